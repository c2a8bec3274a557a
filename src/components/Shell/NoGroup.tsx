import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { GROUPS } from '../../lists/access';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';
import { strings } from './loc/en-GB';

interface NoGroupProps {
  /** The group of the site whose members can add people to the tracker's groups. */
  siteOwners: string;
  onRetry: () => void;
}

/** What somebody sees who is in none of the tracker's groups: which there are, and who can add them. */
export const NoGroup: React.FC<NoGroupProps> = ({ siteOwners, onRetry }) => (
  <View title={strings.youHaveNo}>
    <EmptyState
      title={strings.youAreIn}
      text={strings.askOwnerOf(siteOwners, GROUPS.owners.title, GROUPS.panel.title, GROUPS.governance.title)}
    >
      <DefaultButton onClick={onRetry}>{strings.tryAgain}</DefaultButton>
    </EmptyState>
  </View>
);

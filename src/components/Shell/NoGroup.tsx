import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { GROUPS } from '../../lists/access';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';

interface NoGroupProps {
  /** The group of the site whose members can add people to the tracker's groups. */
  siteOwners: string;
  onRetry: () => void;
}

/** What somebody sees who is in none of the tracker's groups: which there are, and who can add them. */
export const NoGroup: React.FC<NoGroupProps> = ({ siteOwners, onRetry }) => (
  <View title="You have no access to the register">
    <EmptyState
      title="You are in none of the groups that read this register"
      text={`Ask an owner of this site (they are in the group “${siteOwners}”) to add you to one: “${GROUPS.owners.title}” if you answer for recommendations, “${GROUPS.panel.title}” if you sit on a board, “${GROUPS.governance.title}” if you keep the register.`}
    >
      <DefaultButton onClick={onRetry}>Try again</DefaultButton>
    </EmptyState>
  </View>
);

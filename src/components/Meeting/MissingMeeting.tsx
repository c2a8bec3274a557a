import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MEETINGS } from '../../lists/settings';
import { DeletedState } from '../parts/DeletedState';
import { View } from '../parts/View';
import { useRouting } from '../routing/useRouting';
import { strings } from './loc/en-GB';

/** What stands where an address names no meeting of the register. */
export const MissingMeeting: React.FC<{ id: string }> = ({ id }) => {
  const { navigate } = useRouting();
  return (
    <View title={strings.meetingNotFound}>
      <DeletedState list={MEETINGS} id={id} title={strings.registerHasNo} text={strings.itMayHave}>
        <DefaultButton onClick={() => navigate({ screen: 'meetings' })}>{strings.openTheMeetings}</DefaultButton>
      </DeletedState>
    </View>
  );
};

import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useHost } from '../host/useHost';
import { strings } from './loc/en-GB';

const root = mergeStyles({ display: 'flex', flexDirection: 'column', gap: 8, alignItems: 'flex-start', width: '100%' });

/** What somebody had typed of something that is gone, to take elsewhere. */
export const TypedText: React.FC<{ typed: string }> = ({ typed }) => {
  const host = useHost();
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    try {
      await host.copy(typed);
      announce(strings.yourTextIs);
    } catch {
      announce(strings.yourTextCould);
    }
  };
  return (
    <div className={root}>
      <TextField
        label={strings.whatYouHad}
        multiline
        autoAdjustHeight
        readOnly
        value={typed}
        styles={{ root: { width: '100%' } }}
      />
      <DefaultButton
        iconProps={{ iconName: 'Copy' }}
        // A refusal is announced; the text can be selected.
        onClick={() => void copy()}
      >
        {strings.copyYourText}
      </DefaultButton>
    </div>
  );
};

import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useHost } from '../host/useHost';

const root = mergeStyles({ display: 'flex', flexDirection: 'column', gap: 8, alignItems: 'flex-start', width: '100%' });

/** What somebody had typed of something that is gone, to take elsewhere. */
export const TypedText: React.FC<{ typed: string }> = ({ typed }) => {
  const host = useHost();
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    try {
      await host.copy(typed);
      announce('Your text is copied');
    } catch {
      announce('Your text could not be copied; select it to copy it yourself');
    }
  };
  return (
    <div className={root}>
      <TextField
        label="What you had typed, which was not sent"
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
        Copy your text
      </DefaultButton>
    </div>
  );
};

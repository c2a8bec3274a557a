import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';

interface LeaveQuestionProps {
  words: { readonly title: string; readonly text: string; readonly stay: string; readonly discard: string };
  onStay: () => void;
  onDiscard: () => void;
}

/** Asks before work is left that is not saved, and that nothing keeps. */
export const LeaveQuestion: React.FC<LeaveQuestionProps> = ({ words, onStay, onDiscard }) => (
  <Dialog
    hidden={false}
    onDismiss={onStay}
    dialogContentProps={{ title: words.title, subText: words.text }}
    modalProps={{ isBlocking: false }}
  >
    <DialogFooter>
      <PrimaryButton onClick={onStay}>{words.stay}</PrimaryButton>
      <DefaultButton onClick={onDiscard}>{words.discard}</DefaultButton>
    </DialogFooter>
  </Dialog>
);

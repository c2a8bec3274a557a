import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';

interface LeaveDialogProps {
  onKeep: () => void;
  onDiscard: () => void;
  onStay: () => void;
  /** Whether the browser keeps the draft. */
  isKept: boolean;
}

/** Asks before an update is left that has not been posted. */
export const LeaveDialog: React.FC<LeaveDialogProps> = ({ onKeep, onDiscard, onStay, isKept }) => (
  <Dialog
    hidden={false}
    onDismiss={onStay}
    dialogContentProps={{
      type: DialogType.normal,
      title: 'Leave without posting?',
      subText: isKept
        ? 'The update has not been posted. Your draft stays in this browser, and is here when you come back.'
        : 'The update has not been posted, and this browser does not keep drafts: what you have typed will be lost.',
    }}
    modalProps={{ isBlocking: false }}
  >
    <DialogFooter>
      <PrimaryButton onClick={onStay}>Stay</PrimaryButton>
      {isKept && <DefaultButton onClick={onKeep}>Leave, keep the draft</DefaultButton>}
      <DefaultButton onClick={onDiscard}>Leave, discard it</DefaultButton>
    </DialogFooter>
  </Dialog>
);

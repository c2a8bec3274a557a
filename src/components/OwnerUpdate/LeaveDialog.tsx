import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import type { Keeping } from './useDraft';

interface LeaveDialogProps {
  onKeep: () => void;
  onDiscard: () => void;
  onStay: () => void;
  /** Where the draft is kept. */
  keeping: Keeping;
  /** Whether files were chosen, which no browser keeps. */
  hasFiles: boolean;
}

const KEPT: Readonly<Record<Keeping, string>> = {
  nowhere: 'The update has not been posted, and this browser does not keep drafts: what you have typed will be lost.',
  here: 'The update has not been posted. Your draft stays in this browser, and is here when you come back.',
  everywhere:
    'The update has not been posted. Your draft is kept, and is here when you come back, on another device too.',
};

/** Asks before an update is left that has not been posted. */
export const LeaveDialog: React.FC<LeaveDialogProps> = ({ onKeep, onDiscard, onStay, keeping, hasFiles }) => (
  <Dialog
    hidden={false}
    onDismiss={onStay}
    dialogContentProps={{
      type: DialogType.normal,
      title: 'Leave without posting?',
      subText: hasFiles ? `${KEPT[keeping]} Files have to be chosen again then.` : KEPT[keeping],
    }}
    modalProps={{ isBlocking: false }}
  >
    <DialogFooter>
      <PrimaryButton onClick={onStay}>Stay</PrimaryButton>
      {keeping !== 'nowhere' && <DefaultButton onClick={onKeep}>Leave, keep the draft</DefaultButton>}
      <DefaultButton onClick={onDiscard}>Leave, discard it</DefaultButton>
    </DialogFooter>
  </Dialog>
);

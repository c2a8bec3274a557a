import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter, DialogType } from '@fluentui/react/lib/Dialog';
import { strings } from './loc/en-GB';
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
  nowhere: strings.updateHasNot,
  here: strings.updateHasNotBeen,
  everywhere: strings.updateHasNotBeenPosted,
};

/** Asks before an update is left that has not been posted. */
export const LeaveDialog: React.FC<LeaveDialogProps> = ({ onKeep, onDiscard, onStay, keeping, hasFiles }) => (
  <Dialog
    hidden={false}
    onDismiss={onStay}
    dialogContentProps={{
      type: DialogType.normal,
      title: strings.leaveWithoutPosting,
      subText: hasFiles ? strings.keptFilesHave(KEPT[keeping]) : KEPT[keeping],
    }}
    modalProps={{ isBlocking: false }}
  >
    <DialogFooter>
      <PrimaryButton onClick={onStay}>{strings.stay}</PrimaryButton>
      {keeping !== 'nowhere' && <DefaultButton onClick={onKeep}>{strings.leaveKeepDraft}</DefaultButton>}
      <DefaultButton onClick={onDiscard}>{strings.leaveDiscardIt}</DefaultButton>
    </DialogFooter>
  </Dialog>
);

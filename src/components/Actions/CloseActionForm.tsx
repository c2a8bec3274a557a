import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { closeAction } from '../../data/actions';
import { checkActionClosing } from '../../domain/actionEntry';
import type { Actor } from '../../domain/closing';
import type { Action, Register } from '../../domain/register';
import { ErrorBar } from '../parts/ErrorBar';
import { useRegister } from '../registerState/useRegister';
import { getActionStyles } from './Actions.styles';
import { strings } from './loc/en-GB';
import { sittingChoices } from './sittings';
import { useEntryForm } from './useEntryForm';

interface CloseActionFormProps {
  action: Action;
  register: Register;
  actor: Actor;
  onStored: () => void;
  onCancel: () => void;
}

/** That the board closed an action: at which sitting, and what it said. */
export const CloseActionForm: React.FC<CloseActionFormProps> = ({ action, register, actor, onStored, onCancel }) => {
  const { connection, today } = useRegister();
  const classNames = getActionStyles(useTheme());
  const fieldId = (field: 'meetingDay' | 'note'): string => `tracker-action-${action.id}-closing-${field}`;
  const sittings = sittingChoices(register.meetings, action.board, today, action.meetingDate.from);
  const form = useEntryForm({
    initial: { meetingDay: sittings[0]?.key ?? '', note: '' },
    check: (draft) => checkActionClosing(action, draft, register, actor, today),
    store: (value, submissionId) => closeAction(connection, action.id, value, submissionId),
    fieldId,
    words: { sending: strings.closingTheAction, stored: strings.actionIdClosed(action.actionId) },
    onStored,
    kept: { subject: { kind: 'action', id: action.id }, textOf: ({ note }) => note },
  });
  const firstId = fieldId('meetingDay');
  React.useEffect(() => document.getElementById(firstId)?.focus(), [firstId]);
  return (
    <form
      noValidate
      className={classNames.form}
      aria-label={strings.closeActionId(action.actionId)}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {form.error !== undefined && <ErrorBar undertaking="closeAction" error={form.error} onRetry={form.save} />}
      <fieldset className={classNames.fields} disabled={form.isSending}>
        <Dropdown
          id={firstId}
          label={strings.closedByBoard(action.board)}
          placeholder={strings.noSittingOf}
          selectedKey={form.draft.meetingDay}
          disabled={form.isSending}
          options={[...sittings]}
          errorMessage={form.problems[0]?.message}
          onChange={(_, option) => form.change({ meetingDay: String(option?.key ?? '') })}
        />
        <TextField
          id={fieldId('note')}
          className={classNames.wide}
          label={strings.whatBoardSaid}
          multiline
          autoAdjustHeight
          rows={2}
          value={form.draft.note}
          onChange={(_, note) => form.change({ note: note ?? '' })}
        />
      </fieldset>
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={form.isSending} allowDisabledFocus>
          {form.isSending ? strings.closing : strings.closeAction}
        </PrimaryButton>
        <DefaultButton onClick={onCancel} disabled={form.isSending} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
      </div>
    </form>
  );
};

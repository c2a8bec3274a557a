import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { addActionUpdate } from '../../data/actions';
import { checkActionUpdate } from '../../domain/actionEntry';
import type { Actor } from '../../domain/closing';
import type { Action, Register } from '../../domain/register';
import { DayField } from '../parts/DayField';
import { ErrorBar } from '../parts/ErrorBar';
import { useRegister } from '../registerState/useRegister';
import { getActionStyles } from './Actions.styles';
import { strings } from './loc/en-GB';
import { useEntryForm } from './useEntryForm';

interface ActionUpdateFormProps {
  action: Action;
  register: Register;
  actor: Actor;
  onStored: () => void;
  onCancel: () => void;
}

/** What is reported on an action: a text and its day. */
export const ActionUpdateForm: React.FC<ActionUpdateFormProps> = ({ action, register, actor, onStored, onCancel }) => {
  const { connection, today } = useRegister();
  const classNames = getActionStyles(useTheme());
  const fieldId = (field: 'day' | 'text'): string => `tracker-action-${action.id}-update-${field}`;
  const form = useEntryForm({
    initial: { day: today, text: '' },
    check: (draft) => checkActionUpdate(action, draft, register, actor, today),
    store: (value, submissionId) => addActionUpdate(connection, action.id, value, submissionId),
    fieldId,
    words: { sending: strings.addingTheUpdate, stored: strings.updateOfActionId(action.actionId) },
    onStored,
    kept: { subject: { kind: 'action', id: action.id }, textOf: ({ text }) => text },
  });
  const textId = fieldId('text');
  React.useEffect(() => document.getElementById(textId)?.focus(), [textId]);
  const messageAt = (field: 'day' | 'text'): string | undefined =>
    form.problems.find((problem) => problem.field === field)?.message;
  return (
    <form
      noValidate
      className={classNames.form}
      aria-label={strings.updateOfActionIdWith(action.actionId)}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {form.error !== undefined && <ErrorBar undertaking="addActionUpdate" error={form.error} onRetry={form.save} />}
      <fieldset className={classNames.fields} disabled={form.isSending}>
        <TextField
          id={textId}
          className={classNames.wide}
          label={strings.whatHasBeen}
          multiline
          autoAdjustHeight
          rows={4}
          value={form.draft.text}
          onChange={(_, text) => form.change({ text: text ?? '' })}
          errorMessage={messageAt('text')}
        />
        <DayField
          id={fieldId('day')}
          label={strings.dayOfUpdate}
          day={form.draft.day}
          onChange={(day) => form.change({ day })}
          errorMessage={messageAt('day')}
        />
      </fieldset>
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={form.isSending} allowDisabledFocus>
          {form.isSending ? strings.adding : strings.addUpdate}
        </PrimaryButton>
        <DefaultButton onClick={onCancel} disabled={form.isSending} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
      </div>
    </form>
  );
};

import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import { raiseAction } from '../../data/actions';
import { ActionDraft, checkNewAction } from '../../domain/actionEntry';
import type { Actor } from '../../domain/closing';
import { Register, SESSIONS } from '../../domain/register';
import { ErrorBar } from '../parts/ErrorBar';
import { useRegister } from '../registerState/useRegister';
import { getActionStyles } from './Actions.styles';
import { sittingChoices } from './sittings';
import { useEntryForm } from './useEntryForm';

interface RaiseActionFormProps {
  register: Register;
  actor: Actor;
  /** What is known of it already, such as the sitting. */
  initial: ActionDraft;
  /** Whether board and sitting can be chosen; at a meeting they are known. */
  isSittingChosen: boolean;
  /** Between brackets after "Raise an action", for what it is raised from. */
  from?: string;
  onStored: () => void;
  onCancel: () => void;
}

function fieldId(field: keyof ActionDraft): string {
  return `tracker-new-action-${field}`;
}

const SESSION_WORDS = { Open: 'Open session (may be published)', Closed: 'Closed session' } as const;

/** The fields of an action that a board gives at one of its sittings. */
export const RaiseActionForm: React.FC<RaiseActionFormProps> = (props) => {
  const { register, actor, initial, isSittingChosen, from, onStored, onCancel } = props;
  const { connection, today } = useRegister();
  const classNames = getActionStyles(useTheme());
  const form = useEntryForm({
    initial,
    check: (draft) => checkNewAction(draft, register, actor, today),
    store: (value, submissionId) => raiseAction(connection, value, submissionId),
    fieldId,
    words: { sending: 'Raising the action', stored: 'Action raised' },
    onStored,
  });
  const { draft, change } = form;
  React.useEffect(() => document.getElementById(fieldId('text'))?.focus(), []);
  const messageAt = (field: keyof ActionDraft): string | undefined =>
    form.problems.find((problem) => problem.field === field)?.message;
  const title = `Raise an action${from === undefined ? '' : ` (${from})`}`;
  const onBoard = (board: string): void =>
    change({ board, meetingDay: sittingChoices(register.meetings, board, today)[0]?.key ?? '' });
  return (
    <form
      noValidate
      className={classNames.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {form.error !== undefined && <ErrorBar undertaking="raiseAction" error={form.error} onRetry={form.save} />}
      <fieldset className={classNames.fields} disabled={form.isSending}>
        <legend className={classNames.legend}>{title}</legend>
        <TextField
          id={fieldId('text')}
          className={classNames.wide}
          label="What is to be done"
          multiline
          autoAdjustHeight
          rows={2}
          value={draft.text}
          onChange={(_, text) => change({ text: text ?? '' })}
          errorMessage={messageAt('text')}
        />
        {isSittingChosen && (
          <Dropdown
            id={fieldId('board')}
            label="Board"
            selectedKey={draft.board}
            disabled={form.isSending}
            options={register.boards.map(({ name }) => ({ key: name, text: name }))}
            onChange={(_, option) => onBoard(String(option?.key ?? ''))}
          />
        )}
        {isSittingChosen && (
          <Dropdown
            id={fieldId('meetingDay')}
            label="Given at its sitting of"
            placeholder="No sitting of it yet"
            selectedKey={draft.meetingDay}
            disabled={form.isSending}
            options={[...sittingChoices(register.meetings, draft.board, today)]}
            errorMessage={messageAt('meetingDay')}
            onChange={(_, option) => change({ meetingDay: String(option?.key ?? '') })}
          />
        )}
        <TextField
          id={fieldId('responsible')}
          label="Who is responsible"
          value={draft.responsible}
          onChange={(_, responsible) => change({ responsible: responsible ?? '' })}
          errorMessage={messageAt('responsible')}
        />
        <TextField
          id={fieldId('target')}
          label="By when (may stay blank)"
          placeholder="June 2021"
          maxLength={255}
          value={draft.target}
          onChange={(_, target) => change({ target: target ?? '' })}
          errorMessage={messageAt('target')}
        />
        <TextField
          id={fieldId('minuteNumber')}
          label="Minute number of the action"
          maxLength={50}
          value={draft.minuteNumber}
          onChange={(_, minuteNumber) => change({ minuteNumber: minuteNumber ?? '' })}
          errorMessage={messageAt('minuteNumber')}
        />
        <Dropdown
          id={fieldId('session')}
          label="Session"
          selectedKey={draft.session}
          disabled={form.isSending}
          options={SESSIONS.map((session) => ({ key: session, text: SESSION_WORDS[session] }))}
          onChange={(_, option) => change({ session: option?.key === 'Closed' ? 'Closed' : 'Open' })}
        />
      </fieldset>
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={form.isSending} allowDisabledFocus>
          {form.isSending ? 'Raising…' : 'Raise action'}
        </PrimaryButton>
        <DefaultButton onClick={onCancel} disabled={form.isSending} allowDisabledFocus>
          Cancel
        </DefaultButton>
      </div>
    </form>
  );
};

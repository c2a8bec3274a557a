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
import { strings } from './loc/en-GB';
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
  /** The id under which it was sent before, where it is not known to be stored. */
  triedAs?: string | undefined;
  /** Is given what has been typed whenever it changes, and the id under which it is sent. */
  onDraft?: ((draft: ActionDraft, triedAs?: string) => void) | undefined;
  onStored: () => void;
  onCancel: () => void;
}

function fieldId(field: keyof ActionDraft): string {
  return `tracker-new-action-${field}`;
}

const SESSION_WORDS = { Open: strings.openSessionMay, Closed: strings.closedSession } as const;

/** The fields of an action that a board gives at one of its sittings. */
export const RaiseActionForm: React.FC<RaiseActionFormProps> = (props) => {
  const { register, actor, initial, isSittingChosen, from, triedAs, onDraft, onStored, onCancel } = props;
  const { connection, today } = useRegister();
  const classNames = getActionStyles(useTheme());
  const form = useEntryForm({
    initial,
    triedAs,
    check: (draft) => checkNewAction(draft, register, actor, today),
    store: (value, submissionId) => {
      onDraft?.(form.draft, submissionId);
      return raiseAction(connection, value, submissionId);
    },
    fieldId,
    words: { sending: strings.raisingTheAction, stored: strings.actionRaised },
    onStored,
  });
  const { draft } = form;
  const change = (changes: Partial<ActionDraft>): void => {
    form.change(changes);
    onDraft?.({ ...draft, ...changes });
  };
  React.useEffect(() => document.getElementById(fieldId('text'))?.focus(), []);
  const messageAt = (field: keyof ActionDraft): string | undefined =>
    form.problems.find((problem) => problem.field === field)?.message;
  const title = strings.raiseActionWords(from === undefined ? '' : ` (${from})`);
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
          label={strings.whatIsTo}
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
            label={strings.board}
            selectedKey={draft.board}
            disabled={form.isSending}
            options={register.boards.map(({ name }) => ({ key: name, text: name }))}
            onChange={(_, option) => onBoard(String(option?.key ?? ''))}
          />
        )}
        {isSittingChosen && (
          <Dropdown
            id={fieldId('meetingDay')}
            label={strings.givenAtIts}
            placeholder={strings.noSittingOf}
            selectedKey={draft.meetingDay}
            disabled={form.isSending}
            options={[...sittingChoices(register.meetings, draft.board, today)]}
            errorMessage={messageAt('meetingDay')}
            onChange={(_, option) => change({ meetingDay: String(option?.key ?? '') })}
          />
        )}
        <TextField
          id={fieldId('responsible')}
          label={strings.whoIsResponsible}
          value={draft.responsible}
          onChange={(_, responsible) => change({ responsible: responsible ?? '' })}
          errorMessage={messageAt('responsible')}
        />
        <TextField
          id={fieldId('target')}
          label={strings.byWhenMay}
          placeholder={strings.june}
          maxLength={255}
          value={draft.target}
          onChange={(_, target) => change({ target: target ?? '' })}
          errorMessage={messageAt('target')}
        />
        <TextField
          id={fieldId('minuteNumber')}
          label={strings.minuteNumberOf}
          maxLength={50}
          value={draft.minuteNumber}
          onChange={(_, minuteNumber) => change({ minuteNumber: minuteNumber ?? '' })}
          errorMessage={messageAt('minuteNumber')}
        />
        <Dropdown
          id={fieldId('session')}
          label={strings.session}
          selectedKey={draft.session}
          disabled={form.isSending}
          options={SESSIONS.map((session) => ({ key: session, text: SESSION_WORDS[session] }))}
          onChange={(_, option) => change({ session: option?.key === 'Closed' ? 'Closed' : 'Open' })}
        />
      </fieldset>
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={form.isSending} allowDisabledFocus>
          {form.isSending ? strings.raising : strings.raiseAction}
        </PrimaryButton>
        <DefaultButton onClick={onCancel} disabled={form.isSending} allowDisabledFocus>
          {strings.cancel}
        </DefaultButton>
      </div>
    </form>
  );
};

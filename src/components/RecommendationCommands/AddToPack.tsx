import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Receipt } from '../../domain/packAppendix';
import { TEXT_MAXIMUM } from '../../lists/definition';
import { describeMeeting } from '../Papers/paperFacts';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { LoadingOutline } from '../parts/LoadingOutline';
import { counted } from '../parts/words';
import { getCommandStyles } from './RecommendationCommands.styles';
import type { CommandProps } from './commandProps';
import { elsewhereWords } from './elsewhereWords';
import { useAddToPack } from './useAddToPack';

/** More than these would push the buttons out of sight. */
const MOST_NAMED = 8;

const WhatBoardReceives: React.FC<{ board: string; receipt: Receipt }> = ({ board, receipt }) => {
  const classNames = getCommandStyles(useTheme());
  const { elsewhere, unknown, confidential } = receipt;
  const named = elsewhere.slice(0, MOST_NAMED);
  return (
    <>
      {elsewhere.length === 0 ? (
        <p className={classNames.sentence}>{board} receives all of them that the register has on that day.</p>
      ) : (
        <div>
          <p className={classNames.sentence}>
            {counted(elsewhere.length, 'recommendation')} that {board} does not receive; the appendix says who does:
          </p>
          <ul className={classNames.elsewhere}>
            {named.map((item) => (
              <li key={item.recommendation.id}>{elsewhereWords(item)}</li>
            ))}
            {elsewhere.length > named.length && <li>and {elsewhere.length - named.length} more</li>}
          </ul>
        </div>
      )}
      {unknown > 0 && (
        <p className={classNames.sentence}>
          {counted(unknown, 'recommendation')} not in the register on that day; the appendix counts what it leaves out.
        </p>
      )}
      {confidential > 0 && (
        <p className={classNames.sentence}>
          {counted(confidential, 'confidential recommendation')}: a public edition leaves out what is confidential, and
          counts it.
        </p>
      )}
    </>
  );
};

/** Chooses the meeting and a title, and adds what the view shows to the meeting's paper as an appendix. */
export const AddToPack: React.FC<CommandProps> = (props) => {
  const { onClose } = props;
  const state = useAddToPack(props);
  const classNames = getCommandStyles(useTheme());
  const { found, choice, isSending } = state;
  if (state.loadError !== undefined) {
    return <ErrorBar undertaking="readView" error={state.loadError} onRetry={state.retry} />;
  }
  if (found === undefined) {
    return <LoadingOutline label="Reading the view" rows={3} />;
  }
  const close = <DefaultButton onClick={onClose}>Close</DefaultButton>;
  if (state.added !== undefined) {
    return (
      <div className={classNames.body}>
        <Bar kind="success">
          {state.added} Every paper of that meeting that is made from now on holds it; the screen Papers lists it and
          can remove it.
        </Bar>
        <div className={classNames.buttons}>{close}</div>
      </div>
    );
  }
  if (!found.isGovernance || found.ids.length === 0) {
    return (
      <div className={classNames.body}>
        <Bar kind="info">
          {found.isGovernance
            ? 'The view shows no recommendation, so there is nothing to add.'
            : 'Governance puts papers together: ask a member of that group to add this view. You can export it.'}
        </Bar>
        <div className={classNames.buttons}>{close}</div>
      </div>
    );
  }
  const isComplete = choice.day !== undefined && choice.title.trim() !== '';
  return (
    <form
      noValidate
      className={classNames.body}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && !isSending) {
          state.add();
        }
      }}
    >
      <p className={classNames.sentence}>
        {props.view.selected.length > 0
          ? counted(found.ids.length, 'selected recommendation')
          : counted(found.ids.length, 'recommendation')}
        , in the order of the view.
      </p>
      {state.error !== undefined && <ErrorBar undertaking="addAppendix" error={state.error} onRetry={state.add} />}
      <Dropdown
        label="Board"
        selectedKey={choice.board}
        disabled={isSending}
        options={found.register.boards.map(({ name }) => ({ key: name, text: name }))}
        onChange={(_, option) => state.choose({ board: String(option?.key ?? '') })}
      />
      {found.meetings.length === 0 ? (
        <Bar kind="warning">
          The register has no meeting of {choice.board}. Add one on the screen Meetings, or choose another board.
        </Bar>
      ) : (
        <Dropdown
          label="Meeting"
          selectedKey={choice.day ?? null}
          disabled={isSending}
          options={found.meetings.map((meeting) => ({ key: meeting.date, text: describeMeeting(meeting) }))}
          onChange={(_, option) => state.choose({ day: String(option?.key ?? '') })}
        />
      )}
      <TextField
        label="Title of the appendix"
        value={choice.title}
        maxLength={TEXT_MAXIMUM}
        disabled={isSending}
        errorMessage={choice.title.trim() === '' ? 'Give the appendix a title.' : undefined}
        onChange={(_, title) => state.choose({ title: title ?? '' })}
      />
      {found.receipt !== undefined && <WhatBoardReceives board={choice.board} receipt={found.receipt} />}
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={!isComplete || isSending} allowDisabledFocus>
          {isSending ? 'Adding…' : 'Add to the paper'}
        </PrimaryButton>
        <DefaultButton onClick={onClose}>Cancel</DefaultButton>
      </div>
    </form>
  );
};

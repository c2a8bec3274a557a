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
import { strings } from './loc/en-GB';
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
        <p className={classNames.sentence}>{strings.boardReceivesAll(board)}</p>
      ) : (
        <div>
          <p className={classNames.sentence}>{strings.recommendationsThatBoard(elsewhere.length, board)}</p>
          <ul className={classNames.elsewhere}>
            {named.map((item) => (
              <li key={item.recommendation.id}>{elsewhereWords(item)}</li>
            ))}
            {elsewhere.length > named.length && <li>{strings.andCountMore(elsewhere.length - named.length)}</li>}
          </ul>
        </div>
      )}
      {unknown > 0 && <p className={classNames.sentence}>{strings.recommendationsNotIn(unknown)}</p>}
      {confidential > 0 && (
        <p className={classNames.sentence}>{strings.confidentialRecommendationsPublic(confidential)}</p>
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
    return <LoadingOutline label={strings.readingTheView} rows={3} />;
  }
  const close = <DefaultButton onClick={onClose}>{strings.close}</DefaultButton>;
  if (state.added !== undefined) {
    return (
      <div className={classNames.body}>
        <Bar kind="success">{strings.addedEveryPaper(state.added)}</Bar>
        <div className={classNames.buttons}>{close}</div>
      </div>
    );
  }
  if (!found.isGovernance || found.ids.length === 0) {
    return (
      <div className={classNames.body}>
        <Bar kind="info">{found.isGovernance ? strings.viewShowsNo : strings.governancePutsPapers}</Bar>
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
        {strings.countedSelectedRecommendationsInOrder(
          props.view.selected.length > 0
            ? strings.selectedRecommendations(found.ids.length)
            : strings.recommendations(found.ids.length),
        )}
      </p>
      {state.error !== undefined && <ErrorBar undertaking="addAppendix" error={state.error} onRetry={state.add} />}
      <Dropdown
        label={strings.board}
        selectedKey={choice.board}
        disabled={isSending}
        options={found.register.boards.map(({ name }) => ({ key: name, text: name }))}
        onChange={(_, option) => state.choose({ board: String(option?.key ?? '') })}
      />
      {found.meetings.length === 0 ? (
        <Bar kind="warning">{strings.registerHasNo(choice.board)}</Bar>
      ) : (
        <Dropdown
          label={strings.meeting}
          selectedKey={choice.day ?? null}
          disabled={isSending}
          options={found.meetings.map((meeting) => ({ key: meeting.date, text: describeMeeting(meeting) }))}
          onChange={(_, option) => state.choose({ day: String(option?.key ?? '') })}
        />
      )}
      <TextField
        label={strings.titleOfAppendix}
        value={choice.title}
        maxLength={TEXT_MAXIMUM}
        disabled={isSending}
        errorMessage={choice.title.trim() === '' ? strings.giveAppendixTitle : undefined}
        onChange={(_, title) => state.choose({ title: title ?? '' })}
      />
      {found.receipt !== undefined && <WhatBoardReceives board={choice.board} receipt={found.receipt} />}
      <div className={classNames.buttons}>
        <PrimaryButton type="submit" disabled={!isComplete || isSending} allowDisabledFocus>
          {isSending ? strings.adding : strings.addToPaper}
        </PrimaryButton>
        <DefaultButton onClick={onClose}>{strings.cancel}</DefaultButton>
      </div>
    </form>
  );
};

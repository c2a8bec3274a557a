import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay } from '../../domain/calendarDay';
import { ErrorBar } from '../parts/ErrorBar';
import type { ActorState } from '../registerState/useActor';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import { getRecommendationStyles } from './Recommendation.styles';
import type { Deciding, Refused, WhatCanBeDone } from './whatCanBeDone';

interface PossibleActionsProps {
  id: string;
  possible: WhatCanBeDone | undefined;
  asking: ActorState;
  onAddStep: () => void;
  onSettleStep: () => void;
}

const DecidingLink: React.FC<{ id: string; deciding: Deciding }> = ({ id, deciding }) => {
  const classNames = getRecommendationStyles(useTheme());
  const { board, decisions, sitting, next } = deciding;
  const what = decisions.join(', ');
  if (sitting !== undefined) {
    return (
      <>
        <RouteLink to={{ screen: 'meeting', id: sitting.id, item: id }}>
          {strings.recordWhatBoard(board, formatDay(sitting.date))}
        </RouteLink>
        <div className={classNames.note}>{what}</div>
      </>
    );
  }
  return (
    <>
      {next === undefined ? (
        <RouteLink to={{ screen: 'meetings' }}>{strings.addMeetingOf(board)}</RouteLink>
      ) : (
        <RouteLink to={{ screen: 'meeting', id: next.id, item: id }}>
          {strings.boardDecidesNext(board, formatDay(next.date))}
        </RouteLink>
      )}
      <div className={classNames.note}>{strings.whatRecordedFrom(what)}</div>
    </>
  );
};

const Reasons: React.FC<{ refused: readonly Refused[] }> = ({ refused }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <ul className={classNames.reasons}>
      {refused.map(({ what, whyNot }) => (
        <li key={`${what} ${whyNot}`}>
          <strong>{what}.</strong> {whyNot}
        </li>
      ))}
    </ul>
  );
};

/** What the signed-in person can do now, and what not, why, and who may. */
export const PossibleActions: React.FC<PossibleActionsProps> = (props) => {
  const { id, possible, asking, onAddStep, onSettleStep } = props;
  const classNames = getRecommendationStyles(useTheme());
  if (asking.error !== undefined) {
    return <ErrorBar undertaking="readRoles" error={asking.error} onRetry={asking.retry} />;
  }
  if (possible === undefined) {
    return null;
  }
  const { allowed, deciding, refused } = possible;
  const isNothing = allowed.size === 0;
  return (
    <section className={classNames.actionsNow}>
      <h3 className={classNames.heading}>{strings.whatCanBe}</h3>
      {isNothing ? (
        <p className={classNames.nothing}>{strings.nothingByYou}</p>
      ) : (
        <ul className={classNames.actionList}>
          {allowed.has('Post an update') && (
            <li>
              <RouteLink to={{ screen: 'update', id }}>{strings.reportOnIt}</RouteLink>
            </li>
          )}
          {allowed.has('Propose closing') && (
            <li>
              <RouteLink to={{ screen: 'update', id }}>{strings.proposeClosingWith}</RouteLink>
            </li>
          )}
          {deciding.map((each) => (
            <li key={each.decisions.join()}>
              <DecidingLink id={id} deciding={each} />
            </li>
          ))}
          {allowed.has('Add a step') && (
            <li>
              <Link as="button" onClick={onAddStep}>
                {strings.addAStep}
              </Link>
            </li>
          )}
          {allowed.has('Settle a step') && (
            <li>
              <Link as="button" onClick={onSettleStep}>
                {strings.settleAStep}
              </Link>
            </li>
          )}
        </ul>
      )}
      {isNothing ? (
        <Reasons refused={refused} />
      ) : (
        refused.length > 0 && (
          <details>
            <summary className={classNames.summary}>{strings.whatCannotBe}</summary>
            <Reasons refused={refused} />
          </details>
        )
      )}
    </section>
  );
};

import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay } from '../../domain/calendarDay';
import { ErrorBar } from '../parts/ErrorBar';
import type { ActorState } from '../registerState/useActor';
import { RouteLink } from '../routing/RouteLink';
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
          Record what {board} decided on {formatDay(sitting.date)}
        </RouteLink>
        <div className={classNames.note}>{what}</div>
      </>
    );
  }
  return (
    <>
      {next === undefined ? (
        <RouteLink to={{ screen: 'meetings' }}>Add a meeting of {board}, which decides next</RouteLink>
      ) : (
        <RouteLink to={{ screen: 'meeting', id: next.id, item: id }}>
          {board} decides next: see its agenda of {formatDay(next.date)}
        </RouteLink>
      )}
      <div className={classNames.note}>{what}: recorded from the day of its meeting on</div>
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
      <h3 className={classNames.heading}>What can be done now</h3>
      {isNothing ? (
        <p className={classNames.nothing}>Nothing by you. Why, and who may:</p>
      ) : (
        <ul className={classNames.actionList}>
          {allowed.has('Post an update') && (
            <li>
              <RouteLink to={{ screen: 'update', id }}>Report on it: post an update</RouteLink>
            </li>
          )}
          {allowed.has('Propose closing') && (
            <li>
              <RouteLink to={{ screen: 'update', id }}>Propose closing, with an update</RouteLink>
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
                Add a step
              </Link>
            </li>
          )}
          {allowed.has('Settle a step') && (
            <li>
              <Link as="button" onClick={onSettleStep}>
                Settle a step
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
            <summary className={classNames.summary}>What cannot be done now, and why</summary>
            <Reasons refused={refused} />
          </details>
        )
      )}
    </section>
  );
};

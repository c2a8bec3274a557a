import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/checks';
import type { Actor } from '../../domain/closing';
import { describePeriod } from '../../domain/period';
import type { Meeting, Register } from '../../domain/register';
import { UpdateText } from '../Recommendation/UpdateText';
import { ShowOnStage } from '../Stage/ShowOnStage';
import { RouteLink } from '../routing/RouteLink';
import { DecisionFields } from './DecisionFields';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import { DecisionChoices, decisionChoices } from './decisionChoices';
import { describeAsked } from './describeAsked';
import type { KeptTyping } from './useDecision';

interface AgendaItemProps {
  /** As the board receives it. */
  item: RecommendationAsAt;
  /** As at the sitting with its decisions so far. */
  onDay: RecommendationAsAt;
  meeting: Meeting;
  register: Register;
  /** `undefined` while nothing can be recorded: it is not known who asks, or the day has not come. */
  actor: Actor | undefined;
  onRecorded: (item: RecommendationAsAt, decision: string) => void;
  keeping?: KeptTyping;
  /** An entry of a list, or alone. */
  as?: 'li' | 'div';
}

/** The id of an item's heading, by which a link leads to it. */
export function agendaItemId(recommendationId: string): string {
  return `tracker-agenda-${recommendationId}`;
}

const Refusals: React.FC<{ choices: DecisionChoices }> = ({ choices }) => {
  const classNames = getMeetingStyles(useTheme());
  return choices.refused.length === 0 ? null : (
    <details open={choices.possible.length === 0}>
      <summary className={classNames.summary}>{strings.whatCannotBe}</summary>
      <ul className={classNames.reasons}>
        {choices.refused.map(({ decisions, whyNot }) => (
          <li key={whyNot}>
            {decisions.join(', ')}: {whyNot}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** One recommendation that is put to the board: what is asked, on what evidence, and what the board decided. */
export const AgendaItem: React.FC<AgendaItemProps> = (props) => {
  const { item, onDay, meeting, register, actor, onRecorded, keeping, as: Frame = 'li', children } = props;
  const classNames = getMeetingStyles(useTheme());
  const { recommendation, standing, updates } = item;
  const proposing = [...updates]
    .reverse()
    .find(({ proposes }) => proposes !== undefined && proposes === standing.proposal);
  const choices = React.useMemo(
    () => (actor === undefined ? undefined : decisionChoices(onDay, meeting, register, actor)),
    [onDay, meeting, register, actor],
  );
  return (
    <Frame className={classNames.card}>
      <h4 id={agendaItemId(recommendation.id)} tabIndex={-1} className={classNames.subheading}>
        <RouteLink to={{ screen: 'recommendation', id: recommendation.id, day: undefined }}>
          {nameOf(item)}: {recommendation.title}
        </RouteLink>
      </h4>
      <p className={classNames.facts}>
        <span>{describeAsked(item)}</span>
        <span>{recommendation.priority ?? strings.noPriorityTitle}</span>
        <span>{recommendation.owners.length === 0 ? strings.noOwner : recommendation.owners.join(', ')}</span>
        {standing.agreedBy.length > 0 && <span>{strings.agreedByAgreedBy(standing.agreedBy.join(', '))}</span>}
      </p>
      <ShowOnStage recommendationId={recommendation.id} name={nameOf(item)} />
      {standing.evidenceRequested !== undefined && (
        <div>
          <strong>{strings.boardAskedFor(standing.evidenceRequested.board)}</strong> {standing.evidenceRequested.note}
        </div>
      )}
      {proposing !== undefined && (
        // Alone, it is what is being talked about.
        <details open={Frame === 'div'}>
          <summary className={classNames.summary}>{strings.updateThatProposes(describePeriod(proposing.date))}</summary>
          <UpdateText update={proposing} />
        </details>
      )}
      {actor !== undefined && choices !== undefined && choices.possible.length > 0 && (
        <DecisionFields
          item={onDay}
          meeting={meeting}
          register={register}
          actor={actor}
          choices={choices}
          onRecorded={(decision) => onRecorded(item, decision)}
          keeping={keeping}
        />
      )}
      {choices !== undefined && actor?.isGovernance === true && <Refusals choices={choices} />}
      {children}
    </Frame>
  );
};

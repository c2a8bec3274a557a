import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { findBoard } from '../../domain/boards';
import type { CalendarDay } from '../../domain/calendarDay';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { isOfClosedSession } from '../../domain/edition';
import type { Routing } from '../../domain/criteria';
import { describePeriod, describeTargetDate } from '../../domain/period';
import { RagTag } from '../parts/RagTag';
import { capitalised, describeDue, describeRevisions, describeSlippage, describeSteps } from '../parts/words';
import { RouteLink } from '../routing/RouteLink';
import { auditLinks, linksOf } from './links';
import { strings } from './loc/en-GB';
import { getRecommendationStyles } from './Recommendation.styles';
import { describeApproval, describeDateAgreement, describeOtherRag, evidenceAsked } from './standingWords';

interface FactsProps {
  item: RecommendationAsAt;
  known: RegisterAsAt;
  /** The day of the address, which links keep. */
  day: CalendarDay | undefined;
}

const Fact: React.FC<{ term: string }> = ({ term, children }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <>
      <dt className={classNames.term}>{term}</dt>
      <dd className={classNames.fact}>{children}</dd>
    </>
  );
};

/** What gave the board: the rule with its permanent id, or the override. */
function describeSource(routing: Routing): string {
  switch (routing.kind) {
    case 'unrouted':
      return strings.noRuleCovers;
    case 'routed':
      return routing.by.kind === 'override'
        ? strings.setByOverride
        : strings.ruleRuleOf(routing.by.rule, routing.by.set);
  }
}

interface KnownProps {
  item: RecommendationAsAt;
  known: RegisterAsAt;
}

const Target: React.FC<KnownProps> = ({ item, known }) => {
  const classNames = getRecommendationStyles(useTheme());
  const { target } = item;
  const agreement = describeDateAgreement(item, known);
  const history = [describeRevisions(target), describeSlippage(target)].filter((part) => part !== '').join(', ');
  return (
    <>
      <div>
        {target.current === undefined
          ? strings.noTargetDate
          : `${describeTargetDate(target.current.target)}: ${describeDue(target.current.dueDay)}`}
      </div>
      {history !== '' && <div className={classNames.note}>{capitalised(history)}</div>}
      {agreement !== '' && <div>{agreement}</div>}
      {target.earlier.length > 0 && (
        <ul className={classNames.plainList}>
          {target.earlier.map((dated, index) => (
            <li key={index} className={classNames.note}>
              {strings.earlier} <s>{describeTargetDate(dated.target)}</s>
              {strings.setSetOn(formatDay(dated.setOn))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Standing: React.FC<KnownProps> = ({ item, known }) => {
  const classNames = getRecommendationStyles(useTheme());
  const { status, standing } = item;
  const approval = describeApproval(item, known.register);
  const asked = evidenceAsked(item);
  return (
    <>
      <div>{strings.statusSinceSince(status, formatDay(standing.since))}</div>
      {approval !== '' && <div className={classNames.note}>{approval}</div>}
      {asked !== undefined && (
        <>
          <div>
            <strong>{strings.boardAsksFor(asked.board)}</strong> {asked.note}
          </div>
          <div className={classNames.note}>{asked.when}</div>
        </>
      )}
    </>
  );
};

const Links: React.FC<FactsProps> = ({ item, known, day }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <>
      {linksOf(item, known).map(({ title, items }) => (
        <Fact key={title} term={title}>
          <ul className={classNames.plainList}>
            {items.map((other) => (
              <li key={other.recommendation.id}>
                <RouteLink to={{ screen: 'recommendation', id: other.recommendation.id, day }}>
                  {nameOf(other)}: {other.recommendation.title}
                </RouteLink>{' '}
                <span className={classNames.note}>
                  ({other.status}, {describeDue(other.dueDay)})
                </span>
              </li>
            ))}
          </ul>
        </Fact>
      ))}
    </>
  );
};

/** The actions that boards gave under its discussion; those of closed sessions are on the page of actions alone. */
const ActionsGiven: React.FC<Pick<FactsProps, 'item' | 'known'>> = ({ item, known }) => {
  const classNames = getRecommendationStyles(useTheme());
  const given = known.register.actions.filter(
    (action) =>
      action.recommendationId === item.recommendation.id &&
      action.meetingDate.from <= known.day &&
      !isOfClosedSession(action),
  );
  return given.length === 0 ? null : (
    <Fact term={strings.actions}>
      <ul className={classNames.plainList}>
        {given.map(({ id, actionId, text, board, status }) => (
          <li key={id}>
            <RouteLink to={{ screen: 'action', id }}>
              {actionId}: {text}
            </RouteLink>{' '}
            <span className={classNames.note}>
              ({board}, {status.toLowerCase()})
            </span>
          </li>
        ))}
      </ul>
    </Fact>
  );
};

/** Where a recommendation stands and why, and how it hangs together with others. */
export const Facts: React.FC<FactsProps> = ({ item, known, day }) => {
  const classNames = getRecommendationStyles(useTheme());
  const { recommendation, audit, routing, targetDateRag } = item;
  const otherRag = describeOtherRag(item, known);
  const steps = describeSteps(item.steps);
  const board = routing.kind === 'routed' ? findBoard(known.register.boards, routing.board) : undefined;
  return (
    <section>
      <h3 className={classNames.heading}>{strings.whereItStands}</h3>
      <dl className={classNames.factList}>
        <Fact term={strings.rag}>
          <span className={classNames.rag}>
            <RagTag rag={targetDateRag.rag} />
          </span>{' '}
          {targetDateRag.reason}
          {otherRag !== '' && <div className={classNames.note}>{otherRag}</div>}
        </Fact>
        <Fact term={strings.status}>
          <Standing item={item} known={known} />
        </Fact>
        <Fact term={strings.targetDate}>
          <Target item={item} known={known} />
        </Fact>
        {steps !== '' && <Fact term={strings.steps}>{steps}</Fact>}
        <Fact term={strings.board}>
          <div>
            <strong>{routing.kind === 'routed' ? routing.board : strings.unrouted}</strong>
            {board !== undefined && board.fullName !== '' && ` · ${board.fullName}`}
          </div>
          <div>{routing.reason}</div>
          <div className={classNames.note}>{describeSource(routing)}</div>
        </Fact>
        <Fact term={recommendation.owners.length > 1 ? strings.owners : strings.owner}>
          {recommendation.owners.length === 0 ? (
            strings.noOwner
          ) : (
            <ul className={classNames.plainList}>
              {recommendation.owners.map((owner) => (
                <li key={owner}>{owner}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact term={strings.priority}>{recommendation.priority ?? strings.none}</Fact>
        {recommendation.theme !== '' && <Fact term={strings.threatens}>{recommendation.theme}</Fact>}
        <Links item={item} known={known} day={day} />
        <ActionsGiven item={item} known={known} />
        <Fact term={strings.audit}>
          <div>{audit.title}</div>
          <div className={classNames.note}>
            {[
              audit.assurance ?? strings.notGraded,
              strings.issuedPeriod(describePeriod(audit.issued)),
              audit.source,
              audit.auditor,
              audit.organisation ?? '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </div>
          {auditLinks(audit, known).map((sentence) => (
            <div key={sentence} className={classNames.note}>
              {sentence}
            </div>
          ))}
        </Fact>
      </dl>
    </section>
  );
};

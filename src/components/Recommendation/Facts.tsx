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
      return 'No rule covers it';
    case 'routed':
      return routing.by.kind === 'override'
        ? 'Set by an override'
        : `Rule ${routing.by.rule} of the criteria “${routing.by.set}”`;
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
          ? 'No target date'
          : `${describeTargetDate(target.current.target)}: ${describeDue(target.current.dueDay)}`}
      </div>
      {history !== '' && <div className={classNames.note}>{capitalised(history)}</div>}
      {agreement !== '' && <div>{agreement}</div>}
      {target.earlier.length > 0 && (
        <ul className={classNames.plainList}>
          {target.earlier.map((dated, index) => (
            <li key={index} className={classNames.note}>
              Earlier: <s>{describeTargetDate(dated.target)}</s>, set {formatDay(dated.setOn)}
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
      <div>
        {status} since {formatDay(standing.since)}
      </div>
      {approval !== '' && <div className={classNames.note}>{approval}</div>}
      {asked !== undefined && (
        <>
          <div>
            <strong>{asked.board} asks for more evidence.</strong> {asked.note}
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
    <Fact term="Actions">
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
      <h3 className={classNames.heading}>Where it stands</h3>
      <dl className={classNames.factList}>
        <Fact term="RAG">
          <span className={classNames.rag}>
            <RagTag rag={targetDateRag.rag} />
          </span>{' '}
          {targetDateRag.reason}
          {otherRag !== '' && <div className={classNames.note}>{otherRag}</div>}
        </Fact>
        <Fact term="Status">
          <Standing item={item} known={known} />
        </Fact>
        <Fact term="Target date">
          <Target item={item} known={known} />
        </Fact>
        {steps !== '' && <Fact term="Steps">{steps}</Fact>}
        <Fact term="Board">
          <div>
            <strong>{routing.kind === 'routed' ? routing.board : 'Unrouted'}</strong>
            {board !== undefined && board.fullName !== '' && ` · ${board.fullName}`}
          </div>
          <div>{routing.reason}</div>
          <div className={classNames.note}>{describeSource(routing)}</div>
        </Fact>
        <Fact term={recommendation.owners.length > 1 ? 'Owners' : 'Owner'}>
          {recommendation.owners.length === 0 ? (
            'No owner'
          ) : (
            <ul className={classNames.plainList}>
              {recommendation.owners.map((owner) => (
                <li key={owner}>{owner}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact term="Priority">{recommendation.priority ?? 'None'}</Fact>
        {recommendation.theme !== '' && <Fact term="Threatens">{recommendation.theme}</Fact>}
        <Links item={item} known={known} day={day} />
        <ActionsGiven item={item} known={known} />
        <Fact term="Audit">
          <div>{audit.title}</div>
          <div className={classNames.note}>
            {[
              audit.assurance ?? 'Not graded',
              `issued ${describePeriod(audit.issued)}`,
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

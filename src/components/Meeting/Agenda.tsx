import * as React from 'react';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { Meeting, Register } from '../../domain/register';
import { Bar } from '../parts/Bar';
import { ErrorBar } from '../parts/ErrorBar';
import { getTableStyles } from '../parts/Table.styles';
import { useAnnounce } from '../announcing/useAnnouncer';
import type { ActorState } from '../registerState/useActor';
import { RouteLink } from '../routing/RouteLink';
import { AgendaItem, agendaItemId } from './AgendaItem';
import { strings } from './loc/en-GB';
import { getMeetingStyles } from './Meeting.styles';
import type { MeetingFacts } from './meetingFacts';

interface AgendaProps {
  facts: MeetingFacts;
  meeting: Meeting;
  register: Register;
  asking: ActorState;
  /** The recommendation at which it opens, also where it is not put to the board. */
  opensAt: string | undefined;
}

/** What is put to the board, and the forms with which its decisions are recorded. */
export const Agenda: React.FC<AgendaProps> = ({ facts, meeting, register, asking, opensAt }) => {
  const theme = useTheme();
  const classNames = getMeetingStyles(theme);
  const tableClassNames = getTableStyles(theme);
  const announce = useAnnounce();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [recorded, setRecorded] = React.useState<string>();
  const [alsoIds, setAlsoIds] = React.useState<readonly string[]>(opensAt === undefined ? [] : [opensAt]);
  const { agenda, waiting, decidable, hasBegun } = facts;
  const { actor } = asking;
  const mayRecord = hasBegun && actor?.isGovernance === true;
  const isOnAgenda = ({ recommendation }: RecommendationAsAt): boolean =>
    agenda.some((item) => item.recommendation.id === recommendation.id);
  const also = decidable.filter((item) => alsoIds.includes(item.recommendation.id) && !isOnAgenda(item));
  const others = mayRecord ? decidable.filter((item) => !isOnAgenda(item) && !also.includes(item)) : [];

  React.useEffect(() => {
    if (opensAt !== undefined) {
      (document.getElementById(agendaItemId(opensAt)) ?? heading.current)?.focus();
    }
  }, [opensAt]);

  const onRecorded = (item: RecommendationAsAt, decision: string): void => {
    const sentence = `${nameOf(item)}: ${decision}`;
    setRecorded(sentence);
    setAlsoIds(alsoIds.filter((id) => id !== item.recommendation.id));
    announce(strings.decisionRecordedSentence(sentence));
    // The form that had the focus goes.
    heading.current?.focus();
  };

  return (
    <section className={classNames.section}>
      <h3 ref={heading} tabIndex={-1} className={classNames.heading}>
        {strings.agendaCountFor(agenda.length, meeting.board)}
      </h3>
      {recorded !== undefined && (
        <Bar kind="success" onDismiss={() => setRecorded(undefined)}>
          {strings.decisionRecordedRecorded(recorded)}
        </Bar>
      )}
      {asking.error !== undefined && <ErrorBar undertaking="readRoles" error={asking.error} onRetry={asking.retry} />}
      {!hasBegun && <Bar kind="info">{strings.decisionsAreRecorded(formatDay(meeting.date))}</Bar>}
      {hasBegun && actor !== undefined && !actor.isGovernance && (
        <Bar kind="info">{strings.decisionsAreRecordedBy}</Bar>
      )}
      {agenda.length === 0 && also.length === 0 && <p className={tableClassNames.note}>{strings.nothingWaitsFor}</p>}
      <ul className={classNames.list}>
        {[...agenda, ...also].map((item) => (
          <AgendaItem
            key={item.recommendation.id}
            item={item}
            onDay={decidable.find(({ recommendation }) => recommendation.id === item.recommendation.id) ?? item}
            meeting={meeting}
            register={register}
            actor={hasBegun ? actor : undefined}
            onRecorded={onRecorded}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <Dropdown
          className={classNames.another}
          label={strings.recordDecisionOnAnother}
          placeholder={strings.choose}
          selectedKey={null}
          options={others.map((item) => ({
            key: item.recommendation.id,
            text: `${nameOf(item)}: ${item.recommendation.title} (${item.status})`,
          }))}
          onChange={(_, option) => setAlsoIds([...alsoIds, String(option?.key)])}
        />
      )}
      {waiting.length > 0 && (
        <table className={tableClassNames.table}>
          <caption className={tableClassNames.caption}>{strings.proposedAndWaiting(waiting.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.recommendation}</th>
              <th scope="col">{strings.waitsFor}</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(({ item, board }) => (
              <tr key={item.recommendation.id}>
                <th scope="row">
                  <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
                    {nameOf(item)}: {item.recommendation.title}
                  </RouteLink>
                </th>
                <td className={tableClassNames.word}>{board}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

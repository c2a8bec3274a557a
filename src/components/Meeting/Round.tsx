import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDay, formatDayShort } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import type { Meeting } from '../../domain/register';
import type { RoundState, UpdateRound } from '../../domain/updateRound';
import { Bar } from '../parts/Bar';
import { getTableStyles } from '../parts/Table.styles';
import { useRegister } from '../registerState/useRegister';
import { RouteLink } from '../routing/RouteLink';
import { DebtorCard } from './DebtorCard';
import { getMeetingStyles } from './Meeting.styles';
import { debtorsOf } from './requestMail';

interface RoundProps {
  round: UpdateRound;
  meeting: Meeting;
  /** Whether who asks belongs to governance; `undefined` while that is not known. */
  isGovernance: boolean | undefined;
}

const STATES: readonly { readonly state: RoundState; readonly words: string }[] = [
  { state: 'received', words: 'received' },
  { state: 'late', words: 'late' },
  { state: 'nothing new', words: 'with nothing new' },
  { state: 'missing', words: 'missing' },
];

const Received: React.FC<{ round: UpdateRound }> = ({ round }) => {
  const theme = useTheme();
  const classNames = getTableStyles(theme);
  const entries = round.entries.filter(({ state }) => state !== 'missing');
  return entries.length === 0 ? null : (
    <details>
      <summary className={getMeetingStyles(theme).summary}>Updates that came: {entries.length}</summary>
      <table className={classNames.table}>
        <thead>
          <tr>
            <th scope="col">Recommendation</th>
            <th scope="col">State</th>
            <th scope="col">Update</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ item, state, update }) => (
            <tr key={item.recommendation.id}>
              <th scope="row">
                <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day: undefined }}>
                  {nameOf(item)}
                </RouteLink>
              </th>
              <td>{state.charAt(0).toUpperCase() + state.slice(1)}</td>
              <td>{update === undefined ? '' : formatDayShort(update.date.from)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

/** Who owes an update for the meeting, who has given it, and whom to ask again. */
export const Round: React.FC<RoundProps> = ({ round, meeting, isGovernance }) => {
  const { today } = useRegister();
  const theme = useTheme();
  const classNames = getMeetingStyles(theme);
  const { entries, counts, previousMeetingDay } = round;
  const isPast = meeting.date < today;
  const debtors = React.useMemo(() => debtorsOf(round), [round]);
  return (
    <section className={classNames.section}>
      <h3 className={classNames.heading}>Updates: {entries.length} owed</h3>
      <p className={getTableStyles(theme).note}>
        {previousMeetingDay === undefined
          ? 'Every open recommendation of this board owes one.'
          : `Every open recommendation of this board owes one dated after its meeting of ${formatDay(previousMeetingDay)}.`}
      </p>
      <dl className={classNames.counts}>
        {STATES.map(({ state, words }) => (
          <div key={state} className={classNames.count}>
            <dt>{words}</dt>
            <dd>{counts[state]}</dd>
          </div>
        ))}
      </dl>
      <Received round={round} />
      {debtors.length > 0 && (
        <>
          <h4 className={classNames.subheading}>
            {isPast ? 'Who gave none' : 'Whom to ask'}: {debtors.length}
          </h4>
          {!isPast && isGovernance === true && (
            <p className={getTableStyles(theme).note}>
              Send the mail, then record it: papers print on which days an update was requested.
            </p>
          )}
          {!isPast && isGovernance === false && (
            <Bar kind="info">Updates are requested by governance. Ask the governance officer.</Bar>
          )}
          <ul className={classNames.list}>
            {debtors.map((debtor) => (
              <DebtorCard
                key={debtor.owner}
                debtor={debtor}
                meeting={meeting}
                mayRecord={!isPast && isGovernance === true}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

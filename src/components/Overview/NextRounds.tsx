import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { formatDayShort } from '../../domain/calendarDay';
import type { Meeting } from '../../domain/register';
import type { UpdateRound } from '../../domain/updateRound';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import type { NextRound } from './overviewFacts';

const ROWS: readonly { readonly heading: string; readonly countOf: (round: UpdateRound) => number }[] = [
  { heading: strings.owed, countOf: ({ entries }) => entries.length },
  { heading: strings.received, countOf: ({ counts }) => counts.received },
  { heading: strings.late, countOf: ({ counts }) => counts.late },
  { heading: strings.nothingNew, countOf: ({ counts }) => counts['nothing new'] },
  { heading: strings.returned, countOf: ({ counts }) => counts.returned },
  { heading: strings.missing, countOf: ({ counts }) => counts.missing },
];

function nameOfMeeting({ board, date }: Meeting): string {
  return `${board}, ${formatDayShort(date)}`;
}

/** How the updates for the next meetings stand; each number leads to the meeting. */
export const NextRounds: React.FC<{ rounds: readonly NextRound[] }> = ({ rounds }) => {
  const classNames = getTableStyles(useTheme());
  if (rounds.length === 0) {
    return (
      <section>
        <h3 className={classNames.heading}>{strings.updatesForNext}</h3>
        <p className={classNames.note}>
          {strings.noMeetingIs}{' '}
          <RouteLink underline to={{ screen: 'meetings' }}>
            {strings.addNextOne}
          </RouteLink>{' '}
          {strings.toSeeWho}
        </p>
      </section>
    );
  }
  return (
    <section>
      <table className={classNames.table}>
        <caption className={classNames.caption}>{strings.updatesForNext}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.updates}</th>
            {rounds.map(({ meeting }) => (
              <th key={meeting.id} scope="col" className={classNames.count}>
                {nameOfMeeting(meeting)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ heading, countOf }) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              {rounds.map(({ meeting, round }) => (
                <td key={meeting.id} className={classNames.count}>
                  <RouteLink
                    to={{ screen: 'meeting', id: meeting.id }}
                    aria-label={`${countOf(round)}, ${heading.toLowerCase()}, ${nameOfMeeting(meeting)}`}
                  >
                    {countOf(round)}
                  </RouteLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import { CalendarDay, formatDayShort } from '../../domain/calendarDay';
import type { TrendPoint } from '../../domain/movement';
import { getTableStyles } from '../parts/Table.styles';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import { getOverviewStyles } from './Overview.styles';
import { TREND_ROWS, ofBoard } from './registerLinks';

interface TrendProps {
  points: readonly TrendPoint[];
  board: string | undefined;
  today: CalendarDay;
}

function nameOfDay(day: CalendarDay, today: CalendarDay): string {
  return day === today ? strings.today : formatDayShort(day);
}

/** Columns of one width, in pixels: none narrower than a date, nor so wide that the eye loses the line. */
function widthsFor(days: number): React.CSSProperties {
  return { minWidth: (days + 1) * 84, maxWidth: (days + 1) * 168 };
}

/** What ran at the end of each meeting's day, as columns and as the table that they are drawn from. */
export const Trend: React.FC<TrendProps> = ({ points, board, today }) => {
  const theme = useTheme();
  const tables = getTableStyles(theme);
  const classNames = getOverviewStyles(theme);
  const most = Math.max(1, ...points.map(({ running }) => running));
  const dayOf = (day: CalendarDay): CalendarDay | undefined => (day === today ? undefined : day);
  if (points.length < 2) {
    return (
      <section>
        <h3 className={tables.heading}>{strings.trendOverMeetings}</h3>
        <p className={tables.note}>{strings.thereWasNo}</p>
      </section>
    );
  }
  return (
    <section>
      <div className={tables.scroll}>
        <table className={css(tables.table, classNames.trend)} style={widthsFor(points.length)}>
          <caption className={tables.caption}>
            {strings.trendOverMeetings}
            <span className={classNames.captionNote}>{strings.eachColumnIs}</span>
          </caption>
          <thead>
            <tr aria-hidden="true">
              <td className={classNames.columnCell} />
              {points.map(({ day, running, overdue }) => (
                <td key={day} className={classNames.columnCell}>
                  <div className={classNames.column} style={{ height: `${(running / most) * 100}%` }}>
                    <div
                      className={classNames.overdueFoot}
                      style={{ height: `${running === 0 ? 0 : (overdue / running) * 100}%` }}
                    />
                  </div>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="col">{strings.atEndOf}</th>
              {points.map(({ day }) => (
                <th key={day} scope="col" className={tables.count}>
                  {nameOfDay(day, today)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TREND_ROWS.map(({ heading, countOf, filter }) => (
              <tr key={heading}>
                <th scope="row">{heading}</th>
                {points.map((point) => (
                  <td key={point.day} className={tables.count}>
                    <RouteLink
                      to={{ screen: 'register', filter: ofBoard(filter, board), day: dayOf(point.day) }}
                      aria-label={`${countOf(point)}, ${heading.toLowerCase()}, ${nameOfDay(point.day, today)}`}
                    >
                      {countOf(point)}
                    </RouteLink>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

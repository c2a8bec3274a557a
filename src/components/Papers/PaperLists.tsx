import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { RecommendationAsAt, boardOf } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { closingDecision } from '../../domain/consequences';
import type { Summary } from '../../domain/summary';
import { RouteLink } from '../routing/RouteLink';
import { strings } from './loc/en-GB';
import { getPapersStyles } from './Papers.styles';

interface PaperListsProps {
  summary: Summary;
  day: CalendarDay;
}

interface ListColumn {
  readonly heading: string;
  readonly cell: (item: RecommendationAsAt) => string;
}

interface PaperListProps {
  title: string;
  items: readonly RecommendationAsAt[];
  columns: readonly ListColumn[];
  day: CalendarDay;
  whenEmpty: string;
}

const PRIORITY: ListColumn = {
  heading: strings.priority,
  cell: ({ recommendation }) => recommendation.priority ?? strings.none,
};
const STATUS: ListColumn = {
  heading: strings.status,
  cell: (item) => {
    const decision = closingDecision(item);
    return decision === undefined ? item.status : strings.statusByBoard(item.status, decision.board);
  },
};
const BOARD: ListColumn = { heading: strings.board, cell: ({ routing }) => boardOf(routing) ?? '' };
const REASON: ListColumn = { heading: strings.why, cell: ({ routing }) => routing.reason };

const PaperList: React.FC<PaperListProps> = ({ title, items, columns, day, whenEmpty }) => {
  const classNames = getPapersStyles(useTheme());
  if (items.length === 0) {
    return (
      <section className={classNames.section}>
        <h3 className={classNames.heading}>{title}: 0</h3>
        <p className={classNames.note}>{whenEmpty}</p>
      </section>
    );
  }
  return (
    <section className={classNames.section}>
      <table className={classNames.table}>
        <caption className={classNames.caption}>
          {title}: {items.length}
        </caption>
        <thead>
          <tr>
            <th scope="col">{strings.recommendation}</th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.recommendation.id}>
              <th scope="row" className={classNames.rowHeader}>
                <RouteLink to={{ screen: 'recommendation', id: item.recommendation.id, day }}>
                  {nameOf(item)}: {item.recommendation.title}
                </RouteLink>
              </th>
              {columns.map(({ heading, cell }) => (
                <td key={heading}>{cell(item)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The lists that the paper carries beside its table: the same ones, from the same question to the domain. */
export const PaperLists: React.FC<PaperListsProps> = ({ summary, day }) => (
  <>
    {summary.unrouted.length > 0 && (
      <PaperList title={strings.unrouted} items={summary.unrouted} columns={[REASON]} day={day} whenEmpty="" />
    )}
    <PaperList
      title={strings.proposedClosed}
      items={summary.proposedClosed}
      columns={[PRIORITY]}
      day={day}
      whenEmpty={strings.boardIsAsked}
    />
    {summary.proposedNotAdopted.length > 0 && (
      <PaperList
        title={strings.proposedNotAdopted}
        items={summary.proposedNotAdopted}
        columns={[PRIORITY]}
        day={day}
        whenEmpty=""
      />
    )}
    <PaperList
      title={strings.monitoredOutsideBoard(summary.board)}
      items={summary.outside}
      columns={[BOARD, STATUS]}
      day={day}
      whenEmpty={strings.everyRecommendationGoes}
    />
  </>
);

import { GroupCount, Kpis, NOT_GIVEN, UNROUTED as UNROUTED_GROUP } from '../../domain/kpi';
import type { TrendPoint } from '../../domain/movement';
import type { Rag } from '../../domain/rag';
import { STATUSES } from '../../domain/register';
import { isRunning } from '../../domain/statusHistory';
import { FurtherFilter, NO_DIRECTORATE, NO_FURTHER_FILTER, NO_OWNER, UNROUTED } from '../Register/furtherFilter';
import { NO_FILTER, RegisterFilter } from '../Register/registerFilter';
import { strings } from './loc/en-GB';

const RUNNING = STATUSES.filter(isRunning);

/** A filter of the register; what is not said is not narrowed. */
interface FilterParts extends Partial<Omit<RegisterFilter, 'further'>> {
  readonly further?: Partial<FurtherFilter>;
}

function filterOf({ further, ...parts }: FilterParts): RegisterFilter {
  return { ...NO_FILTER, ...parts, further: { ...NO_FURTHER_FILTER, ...further } };
}

/** The filter that finds what a filter finds, of one board's recommendations; of all where no board is given. */
export function ofBoard(filter: RegisterFilter, board: string | undefined): RegisterFilter {
  return board === undefined ? filter : { ...filter, boards: [board] };
}

/** A key figure: its name, its number in words, and the filter that finds what it counts. */
export interface Figure {
  readonly name: string;
  readonly text: string;
  readonly filter: RegisterFilter;
}

function days(mean: number | undefined): string {
  const rounded = mean === undefined ? undefined : Math.round(mean);
  return rounded === undefined ? strings.none : strings.roundedDays(rounded);
}

/** The figures, in their order: how things stand today, then what has happened in the period. */
export function figuresOf(kpis: Kpis): { readonly today: readonly Figure[]; readonly period: readonly Figure[] } {
  const { since, closedInPeriod } = kpis;
  const running = filterOf({ statuses: RUNNING });
  const closed: FilterParts = { statuses: ['Closed'], further: { closedAfter: since } };
  const outOfDated = (inTime: number, dated: number): string => strings.inTimeOfDated(inTime, dated);
  return {
    today: [
      { name: strings.running, text: String(kpis.running), filter: running },
      { name: strings.open, text: String(kpis.open), filter: filterOf({ statuses: ['Open'] }) },
      { name: strings.overdue, text: String(kpis.overdue), filter: filterOf({ rags: ['RED'] }) },
      {
        name: strings.noTargetDate,
        text: String(kpis.withoutTargetDate),
        filter: filterOf({ further: { features: ['no-target-date'] } }),
      },
      {
        name: strings.proposedWaitingFor,
        text: String(kpis.proposed),
        filter: filterOf({ further: { features: ['proposed'] } }),
      },
      {
        name: strings.repeatFindings,
        text: String(kpis.repeatFindings),
        filter: filterOf({ statuses: RUNNING, further: { features: ['repeat'] } }),
      },
      { name: strings.meanAge, text: days(kpis.meanAge), filter: running },
      { name: strings.meanSlippage, text: days(kpis.meanDaysSlipped), filter: running },
    ],
    period: [
      {
        name: strings.raised,
        text: String(kpis.raisedInPeriod),
        filter: filterOf({ further: { raisedAfter: since } }),
      },
      { name: strings.closed, text: String(closedInPeriod.closed), filter: filterOf(closed) },
      {
        name: strings.closedByTarget,
        text: outOfDated(closedInPeriod.byCurrentDate, closedInPeriod.withCurrentDate),
        filter: filterOf({ ...closed, further: { ...closed.further, features: ['closed-by-current-date'] } }),
      },
      {
        name: strings.closedByDate,
        text: outOfDated(closedInPeriod.byOriginalDate, closedInPeriod.withOriginalDate),
        filter: filterOf({ ...closed, further: { ...closed.further, features: ['closed-by-first-date'] } }),
      },
    ],
  };
}

/** The lines of the trend, each with the filter that finds, on the day, what it counts. */
export const TREND_ROWS: readonly {
  readonly heading: string;
  readonly countOf: (point: TrendPoint) => number;
  readonly filter: RegisterFilter;
}[] = [
  { heading: strings.running, countOf: ({ running }) => running, filter: filterOf({ statuses: RUNNING }) },
  { heading: strings.overdue, countOf: ({ overdue }) => overdue, filter: filterOf({ rags: ['RED'] }) },
  {
    heading: strings.proposed,
    countOf: ({ proposed }) => proposed,
    filter: filterOf({ further: { features: ['proposed'] } }),
  },
];

/** What has a priority and a colour; `undefined` is any. */
export function ragFilter(priority: string | undefined, rag: Rag | undefined): RegisterFilter {
  return filterOf({
    priorities: priority === undefined ? [] : [priority],
    rags: rag === undefined ? [] : [rag],
  });
}

export type LateGroup = 'owner' | 'directorate';

/** What is late of one owner or directorate. */
export function lateFilters(by: LateGroup, name: string): Readonly<Record<'overdue' | 'slipped', RegisterFilter>> {
  const owners = by === 'owner' ? [name === NOT_GIVEN ? NO_OWNER : name] : [];
  const directorates = by === 'directorate' ? [name === NOT_GIVEN ? NO_DIRECTORATE : name] : [];
  return {
    overdue: filterOf({ owners, rags: ['RED'], further: { directorates } }),
    slipped: filterOf({ owners, further: { directorates, features: ['slipped'] } }),
  };
}

/** One row of a table of the overview: what runs, and of that what is overdue and proposed. */
export interface GroupRow extends GroupCount {
  readonly filters: Readonly<Record<'running' | 'overdue' | 'proposed', RegisterFilter>>;
}

/** A table of the overview. */
export interface GroupTableOf {
  readonly title: string;
  readonly rows: readonly GroupRow[];
}

function table(title: string, counts: readonly GroupCount[], partsOf: (name: string) => FilterParts): GroupTableOf {
  return {
    title,
    rows: counts.map((count) => {
      const parts = partsOf(count.name);
      return {
        ...count,
        filters: {
          running: filterOf({ ...parts, statuses: RUNNING }),
          overdue: filterOf({ ...parts, rags: ['RED'] }),
          proposed: filterOf({ ...parts, further: { ...parts.further, features: ['proposed'] } }),
        },
      };
    }),
  };
}

/** The tables that break down what runs; that by board is left out where one board is chosen. */
export function groupTablesOf(kpis: Kpis, board: string | undefined): readonly GroupTableOf[] {
  const unless = (name: string, none: string, otherwise: string): string => (name === none ? otherwise : name);
  return [
    table(strings.byPriority, kpis.byPriority, (name) => ({ priorities: [name] })),
    ...(board === undefined
      ? [table(strings.byBoard, kpis.byBoard, (name) => ({ boards: [unless(name, UNROUTED_GROUP, UNROUTED)] }))]
      : []),
    table(strings.byOwner, kpis.byOwner, (name) => ({ owners: [unless(name, NOT_GIVEN, NO_OWNER)] })),
    table(strings.byDirectorate, kpis.byDirectorate, (name) => ({
      further: { directorates: [unless(name, NOT_GIVEN, NO_DIRECTORATE)] },
    })),
    table(strings.bySource, kpis.bySource, (name) => ({ further: { sources: [name] } })),
  ];
}

/** A row with one number. */
export interface CountRow {
  readonly name: string;
  readonly count: number;
  readonly filter: RegisterFilter;
}

/** How long what runs has been running. */
export function ageingRows(kpis: Kpis): readonly CountRow[] {
  return kpis.ageing.map(({ band, running }) => ({
    name: band,
    count: running,
    filter: filterOf({ statuses: RUNNING, further: { ages: [band] } }),
  }));
}

/** Whose agreement the proposals wait for. */
export function waitingRows(kpis: Kpis): readonly CountRow[] {
  return kpis.waitingFor.map(({ board, proposed }) => ({
    name: board,
    count: proposed,
    filter: filterOf({ further: { awaited: [board === UNROUTED_GROUP ? UNROUTED : board] } }),
  }));
}

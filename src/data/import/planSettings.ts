import { findBoard } from '../../domain/boards';
import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS } from '../../domain/defaults';
import { Board, CriteriaSet, Register } from '../../domain/register';
import { normaliseWords } from '../../domain/scales';
import { ListDefinition } from '../../lists/definition';
import { BOARDS, CRITERIA, MEETINGS } from '../../lists/settings';
import { RegisterReading, inOrder } from '../readRegister';
import { boardKey, criteriaKey, meetingKey } from '../registerKeys';
import { boardColumns, criteriaColumns, meetingColumns, readBoard, readCriteriaRow } from '../rows/settings';
import { PlanBuilder, PlannedRow, Stored, matchByKey, noLinks } from './PlanBuilder';
import { Columns } from './columnDifferences';

/** The boards and criteria that will be in force in the site after the import. */
export type SettingsAfter = Pick<Register, 'boards' | 'criteriaSets'>;

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/**
 * Whether a setting of the register stays out of the site: the defaults need no rows, for they are what an empty list
 * means, and where the site has its own they do not overrule them.
 */
function staysOut<T>(
  builder: PlanBuilder,
  list: ListDefinition,
  incoming: readonly T[],
  defaults: readonly T[],
  site: readonly T[],
): boolean {
  if (!isSame(incoming, defaults)) {
    return false;
  }
  // A workbook without the sheet gives the very defaults; one that spells them out asked for them.
  if (incoming !== defaults && !isSame(site, defaults)) {
    builder.differing.push(`${list.title}: the site has its own; the defaults of the register were not added.`);
  }
  return true;
}

/** A row of the settings as the register to be imported has it. */
interface Setting {
  readonly key: string;
  readonly label: string;
  readonly columns: Columns;
}

function planRows(
  builder: PlanBuilder,
  list: ListDefinition,
  incoming: readonly Setting[],
  stored: readonly Stored<Columns>[],
): void {
  const { matches, firstSequence } = matchByKey(incoming, ({ key }) => key, stored);
  const rows = incoming.flatMap((setting, index): PlannedRow[] => {
    const { key, label, columns } = setting;
    const match = matches.get(setting);
    if (match !== undefined) {
      builder.countThere(list);
      builder.compare(list, label, columns, match.value);
      return [];
    }
    builder.check(list, label, columns);
    return [{ key, id: undefined, columns: { ...columns, Sequence: firstSequence + index }, links: noLinks }];
  });
  builder.add(list, rows);
}

function planBoards(builder: PlanBuilder, boards: readonly Board[], site: RegisterReading): readonly Board[] {
  const siteBoards = site.register.boards;
  if (staysOut(builder, BOARDS, boards, DEFAULT_BOARDS, siteBoards)) {
    return siteBoards;
  }
  const stored = site.items.boards.flatMap((item): Stored<Columns>[] => {
    const board = readBoard(item, []);
    return board === undefined ? [] : [{ value: boardColumns(board), item, naturalKey: boardKey(board) }];
  });
  planRows(
    builder,
    BOARDS,
    boards.map((board) => ({ key: boardKey(board), label: board.name, columns: boardColumns(board) })),
    stored,
  );
  const own = stored.length === 0 ? [] : siteBoards;
  return [...own, ...boards.filter(({ name }) => findBoard(own, name) === undefined)];
}

function storedCriteria({ items }: RegisterReading): readonly Stored<Columns>[] {
  const places = new Map<string, number>();
  return inOrder(items.criteria).flatMap((item): Stored<Columns>[] => {
    const row = readCriteriaRow(item, []);
    if (row === undefined) {
      return [];
    }
    const name = normaliseWords(row.set);
    const place = (places.get(name) ?? 0) + 1;
    places.set(name, place);
    const set = { name: row.set, effectiveFrom: row.effectiveFrom, rules: [] };
    return [{ value: criteriaColumns(set, row.rule), item, naturalKey: criteriaKey(row.set, place) }];
  });
}

function planCriteria(
  builder: PlanBuilder,
  sets: readonly CriteriaSet[],
  site: RegisterReading,
): readonly CriteriaSet[] {
  const siteSets = site.register.criteriaSets;
  if (staysOut(builder, CRITERIA, sets, DEFAULT_CRITERIA_SETS, siteSets)) {
    return siteSets;
  }
  const stored = storedCriteria(site);
  const incoming = sets.flatMap((set) =>
    set.rules.map((rule, index) => ({
      key: criteriaKey(set.name, index + 1),
      label: `${set.name}, rule ${index + 1}`,
      columns: criteriaColumns(set, rule),
    })),
  );
  planRows(builder, CRITERIA, incoming, stored);
  const own = stored.length === 0 ? [] : siteSets;
  const isOwn = ({ name }: CriteriaSet): boolean =>
    own.some((set) => normaliseWords(set.name) === normaliseWords(name));
  return [...own, ...sets.filter((set) => !isOwn(set))];
}

function planMeetings(builder: PlanBuilder, { meetings }: Register, site: RegisterReading): void {
  const items = new Map(site.items.meetings.map((item) => [String(item.Id), item]));
  const stored = site.register.meetings.flatMap((meeting): Stored<Columns>[] => {
    const item = items.get(meeting.id);
    return item === undefined ? [] : [{ value: meetingColumns(meeting), item, naturalKey: meetingKey(meeting) }];
  });
  planRows(
    builder,
    MEETINGS,
    meetings.map((meeting) => ({
      key: meetingKey(meeting),
      label: `${meeting.board} ${meeting.date}`,
      columns: meetingColumns(meeting),
    })),
    stored,
  );
}

/** Plans boards, criteria and meetings; gives the boards and criteria under which the recommendations will stand. */
export function planSettings(builder: PlanBuilder, register: Register, site: RegisterReading): SettingsAfter {
  const boards = planBoards(builder, register.boards, site);
  const criteriaSets = planCriteria(builder, register.criteriaSets, site);
  planMeetings(builder, register, site);
  return { boards, criteriaSets };
}

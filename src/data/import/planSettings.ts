import { findBoard } from '../../domain/boards';
import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS, DEFAULT_REVISION_LIMIT } from '../../domain/defaults';
import { Board, CriteriaSet, Register } from '../../domain/register';
import { isSameWord, normaliseWords } from '../../domain/scales';
import { ListDefinition } from '../../lists/definition';
import { NAME_CHANGES, SETTINGS } from '../../lists/round';
import { BOARDS, CRITERIA, MEETINGS } from '../../lists/settings';
import { RegisterReading, inOrder } from '../readRegister';
import { boardKey, criteriaKey, meetingKey, nameChangeKey, settingKey } from '../registerKeys';
import { REVISION_LIMIT, nameChangeColumns, revisionLimitColumns } from '../rows/round';
import { boardColumns, criteriaColumns, meetingColumns, readBoard, readCriteriaRow } from '../rows/settings';
import { PlanBuilder, PlannedRow, Stored, matchByKey, noLinks } from './PlanBuilder';
import {
  BoardNaming,
  boardsNamedBy,
  boardsNamedByRules,
  defaultBoardsNeeded,
  describeUnknownBoards,
} from './boardNames';
import { Columns } from './columnDifferences';
import { describeRerouting, findReroutings, nameSets } from './reroutings';

/** The boards and criteria that will be in force in the site after the import. */
export type SettingsAfter = Pick<Register, 'boards' | 'criteriaSets'>;

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
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

function boardSetting(board: Board): Setting {
  return { key: boardKey(board), label: board.name, columns: boardColumns(board) };
}

/** Whether the site holds anything that may name a board. */
function hasContent({ register: { recommendations, actions, meetings } }: RegisterReading): boolean {
  return [recommendations, actions, meetings].some((rows) => rows.length > 0);
}

/** The default boards that the site's own list lacks and that the site's content, or what is to come in, names. */
function neededDefaults(
  site: RegisterReading,
  known: readonly Board[],
  namings: readonly BoardNaming[],
): readonly Board[] {
  const ofSite = hasContent(site)
    ? [...boardsNamedBy(site.register), ...boardsNamedByRules(site.register.criteriaSets)]
    : [];
  return defaultBoardsNeeded(known, [...ofSite, ...namings]);
}

/**
 * Boards: an empty list means the defaults, which need no rows. The first board of another register would end that, so
 * a site that has lived on the defaults gets them as rows before it; and a register that lives on them brings those
 * that it relies on into a site with boards of its own.
 */
function planBoards(builder: PlanBuilder, register: Register, site: RegisterReading): readonly Board[] {
  const { boards } = register;
  const siteBoards = site.register.boards;
  const isOnDefaults = site.items.boards.length === 0;
  const stored = site.items.boards.flatMap((item): Stored<Columns>[] => {
    const board = readBoard(item, []);
    return board === undefined ? [] : [{ value: boardColumns(board), item, naturalKey: boardKey(board) }];
  });
  if (isSame(boards, DEFAULT_BOARDS)) {
    const needed = isOnDefaults ? [] : neededDefaults(site, siteBoards, boardsNamedBy(register));
    planRows(builder, BOARDS, needed.map(boardSetting), stored);
    const after = [...siteBoards, ...needed];
    const isAnyLeftOut = boards.some(({ name }) => findBoard(after, name) === undefined);
    // A workbook without the sheet gives the very defaults; one that spells them out asked for them.
    if (boards !== DEFAULT_BOARDS && isAnyLeftOut) {
      builder.differing.push(
        `${BOARDS.title}: the site has its own; the defaults of the register ${needed.length === 0 ? 'were not added' : 'were added only where they are needed'}.`,
      );
    }
    return after;
  }
  if (isOnDefaults && !hasContent(site)) {
    planRows(builder, BOARDS, boards.map(boardSetting), stored);
    return boards;
  }
  const unknown = boards.filter((board) => findBoard(siteBoards, board.name) === undefined);
  if (isOnDefaults) {
    for (const board of boards) {
      const has = findBoard(siteBoards, board.name);
      if (has !== undefined) {
        builder.compare(BOARDS, board.name, boardColumns(board), boardColumns(has));
      }
    }
    const rows = unknown.length === 0 ? [] : [...siteBoards, ...unknown];
    planRows(builder, BOARDS, rows.map(boardSetting), stored);
    return [...siteBoards, ...unknown];
  }
  const needed = neededDefaults(site, [...siteBoards, ...unknown], []);
  planRows(builder, BOARDS, [...needed, ...boards].map(boardSetting), stored);
  return [...siteBoards, ...needed, ...unknown];
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

function criteriaSettings(set: CriteriaSet): readonly Setting[] {
  return set.rules.map((rule, index) => ({
    key: criteriaKey(set.name, index + 1),
    label: `${set.name}, rule ${index + 1}`,
    columns: criteriaColumns(set, rule),
  }));
}

/** Refuses criteria that would send recommendations of the site elsewhere: nobody asked for that by importing. */
function refuseReroutings(
  builder: PlanBuilder,
  site: RegisterReading,
  fresh: readonly CriteriaSet[],
  after: readonly CriteriaSet[],
): void {
  const reroutings = findReroutings(site.register, site.register.criteriaSets, after);
  const [first] = reroutings;
  if (first !== undefined) {
    const count = reroutings.length === 1 ? 'one recommendation' : `${reroutings.length} recommendations`;
    builder.refusals.push(
      `The criteria ${nameSets(fresh)} of the register would change where ${count} of the site stand: ` +
        `for instance, ${describeRerouting(first)}. ` +
        `Take the sheet Criteria out of the workbook to keep the site's criteria (${nameSets(site.register.criteriaSets)}), ` +
        'or import into a site of its own.',
    );
  }
}

/**
 * Criteria of a site that holds recommendations stay as they are; sets that are new to it are added where none of its
 * recommendations stands otherwise for them. An empty list means the defaults, which become rows before any other set.
 */
function planCriteria(
  builder: PlanBuilder,
  sets: readonly CriteriaSet[],
  site: RegisterReading,
): readonly CriteriaSet[] {
  const siteSets = site.register.criteriaSets;
  if (isSame(sets, DEFAULT_CRITERIA_SETS)) {
    if (sets !== DEFAULT_CRITERIA_SETS && !isSame(siteSets, DEFAULT_CRITERIA_SETS)) {
      builder.differing.push(`${CRITERIA.title}: the site has its own; the defaults of the register were not added.`);
    }
    return siteSets;
  }
  const stored = storedCriteria(site);
  const isOnDefaults = stored.length === 0;
  if (site.register.recommendations.length === 0) {
    planRows(builder, CRITERIA, sets.flatMap(criteriaSettings), stored);
    const own = isOnDefaults ? [] : siteSets;
    return [...own, ...sets.filter(({ name }) => !own.some((set) => isSameWord(set.name, name)))];
  }
  const settings = new Map(sets.map((set) => [set, criteriaSettings(set)]));
  const { matches } = matchByKey([...settings.values()].flat(), ({ key }) => key, stored);
  const defaults = new Map(siteSets.flatMap(criteriaSettings).map(({ key, columns }) => [key, columns]));
  const fresh = sets.filter(
    (set) =>
      !siteSets.some(({ name }) => isSameWord(name, set.name)) &&
      !(settings.get(set) ?? []).some((setting) => matches.has(setting)),
  );
  for (const [set, rules] of settings) {
    for (const setting of fresh.includes(set) ? [] : rules) {
      const match = matches.get(setting);
      const has = isOnDefaults ? defaults.get(setting.key) : match?.value;
      if (match !== undefined) {
        builder.countThere(CRITERIA);
      }
      if (has === undefined) {
        builder.differing.push(
          `${CRITERIA.title}, ${setting.label}: the site's set has no such rule and stays as it is.`,
        );
      } else {
        builder.compare(CRITERIA, setting.label, setting.columns, has);
      }
    }
  }
  if (fresh.length === 0) {
    return siteSets;
  }
  const after = [...siteSets, ...fresh];
  refuseReroutings(builder, site, fresh, after);
  planRows(builder, CRITERIA, (isOnDefaults ? after : fresh).flatMap(criteriaSettings), stored);
  return after;
}

/** Refuses what would name a board that the site does not have, unless the site itself has named it in vain before. */
function refuseUnknownBoards(
  builder: PlanBuilder,
  register: Register,
  site: RegisterReading,
  { boards, criteriaSets }: SettingsAfter,
): void {
  const siteRules = new Set(
    site.items.criteria.length === 0 ? [] : boardsNamedByRules(site.register.criteriaSets).map(({ by }) => by),
  );
  const rules = boardsNamedByRules(criteriaSets).filter(
    ({ by, board }) => !siteRules.has(by) || findBoard(site.register.boards, board) !== undefined,
  );
  builder.refusals.push(...describeUnknownBoards(boards, [...boardsNamedBy(register), ...rules]));
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

function planNameChanges(builder: PlanBuilder, { nameChanges }: Register, site: RegisterReading): void {
  const items = new Map(site.items.nameChanges.map((item) => [String(item.Id), item]));
  const stored = site.register.nameChanges.flatMap((change): Stored<Columns>[] => {
    const item = items.get(change.id);
    return item === undefined ? [] : [{ value: nameChangeColumns(change), item, naturalKey: nameChangeKey(change) }];
  });
  planRows(
    builder,
    NAME_CHANGES,
    nameChanges.map((change) => ({
      key: nameChangeKey(change),
      label: `${change.from}, ${change.on}`,
      columns: nameChangeColumns(change),
    })),
    stored,
  );
}

/** The default limit needs no row: it is what a missing one means. */
function planRevisionLimit(builder: PlanBuilder, { revisionLimit }: Register, site: RegisterReading): void {
  const stored = site.items.settings
    .filter(({ Title }) => normaliseWords(Title ?? '') === normaliseWords(REVISION_LIMIT))
    .map((item): Stored<Columns> => ({
      value: revisionLimitColumns(site.register.revisionLimit),
      item,
      naturalKey: settingKey(REVISION_LIMIT),
    }));
  if (revisionLimit !== DEFAULT_REVISION_LIMIT || stored.length > 0) {
    const columns = revisionLimitColumns(revisionLimit);
    planRows(builder, SETTINGS, [{ key: settingKey(REVISION_LIMIT), label: REVISION_LIMIT, columns }], stored);
  }
}

/** Plans boards, criteria, meetings, name changes and the limit of revisions; gives the boards and criteria under which the recommendations will stand. */
export function planSettings(builder: PlanBuilder, register: Register, site: RegisterReading): SettingsAfter {
  const boards = planBoards(builder, register, site);
  const criteriaSets = planCriteria(builder, register.criteriaSets, site);
  planMeetings(builder, register, site);
  planNameChanges(builder, register, site);
  planRevisionLimit(builder, register, site);
  refuseUnknownBoards(builder, register, site, { boards, criteriaSets });
  return { boards, criteriaSets };
}

import { findBoard } from '../domain/boards';
import { CalendarDay } from '../domain/calendarDay';
import { DEFAULT_CRITERIA_SETS } from '../domain/defaults';
import { AssuranceTest, Board, CriteriaRule, CriteriaSet, PriorityTest, SOURCES } from '../domain/register';
import { KNOWN_SCALES, isOnScale, isSameWord, normaliseWords, spellAsScale } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { BOARDS, CRITERIA } from './format';
import { ProblemLog, quoted } from './problems';
import { SheetRows } from './sheetRows';

type CriteriaHeader = keyof typeof CRITERIA.columns;

interface ReadSet {
  readonly name: string;
  readonly effectiveFrom: CalendarDay;
  readonly effectiveWords: string;
  readonly rules: CriteriaRule[];
}

const OR_ABOVE = /^(.+) or above$/i;
const OR_BELOW = /^(.+) or below$/i;

function warnOffScale(row: SheetRow<CriteriaHeader>, column: 'Assurance' | 'Priority', value: string): void {
  const scales = column === 'Assurance' ? KNOWN_SCALES.assurance : KNOWN_SCALES.priority;
  if (!isOnScale(scales, value)) {
    const known = scales.map((scale) => scale.join(', ')).join('; ');
    const advice =
      column === 'Assurance'
        ? 'the rule will fit only a grading of exactly these words; write a grading, "<grading> or above", "<grading> or below" or "Not graded"'
        : 'the rule will fit only a priority of exactly these words; write a priority or "None"';
    row.warning(column, `${quoted(value)} is on none of the scales (${known}), so that ${advice}`);
  }
}

function readAssuranceTest(row: SheetRow<CriteriaHeader>): AssuranceTest | undefined {
  const word = row.word('Assurance').replace(/\s+/g, ' ');
  if (word === '') {
    return undefined;
  }
  if (isSameWord(word, 'Not graded')) {
    return { kind: 'notGraded' };
  }
  const above = OR_ABOVE.exec(word)?.[1];
  const below = OR_BELOW.exec(word)?.[1];
  const grading = above ?? below ?? word;
  warnOffScale(row, 'Assurance', grading);
  return {
    kind: above !== undefined ? 'orAbove' : below !== undefined ? 'orBelow' : 'is',
    grading: spellAsScale(KNOWN_SCALES.assurance, grading),
  };
}

function readPriorityTest(row: SheetRow<CriteriaHeader>): PriorityTest | undefined {
  const word = row.word('Priority');
  if (word === '') {
    return undefined;
  }
  if (isSameWord(word, 'None')) {
    return { kind: 'none' };
  }
  warnOffScale(row, 'Priority', word);
  return { kind: 'is', priority: spellAsScale(KNOWN_SCALES.priority, word) };
}

function readRule(row: SheetRow<CriteriaHeader>, boards: readonly Board[] | undefined): Omit<CriteriaRule, 'id'> {
  const auditor = row.word('Auditor');
  return {
    source: row.choice('Source', SOURCES, 'a source'),
    auditor: auditor === '' ? undefined : auditor,
    assurance: readAssuranceTest(row),
    priority: readPriorityTest(row),
    board: row.board('Board', boards),
    clause: row.text('Clause'),
  };
}

function ruleContent({ source, auditor, assurance, priority, board, clause }: CriteriaRule): string {
  return JSON.stringify([source ?? '', auditor ?? '', assurance ?? '', priority ?? '', board, clause]);
}

/** A default set that comes back unchanged keeps the ids that its rules have always had. */
function withDefaultIds(set: CriteriaSet): CriteriaSet {
  const known = DEFAULT_CRITERIA_SETS.find(({ name }) => isSameWord(name, set.name));
  const isUnchanged =
    known !== undefined &&
    known.effectiveFrom === set.effectiveFrom &&
    known.rules.map(ruleContent).join() === set.rules.map(ruleContent).join();
  return isUnchanged ? known : set;
}

function reportUnknownDefaultBoards(boards: readonly Board[] | undefined, log: ProblemLog): void {
  if (boards === undefined) {
    return;
  }
  const names = new Set(DEFAULT_CRITERIA_SETS.flatMap(({ rules }) => rules.map(({ board }) => board)));
  for (const name of names) {
    if (findBoard(boards, name) === undefined) {
      log.warning(
        { sheet: BOARDS.name, row: undefined, column: 'Board' },
        `the default reporting criteria send recommendations to ${name}, which is not in this sheet; add it, or give the criteria in a sheet Criteria`,
      );
    }
  }
}

/** The criteria sets, in the order in which their names first appear; the defaults where the sheet has none. */
export function readCriteria(
  sheet: SheetRows<CriteriaHeader>,
  boards: readonly Board[] | undefined,
  log: ProblemLog,
): readonly CriteriaSet[] {
  if (sheet.rows.length === 0) {
    reportUnknownDefaultBoards(boards, log);
    return DEFAULT_CRITERIA_SETS;
  }
  const sets = new Map<string, ReadSet>();
  for (const row of sheet.rows) {
    const name = row.required('Set');
    const effectiveFrom = row.day('Effective from');
    const rule = readRule(row, boards);
    if (name === '' || effectiveFrom === undefined) {
      continue;
    }
    const key = normaliseWords(name);
    const set = sets.get(key) ?? {
      name,
      effectiveFrom,
      effectiveWords: row.word('Effective from'),
      rules: [],
    };
    sets.set(key, set);
    if (set.effectiveFrom !== effectiveFrom) {
      row.error(
        'Effective from',
        `${quoted(row.word('Effective from'))}, but an earlier row gives ${quoted(set.name)} from ${set.effectiveWords}; a set has one day, so make them the same`,
      );
    }
    set.rules.push({ id: `${set.name} #${set.rules.length + 1}`, ...rule });
  }
  return [...sets.values()].map(({ name, effectiveFrom, rules }) => withDefaultIds({ name, effectiveFrom, rules }));
}

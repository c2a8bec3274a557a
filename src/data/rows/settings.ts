import { formatDay } from '../../domain/calendarDay';
import { describeAssuranceTest, describePriorityTest } from '../../domain/criteria';
import { BEGINNING } from '../../domain/defaults';
import { AssuranceTest, Board, CriteriaRule, CriteriaSet, Meeting, PriorityTest } from '../../domain/register';
import { normaliseWords } from '../../domain/scales';
import { BOARDS, CRITERIA, MEETINGS } from '../../lists/settings';
import { toDateOnly } from '../days';
import { ItemReader, RowProblem, SPItem, joinNames, splitNames, textOf } from './ItemReader';

export interface SPBoardItem extends SPItem {
  readonly FullName: string | null;
  readonly DecidesAfter: string | null;
  readonly Published: boolean | null;
}

export interface SPCriteriaItem extends SPItem {
  readonly EffectiveFrom: string | null;
  readonly RuleId: string | null;
  readonly Source: string | null;
  readonly Auditor: string | null;
  readonly Assurance: string | null;
  readonly Priority: string | null;
  readonly Board: string | null;
  readonly Clause: string | null;
}

export interface SPMeetingItem extends SPItem {
  readonly Board: string | null;
  readonly MeetingDay: string | null;
  readonly UpdatesDue: string | null;
  readonly Paper: string | null;
}

/** The board of a row, or `undefined` after reporting what is wrong with it. */
export function readBoard(item: SPBoardItem, problems: RowProblem[]): Board | undefined {
  const reader = new ItemReader(BOARDS, item.Id, problems);
  const board: Board = {
    name: reader.requiredText('Title', item.Title),
    fullName: textOf(item.FullName),
    decidesAfter: splitNames(textOf(item.DecidesAfter)),
    published: item.Published === true,
  };
  return reader.isSound ? board : undefined;
}

/** The columns of a board, as they are sent. */
export function boardColumns(board: Board): Record<string, unknown> {
  return {
    Title: board.name,
    FullName: board.fullName,
    DecidesAfter: joinNames(board.decidesAfter),
    Published: board.published,
  };
}

/** One row of the criteria: a rule, with the set that it belongs to. */
export interface CriteriaRow {
  readonly itemId: number;
  readonly set: string;
  readonly effectiveFrom: string;
  readonly rule: CriteriaRule;
}

const ASSURANCE_TESTS: readonly (readonly [RegExp, 'orAbove' | 'orBelow'])[] = [
  [/^(.+?)\s+or\s+(?:above|better|higher)$/i, 'orAbove'],
  [/^(.+?)\s+or\s+(?:below|worse|lower)$/i, 'orBelow'],
];

function toAssuranceTest(text: string): AssuranceTest | undefined {
  if (text === '' || normaliseWords(text) === 'any') {
    return undefined;
  }
  if (normaliseWords(text) === 'not graded') {
    return { kind: 'notGraded' };
  }
  for (const [pattern, kind] of ASSURANCE_TESTS) {
    const grading = pattern.exec(text)?.[1];
    if (grading !== undefined) {
      return { kind, grading };
    }
  }
  return { kind: 'is', grading: text };
}

function toPriorityTest(text: string): PriorityTest | undefined {
  if (text === '' || normaliseWords(text) === 'any') {
    return undefined;
  }
  return normaliseWords(text) === 'none' ? { kind: 'none' } : { kind: 'is', priority: text };
}

/** The rule of a row, or `undefined` after reporting what is wrong with it. */
export function readCriteriaRow(item: SPCriteriaItem, problems: RowProblem[]): CriteriaRow | undefined {
  const reader = new ItemReader(CRITERIA, item.Id, problems);
  const row: CriteriaRow = {
    itemId: item.Id,
    set: reader.requiredText('Title', item.Title).trim(),
    effectiveFrom: reader.optionalDay('EffectiveFrom', item.EffectiveFrom) ?? BEGINNING,
    rule: {
      id: textOf(item.RuleId),
      source: reader.optionalText(item.Source),
      auditor: reader.optionalText(item.Auditor),
      assurance: toAssuranceTest(textOf(item.Assurance).trim()),
      priority: toPriorityTest(textOf(item.Priority).trim()),
      board: reader.requiredText('Board', item.Board),
      clause: textOf(item.Clause),
    },
  };
  return reader.isSound ? row : undefined;
}

/** Rows of one set together, in their order; a rule that was added in the list itself is numbered by its place. */
export function gatherCriteriaSets(rows: readonly CriteriaRow[], problems: RowProblem[]): readonly CriteriaSet[] {
  const sets = new Map<string, CriteriaSet>();
  for (const row of rows) {
    const name = normaliseWords(row.set);
    const set = sets.get(name) ?? { name: row.set, effectiveFrom: row.effectiveFrom, rules: [] };
    if (set.effectiveFrom !== row.effectiveFrom) {
      new ItemReader(CRITERIA, row.itemId, problems).refuse(
        'EffectiveFrom',
        `The set "${set.name}" begins on another day in its first row; give all its rows the same day.`,
      );
    }
    const id = row.rule.id === '' ? `${set.name} #${set.rules.length + 1}` : row.rule.id;
    sets.set(name, { ...set, rules: [...set.rules, { ...row.rule, id }] });
  }
  return [...sets.values()];
}

/** The columns of a rule, as they are sent. From the beginning is a blank day: SharePoint knows none before 1900. */
export function criteriaColumns(set: CriteriaSet, rule: CriteriaRule): Record<string, unknown> {
  return {
    Title: set.name,
    EffectiveFrom: set.effectiveFrom === BEGINNING ? null : toDateOnly(set.effectiveFrom),
    RuleId: rule.id,
    Source: rule.source ?? null,
    Auditor: rule.auditor ?? null,
    Assurance: rule.assurance === undefined ? null : describeAssuranceTest(rule.assurance),
    Priority: rule.priority === undefined ? null : describePriorityTest(rule.priority),
    Board: rule.board,
    Clause: rule.clause,
  };
}

/** The meeting of a row, or `undefined` after reporting what is wrong with it. */
export function readMeeting(item: SPMeetingItem, problems: RowProblem[]): Meeting | undefined {
  const reader = new ItemReader(MEETINGS, item.Id, problems);
  const meeting: Meeting = {
    id: String(item.Id),
    board: reader.requiredText('Board', item.Board),
    date: reader.day('MeetingDay', item.MeetingDay),
    updatesDue: reader.optionalDay('UpdatesDue', item.UpdatesDue),
    paper: textOf(item.Paper),
  };
  return reader.isSound ? meeting : undefined;
}

/** The columns of a meeting, as they are sent. */
export function meetingColumns(meeting: Meeting): Record<string, unknown> {
  return {
    Title: `${meeting.board}, ${formatDay(meeting.date)}`,
    Board: meeting.board,
    MeetingDay: toDateOnly(meeting.date),
    UpdatesDue: meeting.updatesDue === undefined ? null : toDateOnly(meeting.updatesDue),
    Paper: meeting.paper,
  };
}

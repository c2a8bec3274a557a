import { formatDay } from '../../domain/calendarDay';
import { describeAssuranceTest, describePriorityTest } from '../../domain/criteria';
import { BEGINNING } from '../../domain/defaults';
import { CriteriaSet } from '../../domain/register';
import { Scales, isSameWord } from '../../domain/scales';
import { bold, cell, paragraph, text } from '../compose';
import { Block, Inlines, TableBlock } from '../model';
import { sentence, series } from '../wording';
import { CriteriaPicture, NOT_GRADED, pictureCriteria } from './criteriaPicture';

/** The criteria in force in a paper's words: a lead-in for a numbered paragraph, and what follows it. */
export interface CriteriaWords {
  readonly leadIn: Inlines;
  readonly blocks: readonly Block[];
}

function boardCell(board: string | undefined, paperBoard: string): string {
  if (board === undefined) {
    return 'No rule';
  }
  return isSameWord(board, paperBoard) ? board : `${board} (tracked there, not reported to ${paperBoard})`;
}

/** With more columns than this beside their labels, the words of a column no longer fit an upright page. */
const MOST_COLUMNS = 4;

function matrixTable(picture: Extract<CriteriaPicture, { kind: 'matrix' }>, board: string): TableBlock {
  const gradings = picture.rows.map(({ label }) => label);
  const isTurned = picture.columns.length > MOST_COLUMNS && gradings.length < picture.columns.length;
  const [corner, rowOf, columnOf] = isTurned
    ? ['Priority', 'priority', 'assurance grading of its audit']
    : ['Assurance of the audit', 'assurance grading of its audit', 'priority'];
  const headings = isTurned ? gradings : picture.columns;
  const lines = isTurned
    ? picture.columns.map((label, index) => ({ label, boards: picture.rows.map(({ boards }) => boards[index]) }))
    : picture.rows;
  const share = (100 - 25) / headings.length;
  return {
    kind: 'table',
    caption: 'Reporting criteria by assurance and priority',
    showsCaption: true,
    description: `The board to which a recommendation is reported: a row for each ${rowOf}, a column for each ${columnOf}.`,
    columns: [{ share: 25 }, ...headings.map(() => ({ share, align: 'centre' as const }))],
    headerRows: [{ cells: [corner, ...headings].map((each) => cell(each)) }],
    rows: lines.map(({ label, boards }) => ({
      cells: [cell(label, { look: 'label' }), ...boards.map((each) => cell(boardCell(each, board)))],
    })),
  };
}

function rulesTable(picture: Extract<CriteriaPicture, { kind: 'rules' }>, board: string): TableBlock {
  return {
    kind: 'table',
    caption: 'Reporting criteria, in the order in which they are tried',
    showsCaption: true,
    description: 'A row for each rule: what it asks of an audit and of a recommendation, and the board that gets it.',
    columns: [{ share: 8, align: 'centre' }, { share: 19 }, { share: 16 }, { share: 19 }, { share: 18 }, { share: 20 }],
    headerRows: [
      { cells: ['Rule', 'Source', 'Auditor', 'Assurance', 'Priority', 'Reported to'].map((each) => cell(each)) },
    ],
    rows: picture.rules.map((rule, index) => ({
      cells: [
        cell(String(index + 1), { look: 'label' }),
        cell(rule.source ?? 'Any'),
        cell(rule.auditor ?? 'Any'),
        cell(describeAssuranceTest(rule.assurance)),
        cell(describePriorityTest(rule.priority)),
        cell(boardCell(rule.board, board)),
      ],
    })),
  };
}

function uncoveredWords(uncovered: readonly string[]): string {
  const graded = uncovered.filter((grading) => grading !== NOT_GRADED);
  const audits = [
    ...(graded.length === 0 ? [] : [`graded ${series(graded, 'or')}`]),
    ...(graded.length === uncovered.length ? [] : ['without a grading']),
  ];
  return `The criteria have no rule for audits ${audits.join(', or ')}: what such an audit recommends is sent to a board by a recorded decision, whose reason is shown with it.`;
}

/**
 * The criteria set in force, from the set as data: a set of any shape prints (DOMAIN.md, "Reporting criteria").
 * `prioritiesHeld` are those of the register's recommendations.
 */
export function criteriaWords(
  set: CriteriaSet | undefined,
  scales: Scales,
  board: string,
  prioritiesHeld: readonly (string | undefined)[],
): CriteriaWords {
  const picture = pictureCriteria(set, scales, prioritiesHeld);
  if (set === undefined || picture.kind === 'none') {
    return { leadIn: [text('No reporting criteria were in force.')], blocks: [] };
  }
  const since = set.effectiveFrom <= BEGINNING ? '' : `, in force since ${formatDay(set.effectiveFrom)}`;
  const named: Inlines = [text('The reporting criteria are those named '), bold(set.name), text(since)];
  switch (picture.kind) {
    case 'all': {
      const { clause, board: receiver } = picture.rule;
      const rule = clause === '' ? `Every recommendation is reported to ${receiver}` : clause;
      return { leadIn: [...named, text(`. ${sentence(rule)}`)], blocks: [] };
    }
    case 'matrix':
      return {
        leadIn: [...named, text('. They decide which board a recommendation is reported to:')],
        blocks: [
          matrixTable(picture, board),
          ...(picture.uncovered.length === 0 ? [] : [paragraph(uncoveredWords(picture.uncovered))]),
        ],
      };
    case 'rules':
      return {
        leadIn: [...named, text('. The first rule that fits a recommendation decides which board it is reported to:')],
        blocks: [rulesTable(picture, board)],
      };
  }
}

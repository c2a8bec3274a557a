import { formatDay } from '../../../domain/calendarDay';
import { figure, heading, list, numbered, pageOf, text } from '../../compose';
import { Block, Inlines } from '../../model';
import { count, verb } from '../../wording';
import { PaperInput } from '../layout';
import { Facts } from './facts';
import { implications } from '../../parts/implications';
import { appendixLines } from '../../parts/packAppendices';
import { authorOf, reportOf } from '../../parts/paperEdges';
import { agreementsOf, askedBlocks, namesWithPages, unsettledNotes } from '../../parts/proposals';
import { outsideTitle, standingOfOutstanding } from './factWords';

/** Anchors of the two appendices, for the list that gives their pages. */
export const APPENDIX_A = 'appendix_a';
export const OUTSIDE = 'outside';

/** What the board is asked to note, as noun phrases; at least the updates, and nothing of which there is none. */
function notesOf(facts: Facts): Inlines[] {
  const { board, table, summary, withoutTargetDate } = facts;
  const outstanding = table.total.RED + table.total.AMBER;
  const outside = summary.outside.length;
  const notes: Inlines[] = [];
  if (outstanding > 0) {
    notes.push([
      figure('outstanding', outstanding, 'outstanding recommendation'),
      text(` (${standingOfOutstanding(facts)})`),
    ]);
  }
  notes.push([text('the updates of the business owners in Appendix A')]);
  if (outside > 0) {
    notes.push([
      figure('outside', outside, 'recommendation'),
      text(` monitored outside ${board.name}, listed at the end of this paper`),
    ]);
  }
  if (withoutTargetDate.length > 0) {
    notes.push([
      text(`${count(withoutTargetDate.length, 'outstanding recommendation')} without a target date: `),
      ...namesWithPages(withoutTargetDate, facts),
    ]);
  }
  notes.push(...unsettledNotes(facts));
  return notes;
}

/** Paragraph 6. */
function noteBlocks(facts: Facts): Block[] {
  const { board, summary } = facts;
  const outside = summary.outside.length;
  if (summary.reported.length === 0) {
    const elsewhere =
      outside === 0
        ? ''
        : `, and that ${count(outside, 'recommendation')} ${verb(outside, 'is', 'are')} monitored outside it, as listed at the end of this paper`;
    return askedBlocks(board.name, 'note', ' that', [[text(`no recommendation is reported to it${elsewhere}`)]]);
  }
  return askedBlocks(board.name, 'note', '', notesOf(facts));
}

/** Paragraphs 6 and 7: what the board is asked to note, and to agree; each number is that of the list it speaks of. */
export function askBlocks(facts: Facts): Block[] {
  const { board } = facts;
  const agreements = agreementsOf(facts, { paragraph: 4, proposedAs: 'as completed' });
  return [
    heading(1, `What ${board.name} is asked to do`),
    ...noteBlocks(facts),
    ...(agreements.length === 0
      ? [numbered(1, `No recommendation is put to ${board.name} to agree closed.`)]
      : askedBlocks(board.name, 'agree', ' that', agreements)),
  ];
}

/** What was past its target date or had none on the day, in sentences. */
function overdueWords({ table, asAtDay, withoutTargetDate, board }: Facts): string {
  const { RED: overdue, total } = table.total;
  const without = withoutTargetDate.length;
  const day = `As at ${formatDay(asAtDay)}`;
  if (total === 0) {
    return `${day}, no recommendation was reported to ${board.name}.`;
  }
  const past = `${overdue === 0 ? 'no recommendation' : count(overdue, 'recommendation')} ${verb(overdue || 1, 'was', 'were')} past ${verb(overdue || 1, 'its target date', 'their target dates')}`;
  return `${day}, ${past}${without === 0 ? '' : `, and ${without} had none`}.`;
}

/** The standing considerations, and what the outstanding recommendations mean for them. */
export function implicationsBlocks(facts: Facts): Block[] {
  return implications(
    `Until a recommendation is carried out, the weakness that it answers remains. ${overdueWords(facts)}`,
  );
}

/** How many lettered appendices the paper has of its own. */
export function ownAppendices({ summary }: Facts): number {
  return summary.reported.length > 0 ? 1 : 0;
}

/** Appendices, background papers and contacts; contacts are roles. */
export function closingBlocks(input: PaperInput, facts: Facts): Block[] {
  const { board, previousMeeting, summary } = facts;
  const hasReported = summary.reported.length > 0;
  const appendices: Inlines[] = [
    ...(hasReported
      ? [
          [
            text(`Appendix A: Recommendations reported to ${board.name}, by audit (page `),
            pageOf(APPENDIX_A),
            text(')'),
          ],
        ]
      : []),
    ...(summary.outside.length > 0 ? [[text(`${outsideTitle(facts)} (page `), pageOf(OUTSIDE), text(')')]] : []),
    ...appendixLines(facts, ownAppendices(facts)),
  ];
  const backgroundPapers = [
    ...(hasReported ? ['The reports of the audits named in Appendix A'] : []),
    ...(previousMeeting === undefined
      ? []
      : [`The papers and minutes of the ${board.name} meeting of ${formatDay(previousMeeting.date)}`]),
  ];
  return [
    ...(appendices.length === 0 ? [] : [heading(1, 'Appendices'), list(appendices)]),
    ...(backgroundPapers.length === 0 ? [] : [heading(1, 'Background papers'), list(backgroundPapers)]),
    heading(1, 'Contacts'),
    list([`Report of: ${reportOf(input)}`, `Author: ${authorOf(input)}`]),
  ];
}

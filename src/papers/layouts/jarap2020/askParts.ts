import { formatDay } from '../../../domain/calendarDay';
import { RecommendationAsAt } from '../../../domain/asAt';
import { bold, figure, heading, list, numbered, pageOf, text } from '../../compose';
import { Block, Inlines } from '../../model';
import { count, verb } from '../../wording';
import { PaperInput } from '../layout';
import { Facts } from './facts';
import { implications } from '../../parts/implications';
import { appendixLines } from '../../parts/packAppendices';
import { authorOf, reportOf } from '../../parts/paperEdges';
import { recommendationWords } from '../../parts/words';
import { outsideTitle, standingOfOutstanding } from './factWords';

/** Anchors of the two appendices, for the list that gives their pages. */
export const APPENDIX_A = 'appendix_a';
export const OUTSIDE = 'outside';

/** Whether the paper ends with the list of those monitored elsewhere: an empty one stands only beside an Appendix A. */
export function hasOutside({ summary }: Facts): boolean {
  return summary.reported.length + summary.outside.length > 0;
}

function names(items: readonly RecommendationAsAt[], { anchorOf }: Facts): Inlines {
  return items.flatMap((item, index): Inlines => {
    const anchor = anchorOf(item.recommendation.id);
    return [
      text(`${index === 0 ? '' : '; '}${recommendationWords(item)}`),
      ...(anchor === undefined ? [] : [text(' (page '), pageOf(anchor), text(')')]),
    ];
  });
}

/** What the board is asked to note, as noun phrases; at least the updates, and nothing of which there is none. */
function notesOf(facts: Facts): Inlines[] {
  const { board, table, summary, evidenceOutstanding, waitingFirst, withoutTargetDate } = facts;
  const outstanding = table.total.RED + table.total.AMBER;
  const outside = summary.outside.length;
  const notes: Inlines[] = [];
  if (outstanding > 0) {
    notes.push([
      figure('outstanding', outstanding, 'outstanding recommendation'),
      text(`: ${standingOfOutstanding(facts)}`),
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
      ...names(withoutTargetDate, facts),
    ]);
  }
  for (const { board: first, items } of waitingFirst) {
    notes.push([
      text(`${count(items.length, 'proposed recommendation')} on which ${first} has not yet decided: `),
      ...names(items, facts),
    ]);
  }
  if (evidenceOutstanding.length > 0) {
    notes.push([
      text(`${count(evidenceOutstanding.length, 'request')} for more evidence not yet answered: `),
      ...names(evidenceOutstanding, facts),
    ]);
  }
  return notes;
}

/** Paragraph 6. */
function noteBlocks(facts: Facts): Block[] {
  const { board, summary } = facts;
  const asked: Inlines = [text(`${board.name} is asked to `), bold('note')];
  const outside = summary.outside.length;
  if (summary.reported.length === 0) {
    const elsewhere =
      outside === 0
        ? ''
        : `, and that ${count(outside, 'recommendation')} ${verb(outside, 'is', 'are')} monitored outside it, as listed at the end of this paper`;
    return [numbered(1, [...asked, text(` that no recommendation is reported to it${elsewhere}.`)])];
  }
  const notes = notesOf(facts);
  const [only = []] = notes;
  return notes.length === 1
    ? [numbered(1, [...asked, text(' '), ...only, text('.')])]
    : [
        numbered(1, [...asked, text(':')], true),
        ...notes.map((note, index) => numbered(2, [...note, text(index === notes.length - 1 ? '.' : ';')])),
      ];
}

/** Paragraphs 6 and 7: what the board is asked to note, and to agree; each number is that of the list it speaks of. */
export function askBlocks(facts: Facts): Block[] {
  const { board, summary, proposedSuperseded } = facts;
  const number = summary.proposedClosed.length;
  const agreements: Inlines[] = [];
  if (number > 0) {
    agreements.push([
      text('the '),
      number === 1 ? text('recommendation') : figure('proposed closed', number, 'recommendation'),
      text(` proposed as completed, listed in paragraph 4, ${verb(number, 'is', 'are')} closed`),
    ]);
  }
  const others: readonly (readonly [string, readonly RecommendationAsAt[]])[] = [
    ['not adopted', summary.proposedNotAdopted],
    ['treated as superseded', proposedSuperseded],
  ];
  for (const [outcome, items] of others) {
    if (items.length > 0) {
      agreements.push([
        text(`${count(items.length, 'recommendation')} ${verb(items.length, 'is', 'are')} ${outcome}: `),
        ...names(items, facts),
      ]);
    }
  }
  const [only] = agreements;
  return [
    heading(1, `What ${board.name} is asked to do`),
    ...noteBlocks(facts),
    ...(only === undefined
      ? [numbered(1, `No recommendation is put to ${board.name} to agree closed.`)]
      : agreements.length === 1
        ? [numbered(1, [text(`${board.name} is asked to `), bold('agree'), text(' that '), ...only, text('.')])]
        : [
            numbered(1, [text(`${board.name} is asked to `), bold('agree'), text(' that:')], true),
            ...agreements.map((each, index) =>
              numbered(2, [...each, text(index === agreements.length - 1 ? '.' : ';')]),
            ),
          ]),
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
    ...(hasOutside(facts) ? [[text(`${outsideTitle(facts)} (page `), pageOf(OUTSIDE), text(')')]] : []),
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

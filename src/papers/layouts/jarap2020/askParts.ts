import { formatDay } from '../../../domain/calendarDay';
import { RecommendationAsAt } from '../../../domain/asAt';
import { bold, cell, heading, list, numbered, pageOf, text } from '../../compose';
import { Block, Inlines } from '../../model';
import { count, verb } from '../../wording';
import { PaperInput } from '../layout';
import { Facts } from './facts';
import { authorOf, reportOf } from './frontSheet';
import { outsideTitle, recommendationWords } from './words';

/** Anchors of the two appendices, for the list that gives their pages. */
export const APPENDIX_A = 'appendix_a';
export const OUTSIDE = 'outside';

function names(items: readonly RecommendationAsAt[], { anchorOf }: Facts): Inlines {
  return items.flatMap((item, index): Inlines => {
    const anchor = anchorOf(item.recommendation.id);
    return [
      text(`${index === 0 ? '' : '; '}${recommendationWords(item)}`),
      ...(anchor === undefined ? [] : [text(' (page '), pageOf(anchor), text(')')]),
    ];
  });
}

/** Paragraphs 6 and 7: what the board is asked to note, and to agree; each number is that of the list it speaks of. */
export function askBlocks(facts: Facts): Block[] {
  const { board, table, summary, evidenceOutstanding, withoutTargetDate, proposedSuperseded } = facts;
  const { total } = table;
  const outstanding = total.RED + total.AMBER;
  const outside = summary.outside.length;
  const notes: Inlines[] = [
    [
      text(
        `${count(outstanding, 'recommendation')} ${verb(outstanding, 'is', 'are')} outstanding: ${total.RED} past the ` +
          `target date and ${total.AMBER} within it;`,
      ),
    ],
    [text('the updates of the business owners in Appendix A;')],
    [
      text(
        (outside === 0
          ? `no recommendations are monitored outside ${board.name}`
          : `${count(outside, 'recommendation')} ${verb(outside, 'is', 'are')} monitored outside ${board.name}, as listed after Appendix A`) +
          (withoutTargetDate.length + evidenceOutstanding.length === 0 ? '.' : ';'),
      ),
    ],
  ];
  if (withoutTargetDate.length > 0) {
    notes.push([
      text(`${count(withoutTargetDate.length, 'outstanding recommendation')} without a target date: `),
      ...names(withoutTargetDate, facts),
      text(evidenceOutstanding.length === 0 ? '.' : ';'),
    ]);
  }
  if (evidenceOutstanding.length > 0) {
    notes.push([
      text(`${count(evidenceOutstanding.length, 'request')} for more evidence not yet answered: `),
      ...names(evidenceOutstanding, facts),
      text('.'),
    ]);
  }
  const number = summary.proposedClosed.length;
  const agreements: Inlines[] = [];
  if (number > 0) {
    agreements.push([
      text(
        `the ${number === 1 ? 'recommendation' : `${number} recommendations`} proposed as completed, listed in paragraph 4, ` +
          `${verb(number, 'is', 'are')} closed`,
      ),
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
    numbered(1, [text(`${board.name} is asked to `), bold('note'), text(' that:')], true),
    ...notes.map((note) => numbered(2, note)),
    ...(only === undefined
      ? [numbered(1, `No recommendations are put to ${board.name} to agree closed.`)]
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

/** The standing considerations of a public body's paper; an officer edits them in the document where more is to be said. */
export function implicationsBlocks({ table, asAtDay, withoutTargetDate }: Facts): Block[] {
  const { RED: overdue } = table.total;
  const rows: readonly (readonly [string, string])[] = [
    ['Financial', 'None from this paper. The service that owns a recommendation meets the cost of carrying it out.'],
    [
      'Legal',
      'None from this paper. Where a recommendation concerns a duty in law, its update says how that duty is met.',
    ],
    [
      'Equality impact assessment',
      'Not needed for this paper. A policy or practice that changes because of a recommendation is assessed when it changes.',
    ],
    [
      'Risks and impact',
      `Until a recommendation is carried out, the weakness that the auditor found remains. As at ${formatDay(asAtDay)}, ` +
        `${count(overdue, 'recommendation')} ${verb(overdue, 'was', 'were')} past the target date and ` +
        `${withoutTargetDate.length} had none.`,
    ],
    [
      'Link to police and crime plan',
      'Sound governance, and weaknesses put right when they are found, support every aim of the plan.',
    ],
  ];
  return [
    heading(1, 'Implications'),
    {
      kind: 'table',
      caption: 'Implications',
      showsCaption: false,
      description: 'A row for each kind of implication that a paper considers.',
      columns: [{ share: 28 }, { share: 72 }],
      headerRows: [{ cells: [cell('Implication'), cell('Consideration')] }],
      rows: rows.map(([label, words]) => ({ cells: [cell([bold(label)], { look: 'label' }), cell(words)] })),
    },
  ];
}

/** Appendices, background papers and contacts; contacts are roles. */
export function closingBlocks(input: PaperInput, facts: Facts): Block[] {
  const { board, previousMeeting } = facts;
  return [
    heading(1, 'Appendices'),
    list([
      [text(`Appendix A: Recommendations reported to ${board.name}, by audit (page `), pageOf(APPENDIX_A), text(')')],
      [text(`${outsideTitle(facts)} (page `), pageOf(OUTSIDE), text(')')],
    ]),
    heading(1, 'Background papers'),
    list([
      'The reports of the audits named in Appendix A',
      ...(previousMeeting === undefined
        ? []
        : [`The papers and minutes of the ${board.name} meeting of ${formatDay(previousMeeting.date)}`]),
    ]),
    heading(1, 'Contacts'),
    list([`Report of: ${reportOf(input)}`, `Author: ${authorOf(input)}`]),
  ];
}

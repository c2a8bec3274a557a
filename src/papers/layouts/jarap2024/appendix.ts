import { RecommendationAsAt } from '../../../domain/asAt';
import { formatDay } from '../../../domain/calendarDay';
import { isConfidential } from '../../../domain/edition';
import { describePeriod, describeTargetDate } from '../../../domain/period';
import { LINE_BREAK, bold, cell, ditto, heading, paragraph, text, textBlocks } from '../../compose';
import { Block, Inlines, TableCell, TableRow, TextBlock } from '../../model';
import { changeParagraphs } from '../../parts/changeMarks';
import { annexBlocks, decisionBlocks, earlierDates, linkLines, updateGroups } from '../../parts/history';
import { linesOf } from '../../parts/rowLength';
import { CONFIDENTIAL_MARK, assuranceWords, priorityWords } from '../../parts/words';
import { sentence } from '../../wording';
import { Facts } from './facts';

/** Where the list of embedded documents says that Appendix A begins. */
export const APPENDIX_A = 'appendix_a';

/** A cell in the colour of the priority, with the colour's word. */
function colouredCell(words: Inlines, { priorityRag }: RecommendationAsAt): TableCell {
  return priorityRag === undefined
    ? { blocks: [paragraph(words)] }
    : { blocks: [paragraph(words), paragraph([bold(priorityRag)])], tone: priorityRag };
}

/** The audit with its assurance and month, or a ditto mark. */
function titleCell(item: RecommendationAsAt, isFirst: boolean): TableCell {
  const { audit } = item;
  return colouredCell(
    isFirst
      ? [bold(audit.title), LINE_BREAK, text(assuranceWords(audit)), LINE_BREAK, text(describePeriod(audit.issued))]
      : [ditto('as above')],
    item,
  );
}

function targetDate({ target }: RecommendationAsAt): TextBlock {
  const date = target.current === undefined ? 'none set.' : describeTargetDate(target.current.target);
  return paragraph([bold('Target date: '), text(date), ...earlierDates(target.earlier, '; earlier: ')]);
}

function statusBlocks({ status, standing }: RecommendationAsAt): TextBlock[] {
  const proposed = status === 'Open' && standing.proposal === 'Superseded' ? 'PROPOSED AS SUPERSEDED' : '';
  const mark =
    status === 'Proposed closed'
      ? 'PROPOSED CLOSED'
      : status === 'Proposed not adopted'
        ? 'NOT ADOPTED, PROPOSED CLOSED'
        : proposed;
  return mark === '' ? [] : [paragraph([bold(mark)])];
}

/** What stands of a recommendation before its updates. */
function planBlocks(item: RecommendationAsAt, facts: Facts): TextBlock[] {
  const { recommendation, routing } = item;
  const { repeats, dependsOn, override, owners, response } = recommendation;
  const answer = textBlocks(recommendation.managementResponse, [
    bold(response === 'Accepted' ? 'Initial response: ' : `Initial response (${response.toLowerCase()}): `),
  ]);
  return [
    ...changeParagraphs(facts.changeOf(item)),
    paragraph([bold(recommendation.title)]),
    ...textBlocks(recommendation.text),
    paragraph([bold('Business owner: '), text(owners.join('; ') || 'Not recorded.')]),
    ...(recommendation.managementResponse.trim() === '' ? [] : answer),
    targetDate(item),
    ...(routing.kind === 'routed' && routing.by.kind === 'override' && override !== undefined
      ? [paragraph([bold(`Reported to ${routing.board} by decision: `), text(sentence(override.reason))])]
      : []),
    ...(isConfidential(item) ? [paragraph([bold(CONFIDENTIAL_MARK)])] : []),
    ...linkLines(repeats === undefined ? [] : [repeats], '. Its updates serve both.', facts).map((line) =>
      paragraph([bold('Repeats: '), ...line]),
    ),
    ...linkLines(dependsOn, ', which must be delivered first.', facts).map((line) =>
      paragraph([bold('Depends on: '), ...line]),
    ),
  ];
}

/** What stands of a recommendation after its updates. */
function outcomeBlocks(item: RecommendationAsAt, { annexes }: Facts): TextBlock[] {
  return [
    ...(item.decisions.length === 0
      ? []
      : [{ ...paragraph([bold('Decisions')]), keepWithNext: true }, ...decisionBlocks(item)]),
    ...annexBlocks(annexes, item.recommendation.id),
    ...statusBlocks(item),
  ];
}

/** Characters in a line of the last column. */
const LINE = 68;
/** Lines of a row: about a third of a landscape page. */
const ROW_LINES = 11;

/** A piece of no more lines than this ends the row before it rather than to make one of its own. */
const SHORT_PIECE = 4;

function fitsRow(blocks: readonly TextBlock[], most = ROW_LINES): boolean {
  return linesOf(blocks, LINE) <= most;
}

/** The pieces of a recommendation, as many in a row as fit it. */
function inRows(pieces: readonly (readonly TextBlock[])[]): readonly (readonly TextBlock[])[] {
  const rows: (readonly TextBlock[])[] = [];
  for (const piece of pieces.filter((blocks) => blocks.length > 0)) {
    const last = rows[rows.length - 1];
    const most = fitsRow(piece, SHORT_PIECE) ? ROW_LINES + SHORT_PIECE : ROW_LINES;
    if (last !== undefined && fitsRow([...last, ...piece], most)) {
      rows[rows.length - 1] = [...last, ...piece];
    } else {
      rows.push(piece);
    }
  }
  return rows;
}

/**
 * The rows of one recommendation: one, or, where its history is long, several that each name the recommendation and its
 * colour, since it goes on over pages.
 */
function entryRows(item: RecommendationAsAt, isFirst: boolean, facts: Facts): TableRow[] {
  const { audit, recommendation } = item;
  const updates = updateGroups(item.updates);
  const [first = [], ...others] = inRows([
    planBlocks(item, facts),
    ...(updates.length === 0 ? [[paragraph('No update has been received.')]] : updates),
    outcomeBlocks(item, facts),
  ]);
  const row = (title: TableCell, theme: string, blocks: readonly TextBlock[]): TableRow => ({
    subject: { kind: 'recommendation', id: recommendation.id },
    ...(fitsRow(blocks, ROW_LINES + SHORT_PIECE) ? {} : { maySplit: true }),
    cells: [
      title,
      cell(priorityWords(recommendation.priority)),
      cell(theme),
      cell(recommendation.reference),
      { blocks },
    ],
  });
  return [
    {
      ...row(titleCell(item, isFirst), recommendation.theme, first),
      ...withAnchor(facts.anchorOf(recommendation.id)),
      anchorLabel: `${recommendation.reference} ${recommendation.title}`,
      ...(others.length === 0 ? {} : { goesOnFor: others.length }),
    },
    ...others.map((blocks) => row(colouredCell([text(`${audit.title} (continued)`)], item), '', blocks)),
  ];
}

/** Appendix A: every recommendation that is running, a row each, by audit; nothing where none is. */
export function appendixBlocks(facts: Facts): Block[] {
  const { groups, asAtDay, board } = facts;
  if (groups.length === 0) {
    return [];
  }
  const title = `Appendix A: Recommendations running and reported to ${board.name}`;
  return [
    {
      kind: 'anchored',
      anchor: APPENDIX_A,
      blocks: [
        heading(1, title),
        paragraph(`By audit, as recorded on ${formatDay(asAtDay)}. Earlier target dates are struck through.`),
        {
          kind: 'table',
          caption: title,
          showsCaption: false,
          description:
            'A row for each recommendation, or several where it is long: its audit, risk, what it threatens, its reference, and the updates of its business owner. The first column has the colour of the priority, with its word.',
          columns: [{ share: 15 }, { share: 10.5 }, { share: 11.5 }, { share: 13, align: 'centre' }, { share: 50 }],
          headerRows: [
            {
              cells: [
                'Audit Title',
                'Risk',
                'Threat to Delivering',
                'Recommendation Reference',
                'Business Owner - Action Plan Updates',
              ].map((each) => cell(each)),
            },
          ],
          rows: groups.flatMap(({ items }) => items.flatMap((item, index) => entryRows(item, index === 0, facts))),
        },
        { kind: 'endMark', text: 'END' },
      ],
    },
  ];
}

function withAnchor(anchor: string | undefined): Pick<TableRow, 'anchor'> {
  return anchor === undefined ? {} : { anchor };
}

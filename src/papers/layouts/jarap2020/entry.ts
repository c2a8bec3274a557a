import { RecommendationAsAt } from '../../../domain/asAt';
import { formatMonth } from '../../../domain/calendarDay';
import { describePeriod } from '../../../domain/period';
import { Status, Update } from '../../../domain/register';
import { bold, cell, heading, paragraph, text, textBlocks } from '../../compose';
import { Block, TableCell, TableRow } from '../../model';
import { changeParagraphs } from '../../parts/changeMarks';
import { annexBlocks, decisionBlocks, linkLines, targetDateBlocks, updateGroups } from '../../parts/history';
import { isLong } from '../../parts/rowLength';
import { sentence, series } from '../../wording';
import { Facts } from './facts';
import { isConfidential } from '../../../domain/edition';
import { priorityWords, recommendationWords } from '../../parts/words';

type CellBlocks = TableCell['blocks'];

const STATUS_MARKS: Record<Exclude<Status, 'Open'>, string> = {
  'Proposed closed': 'PROPOSED CLOSED',
  Closed: 'CLOSED',
  'Proposed not adopted': 'PROPOSED NOT ADOPTED',
  'Not adopted': 'NOT ADOPTED',
  Superseded: 'SUPERSEDED',
};

function labelled(label: string, blocks: CellBlocks): TableRow {
  return { cells: [cell(label, { look: 'label' }), { blocks }], maySplit: isLong(blocks) };
}

function across(blocks: CellBlocks, options: Omit<TableCell, 'blocks'> = {}): TableRow {
  return { cells: [{ blocks, columnSpan: 2, ...options }], maySplit: isLong(blocks) };
}

function updateRows(updates: readonly Update[]): TableRow[] {
  return updates.length === 0
    ? [labelled('Updates', [paragraph('No update has been received.')])]
    : updateGroups(updates).map((blocks) => across(blocks));
}

function decisionRows(item: RecommendationAsAt): TableRow[] {
  return item.decisions.length === 0 ? [] : [labelled('Decisions', decisionBlocks(item))];
}

function linkRows({ recommendation: { repeats, dependsOn } }: RecommendationAsAt, facts: Facts): TableRow[] {
  const row = (label: string, ids: readonly string[], ending: string): TableRow[] =>
    ids.length === 0
      ? []
      : [
          labelled(
            label,
            linkLines(ids, ending, facts).map((line) => paragraph(line)),
          ),
        ];
  return [
    ...row('Repeats', repeats === undefined ? [] : [repeats], '. Its updates serve both.'),
    ...row('Depends on', dependsOn, ', which must be delivered first.'),
  ];
}

function evidenceRows({ recommendation }: RecommendationAsAt, { annexes }: Facts): TableRow[] {
  const blocks = annexBlocks(annexes, recommendation.id);
  return blocks.length === 0 ? [] : [labelled('Evidence', blocks)];
}

function statusRows({ status, standing, targetDateRag }: RecommendationAsAt): TableRow[] {
  const agreed = standing.agreedBy.length === 0 ? '' : ` Agreed so far by ${series(standing.agreedBy)}.`;
  if (status === 'Open') {
    return standing.proposal === 'Superseded'
      ? [across([paragraph([bold('PROPOSED AS SUPERSEDED'), text(`.${agreed}`)])], { tone: 'GREY' })]
      : [];
  }
  const mark = [bold(STATUS_MARKS[status]), text(` since ${formatMonth(standing.since)}.${agreed}`)];
  return [across([paragraph(mark)], { tone: targetDateRag.rag })];
}

function responseLabel(item: RecommendationAsAt): string {
  const { response } = item.recommendation;
  return response === 'Accepted'
    ? 'Initial management response'
    : `Initial management response: ${response.toLowerCase()}`;
}

function orElse(blocks: CellBlocks, words: string): CellBlocks {
  return blocks.length === 0 ? [paragraph(words)] : blocks;
}

/** One recommendation of Appendix A, whole: what PAPERS.md, layout 1, asks of it, in that order. */
export function entryBlock(item: RecommendationAsAt, facts: Facts): Block {
  const { recommendation, routing, targetDateRag } = item;
  const rows: TableRow[] = [
    labelled('Recommendation', orElse(textBlocks(recommendation.text), 'No text recorded.')),
    labelled('Implementation target date', targetDateBlocks(item)),
    labelled('Person responsible', [paragraph(recommendation.owners.join('; ') || 'Not recorded.')]),
    labelled(responseLabel(item), orElse(textBlocks(recommendation.managementResponse), 'Not recorded.')),
  ];
  if (routing.kind === 'routed' && routing.by.kind === 'override' && recommendation.override !== undefined) {
    const reason = recommendation.override.reason.trim() || 'no reason is recorded';
    rows.push(labelled(`Reported to ${routing.board} by decision`, [paragraph(sentence(reason))]));
  }
  if (isConfidential(item)) {
    rows.push(labelled('Confidential', [paragraph('Not for publication: kept out of every public edition.')]));
  }
  rows.push(
    ...linkRows(item, facts),
    ...updateRows(item.updates),
    ...decisionRows(item),
    ...evidenceRows(item, facts),
    ...statusRows(item),
  );
  const [first, ...others] = rows;
  const rag = cell([text(targetDateRag.reason)], { tone: targetDateRag.rag, rowSpan: rows.length });
  const title = `${recommendation.reference} ${recommendation.title}`;
  return {
    kind: 'anchored',
    anchor: facts.anchorOf(recommendation.id) ?? '',
    subject: { kind: 'recommendation', id: recommendation.id },
    blocks: [
      heading(3, title),
      ...changeParagraphs(facts.changeOf(item)),
      {
        kind: 'table',
        caption: `${describePeriod(item.audit.issued)} ${item.audit.title}, ${title}`,
        showsCaption: false,
        description: `The recommendation, its dates, response, updates and decisions. Its status is ${targetDateRag.rag}: ${targetDateRag.reason}.`,
        columns: [{ share: 14, align: 'centre' }, { share: 22 }, { share: 64 }],
        headerRows: [
          {
            cells: [
              cell([bold(targetDateRag.rag)], { tone: targetDateRag.rag }),
              cell(`${priorityWords(recommendation.priority)}: ${recommendationWords(item)}`, {
                columnSpan: 2,
              }),
            ],
          },
        ],
        rows: first === undefined ? [] : [{ ...first, cells: [rag, ...first.cells] }, ...others],
      },
    ],
  };
}

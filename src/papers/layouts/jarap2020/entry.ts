import { RecommendationAsAt } from '../../../domain/asAt';
import { formatMonth } from '../../../domain/calendarDay';
import { describePeriod, describeTargetDate } from '../../../domain/period';
import { Proposal, Status, Update } from '../../../domain/register';
import { bold, cell, heading, italic, list, pageOf, paragraph, struck, text, textBlocks } from '../../compose';
import { Block, Inline, Inlines, TableCell, TableRow } from '../../model';
import { isLong } from '../../parts/rowLength';
import { sentence, series } from '../../wording';
import { Facts } from './facts';
import { isConfidential, monthWords, priorityWords, recommendationWords } from './words';

type CellBlocks = TableCell['blocks'];

const SECTIONS: readonly (readonly [keyof Update & string, string])[] = [
  ['achievements', 'Achievements to date'],
  ['remaining', 'What is left'],
  ['milestones', 'Milestones'],
  ['barriers', 'Barriers'],
  ['mitigation', 'Mitigation'],
  ['implemented', 'Implemented'],
  ['evidence', 'Evidence'],
];

const PROPOSAL_WORDS: Record<Proposal, string> = {
  Closure: 'The owner proposes that it be closed.',
  'Not adopted': 'The owner proposes that it be not adopted.',
  Superseded: 'The owner proposes that it be treated as superseded.',
};

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

/** The target date in force, why it moved, and every earlier one struck through (PAPERS.md, layout 1, Appendix A). */
function targetDateBlocks({ target }: RecommendationAsAt): CellBlocks {
  const current =
    target.current === undefined ? text('No target date') : bold(describeTargetDate(target.current.target));
  if (target.earlier.length === 0) {
    return [paragraph([current])];
  }
  const earlier = target.earlier.flatMap((each, index): Inline[] => [
    text(index === 0 ? 'Earlier: ' : ', '),
    struck(describeTargetDate(each.target)),
  ]);
  const { reason = '' } = target.current ?? {};
  const why = reason.trim() === '' ? [] : [paragraph([text('Reason: '), text(sentence(reason.trim()))])];
  return [paragraph(earlier), paragraph([text('Now: '), current]), ...why];
}

function updateBlocks(update: Update): CellBlocks {
  const author: Inlines = update.author === '' ? [] : [italic(`${sentence(update.author)} `)];
  const body: CellBlocks[number][] = [];
  const add = (words: string, label?: string): void => {
    const leadIn = [...(body.length === 0 ? author : []), ...(label === undefined ? [] : [bold(`${label}: `)])];
    body.push(...textBlocks(words, leadIn));
  };
  if (update.text.trim() !== '') {
    add(update.text);
  }
  for (const [section, label] of SECTIONS) {
    const words = update[section];
    if (typeof words === 'string' && words.trim() !== '') {
      add(words, label);
    }
  }
  if (update.proposes !== undefined) {
    body.push(paragraph(PROPOSAL_WORDS[update.proposes]));
  }
  return body;
}

/** A row for each date; several updates of one date follow each other under it in their recorded order. */
function updateRows(updates: readonly Update[]): TableRow[] {
  if (updates.length === 0) {
    return [labelled('Updates', [paragraph('No update has been received.')])];
  }
  const groups: { month: string; blocks: CellBlocks[number][] }[] = [];
  for (const update of updates) {
    const month = monthWords(update.date);
    const last = groups[groups.length - 1];
    if (last?.month === month) {
      last.blocks.push(...updateBlocks(update));
    } else {
      groups.push({
        month,
        blocks: [{ ...paragraph([bold(`Update ${month}:`)]), keepWithNext: true }, ...updateBlocks(update)],
      });
    }
  }
  return groups.map(({ blocks }) => across(blocks));
}

function decisionRows({ decisions, standing }: RecommendationAsAt): TableRow[] {
  if (decisions.length === 0) {
    return [];
  }
  const lines = decisions.map(({ board, meetingDate, decision, note }): Inlines => [
    bold(`${board}, ${monthWords(meetingDate)}: `),
    text(`${sentence(decision)}${note.trim() === '' ? '' : ` ${sentence(note)}`}`),
  ]);
  const outstanding = standing.evidenceRequested;
  const blocks = lines.length === 1 ? lines.map((line) => paragraph(line)) : [list(lines)];
  return [
    labelled('Decisions', [
      ...blocks,
      ...(outstanding === undefined
        ? []
        : [
            paragraph([
              bold('Outstanding: '),
              text(`the evidence that ${outstanding.board} asked for in ${monthWords(outstanding.meetingDate)}.`),
            ]),
          ]),
    ]),
  ];
}

function linkRows(item: RecommendationAsAt, facts: Facts): TableRow[] {
  const { repeats, dependsOn } = item.recommendation;
  const pointTo = (id: string, ending: string): Inlines => {
    const other = facts.known.recommendations.find(({ recommendation }) => recommendation.id === id);
    const anchor = facts.anchorOf(id);
    const name = text(other === undefined ? 'A recommendation raised later' : recommendationWords(other));
    return anchor === undefined ? [name, text(ending)] : [name, text(' (page '), pageOf(anchor), text(`)${ending}`)];
  };
  const rows: TableRow[] = [];
  if (repeats !== undefined) {
    rows.push(labelled('Repeats', [paragraph(pointTo(repeats, '. Its updates serve both.'))]));
  }
  if (dependsOn.length > 0) {
    rows.push(
      labelled(
        'Depends on',
        dependsOn.map((id) => paragraph(pointTo(id, ', which must be delivered first.'))),
      ),
    );
  }
  return rows;
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
  rows.push(...linkRows(item, facts), ...updateRows(item.updates), ...decisionRows(item), ...statusRows(item));
  const [first, ...others] = rows;
  const rag = cell([text(targetDateRag.reason)], { tone: targetDateRag.rag, rowSpan: rows.length });
  const title = `${recommendation.reference} ${recommendation.title}`;
  return {
    kind: 'anchored',
    anchor: facts.anchorOf(recommendation.id) ?? '',
    blocks: [
      heading(3, title),
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

import { RecommendationAsAt, RegisterAsAt, boardOf, isRoutedTo } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { LeftOut, isConfidential } from '../../domain/edition';
import { bold, cell, figure, heading, pageOf, paragraph, text, textBlocks } from '../compose';
import { Block, Inlines, PaperSection, TableRow, TextBlock } from '../model';
import { count, verb } from '../wording';
import { targetDateBlocks, updateBlocks } from './history';
import { isLong } from './rowLength';
import { CONFIDENTIAL_MARK, auditWords, monthWords, priorityWords } from './words';

/** An appendix that governance added to the meeting's paper from a list view, as far as the edition may print it. */
export interface AppendixFacts {
  readonly title: string;
  /** In the order of the view. */
  readonly items: readonly RecommendationAsAt[];
  /** How many of the view's recommendations the register did not have on the day. */
  readonly unknown: number;
}

/** What is asked of the domain for the appendices of a paper. */
export interface AppendedFacts {
  readonly appendices: readonly AppendixFacts[];
  /** What the appendices hold in the full edition, each recommendation once. */
  readonly appended: readonly RecommendationAsAt[];
}

type Asked = readonly { readonly title: string; readonly recommendationIds: readonly string[] }[];

/**
 * Looks up what the appendices hold: in `known`, which is what the edition may print, and in `whole`, which is everything.
 * The public edition has no appendix that would be empty in it.
 */
export function gatherAppendices(
  asked: Asked | undefined,
  known: RegisterAsAt,
  whole: RegisterAsAt,
  isPublic: boolean,
): AppendedFacts {
  const byId = (register: RegisterAsAt): ReadonlyMap<string, RecommendationAsAt> =>
    new Map(asked === undefined ? [] : register.recommendations.map((item) => [item.recommendation.id, item]));
  const [printed, all] = [byId(known), byId(whole)];
  const appended = new Set<RecommendationAsAt>();
  const appendices = (asked ?? []).map(({ title, recommendationIds }): AppendixFacts => {
    recommendationIds.forEach((id) => {
      const item = all.get(id);
      if (item !== undefined) {
        appended.add(item);
      }
    });
    return {
      title: title.trim(),
      items: recommendationIds.flatMap((id) => printed.get(id) ?? []),
      unknown: recommendationIds.filter((id) => !all.has(id)).length,
    };
  });
  return { appendices: appendices.filter(({ items }) => !isPublic || items.length > 0), appended: [...appended] };
}

/** What a paper holds that is confidential, with what its appendices add to what it holds already; they name no files. */
export function withAppended(
  confidential: LeftOut,
  counted: readonly RecommendationAsAt[],
  { appended }: AppendedFacts,
): LeftOut {
  const known = new Set(counted.map(({ recommendation }) => recommendation.id));
  const more = appended.filter((item) => isConfidential(item) && !known.has(item.recommendation.id));
  return { ...confidential, recommendations: confidential.recommendations + more.length };
}

const LETTERS = 26;

/** The first is lettered after the paper's own appendices: with one of its own, `B`; after `Z` come `AA` and `AB`. */
function letterOf(index: number, own: number): string {
  const at = own + index;
  const last = String.fromCharCode(65 + (at % LETTERS));
  return at < LETTERS ? last : `${letterOf(Math.floor(at / LETTERS) - 1, 0)}${last}`;
}

function titleOf({ title }: AppendixFacts, index: number, own: number): string {
  return `Appendix ${letterOf(index, own)}: ${title}`;
}

function anchorOf(index: number): string {
  return `pack_appendix_${index + 1}`;
}

/** The lines that name these appendices where a paper lists its own. */
export function appendixLines({ appendices }: AppendedFacts, own: number): readonly Inlines[] {
  return appendices.map((appendix, index) => [
    text(`${titleOf(appendix, index, own)} (page `),
    pageOf(anchorOf(index)),
    text(')'),
  ]);
}

function recommendationBlocks(item: RecommendationAsAt, board: string): TextBlock[] {
  const { recommendation, audit, routing } = item;
  const elsewhere = boardOf(routing);
  return [
    paragraph([bold(`${recommendation.reference} ${recommendation.title}`.trim())]),
    paragraph(auditWords(audit)),
    ...textBlocks(recommendation.text),
    ...(isRoutedTo(item, board)
      ? []
      : [paragraph(elsewhere === undefined ? 'No board monitors it yet.' : `Monitored by ${elsewhere}.`)]),
    ...(isConfidential(item) ? [paragraph([bold(CONFIDENTIAL_MARK)])] : []),
  ];
}

function latestBlocks({ updates }: RecommendationAsAt): TextBlock[] {
  const latest = updates[updates.length - 1];
  return latest === undefined
    ? [paragraph('No update yet.')]
    : [{ ...paragraph([bold(`${monthWords(latest.date)}:`)]), keepWithNext: true }, ...updateBlocks(latest)];
}

function rowOf(item: RecommendationAsAt, board: string): TableRow {
  const { recommendation, targetDateRag } = item;
  const what = recommendationBlocks(item, board);
  const latest = latestBlocks(item);
  return {
    subject: { kind: 'recommendation', id: recommendation.id },
    maySplit: isLong([...what, ...latest]),
    cells: [
      { blocks: what },
      cell(priorityWords(recommendation.priority)),
      cell(recommendation.owners.join('; ') || 'Not recorded'),
      { blocks: targetDateBlocks(item) },
      cell(targetDateRag.reason),
      { blocks: latest },
    ],
  };
}

const COLUMNS = [
  { share: 25, header: 'Recommendation' },
  { share: 11.5, header: 'Priority' },
  { share: 13, header: 'Person Responsible' },
  { share: 12.5, header: 'Target Date' },
  { share: 10, header: 'Status' },
  { share: 28, header: 'Latest Update' },
] as const;

interface Printed extends AppendedFacts {
  readonly board: { readonly name: string };
  readonly asAtDay: string;
}

function appendixBlocks(appendix: AppendixFacts, index: number, own: number, facts: Printed): Block[] {
  const { items, unknown } = appendix;
  const title = titleOf(appendix, index, own);
  const later =
    unknown === 0
      ? ''
      : ` ${count(unknown, 'more')} of the list ${verb(unknown, 'is', 'are')} not in the register of that day.`;
  const lead =
    items.length === 0
      ? paragraph(`The register of ${formatDay(facts.asAtDay)} has none of these recommendations.`)
      : paragraph([
          figure(`appendix ${index + 1}`, items.length, 'recommendation'),
          text(` of the register, in the order in which governance chose ${verb(items.length, 'it', 'them')}, as`),
          text(` recorded on ${formatDay(facts.asAtDay)}.${later}`),
        ]);
  const table: Block = {
    kind: 'table',
    caption: title,
    showsCaption: false,
    description:
      'A row for each recommendation: what it asks of whom by when, where it stands, and the latest update from its owner.',
    columns: COLUMNS.map(({ share }) => ({ share })),
    headerRows: [{ cells: COLUMNS.map(({ header }) => cell(header)) }],
    rows: items.map((item) => rowOf(item, facts.board.name)),
    figure: `appendix ${index + 1}`,
  };
  return [
    {
      kind: 'anchored',
      anchor: anchorOf(index),
      blocks: [heading(1, title, true), lead, ...(items.length === 0 ? [] : [table])],
    },
  ];
}

/** The pages of the appendices that were added; none where there are none. `own` counts the layout's lettered ones. */
export function appendixSections(facts: Printed, own: number): readonly PaperSection[] {
  return facts.appendices.length === 0
    ? []
    : [
        {
          orientation: 'landscape',
          parts: facts.appendices.map((appendix, index) => ({
            id: `added-appendix-${index + 1}`,
            figure: `appendix ${index + 1}`,
            blocks: appendixBlocks(appendix, index, own, facts),
          })),
        },
      ];
}

import { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { describeTargetDate } from '../../domain/period';
import { Proposal, Update } from '../../domain/register';
import { DatedTarget } from '../../domain/targetDates';
import { bold, italic, list, pageOf, paragraph, struck, text, textBlocks } from '../compose';
import { Annex, Inline, Inlines, TextBlock } from '../model';
import { sentence } from '../wording';
import { monthWords, recommendationWords } from './words';

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

/** The earlier target dates, struck through, after a lead-in; nothing where there are none. */
export function earlierDates(earlier: readonly DatedTarget[], leadIn: string): Inline[] {
  return earlier.flatMap((each, index): Inline[] => [
    text(index === 0 ? leadIn : ', '),
    struck(describeTargetDate(each.target)),
  ]);
}

/** The target date in force, why it moved, and every earlier one struck through (PAPERS.md, layout 1, Appendix A). */
export function targetDateBlocks({ target }: Pick<RecommendationAsAt, 'target'>): TextBlock[] {
  const current =
    target.current === undefined ? text('No target date') : bold(describeTargetDate(target.current.target));
  if (target.earlier.length === 0) {
    return [paragraph([current])];
  }
  const { reason = '' } = target.current ?? {};
  const why = reason.trim() === '' ? [] : [paragraph([text('Reason: '), text(sentence(reason.trim()))])];
  return [paragraph(earlierDates(target.earlier, 'Earlier: ')), paragraph([text('Now: '), current]), ...why];
}

/** What an owner reported, its author first and each section under its name. */
export function updateBlocks(update: Update): TextBlock[] {
  const author: Inlines = update.author === '' ? [] : [italic(`${sentence(update.author)} `)];
  const body: TextBlock[] = [];
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

/** Updates under their dates, oldest first; several of one date follow each other under it in their recorded order. */
export function updateGroups(updates: readonly Update[]): TextBlock[][] {
  const groups: { month: string; blocks: TextBlock[] }[] = [];
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
  return groups.map(({ blocks }) => blocks);
}

/** What boards decided, in order, and the request for evidence that is still to be answered. */
export function decisionBlocks({
  decisions,
  standing,
}: Pick<RecommendationAsAt, 'decisions' | 'standing'>): TextBlock[] {
  const lines = decisions.map(({ board, meetingDate, decision, note }): Inlines => [
    bold(`${board}, ${monthWords(meetingDate)}: `),
    text(`${sentence(decision)}${note.trim() === '' ? '' : ` ${sentence(note)}`}`),
  ]);
  const blocks = lines.length <= 1 ? lines.map((line) => paragraph(line)) : [list(lines)];
  const outstanding = standing.evidenceRequested;
  return outstanding === undefined
    ? blocks
    : [
        ...blocks,
        paragraph([
          bold('Outstanding: '),
          text(`the evidence that ${outstanding.board} asked for in ${monthWords(outstanding.meetingDate)}.`),
        ]),
      ];
}

/** `Annex 3: Dip sample (sample.pdf)` */
export function annexWords({ number, title, fileName }: Annex): string {
  const name = title.trim() === '' || title.trim() === fileName ? fileName : `${title.trim()} (${fileName})`;
  return `Annex ${number}: ${name}`;
}

/** The files of evidence of a recommendation, by the numbers under which they go with the paper. */
export function annexBlocks(annexes: readonly Annex[], recommendationId: string): TextBlock[] {
  return annexes
    .filter((annex) => annex.recommendationId === recommendationId)
    .map((annex) => paragraph([{ kind: 'annexReference', annex: annex.number, text: annexWords(annex) }]));
}

/** The recommendations that one repeats or waits for, each with the page of its entry where it has one. */
export function linkLines(
  ids: readonly string[],
  ending: string,
  { known, anchorOf }: { readonly known: RegisterAsAt; readonly anchorOf: (id: string) => string | undefined },
): Inlines[] {
  return ids.map((id) => {
    const other = known.recommendations.find(({ recommendation }) => recommendation.id === id);
    const anchor = anchorOf(id);
    const name = text(other === undefined ? 'A recommendation raised later' : recommendationWords(other));
    return anchor === undefined ? [name, text(ending)] : [name, text(' (page '), pageOf(anchor), text(`)${ending}`)];
  });
}

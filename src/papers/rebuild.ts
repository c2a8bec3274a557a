import { Register } from '../domain/register';
import { contentHash } from './contentHash';
import { writeHtml } from './html/writeHtml';
import { Layout, PaperInput } from './layouts/layout';
import { PaperModel } from './model';

/** A final paper made again as at its day. */
export interface RebuiltPaper {
  readonly model: PaperModel;
  /** Whether it says, word for word, what the one that was kept says. */
  readonly isSame: boolean;
}

/**
 * Makes a paper again from a register, and compares what it says with the hash that was kept of it (`contentHash`). It
 * differs where something before its day was changed afterwards, or where the layout is no longer what it was; with the
 * register that was kept beside it the first is ruled out. What is kept of a paper does not say whether it marks changes:
 * unless the input does, both are tried.
 */
export function rebuildPaper(
  layout: Layout,
  input: Omit<PaperInput, 'isDraft'>,
  kept: { readonly contentHash: string },
): RebuiltPaper {
  const tries = input.marksChanges === undefined ? [false, true] : [input.marksChanges];
  const models = tries.map((marksChanges) => layout.build({ ...input, marksChanges }));
  const same = models.find((model) => contentHash(model) === kept.contentHash);
  return { model: same ?? (models[0] as PaperModel), isSame: same !== undefined };
}

/** A kept paper as it is compared with what comes out today. */
export interface KeptContent extends Pick<PaperInput, 'board' | 'meetingDay' | 'asAtDay'> {
  readonly edition: PaperModel['edition'];
  readonly contentHash: string;
}

/** What came of making a kept paper again. */
export interface PaperComparison {
  /** From the register as it is now. */
  readonly fromRegister: RebuiltPaper;
  /**
   * From the register that was kept beside it; `undefined` for a public edition, whose data lacks what it counts as left
   * out, and where the data were not given.
   */
  readonly fromData: RebuiltPaper | undefined;
  /** The first line in which the two differ, where they do. */
  readonly difference: { readonly kept: string; readonly now: string } | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a paper says, line by line. */
function linesOf(model: PaperModel): readonly string[] {
  const page = new TextDecoder().decode(writeHtml(model).bytes).replace(/^[^]*?<body>/, '');
  return page
    .replace(/<\/(?:p|li|td|th|h\d|caption|dt|dd|div|summary)>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function firstDifference(kept: PaperModel, now: PaperModel): PaperComparison['difference'] {
  const [before, after] = [linesOf(kept), linesOf(now)];
  const at = before.findIndex((line, index) => line !== after[index]);
  const line = at === -1 ? before.length : at;
  return before[line] === after[line] ? undefined : { kept: before[line] ?? '', now: after[line] ?? '' };
}

/** Makes a kept paper again, from the register as it is now and from the one that was kept beside it. */
export function compareWithKept(
  layout: Layout,
  kept: KeptContent,
  now: Register,
  keptRegister: Register | undefined,
): PaperComparison {
  const { board, meetingDay, asAtDay, edition } = kept;
  const rebuild = (register: Register): RebuiltPaper =>
    rebuildPaper(layout, { register, board, meetingDay, asAtDay, edition }, kept);
  const fromRegister = rebuild(now);
  const fromData = keptRegister === undefined || edition === 'public' ? undefined : rebuild(keptRegister);
  return {
    fromRegister,
    fromData,
    difference:
      fromData?.isSame === true && !fromRegister.isSame
        ? firstDifference(fromData.model, fromRegister.model)
        : undefined,
  };
}

/** Whether all that could be compared says the same. */
export function isSameThroughout({ fromRegister, fromData }: PaperComparison): boolean {
  return fromRegister.isSame && fromData?.isSame !== false;
}

/** What came of it, in sentences for an officer. */
export function comparisonWords(comparison: PaperComparison): readonly string[] {
  const { fromRegister, fromData, difference } = comparison;
  if (isSameThroughout(comparison)) {
    return [
      fromData === undefined
        ? 'Made again from the register, it says the same.'
        : 'Made again from the register, and from the data that were kept beside it, it says the same.',
    ];
  }
  return [
    fromRegister.isSame
      ? 'Made again from the register, it says the same.'
      : 'Made again from the register, it says something else: what the register says of that day has changed since.',
    ...(difference === undefined
      ? []
      : [
          difference.kept === ''
            ? `The first difference: it says "${difference.now}" now.`
            : `The first difference: "${difference.kept}" was kept, and "${difference.now}" comes out now.`,
        ]),
    ...(fromData === undefined
      ? []
      : [
          fromData.isSame
            ? 'From the data that were kept beside it, it comes out as it was.'
            : 'From the data that were kept beside it, it says something else too: its layout is no longer what it was.',
        ]),
    'The paper that was kept stays as it is.',
  ];
}

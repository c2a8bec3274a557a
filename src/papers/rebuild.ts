import { CalendarDay } from '../domain/calendarDay';
import { PackAppendix, appendicesOfMeeting } from '../domain/packAppendix';
import { Register } from '../domain/register';
import { normaliseWords } from '../domain/scales';
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
 * register that was kept beside it the first is ruled out. What is kept of a paper does not say whether it marks changes,
 * nor which appendices it had: unless the input marks changes, both are tried, and so is each choice of appendices.
 */
export function rebuildPaper(
  layout: Layout,
  input: Omit<PaperInput, 'isDraft'>,
  kept: { readonly contentHash: string },
  choices: readonly Appendices[] = [input.appendices ?? []],
): RebuiltPaper {
  const marks = input.marksChanges === undefined ? [false, true] : [input.marksChanges];
  let first: PaperModel | undefined;
  for (const appendices of choices) {
    for (const marksChanges of marks) {
      const model = layout.build({ ...input, marksChanges, appendices });
      if (contentHash(model) === kept.contentHash) {
        return { model, isSame: true };
      }
      first ??= model;
    }
  }
  return { model: first ?? layout.build(input), isSame: false };
}

type Appendices = NonNullable<PaperInput['appendices']>;

/** A kept paper as it is compared with what comes out today. */
export interface KeptContent extends Pick<
  PaperInput,
  'board' | 'meetingDay' | 'asAtDay' | 'author' | 'reportOf' | 'time'
> {
  readonly edition: PaperModel['edition'];
  readonly contentHash: string;
  readonly madeOn: CalendarDay;
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

/** The appendices that a paper of the meeting may have had: those of the day on which it was kept, those of now, none. */
function appendicesTried(
  all: readonly PackAppendix[],
  { board, meetingDay, madeOn }: KeptContent,
  register: Register,
): readonly Appendices[] {
  const onThatDay = all
    .filter(({ addedOn }) => addedOn <= madeOn)
    .map((each) =>
      each.removedOn !== undefined && each.removedOn > madeOn ? { ...each, removedOn: undefined } : each,
    );
  const choices = [onThatDay, all].map((each) => appendicesOfMeeting(each, board, meetingDay, register));
  return choices.every(({ length }) => length === 0) ? [[]] : [...choices, []];
}

/** Which recommendation of another copy of the register is which: ids differ, audit and reference do not. */
function idsIn(copy: Register, register: Register): (id: string) => string | undefined {
  const keysOf = ({ audits, recommendations }: Register): readonly (readonly [id: string, key: string])[] => {
    const auditOf = new Map(audits.map((audit) => [audit.id, audit]));
    return recommendations.map(({ id, auditId, reference }) => {
      const audit = auditOf.get(auditId);
      return [id, [audit?.title ?? '', audit?.issued.from ?? '', reference].map(normaliseWords).join('|')];
    });
  };
  const keyOf = new Map(keysOf(register));
  const byKey = new Map(keysOf(copy).map(([id, key]) => [key, id]));
  return (id) => byKey.get(keyOf.get(id) ?? '');
}

/** What a kept paper was asked for with, besides its register. */
function askedOf({
  board,
  meetingDay,
  asAtDay,
  edition,
  author,
  reportOf,
  time,
}: KeptContent): Omit<PaperInput, 'register'> {
  return {
    board,
    meetingDay,
    asAtDay,
    edition,
    ...(author === undefined ? {} : { author }),
    ...(reportOf === undefined ? {} : { reportOf }),
    ...(time === undefined ? {} : { time }),
  };
}

/**
 * Makes a kept paper again, from the register as it is now and from the one that was kept beside it; `appendices` are all
 * that were ever added to papers.
 */
export function compareWithKept(
  layout: Layout,
  kept: KeptContent,
  now: Register,
  keptRegister: Register | undefined,
  appendices: readonly PackAppendix[] = [],
): PaperComparison {
  const { edition } = kept;
  const choices = appendicesTried(appendices, kept, now);
  const rebuild = (register: Register, tried: readonly Appendices[]): RebuiltPaper =>
    rebuildPaper(layout, { ...askedOf(kept), register }, kept, tried);
  const fromRegister = rebuild(now, choices);
  const idIn = keptRegister === undefined ? () => undefined : idsIn(keptRegister, now);
  const translated = choices.map((choice) =>
    choice.map(({ title, recommendationIds }) => ({
      title,
      recommendationIds: recommendationIds.flatMap((id) => idIn(id) ?? []),
    })),
  );
  const fromData = keptRegister === undefined || edition === 'public' ? undefined : rebuild(keptRegister, translated);
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

/** Why the register gives another paper, as far as the data that were kept beside it can tell. */
function causeWords(fromData: RebuiltPaper | undefined): string {
  if (fromData === undefined) {
    return ': what the register says of that day has changed since, or the layout has';
  }
  return fromData.isSame ? ': what the register says of that day has changed since' : '';
}

function differenceWords(difference: PaperComparison['difference']): readonly string[] {
  if (difference === undefined) {
    return [];
  }
  const { kept, now } = difference;
  return [
    kept === ''
      ? `The first difference: it says "${now}" now.`
      : `The first difference: "${kept}" was kept, and "${now}" comes out now.`,
  ];
}

function fromDataWords({ isSame }: RebuiltPaper): string {
  return isSame
    ? 'From the data that were kept beside it, it comes out as it was.'
    : 'From the data that were kept beside it, it says something else too: its layout is no longer what it was.';
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
      : `Made again from the register, it says something else${causeWords(fromData)}.`,
    ...differenceWords(difference),
    ...(fromData === undefined ? [] : [fromDataWords(fromData)]),
    'The paper that was kept stays as it is.',
  ];
}

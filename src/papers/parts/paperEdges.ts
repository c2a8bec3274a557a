import { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { LeftOut, isConfidential } from '../../domain/edition';
import { heading, list, paragraph, text } from '../compose';
import { PaperInput } from '../layouts/layout';
import { Block, FrontSheetBlock, Inlines, PaperModel, PaperSection } from '../model';
import { count, sentence, series } from '../wording';
import { appendixSections } from './packAppendices';
import { PaperFacts } from './paperFacts';
import { countUnnamedAuthors } from './unnamedAuthors';
import { CONFIDENTIAL_MARK, recommendationWords } from './words';

/** What the front sheet says where nobody says otherwise. */
export const DEFAULT_AUTHOR = 'Audit and inspection governance officer';
export const DEFAULT_REPORT_OF = 'Office of the Chief Constable';
export const DEFAULT_TIME = 'at the time on the agenda';

export function authorOf(input: PaperInput): string {
  return input.author?.trim() || DEFAULT_AUTHOR;
}

export function reportOf(input: PaperInput): string {
  return input.reportOf?.trim() || DEFAULT_REPORT_OF;
}

/** `Paper marked C`, or `''` where the meeting gives no letter. */
export function markOf({ meeting }: Pick<PaperFacts, 'meeting'>): string {
  const letter = meeting?.paper.trim() ?? '';
  return letter === '' ? '' : `Paper marked ${letter}`;
}

/** `Joint Audit, Risk and Assurance Panel (JARAP)`, or the short name alone. */
export function fullNameOf({ board }: Pick<PaperFacts, 'board'>): string {
  return board.fullName.trim() === '' ? board.name : `${board.fullName} (${board.name})`;
}

/** What a paper holds that the public edition leaves out, or would. */
export function leftOutWords({ recommendations, actions, files }: LeftOut): string {
  return series([
    ...(recommendations === 0 ? [] : [count(recommendations, 'confidential recommendation')]),
    ...(actions === 0 ? [] : [count(actions, 'action of a closed session', 'actions of a closed session')]),
    ...(files === 0 ? [] : [count(files, 'confidential file')]),
  ]);
}

/** The head of the first page: who reports what to whom, and how the paper may be handled. */
export function frontSheet(
  input: PaperInput,
  facts: Pick<PaperFacts, 'board' | 'meeting' | 'meetingDay' | 'edition'>,
  subject: string,
  confidential: LeftOut,
): FrontSheetBlock {
  const row = (label: string, words: string): { label: string; value: Inlines } => ({ label, value: [text(words)] });
  const time = input.time?.trim() ?? '';
  const held = leftOutWords(confidential);
  return {
    kind: 'frontSheet',
    mark: markOf(facts),
    title: fullNameOf(facts),
    rows: [
      row('Report of', reportOf(input)),
      row('Subject', subject.toUpperCase()),
      row('Date and time', `${formatDay(facts.meetingDay)}, ${time === '' ? DEFAULT_TIME : time}`),
      row('Author', authorOf(input)),
      ...(facts.edition === 'public'
        ? [row('Edition', 'Public edition')]
        : held === ''
          ? []
          : [row('Handling', `Full edition, not for publication: it holds ${held}`)]),
    ],
  };
}

/** What keeps the paper from being final, above all else. */
export function noticeBlocks({ summary, otherErrors }: Pick<PaperFacts, 'summary' | 'otherErrors'>): Block[] {
  const { unrouted } = summary;
  const notices: Block[] = [];
  if (unrouted.length > 0) {
    notices.push({
      kind: 'notice',
      title: `Draft: ${count(unrouted.length, 'recommendation')} without a board`,
      blocks: [
        paragraph(
          'The reporting criteria give no board for what is listed here. The paper cannot be final until they do.',
        ),
        list(
          unrouted.map(
            (item) =>
              `${recommendationWords(item)}, ${sentence(item.recommendation.title)} ${sentence(item.routing.reason)}` +
              (isConfidential(item) ? ` ${CONFIDENTIAL_MARK}` : ''),
          ),
        ),
      ],
    });
  }
  if (otherErrors.length > 0) {
    notices.push({
      kind: 'notice',
      title: 'Draft: to be put right before the paper is final',
      blocks: [list(otherErrors)],
    });
  }
  return notices;
}

/** The number of updates that a public edition prints without their authors, in a sentence; `''` where there are none. */
function unnamedWords(unnamed: number): string {
  return unnamed === 0
    ? ''
    : unnamed === 1
      ? 'The author of 1 update is not named: it is no role of the register.'
      : `The authors of ${unnamed} updates are not named: they are not roles of the register.`;
}

/** How a public edition ends: with the number of what was left out. Nothing in the full edition. */
function leftOutBlocks(edition: PaperModel['edition'], leftOut: LeftOut, unnamed: number): Block[] {
  if (edition === 'full') {
    return [];
  }
  const { recommendations, actions, files } = leftOut;
  const number = recommendations + actions + files;
  const words =
    number > 0
      ? `Left out of this public edition, because ${number === 1 ? 'it is' : 'they are'} not for publication: ${leftOutWords(leftOut)}.`
      : unnamed === 0
        ? 'Nothing was left out of this public edition.'
        : '';
  const sentences = [words, unnamedWords(unnamed)].filter((each) => each !== '');
  return [heading(1, 'What this edition leaves out'), paragraph(sentences.join(' '))];
}

/** What a layout gives of its paper besides what all papers have alike. */
interface PaperBody {
  readonly layout: string;
  readonly subject: string;
  /** The subject in the file's name, where another layout has the same: one must not overwrite the other. */
  readonly fileSubject?: string;
  /** The subject as programs list it. */
  readonly description: string;
  /** What is confidential in the paper: left out of the public edition, told on the front of the full one. */
  readonly confidential: LeftOut;
  /** Those whose updates it prints. */
  readonly histories?: readonly RecommendationAsAt[];
  readonly annexes: PaperModel['annexes'];
  readonly reasonsForDraft: readonly string[];
  readonly sections: readonly PaperSection[];
  /** How many lettered appendices the sections hold; those that were added go on from there. */
  readonly ownAppendices?: number;
}

function withEnding(sections: readonly PaperSection[], blocks: readonly Block[]): readonly PaperSection[] {
  return blocks.length === 0
    ? sections
    : sections.map((section, index) =>
        index === sections.length - 1 ? { ...section, parts: [...section.parts, { id: 'left-out', blocks }] } : section,
      );
}

/** The paper around a layout's sections. */
export function paperOf(
  input: PaperInput,
  facts: Pick<
    PaperFacts,
    'board' | 'meeting' | 'meetingDay' | 'edition' | 'asAtDay' | 'appendices' | 'appended' | 'whole'
  >,
  body: PaperBody,
): PaperModel {
  const mark = markOf(facts);
  const { board, edition, meetingDay } = facts;
  const where = `${board.name}, ${formatDay(meetingDay)}`;
  const publicly = edition === 'public' ? ', public edition' : '';
  return {
    layout: body.layout,
    properties: {
      title: `${body.subject}: ${where}${publicly}`,
      subject: [mark, body.description].filter((words) => words !== '').join(', '),
      author: authorOf(input),
      keywords: `${board.name}; ${body.subject.toLowerCase()}`,
      language: 'en-GB',
      created: facts.asAtDay,
    },
    fileName: {
      day: meetingDay,
      board: board.name,
      paper: facts.meeting?.paper.trim() ?? '',
      subject: body.fileSubject ?? body.subject,
    },
    runningHead: { left: `${where}: ${body.subject.toLowerCase()}${publicly}`, right: mark },
    isDraft: input.isDraft === true || body.reasonsForDraft.length > 0,
    reasonsForDraft: body.reasonsForDraft,
    edition,
    leftOut: edition === 'public' ? body.confidential : undefined,
    annexes: body.annexes,
    sections: withEnding(
      [...body.sections, ...appendixSections(facts, body.ownAppendices ?? 0)],
      leftOutBlocks(edition, body.confidential, countUnnamedAuthors(body.histories ?? [], facts.whole)),
    ),
  };
}

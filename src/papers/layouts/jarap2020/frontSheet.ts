import { formatDay } from '../../../domain/calendarDay';
import { list, paragraph, text } from '../../compose';
import { Block, Inlines } from '../../model';
import { count, sentence } from '../../wording';
import { PaperInput } from '../layout';
import { Facts } from './facts';
import { CONFIDENTIAL_MARK, isConfidential, recommendationWords } from './words';

export const SUBJECT = 'Audit recommendations';
const DEFAULT_AUTHOR = 'Audit and inspection governance officer';
const DEFAULT_REPORT_OF = 'Office of the Chief Constable';

export function authorOf(input: PaperInput): string {
  return input.author?.trim() || DEFAULT_AUTHOR;
}

export function reportOf(input: PaperInput): string {
  return input.reportOf?.trim() || DEFAULT_REPORT_OF;
}

/** `Paper marked C`, or `''` where the meeting gives no letter. */
export function markOf({ meeting }: Facts): string {
  const letter = meeting?.paper.trim() ?? '';
  return letter === '' ? '' : `Paper marked ${letter}`;
}

/** `Joint Audit, Risk and Assurance Panel (JARAP)`, or the short name alone. */
export function fullNameOf({ board }: Facts): string {
  return board.fullName.trim() === '' ? board.name : `${board.fullName} (${board.name})`;
}

function handlingWords(facts: Facts): string | undefined {
  const confidential = facts.known.recommendations.filter(isConfidential);
  return confidential.length === 0
    ? undefined
    : `Full edition, not for publication: it holds ${count(confidential.length, 'confidential recommendation')}`;
}

/** The head of the paper (PAPERS.md, layout 1, "Front sheet"), and what keeps it from being final, above all else. */
export function frontSheetBlocks(input: PaperInput, facts: Facts): Block[] {
  const handling = handlingWords(facts);
  const row = (label: string, words: string): { label: string; value: Inlines } => ({ label, value: [text(words)] });
  const time = input.time?.trim() ?? '';
  return [
    {
      kind: 'frontSheet',
      mark: markOf(facts),
      title: fullNameOf(facts),
      rows: [
        row('Report of', reportOf(input)),
        row('Subject', SUBJECT.toUpperCase()),
        row('Date and time', `${formatDay(facts.meetingDay)}, ${time === '' ? 'at the time on the agenda' : time}`),
        row('Author', authorOf(input)),
        ...(handling === undefined ? [] : [row('Handling', handling)]),
      ],
    },
    ...noticeBlocks(facts),
  ];
}

function noticeBlocks({ summary, errors }: Facts): Block[] {
  const { unrouted } = summary;
  const others = errors.filter(({ id }) => id !== 'unrouted');
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
  if (others.length > 0) {
    notices.push({
      kind: 'notice',
      title: 'Draft: to be put right before the paper is final',
      blocks: [list(others.map(({ message }) => message))],
    });
  }
  return notices;
}

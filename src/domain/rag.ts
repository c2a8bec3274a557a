import { CalendarDay } from './calendarDay';
import { Status } from './register';
import { isSameWord } from './scales';

export const RAGS = ['RED', 'AMBER', 'GREEN', 'GREY'] as const;
export type Rag = (typeof RAGS)[number];

/** A colour with the reason for it in words: colour is never the only carrier. */
export interface RagAnswer {
  readonly rag: Rag;
  readonly reason: string;
  /** Open with no due day: amber, and flagged. */
  readonly hasNoTargetDate: boolean;
}

/** The names under which a paper's layout asks for a scheme. */
export const RAG_SCHEMES = ['target-date', 'priority'] as const;
export type RagScheme = (typeof RAG_SCHEMES)[number];

function answer(rag: Rag, reason: string, hasNoTargetDate = false): RagAnswer {
  return { rag, reason, hasNoTargetDate };
}

const OPEN_WITHOUT_DATE = answer('AMBER', 'Open, no target date', true);
const OPEN_PAST = answer('RED', 'Open, past its target date');
const OPEN_WITHIN = answer('AMBER', 'Open, within its target date');
const NO_LONGER_OPEN: Record<Exclude<Status, 'Open'>, RagAnswer> = {
  'Proposed closed': answer('GREEN', 'Proposed closed'),
  Closed: answer('GREEN', 'Closed'),
  'Proposed not adopted': answer('GREY', 'Proposed not adopted'),
  'Not adopted': answer('GREY', 'Not adopted'),
  Superseded: answer('GREY', 'Superseded'),
};

/**
 * Scheme 1, target date (DOMAIN.md, "RAG schemes"): RED open and past its target date; AMBER open and within it; GREEN
 * proposed closed or closed; GREY superseded, not adopted, or proposed not adopted. The target's own day is within it.
 */
export function targetDateRag(status: Status, dueDay: CalendarDay | undefined, day: CalendarDay): RagAnswer {
  if (status !== 'Open') {
    return NO_LONGER_OPEN[status];
  }
  return dueDay === undefined ? OPEN_WITHOUT_DATE : dueDay < day ? OPEN_PAST : OPEN_WITHIN;
}

const PRIORITY_RAG: ReadonlyMap<string, Rag> = new Map([
  ['Fundamental', 'RED'],
  ['Significant', 'AMBER'],
  ['Housekeeping', 'GREEN'],
  ['High', 'RED'],
  ['Medium', 'AMBER'],
  ['Low', 'GREEN'],
]);

/**
 * Scheme 2, priority (DOMAIN.md, "RAG schemes"): RED Fundamental, AMBER Significant, GREEN Housekeeping, and in the same
 * order the plain scale of other forces' auditors, High, Medium and Low; `undefined` for a priority that the scheme does
 * not colour.
 */
export function priorityRag(priority: string | undefined): Rag | undefined {
  if (priority === undefined) {
    return undefined;
  }
  return PRIORITY_RAG.get(priority) ?? [...PRIORITY_RAG].find(([name]) => isSameWord(name, priority))?.[1];
}

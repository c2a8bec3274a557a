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

/**
 * Scheme 1, target date (DOMAIN.md, "RAG schemes"): RED open and past its target date; AMBER open and within it; GREEN
 * proposed closed or closed; GREY superseded, not adopted, or proposed not adopted. The target's own day is within it.
 */
export function targetDateRag(status: Status, dueDay: CalendarDay | undefined, day: CalendarDay): RagAnswer {
  switch (status) {
    case 'Proposed closed':
    case 'Closed':
      return { rag: 'GREEN', reason: status, hasNoTargetDate: false };
    case 'Superseded':
    case 'Not adopted':
    case 'Proposed not adopted':
      return { rag: 'GREY', reason: status, hasNoTargetDate: false };
    case 'Open':
      if (dueDay === undefined) {
        return { rag: 'AMBER', reason: 'Open, no target date', hasNoTargetDate: true };
      }
      return dueDay < day
        ? { rag: 'RED', reason: 'Open, past its target date', hasNoTargetDate: false }
        : { rag: 'AMBER', reason: 'Open, within its target date', hasNoTargetDate: false };
  }
}

const PRIORITY_RAG: ReadonlyMap<string, Rag> = new Map([
  ['Fundamental', 'RED'],
  ['Significant', 'AMBER'],
  ['Housekeeping', 'GREEN'],
]);

/**
 * Scheme 2, priority (DOMAIN.md, "RAG schemes"): RED Fundamental, AMBER Significant, GREEN Housekeeping; `undefined`
 * for a priority that the scheme does not colour.
 */
export function priorityRag(priority: string | undefined): Rag | undefined {
  if (priority === undefined) {
    return undefined;
  }
  return PRIORITY_RAG.get(priority) ?? [...PRIORITY_RAG].find(([name]) => isSameWord(name, priority))?.[1];
}

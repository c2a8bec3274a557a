import { RecommendationAsAt } from './asAt';
import { CalendarDay, isCalendarDay } from './calendarDay';
import { Period, TargetDate, dayPeriod, parseTargetDate } from './period';
import { Proposal, Status, TargetDateRevision, Update, UpdateSections } from './register';
import { isSameWord } from './scales';
import { isRunning } from './statusHistory';

/** What an owner has typed. Texts are `''` when left blank. */
export interface OwnerUpdateDraft extends UpdateSections {
  readonly date: CalendarDay;
  /** The role that reports. */
  readonly author: string;
  readonly text: string;
  readonly implemented: string;
  readonly evidence: string;
  readonly proposes: Proposal | undefined;
  /** The new target date in words; `''` leaves it as it is. */
  readonly newTarget: string;
  readonly newTargetReason: string;
}

/** What is added to the register when an update is posted; nothing that stands is changed but the current status. */
export interface UpdateChange {
  readonly update: Omit<Update, 'id'>;
  readonly revision: Omit<TargetDateRevision, 'id'> | undefined;
  /** The new status, `undefined` when it stays. */
  readonly status: Status | undefined;
  readonly statusDate: Period | undefined;
}

/** What is wrong with a field and what to do. */
export interface UpdateProblem {
  readonly field: keyof OwnerUpdateDraft;
  readonly message: string;
}

export type CheckedUpdate =
  | { readonly ok: true; readonly change: UpdateChange }
  | { readonly ok: false; readonly problems: readonly UpdateProblem[] };

const REPORTING_FIELDS = ['achievements', 'remaining', 'milestones', 'barriers', 'mitigation', 'text'] as const;

const STATUS_AFTER: Record<Proposal, Status | undefined> = {
  Closure: 'Proposed closed',
  'Not adopted': 'Proposed not adopted',
  Superseded: undefined,
};

/** The words of the target date in force, `''` when there is none. */
function currentWords(item: RecommendationAsAt): string {
  return item.target.current?.target.words ?? '';
}

function readNewTarget(
  item: RecommendationAsAt,
  draft: OwnerUpdateDraft,
  problems: UpdateProblem[],
): TargetDate | undefined {
  const words = draft.newTarget.trim();
  if (words === '' || isSameWord(words, currentWords(item))) {
    return undefined;
  }
  const parsed = parseTargetDate(words);
  if (!parsed.ok) {
    problems.push({ field: 'newTarget', message: `The new target date cannot be read: ${parsed.message}.` });
    return undefined;
  }
  if (parsed.value.kind === 'due' && parsed.value.to < draft.date) {
    problems.push({
      field: 'newTarget',
      message: 'The new target date is earlier than this update. Give a day that is still to come.',
    });
  }
  if (draft.newTargetReason.trim() === '') {
    problems.push({ field: 'newTargetReason', message: 'Say why the target date moves; the reason is kept with it.' });
  }
  return parsed.value;
}

function checkProposal(item: RecommendationAsAt, draft: OwnerUpdateDraft, problems: UpdateProblem[]): void {
  if (draft.proposes === undefined) {
    return;
  }
  if (draft.newTarget.trim() !== '' && !isSameWord(draft.newTarget, currentWords(item))) {
    problems.push({
      field: 'newTarget',
      message: `A new target date and a proposal (${draft.proposes}) exclude each other. Leave one of them out.`,
    });
  }
  if (draft.proposes !== 'Closure') {
    return;
  }
  if (draft.implemented.trim() === '') {
    problems.push({
      field: 'implemented',
      message: 'To propose closing, state that it has been implemented, and how.',
    });
  }
  if (draft.evidence.trim() === '') {
    problems.push({
      field: 'evidence',
      message: 'To propose closing, give the evidence that it is working: facts and figures, a dip sample, or a file.',
    });
  }
}

/**
 * Checks what an owner typed and says what posting it adds (DOMAIN.md, "The update cycle" and "Status and closing").
 * An update says something; a new target date has a reason; proposing to close needs both limbs, (i) and (ii).
 * `item` is the recommendation as at the update's day.
 */
export function checkOwnerUpdate(item: RecommendationAsAt, draft: OwnerUpdateDraft): CheckedUpdate {
  const problems: UpdateProblem[] = [];
  if (!isCalendarDay(draft.date)) {
    problems.push({ field: 'date', message: 'Give the day of this update.' });
  }
  if (draft.author.trim() === '') {
    problems.push({ field: 'author', message: 'Say in which role you report.' });
  }
  if (!isRunning(item.status)) {
    problems.push({
      field: 'text',
      message: `This recommendation is ${item.status.toLowerCase()}: it takes no more updates.`,
    });
  }
  const says = REPORTING_FIELDS.some((field) => draft[field].trim() !== '');
  const isClosing = draft.implemented.trim() !== '' && draft.evidence.trim() !== '';
  if (!says && !isClosing) {
    problems.push({ field: 'achievements', message: 'Write at least one part of the update.' });
  }
  const target = readNewTarget(item, draft, problems);
  checkProposal(item, draft, problems);
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const date = dayPeriod(draft.date);
  const status = draft.proposes === undefined ? undefined : STATUS_AFTER[draft.proposes];
  const isNewStatus = status !== undefined && status !== item.status;
  return {
    ok: true,
    change: {
      update: {
        date,
        author: draft.author.trim(),
        achievements: draft.achievements.trim(),
        remaining: draft.remaining.trim(),
        milestones: draft.milestones.trim(),
        barriers: draft.barriers.trim(),
        mitigation: draft.mitigation.trim(),
        text: draft.text.trim(),
        implemented: draft.implemented.trim(),
        evidence: draft.evidence.trim(),
        proposes: draft.proposes,
      },
      revision: target === undefined ? undefined : { setOn: date, target, reason: draft.newTargetReason.trim() },
      status: isNewStatus ? status : undefined,
      statusDate: isNewStatus ? date : undefined,
    },
  };
}

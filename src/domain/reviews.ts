import { RecommendationAsAt } from './asAt';
import { CalendarDay, formatDay } from './calendarDay';
import { Actor, roleOfOwner } from './closing';
import { Register, ReviewOutcome, Update, UpdateReview } from './register';
import { allUpdates, reviewOn } from './returnedUpdates';
import { isRunning } from './statusHistory';

/** A review as governance writes it. */
export interface ReviewDraft {
  readonly outcome: ReviewOutcome;
  readonly note: string;
  readonly day: CalendarDay;
}

/** What recording a review adds; the status that it changes follows from the history. */
export interface ReviewChange {
  readonly updateId: string;
  readonly review: Omit<UpdateReview, 'id'>;
}

/** Why a review cannot be recorded, and what to do. */
export interface ReviewProblem {
  readonly field: 'outcome' | 'note';
  readonly message: string;
}

export type CheckedReview =
  | { readonly ok: true; readonly change: ReviewChange }
  | { readonly ok: false; readonly problems: readonly ReviewProblem[] };

function refuse(
  item: RecommendationAsAt,
  update: Update,
  draft: ReviewDraft,
  nameChanges: Register['nameChanges'],
  actor: Actor,
): readonly string[] {
  const [latest] = allUpdates(item).slice(-1);
  const owned = roleOfOwner(item, nameChanges, actor);
  const last = reviewOn(update, draft.day);
  const messages: string[] = [];
  if (!actor.isGovernance) {
    messages.push('Updates are reviewed by governance. Ask the governance officer.');
  }
  if (owned !== undefined) {
    messages.push(`You own this recommendation (${owned}), so somebody else must review its updates.`);
  }
  if (!isRunning(item.status)) {
    messages.push(
      `It is ${item.status.toLowerCase()} since ${formatDay(item.standing.since)}, so its updates are reviewed no more.`,
    );
  }
  if (latest?.id !== update.id) {
    messages.push('Only the latest update is reviewed, and a later one has come. Review that one.');
  } else if (last?.outcome === draft.outcome) {
    messages.push(`This update was ${draft.outcome.toLowerCase()} on ${formatDay(last.day)} already.`);
  }
  return messages;
}

/**
 * Checks what governance says of an update: only governance reviews, and never what they own; only the latest update of a
 * recommendation that still runs; one that is returned needs a note. `item` is the recommendation as at the draft's day.
 */
export function checkReview(
  item: RecommendationAsAt,
  update: Update,
  draft: ReviewDraft,
  register: Pick<Register, 'nameChanges'>,
  actor: Actor,
): CheckedReview {
  const problems: ReviewProblem[] = refuse(item, update, draft, register.nameChanges, actor).map((message) => ({
    field: 'outcome',
    message,
  }));
  const note = draft.note.trim();
  if (draft.outcome === 'Returned' && note === '') {
    problems.push({ field: 'note', message: 'Say what the owner is to do: the note goes back with the update.' });
  }
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const { outcome, day } = draft;
  return {
    ok: true,
    change: { updateId: update.id, review: { outcome, day, note, author: actor.roles[0] ?? '' } },
  };
}

/** How an update was returned, in a sentence: `Returned by governance on 8 October 2020: Say when.` */
export function describeReturn({ day, note }: Pick<UpdateReview, 'day' | 'note'>): string {
  return `Returned by governance on ${formatDay(day)}${note === '' ? '.' : `: ${note}`}`;
}

import { asAt } from '../domain/asAt';
import { CalendarDay } from '../domain/calendarDay';
import { DecisionChange, checkDecision } from '../domain/closing';
import { BLANK_DRAFT, OwnerUpdateDraft, UpdateChange, checkOwnerUpdate } from '../domain/ownerUpdate';
import { describePeriod, describeTargetDate } from '../domain/period';
import { Recommendation } from '../domain/register';
import { ReviewChange, checkReview } from '../domain/reviews';
import { Reading } from './oneRecommendation';

/** What has been added to a recommendation since somebody read it, in words, oldest first. */
function describeAdded(seen: Recommendation, now: Recommendation): readonly string[] {
  const added = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] =>
    after.filter(({ id }) => !before.some((each) => each.id === id));
  const status = now.status === seen.status ? [] : [`it is ${now.status.toLowerCase()} now`];
  return [
    ...added(seen.updates, now.updates).map(
      ({ date, author, proposes }) =>
        `an update of ${describePeriod(date)}${author === '' ? '' : ` by ${author}`}` +
        (proposes === undefined ? '' : `, which proposes: ${proposes.toLowerCase()}`),
    ),
    ...added(seen.revisions, now.revisions).map(({ target }) => `a new target date, ${describeTargetDate(target)}`),
    ...added(seen.decisions, now.decisions).map(
      ({ board, meetingDate, decision }) => `${board}, ${describePeriod(meetingDate)}: ${decision.toLowerCase()}`,
    ),
    ...status,
  ];
}

function draftOf({ update, revision }: UpdateChange, fileNames: readonly string[]): OwnerUpdateDraft {
  const { working } = update;
  return {
    ...BLANK_DRAFT,
    ...update,
    date: update.date.from,
    implementedOn: update.implementedOn?.words ?? '',
    measure: working?.measure ?? '',
    achieved: working?.achieved === undefined ? '' : String(working.achieved),
    outOf: working?.outOf === undefined ? '' : String(working.outOf),
    evidencePeriod: working?.period?.words ?? '',
    sampleDay: working?.sampleDay ?? '',
    evidenceSource: working?.source ?? '',
    fileNames,
    newTarget: revision?.target.words ?? '',
    newTargetReason: revision?.reason ?? '',
  };
}

/** The problems of a change, a sentence each; `undefined` where the recommendation is not in the register yet. */
type Check = (reading: Pick<Reading, 'register' | 'recommendation'>) => readonly string[] | undefined;

function problemsOf(
  day: CalendarDay,
  { register, recommendation }: Pick<Reading, 'register' | 'recommendation'>,
  check: (item: ReturnType<typeof asAt>['recommendations'][number]) => readonly string[],
): readonly string[] | undefined {
  const [item] = asAt({ ...register, recommendations: [recommendation] }, day).recommendations;
  return item === undefined ? undefined : check(item);
}

/** Checks an update against a reading as the form does. */
export function updateCheck(change: UpdateChange, fileNames: readonly string[]): Check {
  return (reading) =>
    problemsOf(change.update.date.from, reading, (item) => {
      const checked = checkOwnerUpdate(item, draftOf(change, fileNames));
      return checked.ok ? [] : checked.problems.map(({ message }) => message);
    });
}

/** Checks a decision against a reading as the form does; who records it has been checked there. */
export function decisionCheck({ decision }: DecisionChange): Check {
  return (reading) =>
    problemsOf(decision.meetingDate.from, reading, (item) => {
      const draft = { ...decision, meetingDay: decision.meetingDate.from };
      const checked = checkDecision(item, draft, reading.register, { roles: [], isGovernance: true });
      return checked.ok ? [] : checked.problems.map(({ message }) => message);
    });
}

/** Why a review cannot be added to what is stored, in words; who records it has been checked in the form. */
export function reviewRefusal(reading: Reading, { updateId, review }: ReviewChange): string | undefined {
  const update = reading.recommendation.updates.find(({ id }) => id === updateId);
  const problems = problemsOf(review.day, reading, (item) => {
    if (update === undefined) {
      return ['The update is no longer in the register.'];
    }
    const checked = checkReview(item, update, review, { nameChanges: [] }, { roles: [], isGovernance: true });
    return checked.ok ? [] : checked.problems.map(({ message }) => message);
  });
  return problems === undefined || problems.length === 0 ? undefined : problems.join(' ');
}

/**
 * Why a change that was right when its author read the recommendation is so no longer, in words, with what was added
 * meanwhile; `undefined` when it can be stored.
 */
export function refusedMeanwhile(reading: Reading, seen: Recommendation, check: Check): string | undefined {
  const before = check({
    register: reading.register,
    recommendation: { ...seen, auditId: reading.recommendation.auditId },
  });
  const now = check(reading);
  if (now === undefined || now.length === 0 || before === undefined || before.length > 0) {
    return undefined;
  }
  const added = describeAdded(seen, reading.recommendation);
  const what = added.length === 0 ? '' : ` Meanwhile: ${added.join('; ')}.`;
  return `Others have changed the recommendation, so nothing was stored.${what} ${now.join(' ')}`;
}

/** What others have added since somebody read the recommendation, in words; `undefined` when nothing. */
export function toldMeanwhile({ recommendation }: Reading, seen: Recommendation): string | undefined {
  const added = describeAdded(seen, recommendation);
  return added.length === 0
    ? undefined
    : `Something was added to the recommendation while you were writing: ${added.join('; ')}. What you have typed is not posted yet.`;
}

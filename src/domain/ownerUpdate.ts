import { RecommendationAsAt } from './asAt';
import { CalendarDay, isCalendarDay } from './calendarDay';
import { Period, TargetDate, dayPeriod, parsePeriod, parseTargetDate } from './period';
import {
  Decision,
  DeliveryWarning,
  Proposal,
  Status,
  TargetDateRevision,
  Update,
  UpdateSections,
  WorkingEvidence,
} from './register';
import { isSameWord } from './scales';
import { STATUS_OF_PROPOSAL, isRunning } from './statusHistory';

/** What an owner has typed. Texts are `''` when left blank; dates and numbers are as typed. */
export interface OwnerUpdateDraft extends UpdateSections {
  readonly date: CalendarDay;
  /** The role that reports. */
  readonly author: string;
  readonly text: string;
  /** Closing, limb (i): what was done, and when in words; files may tell it instead. */
  readonly implemented: string;
  readonly implementedOn: string;
  /** Closing, limb (ii): in words, as a measurement, or by files. */
  readonly evidence: string;
  readonly measure: string;
  readonly achieved: string;
  readonly outOf: string;
  readonly evidencePeriod: string;
  readonly sampleDay: string;
  readonly evidenceSource: string;
  /** The names of the files that go with this update. */
  readonly fileNames: readonly string[];
  readonly proposes: Proposal | undefined;
  readonly delivery: DeliveryWarning | undefined;
  /** The new target date in words; `''` leaves it as it is. */
  readonly newTarget: string;
  readonly newTargetReason: string;
}

/** A draft in which nothing has been typed yet. */
export const BLANK_DRAFT: Omit<OwnerUpdateDraft, 'date' | 'author'> = {
  achievements: '',
  remaining: '',
  milestones: '',
  barriers: '',
  mitigation: '',
  text: '',
  implemented: '',
  implementedOn: '',
  evidence: '',
  measure: '',
  achieved: '',
  outOf: '',
  evidencePeriod: '',
  sampleDay: '',
  evidenceSource: '',
  fileNames: [],
  proposes: undefined,
  delivery: undefined,
  newTarget: '',
  newTargetReason: '',
};

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

const REPORTING_FIELDS = [
  'achievements',
  'remaining',
  'milestones',
  'barriers',
  'mitigation',
  'text',
  'implemented',
  'evidence',
] as const;

/** The words of the target date in force, `''` when there is none. */
function currentWords(item: RecommendationAsAt): string {
  return item.target.current?.target.words ?? '';
}

/**
 * Whether the words move the target date: the same due day in other words ("31/03/2021" for "March 2021") is no revision,
 * and what cannot be read is left for `readNewTarget` to report.
 */
function movesTarget(item: RecommendationAsAt, words: string): boolean {
  if (words.trim() === '' || isSameWord(words, currentWords(item))) {
    return false;
  }
  const parsed = parseTargetDate(words);
  return !parsed.ok || parsed.value.kind !== 'due' || parsed.value.to !== item.dueDay;
}

function readNewTarget(
  item: RecommendationAsAt,
  draft: OwnerUpdateDraft,
  problems: UpdateProblem[],
): TargetDate | undefined {
  const words = draft.newTarget.trim();
  if (!movesTarget(item, words)) {
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

/** Whether the update tells a measurement: what was measured, and the figure. */
function isMeasured(draft: OwnerUpdateDraft): boolean {
  return draft.measure.trim() !== '' && draft.achieved.trim() !== '';
}

/** The decision of the update's own day that a proposal would seem to come before: of one day, owners report first. */
function decidedOnTheDay(item: RecommendationAsAt, draft: OwnerUpdateDraft): Decision | undefined {
  return item.decisions.find(
    ({ decision, meetingDate }) =>
      meetingDate.from === draft.date && decision !== 'Noted' && decision !== 'Date agreed',
  );
}

/** Whether the update says anything; where closing is or was proposed, a file does too: it may be the proof itself. */
function saysSomething(item: RecommendationAsAt, draft: OwnerUpdateDraft): boolean {
  const isClosing = draft.proposes === 'Closure' || item.standing.proposal === 'Closure';
  return (
    REPORTING_FIELDS.some((field) => draft[field].trim() !== '') ||
    isMeasured(draft) ||
    (isClosing && draft.fileNames.length > 0)
  );
}

function checkProposal(item: RecommendationAsAt, draft: OwnerUpdateDraft, problems: UpdateProblem[]): void {
  if (draft.proposes === undefined) {
    return;
  }
  const decided = decidedOnTheDay(item, draft);
  if (decided !== undefined) {
    problems.push({
      field: 'date',
      message: `${decided.board} decided on it that day (${decided.decision.toLowerCase()}). Date a new proposal a day later.`,
    });
  }
  if (movesTarget(item, draft.newTarget)) {
    problems.push({
      field: 'newTarget',
      message: `A new target date and a proposal (${draft.proposes}) exclude each other. Leave one of them out.`,
    });
  }
  if (draft.proposes !== 'Closure') {
    return;
  }
  if (item.steps.open > 0) {
    problems.push({
      field: 'proposes',
      message: `${item.steps.open} of ${item.steps.total} steps are still open. Finish them, or drop them with a reason.`,
    });
  }
  // Either limb is given by a text or a file (DOMAIN.md, "Status and closing"), and one file may show both.
  if (draft.fileNames.length > 0) {
    return;
  }
  if (draft.implemented.trim() === '') {
    problems.push({
      field: 'implemented',
      message: 'To propose closing, state that it has been implemented, and how, or attach a file that shows it.',
    });
  }
  if (draft.evidence.trim() === '' && !isMeasured(draft)) {
    problems.push({
      field: 'evidence',
      message: 'To propose closing, give the evidence that it is working: facts and figures, a dip sample, or a file.',
    });
  }
}

function readNumber(
  field: 'achieved' | 'outOf',
  draft: OwnerUpdateDraft,
  problems: UpdateProblem[],
): number | undefined {
  const text = draft[field].trim();
  if (text === '') {
    return undefined;
  }
  if (!/^\d{1,9}$/.test(text)) {
    problems.push({ field, message: `"${text}" is not a whole number. Write figures only, for example 84.` });
    return undefined;
  }
  return Number(text);
}

function readPeriod(
  field: 'implementedOn' | 'evidencePeriod' | 'sampleDay',
  draft: OwnerUpdateDraft,
  problems: UpdateProblem[],
): Period | undefined {
  const words = draft[field].trim();
  if (words === '') {
    return undefined;
  }
  const parsed = parsePeriod(words);
  if (!parsed.ok) {
    problems.push({ field, message: `${parsed.message}.` });
    return undefined;
  }
  if (parsed.value.from > draft.date) {
    problems.push({ field, message: `"${words}" is later than this update. Give a day that has passed.` });
  }
  if (field === 'sampleDay' && parsed.value.from !== parsed.value.to) {
    problems.push({ field, message: `"${words}" is not a single day. Give the day of the sample.` });
  }
  return parsed.value;
}

function readWorking(draft: OwnerUpdateDraft, problems: UpdateProblem[]): WorkingEvidence | undefined {
  const achieved = readNumber('achieved', draft, problems);
  const outOf = readNumber('outOf', draft, problems);
  const period = readPeriod('evidencePeriod', draft, problems);
  const sample = readPeriod('sampleDay', draft, problems);
  const measure = draft.measure.trim();
  const source = draft.evidenceSource.trim();
  if (outOf === 0) {
    problems.push({ field: 'outOf', message: 'A sample of nothing shows nothing. Say how many were looked at.' });
  } else if (achieved !== undefined && outOf !== undefined && achieved > outOf) {
    problems.push({ field: 'achieved', message: `${achieved} of ${outOf} is more than all. Check both figures.` });
  }
  if (measure === '' && (achieved !== undefined || outOf !== undefined)) {
    problems.push({ field: 'measure', message: 'Say what was measured.' });
  }
  const isBlank =
    measure === '' &&
    source === '' &&
    achieved === undefined &&
    outOf === undefined &&
    period === undefined &&
    sample === undefined;
  return isBlank ? undefined : { measure, achieved, outOf, period, sampleDay: sample?.from, source };
}

/**
 * Checks what an owner typed and says what posting it adds (DOMAIN.md, "The update cycle" and "Status and closing").
 * An update says something; a new target date has a reason; proposing to close needs both limbs, (i) and (ii), each by a
 * text or a file.
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
  if (!saysSomething(item, draft)) {
    problems.push({ field: 'achievements', message: 'Write at least one part of the update.' });
  }
  const target = readNewTarget(item, draft, problems);
  const implementedOn = readPeriod('implementedOn', draft, problems);
  const working = readWorking(draft, problems);
  checkProposal(item, draft, problems);
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const date = dayPeriod(draft.date);
  const status = draft.proposes === undefined ? undefined : STATUS_OF_PROPOSAL[draft.proposes];
  const decisionsOfDay = [...item.decisions, ...item.withdrawn].filter(
    ({ meetingDate }) => meetingDate.from === draft.date,
  ).length;
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
        implementedOn,
        evidence: draft.evidence.trim(),
        working,
        proposes: draft.proposes,
        delivery: draft.delivery,
        ...(decisionsOfDay === 0 ? {} : { decisionsOfDay }),
      },
      revision:
        target === undefined
          ? undefined
          : { setOn: date, target, reason: draft.newTargetReason.trim(), author: draft.author.trim() },
      status: isNewStatus ? status : undefined,
      statusDate: isNewStatus ? date : undefined,
    },
  };
}

import {
  ActionUpdate,
  DECISIONS as DECISION_KINDS,
  DELIVERY_WARNINGS,
  Decision,
  PROPOSALS,
  REVIEW_OUTCOMES,
  TargetDateRevision,
  Update,
  UpdateReview,
  WorkingEvidence,
} from '../../domain/register';
import { ACTION_UPDATES } from '../../lists/actions';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from '../../lists/history';
import { toDateOnly } from '../days';
import { ItemReader, RowProblem, SPItem, textOf } from './ItemReader';

/** An entry of a history, with the id of what it belongs to. */
export interface Entry<T> {
  readonly ownerId: string;
  readonly entry: T;
}

export interface SPRecommendationEntry extends SPItem {
  readonly RecommendationId: number | null;
}

export interface SPRevisionItem extends SPRecommendationEntry {
  readonly SetOn: string | null;
  readonly NewTarget: string | null;
  readonly RevisionReason: string | null;
  readonly RevisionAuthor: string | null;
}

export interface SPUpdateItem extends SPRecommendationEntry {
  readonly UpdateDate: string | null;
  readonly UpdateAuthor: string | null;
  readonly Achievements: string | null;
  readonly Remaining: string | null;
  readonly Milestones: string | null;
  readonly Barriers: string | null;
  readonly Mitigation: string | null;
  readonly UpdateText: string | null;
  readonly Implemented: string | null;
  readonly Evidence: string | null;
  readonly ImplementedOn: string | null;
  readonly Measure: string | null;
  readonly Achieved: number | null;
  readonly OutOf: number | null;
  readonly EvidencePeriod: string | null;
  readonly SampleDay: string | null;
  readonly EvidenceSource: string | null;
  readonly Proposes: string | null;
  readonly Delivery: string | null;
  readonly DecisionsOfDay: number | null;
}

export interface SPDecisionItem extends SPRecommendationEntry {
  readonly Board: string | null;
  readonly MeetingDate: string | null;
  readonly Decision: string | null;
  readonly DecisionNote: string | null;
  readonly MinuteNumber: string | null;
}

export interface SPReviewItem extends SPRecommendationEntry {
  readonly ReviewedUpdateId: number | null;
  readonly Outcome: string | null;
  readonly ReviewedOn: string | null;
  readonly ReviewNote: string | null;
  readonly ReviewAuthor: string | null;
}

export interface SPActionUpdateItem extends SPItem {
  readonly ActionId: number | null;
  readonly UpdateDate: string | null;
  readonly UpdateText: string | null;
}

/** The revision of a row, or `undefined` after reporting what is wrong with it. */
export function readRevision(item: SPRevisionItem, problems: RowProblem[]): Entry<TargetDateRevision> | undefined {
  const reader = new ItemReader(TARGET_DATE_REVISIONS, item.Id, problems);
  const ownerId = reader.requiredLookup('Recommendation', item.RecommendationId);
  const entry: TargetDateRevision = {
    id: String(item.Id),
    setOn: reader.period('SetOn', item.SetOn),
    target: reader.target('NewTarget', item.NewTarget),
    reason: textOf(item.RevisionReason),
    author: textOf(item.RevisionAuthor),
  };
  return reader.isSound ? { ownerId, entry } : undefined;
}

/** The columns of a revision but the recommendation that it belongs to, as they are sent. */
export function revisionColumns(revision: Omit<TargetDateRevision, 'id'>): Record<string, unknown> {
  return {
    SetOn: revision.setOn.words,
    SetOnFrom: toDateOnly(revision.setOn.from),
    NewTarget: revision.target.words,
    RevisionReason: revision.reason,
    RevisionAuthor: revision.author,
  };
}

/** The measurement of a row, `undefined` when all of its columns are blank. */
function readWorking(item: SPUpdateItem, reader: ItemReader): WorkingEvidence | undefined {
  const { Measure, Achieved, OutOf, EvidencePeriod, SampleDay, EvidenceSource } = item;
  if (!Measure && Achieved === null && OutOf === null && !EvidencePeriod && SampleDay === null && !EvidenceSource) {
    return undefined;
  }
  const working: WorkingEvidence = {
    measure: textOf(item.Measure),
    achieved: item.Achieved ?? undefined,
    outOf: item.OutOf ?? undefined,
    period: reader.optionalPeriod('EvidencePeriod', item.EvidencePeriod),
    sampleDay: reader.optionalDay('SampleDay', item.SampleDay),
    source: textOf(item.EvidenceSource),
  };
  return Object.values(working).every((part) => part === undefined || part === '') ? undefined : working;
}

/** The update of a row, or `undefined` after reporting what is wrong with it. */
export function readUpdate(item: SPUpdateItem, problems: RowProblem[]): Entry<Update> | undefined {
  const reader = new ItemReader(UPDATES, item.Id, problems);
  const ownerId = reader.requiredLookup('Recommendation', item.RecommendationId);
  const entry: Update = {
    id: String(item.Id),
    date: reader.period('UpdateDate', item.UpdateDate),
    author: textOf(item.UpdateAuthor),
    achievements: textOf(item.Achievements),
    remaining: textOf(item.Remaining),
    milestones: textOf(item.Milestones),
    barriers: textOf(item.Barriers),
    mitigation: textOf(item.Mitigation),
    text: textOf(item.UpdateText),
    implemented: textOf(item.Implemented),
    implementedOn: reader.optionalPeriod('ImplementedOn', item.ImplementedOn),
    evidence: textOf(item.Evidence),
    working: readWorking(item, reader),
    proposes: reader.optionalOneOf('Proposes', item.Proposes, PROPOSALS),
    delivery: reader.optionalOneOf('Delivery', item.Delivery, DELIVERY_WARNINGS),
    ...(item.DecisionsOfDay ? { decisionsOfDay: item.DecisionsOfDay } : {}),
  };
  return reader.isSound ? { ownerId, entry } : undefined;
}

/** The columns of an update but the recommendation that it belongs to, as they are sent. */
export function updateColumns(update: Omit<Update, 'id'>): Record<string, unknown> {
  return {
    UpdateDate: update.date.words,
    UpdateFrom: toDateOnly(update.date.from),
    UpdateAuthor: update.author,
    Achievements: update.achievements,
    Remaining: update.remaining,
    Milestones: update.milestones,
    Barriers: update.barriers,
    Mitigation: update.mitigation,
    UpdateText: update.text,
    Implemented: update.implemented,
    ImplementedOn: update.implementedOn?.words ?? null,
    Evidence: update.evidence,
    Measure: update.working?.measure ?? null,
    Achieved: update.working?.achieved ?? null,
    OutOf: update.working?.outOf ?? null,
    EvidencePeriod: update.working?.period?.words ?? null,
    SampleDay: update.working?.sampleDay === undefined ? null : toDateOnly(update.working.sampleDay),
    EvidenceSource: update.working?.source ?? null,
    Proposes: update.proposes ?? null,
    Delivery: update.delivery ?? null,
    DecisionsOfDay: update.decisionsOfDay ?? null,
  };
}

/** The decision of a row, or `undefined` after reporting what is wrong with it. */
export function readDecision(item: SPDecisionItem, problems: RowProblem[]): Entry<Decision> | undefined {
  const reader = new ItemReader(DECISIONS, item.Id, problems);
  const ownerId = reader.requiredLookup('Recommendation', item.RecommendationId);
  const entry: Decision = {
    id: String(item.Id),
    board: reader.requiredText('Board', item.Board),
    meetingDate: reader.period('MeetingDate', item.MeetingDate),
    decision: reader.oneOf('Decision', item.Decision, DECISION_KINDS),
    note: textOf(item.DecisionNote),
    minuteNumber: textOf(item.MinuteNumber),
  };
  return reader.isSound ? { ownerId, entry } : undefined;
}

/** The columns of a decision but the recommendation that it belongs to, as they are sent. */
export function decisionColumns(decision: Omit<Decision, 'id'>): Record<string, unknown> {
  return {
    Board: decision.board,
    MeetingDate: decision.meetingDate.words,
    MeetingFrom: toDateOnly(decision.meetingDate.from),
    Decision: decision.decision,
    DecisionNote: decision.note,
    MinuteNumber: decision.minuteNumber,
  };
}

/** The review of a row with the id of its update, or `undefined` after reporting what is wrong with it. */
export function readReview(item: SPReviewItem, problems: RowProblem[]): Entry<UpdateReview> | undefined {
  const reader = new ItemReader(UPDATE_REVIEWS, item.Id, problems);
  const ownerId = reader.requiredLookup('ReviewedUpdate', item.ReviewedUpdateId);
  const entry: UpdateReview = {
    id: String(item.Id),
    outcome: reader.oneOf('Outcome', item.Outcome, REVIEW_OUTCOMES),
    day: reader.day('ReviewedOn', item.ReviewedOn),
    note: textOf(item.ReviewNote),
    author: textOf(item.ReviewAuthor),
  };
  return reader.isSound ? { ownerId, entry } : undefined;
}

/** The columns of a review but the recommendation and the update that it belongs to, as they are sent. */
export function reviewColumns(review: Omit<UpdateReview, 'id'>): Record<string, unknown> {
  return {
    Outcome: review.outcome,
    ReviewedOn: toDateOnly(review.day),
    ReviewNote: review.note,
    ReviewAuthor: review.author,
  };
}

/** The action update of a row, or `undefined` after reporting what is wrong with it. */
export function readActionUpdate(item: SPActionUpdateItem, problems: RowProblem[]): Entry<ActionUpdate> | undefined {
  const reader = new ItemReader(ACTION_UPDATES, item.Id, problems);
  const ownerId = reader.requiredLookup('Action', item.ActionId);
  const entry: ActionUpdate = {
    id: String(item.Id),
    date: reader.period('UpdateDate', item.UpdateDate),
    text: textOf(item.UpdateText),
  };
  return reader.isSound ? { ownerId, entry } : undefined;
}

/** The columns of an action update but the action that it belongs to, as they are sent. */
export function actionUpdateColumns(update: ActionUpdate): Record<string, unknown> {
  return { UpdateDate: update.date.words, UpdateFrom: toDateOnly(update.date.from), UpdateText: update.text };
}

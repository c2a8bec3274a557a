import { CalendarDay } from './calendarDay';
import { Period, TargetDate } from './period';
import { Scales } from './scales';

/** The states of a recommendation (DOMAIN.md, "Status and closing"). */
export const STATUSES = [
  'Open',
  'Proposed closed',
  'Closed',
  'Proposed not adopted',
  'Not adopted',
  'Superseded',
] as const;
export type Status = (typeof STATUSES)[number];

export const SOURCES = ['Internal audit', 'HMICFRS inspection', 'CJJI inspection', 'External audit', 'Other'] as const;
export type Source = (typeof SOURCES)[number];

export const ORGANISATIONS = ['Force', 'OPCC', 'Joint'] as const;
export type Organisation = (typeof ORGANISATIONS)[number];

export const RESPONSES = ['Accepted', 'Partially accepted', 'Not accepted'] as const;
export type Response = (typeof RESPONSES)[number];

export const PROPOSALS = ['Closure', 'Not adopted', 'Superseded'] as const;
export type Proposal = (typeof PROPOSALS)[number];

export const DECISIONS = [
  'Noted',
  'Closure agreed',
  'Closure refused',
  'More evidence requested',
  'Not adopted agreed',
  'Superseded agreed',
  'Date agreed',
  'Reopened',
  'Withdrawn',
] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export const SESSIONS = ['Open', 'Closed'] as const;
export type Session = (typeof SESSIONS)[number];

/** One report of an auditor or inspectorate; title and issue period together identify it. */
export interface Audit {
  /** Opaque; unique in its register. */
  readonly id: string;
  readonly title: string;
  readonly issued: Period;
  readonly source: Source;
  readonly auditor: string;
  /** The report's grading; `undefined` where it gives none. */
  readonly assurance: string | undefined;
  readonly organisation: Organisation | undefined;
  /** The id of the earlier audit that this one follows up. */
  readonly followsUp: string | undefined;
  readonly confidential: boolean;
}

/** One change of a target date; revisions are kept oldest first and none is ever changed. */
export interface TargetDateRevision {
  readonly id: string;
  readonly setOn: Period;
  readonly target: TargetDate;
  readonly reason: string;
  /** The role that set it; `''` where the register does not say. */
  readonly author: string;
}

/** The five sections of a structured update. */
export interface UpdateSections {
  readonly achievements: string;
  readonly remaining: string;
  readonly milestones: string;
  readonly barriers: string;
  readonly mitigation: string;
}

/** Closing, limb (ii) as a measurement: for example 84 of 100 in a dip sample. Absent parts are `''` or `undefined`. */
export interface WorkingEvidence {
  /** What was measured. */
  readonly measure: string;
  /** How many met it; a whole number of what was looked at. */
  readonly achieved: number | undefined;
  readonly outOf: number | undefined;
  /** The period that the measurement covers. */
  readonly period: Period | undefined;
  readonly sampleDay: CalendarDay | undefined;
  /** Where the figures come from. */
  readonly source: string;
}

/** What an owner says of delivery besides the date (scheme 3). */
export const DELIVERY_WARNINGS = ['At risk', 'Constraint exceeded'] as const;
export type DeliveryWarning = (typeof DELIVERY_WARNINGS)[number];

export const REVIEW_OUTCOMES = ['Accepted', 'Returned'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What governance said of an update (DOMAIN.md, "The update cycle"); the latest known on a day counts on it. */
export interface UpdateReview {
  readonly id: string;
  readonly outcome: ReviewOutcome;
  readonly day: CalendarDay;
  /** What the owner is to do about one that is returned; `''` where nothing was said. */
  readonly note: string;
  /** The role that reviewed it; `''` where the register does not say. */
  readonly author: string;
}

/** What an owner reported. Texts are plain text or sanitised rich text; an absent one is `''`. */
export interface Update extends UpdateSections {
  readonly id: string;
  readonly date: Period;
  readonly author: string;
  /** Free text of an update that has no sections. */
  readonly text: string;
  /** Closing, limb (i): that the recommendation has been implemented. */
  readonly implemented: string;
  /** Closing, limb (i): when it was implemented. */
  readonly implementedOn: Period | undefined;
  /** Closing, limb (ii): the facts and figures that show it works, or the name of a file. */
  readonly evidence: string;
  /** Closing, limb (ii), as a measurement. */
  readonly working: WorkingEvidence | undefined;
  readonly proposes: Proposal | undefined;
  readonly delivery: DeliveryWarning | undefined;
  /** How many decisions of its own day it came after, such as the request that it answers; absent when it came before all. */
  readonly decisionsOfDay?: number | undefined;
  /** In the order in which they were recorded; absent where nobody has reviewed it, and then it counts. */
  readonly reviews?: readonly UpdateReview[] | undefined;
}

/** A file that backs an update; the file itself is kept beside the register. */
export interface EvidenceFile {
  readonly id: string;
  readonly fileName: string;
  readonly title: string;
  readonly addedOn: Period;
  readonly author: string;
  readonly confidential: boolean;
}

export const STEP_STATES = ['Open', 'Done', 'Dropped'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A numbered step of a recommendation. */
export interface Step {
  readonly id: string;
  /** 1, 2, 3 ...; unique in its recommendation. */
  readonly number: number;
  readonly text: string;
  readonly owner: string;
  readonly due: TargetDate | undefined;
  readonly state: StepState;
  /** When it was done or dropped. */
  readonly settledOn: Period | undefined;
  /** Why it was dropped. */
  readonly reason: string;
}

/** What a board decided of a recommendation at a meeting. */
export interface Decision {
  readonly id: string;
  readonly board: string;
  readonly meetingDate: Period;
  readonly decision: DecisionKind;
  readonly note: string;
  /** As minuted, for example `40/16`; `''` where the register does not say. */
  readonly minuteNumber: string;
}

/** A board that gets a recommendation whatever the criteria say, and why. */
export interface BoardOverride {
  readonly board: string;
  readonly reason: string;
}

/** A status that was recorded and that updates and decisions do not tell; it counts from the first day of its period. */
export interface RecordedStatus {
  readonly status: Status;
  readonly from: Period;
}

/** One finding's recommendation with its whole history; lists inside it are in the order in which they were recorded. */
export interface Recommendation {
  /** Opaque; unique in its register. */
  readonly id: string;
  readonly auditId: string;
  readonly reference: string;
  readonly title: string;
  readonly priority: string | undefined;
  readonly theme: string;
  readonly text: string;
  readonly managementResponse: string;
  readonly response: Response;
  /** The roles that answer for it. */
  readonly owners: readonly string[];
  /** The part of the force that answers for it; `''` where the register does not say. */
  readonly directorate: string;
  /** When it entered the register; `undefined` means with its audit's issue. */
  readonly raised: Period | undefined;
  readonly originalTarget: TargetDate | undefined;
  readonly revisions: readonly TargetDateRevision[];
  /** The status now; earlier ones follow from updates, decisions and `earlierStatuses`. */
  readonly status: Status;
  readonly statusDate: Period | undefined;
  /** The statuses that were recorded before this one and that updates and decisions do not tell; absent when there is none. */
  readonly earlierStatuses?: readonly RecordedStatus[] | undefined;
  readonly override: BoardOverride | undefined;
  /** The id of the earlier recommendation that this one repeats. */
  readonly repeats: string | undefined;
  /** The ids of the recommendations that must be delivered first. */
  readonly dependsOn: readonly string[];
  readonly confidential: boolean;
  readonly steps: readonly Step[];
  readonly updates: readonly Update[];
  readonly decisions: readonly Decision[];
  readonly evidence: readonly EvidenceFile[];
}

export interface ActionUpdate {
  readonly id: string;
  readonly date: Period;
  readonly text: string;
}

/** An entry of a board's rolling action sheet. */
export interface Action {
  readonly id: string;
  /** As the register numbers it; unique in its register. */
  readonly actionId: string;
  readonly board: string;
  readonly meetingDate: Period;
  readonly minuteNumber: string;
  /** The paper's letter, or `Verbal`. */
  readonly paper: string;
  readonly text: string;
  readonly responsible: readonly string[];
  readonly target: TargetDate | undefined;
  readonly status: 'Open' | 'Closed';
  readonly closedOn: Period | undefined;
  readonly session: Session;
  /** The id of the recommendation under whose discussion it was given; absent where there was none. */
  readonly recommendationId?: string | undefined;
  readonly updates: readonly ActionUpdate[];
}

export interface Board {
  /** The short name that is used everywhere, for example `JARAP`. */
  readonly name: string;
  readonly fullName: string;
  /** The boards that must agree before this one decides, in order. */
  readonly decidesAfter: readonly string[];
  /** Whether its papers are published. */
  readonly published: boolean;
}

export interface Meeting {
  readonly id: string;
  readonly board: string;
  readonly date: CalendarDay;
  /** The deadline for updates. */
  readonly updatesDue: CalendarDay | undefined;
  /** The letter with which the paper is marked. */
  readonly paper: string;
}

export type AssuranceTest =
  | { readonly kind: 'is'; readonly grading: string }
  | { readonly kind: 'orAbove'; readonly grading: string }
  | { readonly kind: 'orBelow'; readonly grading: string }
  | { readonly kind: 'notGraded' };

export type PriorityTest = { readonly kind: 'is'; readonly priority: string } | { readonly kind: 'none' };

/** One row of a criteria set; a test that is `undefined` fits anything. */
export interface CriteriaRule {
  /** Permanent; shown with every outcome that the rule gives. */
  readonly id: string;
  readonly source: string | undefined;
  readonly auditor: string | undefined;
  readonly assurance: AssuranceTest | undefined;
  readonly priority: PriorityTest | undefined;
  readonly board: string;
  /** The words that a paper prints as the reason. */
  readonly clause: string;
}

/** Dated reporting criteria; rules are tried from first to last. */
export interface CriteriaSet {
  readonly name: string;
  readonly effectiveFrom: CalendarDay;
  readonly rules: readonly CriteriaRule[];
}

/** A request for an update that was sent to the owners of a recommendation for a meeting. */
export interface UpdateRequest {
  readonly id: string;
  readonly recommendationId: string;
  readonly board: string;
  readonly meetingDate: CalendarDay;
  /** The day on which it was sent. */
  readonly day: CalendarDay;
}

export const NAME_KINDS = ['Board', 'Auditor', 'Role'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** From a day on, what was called `from` is called `to`; papers of earlier days print the earlier name. */
export interface NameChange {
  readonly id: string;
  readonly kind: NameKind;
  readonly from: string;
  readonly to: string;
  readonly on: CalendarDay;
}

/** Everything the tracker knows: a history, from which each answer is computed as at a day. */
export interface Register {
  readonly audits: readonly Audit[];
  readonly recommendations: readonly Recommendation[];
  readonly actions: readonly Action[];
  readonly boards: readonly Board[];
  readonly criteriaSets: readonly CriteriaSet[];
  readonly meetings: readonly Meeting[];
  readonly requests: readonly UpdateRequest[];
  readonly nameChanges: readonly NameChange[];
  readonly scales: Scales;
  /** How often an owner may move a target date before the board must agree the new one. */
  readonly revisionLimit: number;
}

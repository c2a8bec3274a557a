import {
  Action,
  Audit,
  Decision,
  Meeting,
  Recommendation,
  Register,
  Step,
  TargetDateRevision,
  Update,
  UpdateRequest,
  UpdateReview,
} from '../../src/domain/register';
import { RecommendationAsAt, asAt } from '../../src/domain/asAt';
import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS, DEFAULT_REVISION_LIMIT } from '../../src/domain/defaults';
import { Period, TargetDate, parsePeriod, parseTargetDate } from '../../src/domain/period';
import { DEFAULT_SCALES } from '../../src/domain/scales';

/** The period that the words name; throws where the test itself is wrong. */
export function period(words: string): Period {
  const parsed = parsePeriod(words);
  if (!parsed.ok) {
    throw new Error(parsed.message);
  }
  return parsed.value;
}

/** A row without the id that its register gave it. */
export function withoutId<T extends { readonly id: string }>({ id: _id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}

/** The target date that the words name; throws where the test itself is wrong. */
export function target(words: string): TargetDate {
  const parsed = parseTargetDate(words);
  if (!parsed.ok) {
    throw new Error(parsed.message);
  }
  return parsed.value;
}

/** An audit graded Satisfactory, issued in January 2019. */
export function anAudit(overrides: Partial<Audit> = {}): Audit {
  return {
    id: 'audit-1',
    title: 'Fleet Management',
    issued: period('January 2019'),
    source: 'Internal audit',
    auditor: 'Mazars',
    assurance: 'Satisfactory',
    organisation: 'Force',
    followsUp: undefined,
    confidential: false,
    ...overrides,
  };
}

/** An open significant recommendation, 4.1 of `anAudit()`, without a target date or history. */
export function aRecommendation(overrides: Partial<Recommendation> = {}): Recommendation {
  return {
    id: 'recommendation-1',
    auditId: 'audit-1',
    reference: '4.1',
    title: 'Service records',
    priority: 'Significant',
    theme: '',
    text: 'Sample the service records.',
    managementResponse: 'Agreed.',
    response: 'Accepted',
    owners: ['Head of Transport'],
    directorate: '',
    raised: undefined,
    originalTarget: undefined,
    revisions: [],
    status: 'Open',
    statusDate: undefined,
    override: undefined,
    repeats: undefined,
    dependsOn: [],
    confidential: false,
    steps: [],
    updates: [],
    decisions: [],
    evidence: [],
    ...overrides,
  };
}

/** A day on which the criteria of 2020 are in force; the date of the sample's paper. */
export const dayOfTest = '2020-10-16';

let nextId = 0;

function freshId(kind: string): string {
  nextId += 1;
  return `${kind}-${nextId}`;
}

export function anUpdate(date: string, overrides: Partial<Update> = {}): Update {
  return {
    id: freshId('update'),
    date: period(date),
    author: 'Head of Transport',
    achievements: '',
    remaining: '',
    milestones: '',
    barriers: '',
    mitigation: '',
    text: 'Work continues.',
    implemented: '',
    implementedOn: undefined,
    evidence: '',
    working: undefined,
    proposes: undefined,
    delivery: undefined,
    ...overrides,
  };
}

/** A review of an update by the governance officer. */
export function aReview(day: string, outcome: UpdateReview['outcome'], note = ''): UpdateReview {
  return { id: freshId('review'), outcome, day, note, author: 'Governance officer' };
}

export function aDecision(board: string, date: string, decision: Decision['decision'], note = ''): Decision {
  return { id: freshId('decision'), board, meetingDate: period(date), decision, note, minuteNumber: '' };
}

export function aRevision(setOn: string, to: string, reason = ''): TargetDateRevision {
  return { id: freshId('revision'), setOn: period(setOn), target: target(to), reason, author: '' };
}

export function aMeeting(board: string, date: string, overrides: Partial<Meeting> = {}): Meeting {
  return { id: freshId('meeting'), board, date, updatesDue: undefined, paper: '', ...overrides };
}

export function anAction(overrides: Partial<Action> = {}): Action {
  return {
    id: freshId('action'),
    actionId: 'A1',
    board: 'JARAP',
    meetingDate: period('2020-07-22'),
    minuteNumber: '40/20',
    paper: 'C',
    text: 'Report on the fleet.',
    responsible: ['Head of Transport'],
    target: undefined,
    status: 'Open',
    closedOn: undefined,
    session: 'Open',
    updates: [],
    ...overrides,
  };
}

/** A register with the default boards, criteria and scales. */
export function aRegister(overrides: Partial<Register> = {}): Register {
  return {
    audits: [anAudit()],
    recommendations: [aRecommendation()],
    actions: [],
    boards: DEFAULT_BOARDS,
    criteriaSets: DEFAULT_CRITERIA_SETS,
    meetings: [],
    requests: [],
    nameChanges: [],
    scales: DEFAULT_SCALES,
    revisionLimit: DEFAULT_REVISION_LIMIT,
    ...overrides,
  };
}

/** The recommendation with these overrides, alone in a register, as at a day. */
export function anItem(
  overrides: Partial<Recommendation> = {},
  day = dayOfTest,
  register: Partial<Register> = {},
): RecommendationAsAt {
  const recommendations = [aRecommendation(overrides)];
  const [item] = asAt(aRegister({ ...register, recommendations }), day).recommendations;
  if (item === undefined) {
    throw new Error(`The recommendation is not yet in the register on ${day}`);
  }
  return item;
}

/** What an item says of its day, without the register's own row and all that it holds of later days. */
export function saidOf(item: RecommendationAsAt | undefined): unknown {
  if (item === undefined) {
    return undefined;
  }
  const { original, current, earlier, revisions, daysSlipped } = item.target;
  return {
    ...item,
    recommendation: item.recommendation.id,
    target: { original, current, earlier, revisions, daysSlipped },
  };
}

/** An open step. */
export function aStep(number: number, overrides: Partial<Step> = {}): Step {
  return {
    id: freshId('step'),
    number,
    text: `Step ${number}.`,
    owner: 'Head of Transport',
    due: undefined,
    state: 'Open',
    settledOn: undefined,
    reason: '',
    ...overrides,
  };
}

/** A request of the update for JARAP's meeting of `dayOfTest`. */
export function aRequest(day: string, overrides: Partial<UpdateRequest> = {}): UpdateRequest {
  return {
    id: freshId('request'),
    recommendationId: 'recommendation-1',
    board: 'JARAP',
    meetingDate: dayOfTest,
    day,
    ...overrides,
  };
}

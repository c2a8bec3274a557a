import { RecommendationAsAt } from './asAt';
import { CalendarDay } from './calendarDay';
import { Action, Register } from './register';
import { isSameWord, normaliseWords } from './scales';
import { isRunning } from './statusHistory';

/** The areas of scrutiny of the Corporate Governance Board, in the order of its report (PAPERS.md, layout 5). */
export const SCRUTINY_AREAS = [
  'Finance',
  'Operational performance',
  'Transformation and change',
  'People',
  'Corporate risk',
  'HMICFRS',
  'Collaboration',
  'Police and Crime Plan',
] as const;
/** What fits none of them is under `Other matters`, so that nothing drops out of the report. */
export type ScrutinyArea = (typeof SCRUTINY_AREAS)[number] | 'Other matters';

/**
 * Words by which a directorate, a role or a text is known to belong to an area. They are tried in this order: the areas
 * that are named by a word of their own come before those that share words with others.
 */
const WORDS: readonly (readonly [ScrutinyArea, RegExp])[] = [
  ['HMICFRS', /\b(hmicfrs|hmic|inspectorate|inspections?|peel)\b/],
  ['Police and Crime Plan', /\b(police and crime plan|crime plan)\b/],
  ['Collaboration', /\b(collaborat\w*|regional|region|partnerships?)\b/],
  ['Transformation and change', /\b(transformation|change|digital|estates? strategy)\b/],
  ['Corporate risk', /\b(risks?|audits?|assurance|insurance|business continuity)\b/],
  ['Finance', /\b(financ\w*|budgets?|treasurer|treasury|procurement|accounts|accounting|payroll|savings|precept)\b/],
  ['People', /\b(people|human resources|hr|workforce|staff|recruitment|training|wellbeing|sickness|equality)\b/],
  [
    'Operational performance',
    /\b(operations?|operational|performance|crime|custody|response|investigations?|intelligence|neighbourhoods?|victims?|detectives?|superintendents?|inspectors?|property|firearms?|fleet|transport)\b/,
  ],
  // what is a programme or a project belongs first to what it is of
  ['Transformation and change', /\b(programmes?|projects?)\b/],
];

function areaOfWords(words: string): ScrutinyArea | undefined {
  const known = normaliseWords(words);
  return SCRUTINY_AREAS.find((area) => isSameWord(area, known)) ?? WORDS.find(([, test]) => test.test(known))?.[0];
}

function firstArea(words: readonly string[]): ScrutinyArea {
  for (const each of words) {
    const area = areaOfWords(each);
    if (area !== undefined) {
      return area;
    }
  }
  return 'Other matters';
}

/**
 * The area of an action. The register has no field for it: it is told from the directorate of the recommendations that
 * the responsible role owns, then from the role's own name, then from the action's text; what none of them tells is
 * under `Other matters`.
 */
export function areaOfAction(
  action: Pick<Action, 'responsible' | 'text'>,
  register: Pick<Register, 'recommendations'>,
): ScrutinyArea {
  const isOwner = (owners: readonly string[]): boolean =>
    owners.some((owner) => action.responsible.some((role) => isSameWord(owner, role)));
  const directorates = register.recommendations
    .filter(({ directorate, owners }) => directorate.trim() !== '' && isOwner(owners))
    .map(({ directorate }) => directorate)
    .sort();
  return firstArea([...directorates, ...action.responsible, action.text]);
}

/** The area of a recommendation: an inspection's is HMICFRS's; then its directorate, theme, owners and audit tell it. */
export function areaOfRecommendation({ audit, recommendation }: RecommendationAsAt): ScrutinyArea {
  return isOfInspectorate(audit)
    ? 'HMICFRS'
    : firstArea([recommendation.directorate, recommendation.theme, ...recommendation.owners, audit.title]);
}

function isOfInspectorate({ source }: RecommendationAsAt['audit']): boolean {
  return source === 'HMICFRS inspection' || source === 'CJJI inspection';
}

/** An inspectorate's recommendation, and what it did in the period. */
export interface InspectionItem {
  readonly item: RecommendationAsAt;
  readonly isOpened: boolean;
  readonly isUpdated: boolean;
  readonly isClosed: boolean;
}

/** What an inspectorate's recommendations did in a period, and where they stand at its end. */
export interface InspectionMovement {
  /** Those that run at the end, or ended in the period. */
  readonly items: readonly InspectionItem[];
  readonly opened: number;
  /** Those that had an update in the period, however many. */
  readonly updated: number;
  readonly closed: number;
  readonly running: number;
}

/** The movement of the inspectorate's recommendations after `since` and up to `day`, by what `items` hold of that day. */
export function inspectionMovement(
  items: readonly RecommendationAsAt[],
  since: CalendarDay,
  day: CalendarDay,
): InspectionMovement {
  const isInPeriod = (each: CalendarDay): boolean => each > since && each <= day;
  const shown = items
    .filter((item) => isOfInspectorate(item.audit) && (isRunning(item.status) || isInPeriod(item.standing.since)))
    .map((item): InspectionItem => ({
      item,
      isOpened: isInPeriod(item.raised),
      isUpdated: item.updates.some(({ date }) => isInPeriod(date.from)),
      isClosed: !isRunning(item.status),
    }));
  const count = (test: (each: InspectionItem) => boolean): number => shown.filter(test).length;
  return {
    items: shown,
    opened: count(({ isOpened }) => isOpened),
    updated: count(({ isUpdated }) => isUpdated),
    closed: count(({ isClosed }) => isClosed),
    running: count(({ isClosed }) => !isClosed),
  };
}

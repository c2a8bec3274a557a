import fc from 'fast-check';
import {
  Action,
  Audit,
  Board,
  CriteriaRule,
  CriteriaSet,
  DECISIONS,
  Decision,
  Meeting,
  ORGANISATIONS,
  PROPOSALS,
  RESPONSES,
  Recommendation,
  Register,
  SESSIONS,
  SOURCES,
  STATUSES,
  TargetDateRevision,
  Update,
} from '../../src/domain/register';
import { DEFAULT_REVISION_LIMIT } from '../../src/domain/defaults';
import { DEFAULT_SCALES, normaliseWords } from '../../src/domain/scales';
import { cleanText } from '../../src/workbook/cellText';
import { auditKey } from '../../src/workbook/keys';
import { period, target } from './registers';

/** Texts that spreadsheets are known to spoil. */
const NASTY = [
  '=1+1',
  '+44 20 7946 0000',
  '-5',
  '@SUM(A1)',
  '#REF!',
  '#N/A',
  'TRUE',
  '4.10',
  '007',
  '1e5',
  '2020-10-16',
  '3/4',
  "'quoted",
  '_x0041_',
  '_x005F_x0041_',
  'line\nbreak\n\nand another',
  'tab\tinside',
  '<b>&amp;</b> "quotes" \'too\'',
  ']]>',
  'Siân Ŵyn, Łódź, 警察, 🚓👮🏽‍♀️',
  'a => b => c',
  'NaN',
  'null',
];

const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 30 }), fc.lorem());
/** Long text keeps its outer spaces; text of spaces alone is blank. */
export const longText = nasty.map(cleanText).map((text) => (text.trim() === '' ? '' : text));
export const shortText = nasty.map((text) => cleanText(text).trim());
export const filled = shortText.map((text) => (text === '' ? 'x' : text));
const listed = filled.map((text) => text.replace(/[;/]/g, '-').trim());

export const happened = fc
  .constantFrom('October 2020', 'Oct 2020', '2020-10-16', '1900-01-15', '2019', 'Q2 2023', 'October/November 2020')
  .map(period);
export const targetDate = fc
  .constantFrom('TBC', 'ongoing', 'immediately', 'end of October 2020', '2021-03-31', 'mid-July 2020', '2023-24')
  .map(target);
export const day = fc.constantFrom('2020-10-16', '1900-02-28', '1900-03-01', '2199-12-31', '2024-02-29');

export function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

const revision: fc.Arbitrary<Omit<TargetDateRevision, 'id'>> = fc.record({
  setOn: happened,
  target: targetDate,
  reason: shortText.map((text) => text.replace(/\u2028/g, '')).map((text) => text.trim()),
  author: fc.constant(''),
});

const update: fc.Arbitrary<Omit<Update, 'id'>> = fc
  .record({
    date: happened,
    author: shortText,
    achievements: longText,
    remaining: longText,
    milestones: longText,
    barriers: longText,
    mitigation: longText,
    text: longText,
    implemented: longText,
    implementedOn: fc.constant(undefined),
    evidence: longText,
    working: fc.constant(undefined),
    proposes: optional(fc.constantFrom(...PROPOSALS)),
    delivery: fc.constant(undefined),
  })
  .map((each) => (each.text === '' ? { ...each, text: 'In hand.' } : each));

function decisionOf(boards: readonly string[]): fc.Arbitrary<Omit<Decision, 'id'>> {
  return fc.record({
    board: fc.constantFrom(...boards),
    meetingDate: happened,
    decision: fc.constantFrom(...DECISIONS),
    note: longText,
    minuteNumber: fc.constant(''),
  });
}

const audit: fc.Arbitrary<Omit<Audit, 'id'>> = fc.record({
  title: filled,
  issued: happened,
  source: fc.constantFrom(...SOURCES),
  auditor: shortText,
  assurance: optional(fc.oneof(fc.constantFrom('Limited', 'Satisfactory', 'Substantial'), fc.constant('Outstanding'))),
  organisation: optional(fc.constantFrom(...ORGANISATIONS)),
  followsUp: fc.constant(undefined),
  confidential: fc.boolean(),
});

function recommendationOf(boards: readonly string[]): fc.Arbitrary<Omit<Recommendation, 'id' | 'auditId'>> {
  return fc.record({
    reference: fc.oneof(fc.constantFrom('4.1', '4.10', '4.1(a)', '1/2'), listed),
    title: filled,
    priority: optional(fc.constantFrom('Fundamental', 'Area for improvement', 'Urgent')),
    theme: shortText,
    text: longText,
    managementResponse: longText,
    response: fc.constantFrom(...RESPONSES),
    owners: fc.array(listed, { maxLength: 3 }),
    directorate: fc.constant(''),
    raised: optional(happened),
    originalTarget: optional(targetDate),
    revisions: fc.array(revision, { maxLength: 3 }).map((all) => all.map((each, at) => ({ id: `t${at}`, ...each }))),
    status: fc.constantFrom(...STATUSES),
    statusDate: optional(happened),
    override: optional(fc.record({ board: fc.constantFrom(...boards), reason: filled })),
    repeats: fc.constant(undefined),
    dependsOn: fc.constant([]),
    confidential: fc.boolean(),
    steps: fc.constant([]),
    updates: fc.array(update, { maxLength: 3 }).map((all) => all.map((each, at) => ({ id: `u${at}`, ...each }))),
    decisions: fc
      .array(decisionOf(boards), { maxLength: 2 })
      .map((all) => all.map((each, at) => ({ id: `d${at}`, ...each }))),
    evidence: fc.constant([]),
  });
}

function actionOf(boards: readonly string[]): fc.Arbitrary<Omit<Action, 'id'>> {
  return fc.record({
    actionId: filled,
    board: fc.constantFrom(...boards),
    meetingDate: happened,
    minuteNumber: filled,
    paper: shortText,
    text: longText.map((text) => (text === '' ? 'Report back.' : text)),
    responsible: fc.array(listed, { minLength: 1, maxLength: 2 }),
    target: optional(targetDate),
    status: fc.constantFrom('Open', 'Closed'),
    closedOn: optional(happened),
    session: fc.constantFrom(...SESSIONS),
    updates: fc
      .array(fc.record({ date: happened, text: filled }), { maxLength: 2 })
      .map((all) => all.map((each, at) => ({ id: `p${at}`, ...each }))),
  });
}

function ruleOf(boards: readonly string[]): fc.Arbitrary<Omit<CriteriaRule, 'id'>> {
  return fc.record({
    source: optional(fc.constantFrom(...SOURCES)),
    auditor: optional(filled),
    assurance: optional(
      fc.oneof(
        fc.record({
          kind: fc.constantFrom('is', 'orAbove', 'orBelow'),
          grading: fc.constantFrom('Limited', 'Moderate'),
        }),
        fc.constant({ kind: 'notGraded' } as const),
      ),
    ),
    priority: optional(
      fc.oneof(
        fc.record({ kind: fc.constant('is' as const), priority: fc.constantFrom('Fundamental', 'Recommendation') }),
        fc.constant({ kind: 'none' } as const),
      ),
    ),
    board: fc.constantFrom(...boards),
    clause: longText,
  });
}

function criteriaSetOf(boards: readonly string[]): fc.Arbitrary<CriteriaSet> {
  return fc.record({
    name: filled,
    effectiveFrom: day,
    rules: fc
      .array(ruleOf(boards), { minLength: 1, maxLength: 3 })
      .map((rules) => rules.map((rule, at) => ({ id: `c${at}`, ...rule }))),
  });
}

const boardNames = fc
  .uniqueArray(listed, { minLength: 1, maxLength: 3, selector: normaliseWords })
  .map((names) => names as readonly string[]);

function boardsOf(names: readonly string[]): fc.Arbitrary<readonly Board[]> {
  return fc.tuple(fc.array(fc.tuple(shortText, fc.boolean()), { minLength: 3, maxLength: 3 })).map(([details]) =>
    names.map((name, at) => ({
      name,
      fullName: details[at]?.[0] ?? '',
      decidesAfter: names.slice(0, at),
      published: details[at]?.[1] ?? false,
    })),
  );
}

/** Each recommendation may depend on, or repeat, one that stands before it: so there is no circle. */
function withLinks(recommendations: readonly Recommendation[], picks: readonly number[]): readonly Recommendation[] {
  return recommendations.map((recommendation, at) => {
    const pick = picks[at] ?? 0;
    const earlier = at === 0 ? undefined : recommendations[pick % at]?.id;
    return pick % 3 === 0 || earlier === undefined
      ? recommendation
      : pick % 3 === 1
        ? { ...recommendation, dependsOn: [earlier] }
        : { ...recommendation, repeats: earlier };
  });
}

/** Any register that the workbook format can hold, its texts among them those that spreadsheets spoil. */
export const anyRegister: fc.Arbitrary<Register> = boardNames.chain((names) =>
  fc
    .record({
      boards: boardsOf(names),
      audits: fc.array(audit, { minLength: 1, maxLength: 3 }),
      recommendations: fc.array(recommendationOf(names), { maxLength: 5 }),
      owners: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
      picks: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
      actions: fc.array(actionOf(names), { maxLength: 2 }),
      criteriaSets: fc.array(criteriaSetOf(names), { minLength: 1, maxLength: 2 }),
      meetings: fc.array(
        fc.record({ board: fc.constantFrom(...names), date: day, updatesDue: optional(day), paper: shortText }),
        { maxLength: 3 },
      ),
    })
    .map(({ audits: drafts, recommendations, owners, picks, actions, criteriaSets, meetings, boards }) => {
      const audits = uniqueBy(drafts, ({ title, issued }) => auditKey(title, issued)).map((each, at) => ({
        id: `a${at}`,
        ...each,
      }));
      const placed = recommendations.map((each, at) => ({
        id: `r${at}`,
        auditId: `a${(owners[at] ?? 0) % audits.length}`,
        ...each,
      }));
      const kept = uniqueBy(placed, ({ auditId, reference }) => `${auditId}|${normaliseWords(reference)}`);
      return {
        audits,
        recommendations: withLinks(kept, picks),
        actions: uniqueBy(actions, ({ actionId }) => normaliseWords(actionId)).map((each, at) => ({
          id: `x${at}`,
          ...each,
          // Every other one came from a recommendation, where there is any.
          ...(at % 2 === 0 && kept[0] !== undefined ? { recommendationId: kept[0].id } : {}),
        })),
        boards,
        criteriaSets: uniqueBy(criteriaSets, ({ name }) => normaliseWords(name)),
        meetings: uniqueBy<Omit<Meeting, 'id'>>(meetings, ({ board, date }) => `${board}|${date}`).map((each, at) => ({
          id: `m${at}`,
          ...each,
        })),
        requests: [],
        nameChanges: [],
        scales: DEFAULT_SCALES,
        revisionLimit: DEFAULT_REVISION_LIMIT,
      };
    }),
);

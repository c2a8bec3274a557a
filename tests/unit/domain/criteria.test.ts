import fc from 'fast-check';
import {
  criteriaSetInForce,
  describeAssuranceTest,
  describePriorityTest,
  describeRouting,
  findRule,
  route,
  sendsAuditWhole,
} from '../../../src/domain/criteria';
import { DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { CriteriaRule, CriteriaSet } from '../../../src/domain/register';
import { DEFAULT_SCALES } from '../../../src/domain/scales';
import { aRecommendation, anAudit } from '../../support/registers';

function aRule(overrides: Partial<CriteriaRule>): CriteriaRule {
  return {
    id: 'r1',
    source: undefined,
    auditor: undefined,
    assurance: undefined,
    priority: undefined,
    board: 'JARAP',
    clause: '',
    ...overrides,
  };
}

function aSet(...rules: CriteriaRule[]): CriteriaSet {
  return { name: 'Test', effectiveFrom: '2020-01-01', rules };
}

const routeOn = (day: string, assurance: string | undefined, priority: string | undefined): string => {
  const set = criteriaSetInForce(DEFAULT_CRITERIA_SETS, day);
  const routing = route(aRecommendation({ priority }), anAudit({ assurance }), set, DEFAULT_SCALES);
  return routing.kind === 'routed' ? routing.board : 'unrouted';
};

describe('criteriaSetInForce', () => {
  it('gives none before the first set begins', () => {
    expect(criteriaSetInForce([aSet()], '2019-12-31')).toBeUndefined();
  });

  it.each([
    ['2020-01-31', 'All to JARAP'],
    ['2020-02-01', 'Assurance and priority 2020'],
    ['2023-06-30', 'Assurance and priority 2020'],
    ['2023-07-01', 'All to JARAP 2023'],
  ])('on %s is %s by default', (day, name) => {
    expect(criteriaSetInForce(DEFAULT_CRITERIA_SETS, day)?.name).toBe(name);
  });

  it('does not depend on the order in which the sets are given', () => {
    expect(criteriaSetInForce([...DEFAULT_CRITERIA_SETS].reverse(), '2021-01-01')?.name).toBe(
      'Assurance and priority 2020',
    );
  });

  it('takes the last given of two that begin on one day', () => {
    const sets = [aSet(), { ...aSet(), name: 'Corrected' }];
    expect(criteriaSetInForce(sets, '2020-01-01')?.name).toBe('Corrected');
  });
});

describe('route', () => {
  // DOMAIN.md, "Reporting criteria": the table of the second set
  it.each([
    ['Satisfactory', 'Fundamental', 'JARAP'],
    ['Satisfactory', 'Significant', 'JARAP'],
    ['Satisfactory', 'Housekeeping', 'SORB'],
    ['Significant', 'Housekeeping', 'SORB'],
    ['Limited', 'Fundamental', 'JARAP'],
    ['Limited', 'Significant', 'JARAP'],
    ['Limited', 'Housekeeping', 'JARAP'],
    ['Nil', 'Housekeeping', 'JARAP'],
    ['Unsatisfactory', 'Housekeeping', 'JARAP'],
    ['LIMITED ', ' housekeeping', 'JARAP'],
    [undefined, 'Fundamental', 'unrouted'],
    ['Satisfactory', undefined, 'unrouted'],
    ['Satisfactory', 'Cause of concern', 'unrouted'],
    // Moderate stands on a scale of its own: nothing says how it compares with Satisfactory
    ['Moderate', 'Housekeeping', 'unrouted'],
    ['Excellent', 'Fundamental', 'unrouted'],
  ])('sends assurance %p with priority %p to %s in 2020', (assurance, priority, expected) => {
    expect(routeOn('2020-10-16', assurance, priority)).toBe(expected);
  });

  it.each(['2019-06-30', '2024-01-31'])('sends everything to JARAP on %s, graded or not', (day) => {
    fc.assert(
      fc.property(
        fc.constantFrom(undefined, 'Satisfactory', 'Limited', 'Moderate', 'Anything'),
        fc.constantFrom(undefined, 'Fundamental', 'Housekeeping', 'Cause of concern', 'Anything'),
        (assurance, priority) => {
          expect(routeOn(day, assurance, priority)).toBe('JARAP');
        },
      ),
    );
  });

  it('says why nothing fits, and what is missing', () => {
    const set = criteriaSetInForce(DEFAULT_CRITERIA_SETS, '2020-10-16');
    const routing = route(
      aRecommendation({ priority: undefined }),
      anAudit({ assurance: undefined }),
      set,
      DEFAULT_SCALES,
    );
    expect(routing).toEqual({
      kind: 'unrouted',
      reason: expect.stringMatching(/"Assurance and priority 2020".*no assurance grading.*no priority/) as string,
    });
    const named = route(aRecommendation({ priority: 'Odd' }), anAudit({ assurance: 'Moderate' }), set, DEFAULT_SCALES);
    expect(named.reason).toMatch(/assurance "Moderate" with priority "Odd"/);
  });

  it('is unrouted where no set is in force', () => {
    expect(route(aRecommendation(), anAudit(), undefined, DEFAULT_SCALES).kind).toBe('unrouted');
  });

  it('puts an override before every rule and shows its reason', () => {
    const override = { board: 'CGB', reason: 'Asked for by the Commissioner.' };
    expect(route(aRecommendation({ override }), anAudit(), undefined, DEFAULT_SCALES)).toEqual({
      kind: 'routed',
      board: 'CGB',
      reason: 'Override: Asked for by the Commissioner.',
      by: { kind: 'override' },
    });
  });

  it('names the rule and its clause', () => {
    const set = criteriaSetInForce(DEFAULT_CRITERIA_SETS, '2020-10-16');
    expect(route(aRecommendation(), anAudit(), set, DEFAULT_SCALES)).toMatchObject({
      by: { kind: 'rule', set: 'Assurance and priority 2020', rule: '2020-3' },
      reason: expect.stringContaining('significant recommendation') as string,
    });
  });

  it('gives the set and rule as the reason where the rule has no clause', () => {
    expect(route(aRecommendation(), anAudit(), aSet(aRule({})), DEFAULT_SCALES).reason).toBe(
      'Criteria "Test", rule r1.',
    );
  });
});

describe('findRule', () => {
  const find = (
    rule: Partial<CriteriaRule>,
    audit = anAudit(),
    priority: string | undefined = 'Significant',
  ): boolean => findRule(aSet(aRule(rule)), audit, priority, DEFAULT_SCALES) !== undefined;

  it.each<[string, Partial<CriteriaRule>, boolean]>([
    ['another source', { source: 'External audit' }, false],
    ['its source', { source: 'internal audit' }, true],
    ['another auditor', { auditor: 'Other' }, false],
    ['its auditor', { auditor: 'MAZARS' }, true],
    ['its grading', { assurance: { kind: 'is', grading: 'Satisfactory' } }, true],
    ['a higher grading', { assurance: { kind: 'is', grading: 'Significant' } }, false],
    ['not graded', { assurance: { kind: 'notGraded' } }, false],
    ['a higher grading or below', { assurance: { kind: 'orBelow', grading: 'Significant' } }, true],
    ['a lower grading or below', { assurance: { kind: 'orBelow', grading: 'Limited' } }, false],
    ['a lower grading or above', { assurance: { kind: 'orAbove', grading: 'Nil' } }, true],
    ['another priority', { priority: { kind: 'is', priority: 'Housekeeping' } }, false],
    ['no priority', { priority: { kind: 'none' } }, false],
  ])('tests %s', (_, rule, expected) => {
    expect(find(rule)).toBe(expected);
  });

  it('finds the ungraded and those without a priority by their own tests', () => {
    const ungraded = anAudit({ assurance: undefined });
    expect(find({ assurance: { kind: 'notGraded' } }, ungraded)).toBe(true);
    expect(find({ assurance: { kind: 'orBelow', grading: 'Limited' } }, ungraded)).toBe(false);
    expect(findRule(aSet(aRule({ priority: { kind: 'none' } })), anAudit(), undefined, DEFAULT_SCALES)?.id).toBe('r1');
    expect(
      findRule(
        aSet(aRule({ priority: { kind: 'is', priority: 'Significant' } })),
        anAudit(),
        undefined,
        DEFAULT_SCALES,
      ),
    ).toBeUndefined();
  });

  it('takes the first rule that fits', () => {
    const set = aSet(aRule({ id: 'first' }), aRule({ id: 'second' }));
    expect(findRule(set, anAudit(), 'Significant', DEFAULT_SCALES)?.id).toBe('first');
  });
});

describe('sendsAuditWhole', () => {
  it.each<[string, Partial<CriteriaRule>, boolean]>([
    ['a grading or below, whatever the priority', { assurance: { kind: 'orBelow', grading: 'Limited' } }, true],
    [
      'a grading or below for one priority',
      { assurance: { kind: 'orBelow', grading: 'Limited' }, priority: { kind: 'is', priority: 'Fundamental' } },
      false,
    ],
    ['everything', {}, false],
  ])('judges a rule for %s', (_, rule, expected) => {
    expect(sendsAuditWhole(aRule(rule))).toBe(expected);
  });
});

describe('describeAssuranceTest', () => {
  it('says a rule as a register writes it', () => {
    expect(describeAssuranceTest(undefined)).toBe('Any');
    expect(describeAssuranceTest({ kind: 'is', grading: 'Nil' })).toBe('Nil');
    expect(describeAssuranceTest({ kind: 'orAbove', grading: 'Satisfactory' })).toBe('Satisfactory or above');
    expect(describeAssuranceTest({ kind: 'orBelow', grading: 'Limited' })).toBe('Limited or below');
    expect(describeAssuranceTest({ kind: 'notGraded' })).toBe('Not graded');
    expect(describePriorityTest(undefined)).toBe('Any');
    expect(describePriorityTest({ kind: 'none' })).toBe('None');
    expect(describePriorityTest({ kind: 'is', priority: 'Fundamental' })).toBe('Fundamental');
  });
});

describe('describeRouting', () => {
  const described = (set: CriteriaSet | undefined, override?: { board: string; reason: string }): string =>
    describeRouting(route(aRecommendation({ override }), anAudit(), set, DEFAULT_SCALES));

  it.each<[string, string, string]>([
    ['no criteria', described(undefined), 'Goes to no board. No reporting criteria were in force on this day.'],
    [
      'no rule',
      described(aSet()),
      'Goes to no board. No rule of the criteria "Test" covers this: assurance "Satisfactory" with priority "Significant" (Internal audit).',
    ],
    ['an override', described(undefined, { board: 'CGB', reason: 'Asked for.' }), 'CGB. Override: Asked for.'],
    [
      'a rule with a clause',
      described(aSet(aRule({ clause: 'All go to the panel.' }))),
      'JARAP. All go to the panel. (Criteria "Test", rule r1)',
    ],
    ['a rule without a clause, named once', described(aSet(aRule({}))), 'JARAP. Criteria "Test", rule r1.'],
  ])('tells the answer of %s', (_, sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

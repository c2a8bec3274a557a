import { assembleRegister } from '../../../src/data/readRegister';
import { describeRowProblem, refuseProblems } from '../../../src/data/registerRepository';
import { RepositoryError } from '../../../src/data/RepositoryError';
import { planImport } from '../../../src/data/import/planImport';
import { ACTIONS } from '../../../src/lists/actions';
import { AUDITS } from '../../../src/lists/audits';
import { ListDefinition } from '../../../src/lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { BOARDS, CRITERIA, MEETINGS } from '../../../src/lists/settings';
import { PlannedSite } from '../../support/plannedSite';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anAction,
  anUpdate,
} from '../../support/registers';

const REGISTER = aRegister({
  recommendations: [
    aRecommendation({
      updates: [anUpdate('May 2020'), anUpdate('May 2020', { text: 'And more.' })],
      revisions: [aRevision('May 2020', 'June 2021')],
      decisions: [aDecision('SORB', 'July 2020', 'Noted')],
    }),
    aRecommendation({ id: 'recommendation-2', reference: '4.2' }),
  ],
  actions: [anAction()],
  meetings: [aMeeting('JARAP', '2020-10-16', { updatesDue: '2020-10-06' })],
});

function site(): PlannedSite {
  const filled = new PlannedSite();
  filled.carryOut(planImport(REGISTER, filled.read(), '2020-10-16'));
  return filled;
}

/** What is said of a site in which somebody has changed the first row of a list. */
function problemsAfter(list: ListDefinition, change: Record<string, unknown>): string[] {
  const changed = site();
  Object.assign(changed.rowsOf(list)[0] ?? {}, change);
  return changed.read().problems.map(({ list: title, column, message }) => `${title}, ${column}: ${message}`);
}

const MISHAPS: [ListDefinition, Record<string, unknown>, RegExp][] = [
  [AUDITS, { Title: '  ' }, /^Audits, Audit: It is blank/],
  [AUDITS, { Issued: null }, /^Audits, Issued: no date is given/],
  [AUDITS, { Source: 'Hearsay' }, /^Audits, Source: "Hearsay" is not one of its values; write one of: Internal/],
  [AUDITS, { Organisation: 'Fire' }, /^Audits, Organisation: "Fire"/],
  [RECOMMENDATIONS, { AuditId: null }, /^Recommendations, Audit: It refers to no row/],
  [RECOMMENDATIONS, { Reference: null }, /^Recommendations, Reference: It is blank/],
  [RECOMMENDATIONS, { Status: null }, /^Recommendations, Status: It is blank; write one of: Open/],
  [RECOMMENDATIONS, { Raised: 'once' }, /^Recommendations, Raised: "once" is not a date/],
  [RECOMMENDATIONS, { OriginalTarget: '31 February 2020' }, /^Recommendations, Original target date: .*no such day/],
  [
    RECOMMENDATIONS,
    { EarlierStatuses: 'Done => 2019' },
    /^Recommendations, Earlier statuses: .*"Done" is not a status/,
  ],
  [RECOMMENDATIONS, { StatusDate: 'lately' }, /^Recommendations, Status date: "lately"/],
  [TARGET_DATE_REVISIONS, { NewTarget: null }, /^Target date revisions, New target date: no date/],
  [UPDATES, { UpdateDate: 'soon' }, /^Updates, Date: "soon"/],
  [UPDATES, { Proposes: 'Coffee' }, /^Updates, Proposes: "Coffee"/],
  [UPDATES, { RecommendationId: null }, /^Updates, Recommendation: It refers to no row/],
  [DECISIONS, { Decision: 'Maybe' }, /^Decisions, Decision: "Maybe"/],
  [ACTIONS, { Status: 'Lost' }, /^Actions, Status: "Lost"/],
  [MEETINGS, { MeetingDay: null }, /^Meetings, Date: It is blank/],
  [MEETINGS, { UpdatesDue: 'never' }, /^Meetings, Updates due: "never" is not a date/],
];

describe('assembleRegister', () => {
  it.each(MISHAPS.map(([list, change, problem]) => [list.title, change, problem, list] as const))(
    'reports a row of %s that was changed to %o',
    (_, change, problem, list) => {
      expect(problemsAfter(list, change)[0]).toMatch(problem);
    },
  );

  it('leaves out the row that cannot be read, and what belongs to it, and nothing else', () => {
    const changed = site();
    Object.assign(changed.rowsOf(RECOMMENDATIONS)[0] ?? {}, { Status: 'Lost' });
    const { register, problems } = changed.read();
    expect(register.recommendations.map(({ reference }) => reference)).toEqual(['4.2']);
    expect(problems).toHaveLength(1);
  });

  it('reports the recommendations of an audit that cannot be read', () => {
    const changed = site();
    Object.assign(changed.rowsOf(AUDITS)[0] ?? {}, { Issued: 'once' });
    const { register, problems } = changed.read();
    expect(register.recommendations).toEqual([]);
    expect(problems.map(({ list }) => list)).toEqual(['Audits', 'Recommendations', 'Recommendations']);
  });

  it('keeps the order in which updates of one day were recorded, whatever their ids', () => {
    const changed = site();
    changed.rowsOf(UPDATES).reverse();
    const [first] = changed.read().register.recommendations;
    expect(first?.updates.map(({ text }) => text)).toEqual(['Work continues.', 'And more.']);
  });

  it('takes what was added in the list itself, without key or sequence, as the last', () => {
    const changed = site();
    const [update] = changed.rowsOf(UPDATES);
    changed.rowsOf(UPDATES).unshift({ ...update, Id: 999, RegisterKey: null, Sequence: null, UpdateText: 'Typed in.' });
    const [first] = changed.read().register.recommendations;
    expect(first?.updates.map(({ text }) => text)).toEqual(['Work continues.', 'And more.', 'Typed in.']);
  });

  it('reads line ends alike, and values in any case', () => {
    const changed = site();
    Object.assign(changed.rowsOf(RECOMMENDATIONS)[0] ?? {}, { Theme: 'a\r\nb\rc', Status: 'proposed closed' });
    expect(changed.read().register.recommendations[0]).toMatchObject({ theme: 'a\nb\nc', status: 'Proposed closed' });
  });

  it('reads rules as people write them, and numbers those without a rule id', () => {
    const empty = new PlannedSite();
    const rule = { Title: 'Ours', Board: 'JARAP', EffectiveFrom: '2020-07-14T23:00:00Z' };
    empty.add(CRITERIA, { ...rule, RegisterKey: 'a', Assurance: 'limited or below', Priority: 'None', Sequence: 1 });
    empty.add(CRITERIA, { ...rule, RegisterKey: 'b', Assurance: 'Not graded', Priority: 'any', Sequence: 2 });
    empty.add(CRITERIA, { ...rule, RegisterKey: 'c', Assurance: 'Moderate or above', Priority: 'Urgent', Sequence: 3 });
    expect(empty.read().register.criteriaSets).toEqual([
      {
        name: 'Ours',
        effectiveFrom: '2020-07-15',
        rules: [
          expect.objectContaining({
            id: 'Ours #1',
            assurance: { kind: 'orBelow', grading: 'limited' },
            priority: { kind: 'none' },
          }),
          expect.objectContaining({ id: 'Ours #2', assurance: { kind: 'notGraded' }, priority: undefined }),
          expect.objectContaining({
            id: 'Ours #3',
            assurance: { kind: 'orAbove', grading: 'Moderate' },
            priority: { kind: 'is', priority: 'Urgent' },
          }),
        ],
      },
    ]);
  });

  it('reports a set whose rows begin on different days', () => {
    const empty = new PlannedSite();
    empty.add(CRITERIA, { Title: 'Ours', Board: 'JARAP', RegisterKey: 'a', EffectiveFrom: null });
    empty.add(CRITERIA, { Title: 'ours', Board: 'JARAP', RegisterKey: 'b', EffectiveFrom: '2020-07-15T00:00:00Z' });
    expect(empty.read().problems).toMatchObject([{ list: 'Criteria', itemId: 2, column: 'Effective from' }]);
  });

  it('has no default boards once the list has one, even one that cannot be read', () => {
    const empty = new PlannedSite();
    empty.add(BOARDS, { Title: null, RegisterKey: 'a' });
    expect(assembleRegister(empty.read().items).register.boards).toEqual([]);
  });
});

describe('refuseProblems', () => {
  const problem = { list: 'Audits', itemId: 7, column: 'Issued', message: 'It is blank.' };

  it('throws with every problem, by list, row and column', () => {
    const refuse = (): void => refuseProblems('reading the register', [problem, { ...problem, itemId: 8 }]);
    expect(refuse).toThrow(RepositoryError);
    expect(refuse).toThrow(describeRowProblem(problem));
    expect(refuse).toThrow('Audits, row 8, column Issued: It is blank.');
  });

  it('lets a register without problems pass', () => {
    expect(() => refuseProblems('reading the register', [])).not.toThrow();
  });
});

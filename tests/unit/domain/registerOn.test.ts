import fc from 'fast-check';
import { asAt } from '../../../src/domain/asAt';
import { registerOn } from '../../../src/domain/registerOn';
import { Register } from '../../../src/domain/register';
import { someAudits, someRecommendations } from '../../support/histories';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aRequest,
  aRevision,
  aStep,
  anAction,
  anAudit,
  anUpdate,
  period,
} from '../../support/registers';

const BEFORE = { board: 'JARAP', day: '2020-10-16' };

function answers(register: Register, day: string, before?: typeof BEFORE): unknown {
  return asAt(register, day, before).recommendations.map((item) => ({
    id: item.recommendation.id,
    status: item.status,
    since: item.standing.since,
    routing: item.routing,
    target: [item.target.original, item.target.current, item.target.revisions, item.target.daysSlipped],
    rag: item.targetDateRag,
    updates: item.updates,
    decisions: item.decisions,
  }));
}

describe('registerOn', () => {
  it('leaves out what came after the day', () => {
    const register = aRegister({
      audits: [anAudit(), anAudit({ id: 'later', title: 'Later', issued: period('2021-01-01') })],
      recommendations: [
        aRecommendation({
          updates: [anUpdate('2020-05-01'), anUpdate('2021-05-01')],
          decisions: [aDecision('JARAP', '2021-06-01', 'Closure agreed')],
          revisions: [aRevision('2021-01-01', '2022')],
          status: 'Closed',
          earlierStatuses: [
            { status: 'Proposed closed', from: period('2020-06-01') },
            { status: 'Open', from: period('2021-02-01') },
          ],
        }),
        aRecommendation({ id: 'r2', auditId: 'later', reference: '1' }),
      ],
    });
    const kept = registerOn(asAt(register, '2020-10-16'));
    expect(kept.audits.map(({ id }) => id)).toEqual(['audit-1']);
    expect(kept.recommendations).toEqual([
      expect.objectContaining({
        status: 'Proposed closed',
        earlierStatuses: [{ status: 'Proposed closed', from: period('2020-06-01') }],
        decisions: [],
        revisions: [],
        updates: [expect.anything()],
      }),
    ]);
  });

  it('opens again what was settled or closed later, and points to nothing that came later', () => {
    const file = { id: 'f', fileName: 'a.txt', title: '', author: '', confidential: false };
    const register = aRegister({
      audits: [
        anAudit(),
        anAudit({ id: 'later', title: 'Later', issued: period('2021-01-01') }),
        anAudit({ id: 'follow', title: 'Follow up', followsUp: 'later' }),
        anAudit({ id: 'again', title: 'Again', followsUp: 'audit-1' }),
      ],
      recommendations: [
        aRecommendation({
          status: 'Closed',
          statusDate: period('2020-06-01'),
          repeats: 'r2',
          dependsOn: ['r2', 'r3'],
          steps: [
            aStep(1, { state: 'Done', settledOn: period('2020-05-01') }),
            aStep(2, { state: 'Dropped', settledOn: period('2021-05-01'), reason: 'No need.' }),
            aStep(3),
          ],
          evidence: [
            { ...file, addedOn: period('2020-05-01') },
            { ...file, id: 'g', addedOn: period('2021-05-01') },
          ],
        }),
        aRecommendation({ id: 'r2', auditId: 'later', reference: '1' }),
        aRecommendation({
          id: 'r3',
          reference: '4.3',
          repeats: 'recommendation-1',
          status: 'Proposed closed',
          updates: [anUpdate('2020-05-01', { proposes: 'Closure' })],
        }),
      ],
      actions: [
        anAction({
          id: 'x1',
          actionId: '1',
          meetingDate: period('2020-01-01'),
          status: 'Closed',
          closedOn: period('2021-01-01'),
        }),
        anAction({
          id: 'x2',
          actionId: '2',
          meetingDate: period('2020-01-01'),
          status: 'Closed',
          closedOn: period('2020-02-01'),
          updates: [
            { id: 'y1', date: period('2020-01-15'), text: 'Begun.' },
            { id: 'y2', date: period('2021-01-15'), text: 'Seen.' },
          ],
        }),
        anAction({ id: 'x3', actionId: '3', meetingDate: period('2021-01-01') }),
      ],
      requests: [aRequest('2020-10-06'), aRequest('2020-11-06'), aRequest('2020-10-06', { recommendationId: 'r2' })],
      nameChanges: [
        { id: 'n1', kind: 'Board', from: 'A', to: 'B', on: '2020-01-01' },
        { id: 'n2', kind: 'Board', from: 'B', to: 'C', on: '2021-01-01' },
      ],
    });
    const kept = registerOn(asAt(register, '2020-10-16'));
    expect(kept.audits.map(({ id, followsUp }) => [id, followsUp])).toEqual([
      ['audit-1', undefined],
      ['follow', undefined],
      ['again', 'audit-1'],
    ]);
    const [first, second] = kept.recommendations;
    expect(first).toMatchObject({ status: 'Closed', statusDate: { words: '2020-06-01' }, dependsOn: ['r3'] });
    expect(first?.repeats).toBeUndefined();
    expect(first?.steps.map(({ state, reason }) => [state, reason])).toEqual([
      ['Done', ''],
      ['Open', ''],
      ['Open', ''],
    ]);
    expect(first?.evidence.map(({ id }) => id)).toEqual(['f']);
    expect(second).toMatchObject({ repeats: 'recommendation-1', statusDate: { from: '2020-05-01' } });
    expect(kept.actions.map(({ id, status, updates }) => [id, status, updates.length])).toEqual([
      ['x1', 'Open', 0],
      ['x2', 'Closed', 1],
    ]);
    expect(kept.requests.map(({ day }) => day)).toEqual(['2020-10-06']);
    expect(kept.nameChanges.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('keeps returned updates and known reviews, and neither for publishing', () => {
    const [accepted, returned, later] = [
      { id: 'v1', outcome: 'Accepted', day: '2020-05-02', note: '', author: '' },
      { id: 'v2', outcome: 'Returned', day: '2020-06-02', note: 'Too short.', author: '' },
      { id: 'v3', outcome: 'Returned', day: '2021-01-01', note: 'Late.', author: '' },
    ] as const;
    const register = aRegister({
      recommendations: [
        aRecommendation({
          updates: [
            anUpdate('2020-05-01', { id: 'u1', reviews: [accepted, later] }),
            anUpdate('2020-06-01', { id: 'u2', reviews: [returned] }),
            anUpdate('2020-07-01', { id: 'u3', reviews: [later] }),
            anUpdate('2020-08-01', { id: 'u4' }),
          ],
        }),
      ],
    });
    const reviewsOf = (kept: Register): unknown =>
      kept.recommendations[0]?.updates.map(({ id, reviews }) => [id, reviews]);
    const known = asAt(register, '2020-10-16');
    expect(reviewsOf(registerOn(known))).toEqual([
      ['u1', [accepted]],
      ['u2', [returned]],
      ['u3', undefined],
      ['u4', undefined],
    ]);
    expect(reviewsOf(registerOn(known, { isPublic: true }))).toEqual([
      ['u1', undefined],
      ['u3', undefined],
      ['u4', undefined],
    ]);
  });

  it.each([undefined, BEFORE])('answers as at the day as the whole register did, before %j', (before) => {
    fc.assert(
      fc.property(someRecommendations, (recommendations) => {
        const register = aRegister({ audits: someAudits, recommendations });
        const kept = registerOn(asAt(register, '2020-10-16', before));
        expect(answers(kept, '2020-10-16', before)).toEqual(answers(register, '2020-10-16', before));
      }),
    );
  });
});

describe('registerOn, of actions', () => {
  it('keeps the recommendation that an action came from where it was known, and names no other', () => {
    const actions = [
      anAction({ actionId: 'A1', recommendationId: 'recommendation-1' }),
      anAction({ actionId: 'A2', recommendationId: 'later' }),
    ];
    const kept = registerOn(asAt(aRegister({ actions }), '2020-10-16')).actions;
    expect(kept.map(({ actionId, recommendationId }) => [actionId, recommendationId])).toEqual([
      ['A1', 'recommendation-1'],
      ['A2', undefined],
    ]);
  });
});

import fc from 'fast-check';
import { asAt } from '../../../src/domain/asAt';
import { registerOn } from '../../../src/domain/registerOn';
import { Register } from '../../../src/domain/register';
import { someAudits, someRecommendations } from '../../support/histories';
import { aDecision, aRecommendation, aRegister, aRevision, anAudit, anUpdate, period } from '../../support/registers';

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

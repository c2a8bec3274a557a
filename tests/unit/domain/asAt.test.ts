import fc from 'fast-check';
import { asAt, boardOf, compareReferences, isRoutedTo } from '../../../src/domain/asAt';
import { STATUSES } from '../../../src/domain/register';
import { someAudits, someRecommendations } from '../../support/histories';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anAudit,
  anUpdate,
  period,
  saidOf,
} from '../../support/registers';

describe('asAt', () => {
  it('throws where a recommendation belongs to no audit', () => {
    expect(() => asAt(aRegister({ audits: [] }), '2020-01-01')).toThrow(/recommendation-1.*audit-1/);
  });

  it('leaves out what was raised later', () => {
    const register = aRegister({ recommendations: [aRecommendation({ raised: period('October 2020') })] });
    expect(asAt(register, '2020-09-30').recommendations).toHaveLength(0);
    expect(asAt(register, '2020-10-01').recommendations).toHaveLength(1);
  });

  it('routes by the criteria of the day', () => {
    const register = aRegister({ recommendations: [aRecommendation({ priority: 'Housekeeping' })] });
    const boardOn = (day: string): string | undefined => {
      const item = asAt(register, day).recommendations[0];
      return item && boardOf(item.routing);
    };
    expect([boardOn('2020-01-31'), boardOn('2020-02-01'), boardOn('2023-07-01')]).toEqual(['JARAP', 'SORB', 'JARAP']);
  });

  it('routes a paper that is drafted early by the criteria of the day of its meeting', () => {
    const register = aRegister({ recommendations: [aRecommendation({ priority: 'Housekeeping' })] });
    const drafted = asAt(register, '2020-01-20', { board: 'JARAP', day: '2020-02-20' });
    expect(drafted.criteriaSet?.name).toBe('Assurance and priority 2020');
    expect(drafted.recommendations.map((item) => boardOf(item.routing))).toEqual(['SORB']);
  });

  it('gives a board the register as it received it, by the sittings that the register knows', () => {
    const recommendation = aRecommendation({ decisions: [aDecision('JARAP', 'July 2020', 'Noted')] });
    const decisionsFor = (...days: string[]): number | undefined => {
      const meetings = days.map((day) => aMeeting('JARAP', day));
      const known = asAt(aRegister({ recommendations: [recommendation], meetings }), '2020-07-22', {
        board: 'JARAP',
        day: '2020-07-22',
      });
      return known.recommendations[0]?.decisions.length;
    };
    expect(decisionsFor('2020-07-22')).toBe(0);
    expect(decisionsFor('2020-07-22', '2020-07-08')).toBe(1);
  });

  it('closes by the path of the board to which it was routed on the day of the decision', () => {
    // housekeeping, agreed by SORB while SORB alone decided; JARAP gets everything again in 2023
    const closed = aRecommendation({
      priority: 'Housekeeping',
      status: 'Closed',
      updates: [anUpdate('2020-03-01', { proposes: 'Closure' })],
      decisions: [aDecision('SORB', '2020-09-01', 'Closure agreed')],
    });
    const [item] = asAt(aRegister({ recommendations: [closed] }), '2024-01-01').recommendations;
    expect(item).toMatchObject({ status: 'Closed', standing: { since: '2020-09-01' }, routing: { board: 'JARAP' } });
  });

  it('shows only updates and decisions known on the day, oldest first', () => {
    const recommendation = aRecommendation({
      updates: [
        anUpdate('2020-05-01'),
        anUpdate('2020-03-01', { text: 'a' }),
        anUpdate('2020-03-01', { text: 'b' }),
        anUpdate('2020-09-01'),
      ],
      decisions: [aDecision('JARAP', '2020-07-01', 'Noted'), aDecision('SORB', '2020-04-01', 'Noted')],
    });
    const [item] = asAt(aRegister({ recommendations: [recommendation] }), '2020-08-01').recommendations;
    expect(item?.updates.map((update) => update.date.from)).toEqual(['2020-03-01', '2020-03-01', '2020-05-01']);
    expect(item?.updates.map((update) => update.text).slice(0, 2)).toEqual(['a', 'b']);
    expect(item?.decisions.map((decision) => decision.board)).toEqual(['SORB', 'JARAP']);
  });

  it('gives the same answers whatever the order of the recommendations', () => {
    const recommendations = ['4.10', '4.2', '4.1', '5'].map((reference) =>
      aRecommendation({ id: reference, reference }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(recommendations, { minLength: 4 }), (shuffled) => {
        const items = asAt(aRegister({ recommendations: shuffled }), '2020-01-01').recommendations;
        expect(items.map((item) => item.recommendation.reference)).toEqual(['4.1', '4.2', '4.10', '5']);
      }),
    );
  });

  const someDay = fc.constantFrom('2019-06-01', '2020-02-01', '2020-10-16', '2026-01-01');

  it('gives the same answer each time, whatever the order of the rows', () => {
    fc.assert(
      fc.property(someRecommendations, fc.infiniteStream(fc.nat()), someDay, (recommendations, picks, day) => {
        const shuffled = recommendations
          .map((row) => ({ row, at: picks.next().value as number }))
          .sort((left, right) => left.at - right.at)
          .map(({ row }) => row);
        const register = aRegister({ audits: someAudits, recommendations });
        const known = asAt(register, day).recommendations;
        expect(asAt(register, day).recommendations).toEqual(known);
        expect(asAt({ ...register, recommendations: shuffled }, day).recommendations).toEqual(known);
      }),
    );
  });

  it('gives the same answer in whatever order the updates of different days were stored', () => {
    const updates = ['2020-01-01', '2020-03-01', '2020-05-01'].map((day, index) =>
      anUpdate(day, { proposes: index === 1 ? 'Closure' : undefined }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(updates, { minLength: 3 }), someDay, (shuffled, day) => {
        const itemOf = (stored: typeof updates): unknown => {
          const recommendation = aRecommendation({ updates: stored, status: 'Proposed closed' });
          const [item] = asAt(aRegister({ recommendations: [recommendation] }), day).recommendations;
          return saidOf(item);
        };
        expect(itemOf(shuffled)).toEqual(itemOf(updates));
      }),
    );
  });

  it('keeps what was known on a day, whatever is recorded of later days', () => {
    fc.assert(
      fc.property(
        someRecommendations,
        fc.constantFrom('2020-02-01', '2020-10-16', '2021-04-30'),
        fc.constantFrom(undefined, 'Closure' as const, 'Not adopted' as const, 'Superseded' as const),
        fc.constantFrom(...STATUSES),
        (rows, day, proposes, statusThen) => {
          // what the register itself says of a status goes before its history, so here it agrees or has its own day
          const recommendations = rows.filter(
            ({ status, statusDate }) => status !== 'Open' && statusDate !== undefined,
          );
          const later = recommendations.map((row) => ({
            ...row,
            updates: [...row.updates, anUpdate('2021-05-01', { proposes })],
            decisions: [...row.decisions, aDecision('JARAP', '2021-06-01', 'Closure agreed')],
            revisions: [...row.revisions, aRevision('2021-07-01', '2030')],
          }));
          const audits = someAudits;
          const knownOf = (each: typeof recommendations): unknown =>
            asAt(aRegister({ audits, recommendations: each }), day).recommendations.map(saidOf);
          expect(knownOf(later)).toEqual(knownOf(recommendations));
          const untouched = aRecommendation({ auditId: 'limited' });
          const renewed = { ...untouched, status: statusThen, statusDate: period('2021-08-01') };
          expect(knownOf([renewed])).toEqual(knownOf([untouched]));
        },
      ),
    );
  });

  it('keeps the audits in the order of the register', () => {
    const audits = [anAudit({ id: 'z', title: 'Z' }), anAudit({ id: 'a', title: 'A' })];
    const recommendations = [aRecommendation({ id: '1', auditId: 'a' }), aRecommendation({ id: '2', auditId: 'z' })];
    const items = asAt(aRegister({ audits, recommendations }), '2020-01-01').recommendations;
    expect(items.map((item) => item.audit.title)).toEqual(['Z', 'A']);
  });
});

describe('isRoutedTo', () => {
  it('does not mind the case of the board, and is false for an unrouted one', () => {
    const [routed] = asAt(aRegister(), '2020-01-01').recommendations;
    const [unrouted] = asAt(aRegister({ criteriaSets: [] }), '2020-01-01').recommendations;
    expect(routed && isRoutedTo(routed, 'jarap')).toBe(true);
    expect(unrouted && isRoutedTo(unrouted, 'JARAP')).toBe(false);
    expect(unrouted && boardOf(unrouted.routing)).toBeUndefined();
  });
});

describe('compareReferences', () => {
  it.each([
    ['4.2', '4.10', -1],
    ['4.10', '4.2', 1],
    ['4.2', '4.2', 0],
    ['4.2', '4.2a', -1],
    ['4.2b', '4.2a', 1],
    ['A1', '1', 1],
    ['1', 'A1', -1],
    ['', '1', -1],
  ])('orders %p and %p', (left, right, expected) => {
    expect(Math.sign(compareReferences(left, right))).toBe(expected);
  });

  it('is an order: what it says of two it says reversed of the two reversed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 }), (left, right) => {
        expect(Math.sign(compareReferences(left, right)) + Math.sign(compareReferences(right, left))).toBe(0);
      }),
    );
  });
});

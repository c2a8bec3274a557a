import * as fc from 'fast-check';
import { asAt } from '../../../src/domain/asAt';
import { Movement, movementSince, trendOver } from '../../../src/domain/movement';
import { Recommendation, Register, Status } from '../../../src/domain/register';
import { aDecision, aRecommendation, aRegister, aRevision, dayOfTest, period, target } from '../../support/registers';

const BEFORE = '2020-07-22';

function movementOf(recommendations: readonly Partial<Recommendation>[], board?: string): Movement {
  const register = aRegister({
    recommendations: recommendations.map((each, index) =>
      aRecommendation({ id: `r${index}`, reference: `${index}`, ...each }),
    ),
  });
  return movementSince(asAt(register, dayOfTest), asAt(register, BEFORE), board);
}

function ids(movement: Movement): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(movement).flatMap(([name, items]: [string, unknown]) =>
      Array.isArray(items) && items.length > 0
        ? [[name, items.map((item: { recommendation: Recommendation }) => item.recommendation.id)]]
        : [],
    ),
  );
}

const closedOn = (day: string): Partial<Recommendation> => ({ status: 'Closed', statusDate: period(day) });

describe('movementSince', () => {
  it.each<[string, Partial<Recommendation>, Readonly<Record<string, readonly string[]>>]>([
    ['that stays as it is', {}, {}],
    ['raised since', { raised: period('2020-08-01') }, { raised: ['r0'] }],
    [
      'raised and ended since',
      { raised: period('2020-08-01'), ...closedOn('2020-09-01') },
      { raised: ['r0'], ended: ['r0'] },
    ],
    ['ended since', closedOn('2020-09-01'), { ended: ['r0'] }],
    ['that had ended before', closedOn('2020-07-01'), {}],
    [
      'closed then and reopened since',
      {
        ...closedOn('2020-07-01'),
        statusDate: period('2020-07-01'),
        decisions: [aDecision('JARAP', '2020-07-01', 'Closure agreed'), aDecision('JARAP', '2020-09-30', 'Reopened')],
        status: 'Open',
      },
      { reopened: ['r0'] },
    ],
    [
      'whose date was moved since',
      { originalTarget: target('2020-12-31'), revisions: [aRevision('2020-09-01', '2021-03-31')] },
      { datesMoved: ['r0'] },
    ],
    ['past its date since', { originalTarget: target('2020-08-31') }, { becameOverdue: ['r0'] }],
    ['past its date then already', { originalTarget: target('2020-05-31') }, {}],
    [
      'raised since and past its date already',
      { raised: period('2020-08-01'), originalTarget: target('2020-08-31') },
      { raised: ['r0'], becameOverdue: ['r0'] },
    ],
  ])('sorts one %s', (_, recommendation, expected) => {
    expect(ids(movementOf([recommendation]))).toEqual(expected);
  });

  it('tells what came from another board, and what went to another', () => {
    const register = (board: string): Register =>
      aRegister({ recommendations: [aRecommendation({ override: { board, reason: 'Small.' } })] });
    const toSorb = asAt(register('SORB'), dayOfTest);
    const toJarap = asAt(register('JARAP'), BEFORE);
    expect(ids(movementSince(toSorb, toJarap, 'JARAP'))).toEqual({ left: ['recommendation-1'] });
    expect(ids(movementSince(toSorb, toJarap, 'SORB'))).toEqual({ arrived: ['recommendation-1'] });
    expect(ids(movementSince(toSorb, toJarap))).toEqual({});
  });

  it('adds up from then to now, whatever happened', () => {
    const day = fc.constantFrom('2020-06-01', '2020-07-22', '2020-08-15', '2020-10-01');
    const recommendation = fc.record({
      raised: day.map(period),
      status: fc.constantFrom<Status>('Open', 'Closed', 'Superseded', 'Proposed closed'),
      statusDate: day.map(period),
      priority: fc.constantFrom('Fundamental', 'Housekeeping', undefined),
    });
    fc.assert(
      fc.property(
        fc.array(recommendation, { maxLength: 8 }),
        fc.array(recommendation, { maxLength: 8 }),
        fc.constantFrom(undefined, 'JARAP', 'SORB'),
        (later, earlier, board) => {
          const known = (each: readonly Partial<Recommendation>[], on: string): ReturnType<typeof asAt> =>
            asAt(
              aRegister({ recommendations: each.map((one, index) => aRecommendation({ id: `r${index}`, ...one })) }),
              on,
            );
          const now = known([...later, ...earlier.slice(later.length)], dayOfTest);
          const before = known(earlier, BEFORE);
          // Nothing leaves a register: what the earlier day knew, the later one knows.
          fc.pre(
            before.recommendations.every((item) =>
              now.recommendations.some((each) => each.recommendation.id === item.recommendation.id),
            ),
          );
          const { raised, reopened, arrived, ended, left, ...movement } = movementSince(now, before, board);
          expect(movement.before + raised.length + reopened.length + arrived.length - ended.length - left.length).toBe(
            movement.now,
          );
        },
      ),
    );
  });
});

describe('trendOver', () => {
  const register = aRegister({
    recommendations: [
      aRecommendation({ id: 'a', reference: '1', originalTarget: target('2020-08-31') }),
      aRecommendation({
        id: 'b',
        reference: '2',
        raised: period('2020-08-01'),
        status: 'Proposed closed',
        statusDate: period('2020-10-01'),
      }),
      aRecommendation({ id: 'c', reference: '3', ...closedOn('2020-09-30'), priority: 'Housekeeping' }),
    ],
  });

  it('counts what ran at the end of each day, and of it what was overdue and proposed', () => {
    expect(trendOver(register, [BEFORE, dayOfTest])).toEqual([
      { day: BEFORE, running: 2, overdue: 0, proposed: 0 },
      { day: dayOfTest, running: 2, overdue: 1, proposed: 1 },
    ]);
  });

  it('counts those of one board, and asks what is known where that is known already', () => {
    const asked: string[] = [];
    const known = (day: string): ReturnType<typeof asAt> => {
      asked.push(day);
      return asAt(register, day);
    };
    expect(trendOver(register, [dayOfTest], 'SORB', known)).toEqual([
      { day: dayOfTest, running: 0, overdue: 0, proposed: 0 },
    ]);
    expect(asked).toEqual([dayOfTest]);
  });
});

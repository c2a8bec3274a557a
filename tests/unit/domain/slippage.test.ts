import { asAt } from '../../../src/domain/asAt';
import { Recommendation } from '../../../src/domain/register';
import { blockingSeveral, isSlipped, slipping, slippingBy } from '../../../src/domain/slippage';
import { aRecommendation, aRegister, aRevision, anItem, dayOfTest, period, target } from '../../support/registers';

const moved = (from: string, to: string): Partial<Recommendation> => ({
  originalTarget: target(from),
  revisions: [aRevision('2020-09-01', to)],
});

describe('isSlipped', () => {
  it.each<[string, Partial<Recommendation>, boolean]>([
    ['has no date', {}, false],
    ['keeps its date', { originalTarget: target('2020-12-31') }, false],
    ['was brought forward', moved('2020-12-31', '2020-11-30'), false],
    ['was moved later', moved('2020-11-30', '2020-12-31'), true],
    [
      'was moved later and has ended',
      { ...moved('2020-11-30', '2020-12-31'), status: 'Closed', statusDate: period('2020-10-01') },
      false,
    ],
  ])('answers of one that %s', (_, overrides, expected) => {
    expect(isSlipped(anItem(overrides))).toBe(expected);
  });
});

describe('slipping', () => {
  const items = asAt(
    aRegister({
      recommendations: [
        aRecommendation({ id: 'on time', reference: '1', originalTarget: target('2020-12-31') }),
        aRecommendation({
          id: 'moved',
          reference: '2',
          ...moved('2020-11-30', '2020-12-31'),
          owners: ['Head of Estates', ' '],
        }),
        aRecommendation({ id: 'overdue', reference: '3', originalTarget: target('2020-09-15') }),
        aRecommendation({
          id: 'both',
          reference: '4',
          ...moved('2020-09-04', '2020-10-05'),
          owners: ['head of estates'],
        }),
        aRecommendation({ id: 'nobody', reference: '5', originalTarget: target('2020-10-15'), owners: [] }),
      ],
    }),
    dayOfTest,
  ).recommendations;
  const late = slipping(items, dayOfTest);

  it('lists what is late to what was first agreed, the latest first', () => {
    expect(
      late.map(({ item, daysOverdue, daysSlipped }) => [item.recommendation.id, daysOverdue, daysSlipped]),
    ).toEqual([
      ['both', 11, 31],
      ['overdue', 31, 0],
      ['moved', 0, 31],
      ['nobody', 1, 0],
    ]);
  });

  it('counts them by owner, most overdue first, one without an owner too', () => {
    expect(slippingBy(late, ({ recommendation }) => recommendation.owners)).toEqual(
      [
        { name: 'Head of Transport', overdue: 1, slipped: 0, meanDaysSlipped: 0 },
        { name: 'head of estates', overdue: 1, slipped: 2, meanDaysSlipped: 31 },
        { name: 'not given', overdue: 1, slipped: 0, meanDaysSlipped: 0 },
      ].sort((left, right) => right.slipped - left.slipped || (left.name < right.name ? -1 : 1)),
    );
  });

  it('puts those with as many by name', () => {
    const names = slippingBy(late, ({ recommendation }) => [recommendation.id === 'both' ? 'B' : 'A', 'C']);
    expect(names.map(({ name, overdue }) => [name, overdue])).toEqual([
      ['C', 3],
      ['A', 2],
      ['B', 1],
    ]);
    expect(slippingBy(late.slice(0, 1), () => ['B', 'A']).map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('blockingSeveral', () => {
  const known = asAt(
    aRegister({
      recommendations: [
        aRecommendation({ id: 'a', reference: '1' }),
        aRecommendation({ id: 'b', reference: '2', dependsOn: ['a'] }),
        aRecommendation({ id: 'c', reference: '3', dependsOn: ['a', 'a', 'b', 'f'] }),
        aRecommendation({ id: 'd', reference: '4', dependsOn: ['a', 'b', 'e', 'f'] }),
        aRecommendation({
          id: 'e',
          reference: '5',
          dependsOn: ['a'],
          status: 'Closed',
          statusDate: period('2020-10-01'),
        }),
        aRecommendation({ id: 'f', reference: '6', status: 'Closed', statusDate: period('2020-10-01') }),
      ],
    }),
    dayOfTest,
  );

  it('lists the running ones for which several running ones wait, those with most first', () => {
    expect(
      blockingSeveral(known).map(({ item, waiting }) => [
        item.recommendation.id,
        ...waiting.map(({ recommendation }) => recommendation.id),
      ]),
    ).toEqual([
      ['a', 'b', 'c', 'd'],
      ['b', 'c', 'd'],
    ]);
  });

  it('counts only those waiting that are asked for', () => {
    expect(blockingSeveral(known, ({ recommendation }) => recommendation.id === 'c')).toEqual([]);
  });
});

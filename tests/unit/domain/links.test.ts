import { RecommendationAsAt, RegisterAsAt, asAt } from '../../../src/domain/asAt';
import { countOnce, repeatedBy, servedBy, updatesServing, waitingFor } from '../../../src/domain/links';
import { Recommendation } from '../../../src/domain/register';
import { aRecommendation, aRegister, anUpdate, dayOfTest, period } from '../../support/registers';

function known(...recommendations: (Partial<Recommendation> & { readonly id: string })[]): RegisterAsAt {
  return asAt(
    aRegister({
      recommendations: recommendations.map((each) => aRecommendation({ reference: each.id, ...each })),
    }),
    dayOfTest,
  );
}

const ids = (items: readonly RecommendationAsAt[]): string[] => items.map((item) => item.recommendation.id);
const find = ({ recommendations }: RegisterAsAt, id: string): RecommendationAsAt => {
  const found = recommendations.find((item) => item.recommendation.id === id);
  if (found === undefined) {
    throw new Error(`No ${id}`);
  }
  return found;
};

describe('waitingFor', () => {
  it('lists the running ones that depend on it, not those that ended', () => {
    const register = known(
      { id: 'a' },
      { id: 'b', dependsOn: ['x', 'a'] },
      { id: 'c', dependsOn: ['a'], status: 'Closed', statusDate: period('2020-01-01') },
      { id: 'd', dependsOn: ['b'] },
    );
    expect(ids(waitingFor(register, 'a'))).toEqual(['b']);
    expect(ids(waitingFor(register, 'd'))).toEqual([]);
  });
});

describe('repeatedBy', () => {
  it('lists the ones that raise it again', () => {
    const register = known({ id: 'a' }, { id: 'b', repeats: 'a' }, { id: 'c', repeats: 'b' });
    expect(ids(repeatedBy(register, 'a'))).toEqual(['b']);
    expect(ids(repeatedBy(register, 'c'))).toEqual([]);
  });
});

const circle = known(
  { id: 'a' },
  { id: 'b', repeats: 'd' },
  { id: 'c', repeats: 'b' },
  { id: 'd', repeats: 'c' },
  {
    id: 'e',
    repeats: 'c',
  },
);

describe('countOnce', () => {
  it('leaves out a repeat only where what it repeats is counted too', () => {
    const { recommendations } = known(
      { id: 'a' },
      { id: 'b', repeats: 'a' },
      { id: 'c', repeats: 'b' },
      { id: 'd', repeats: 'z' },
    );
    expect(ids(countOnce(recommendations).items)).toEqual(['a', 'd']);
    expect(ids(countOnce(recommendations).repeats)).toEqual(['b', 'c']);
    expect(ids(countOnce(recommendations.slice(1)).items)).toEqual(['b', 'd']);
  });

  it('keeps of one chain the one raised first, also where the chain leads over one that is not in the list', () => {
    const register = known(
      { id: 'a' },
      { id: 'b', repeats: 'a' },
      { id: 'c', repeats: 'b', raised: period('March 2020') },
      { id: 'd', repeats: 'b', raised: period('February 2020') },
      { id: 'e', repeats: 'b', raised: period('February 2020') },
    );
    const of = (...wanted: string[]): ReturnType<typeof countOnce> => {
      const listed = register.recommendations.filter(({ recommendation }) => wanted.includes(recommendation.id));
      return countOnce(listed, register.recommendations);
    };
    expect(ids(of('a', 'c').items)).toEqual(['a']);
    expect(ids(of('c', 'd', 'e').items)).toEqual(['d']);
    const reversed = [...register.recommendations].reverse();
    expect(ids(countOnce(reversed, register.recommendations).items)).toEqual(['a']);
    expect(ids(countOnce(reversed.slice(0, 3), register.recommendations).repeats)).toEqual(['e', 'c']);
  });

  it('counts one of those that repeat each other in a circle', () => {
    expect(ids(countOnce(circle.recommendations).items)).toEqual(['a', 'b']);
    expect(ids(countOnce(known({ id: 'a', repeats: 'a' }).recommendations).items)).toEqual(['a']);
  });
});

describe('servedBy', () => {
  it.each([
    ['a', 'a'],
    ['c', 'a'],
    ['d', 'd'],
  ])('of %s is %s', (id, expected) => {
    const register = known(
      { id: 'a' },
      { id: 'b', repeats: 'a' },
      { id: 'c', repeats: 'b' },
      { id: 'd', repeats: 'z' },
    );
    expect(servedBy(register, find(register, id)).recommendation.id).toBe(expected);
  });

  it('is the same for all of a circle', () => {
    expect(['b', 'c', 'd', 'e'].map((id) => servedBy(circle, find(circle, id)).recommendation.id)).toEqual([
      'b',
      'b',
      'b',
      'b',
    ]);
  });
});

describe('updatesServing', () => {
  it('gives all that repeat each other the updates of all, oldest first', () => {
    const register = known(
      { id: 'a', updates: [anUpdate('2020-03-01'), anUpdate('2020-07-01')] },
      { id: 'b', repeats: 'a', updates: [anUpdate('2020-05-01')] },
      { id: 'c', repeats: 'b' },
      { id: 'd', updates: [anUpdate('2020-06-01')] },
    );
    const daysOf = (id: string): string[] => updatesServing(register)(find(register, id)).map(({ date }) => date.from);
    expect(daysOf('a')).toEqual(['2020-03-01', '2020-05-01', '2020-07-01']);
    expect(daysOf('c')).toEqual(daysOf('a'));
    expect(daysOf('d')).toEqual(['2020-06-01']);
  });
});

import { linksOf } from '../../../src/components/Recommendation/links';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, dayOfTest, period } from '../../support/registers';

describe('linksOf', () => {
  const known = asAt(
    aRegister({
      recommendations: [
        aRecommendation({ id: 'alone', reference: '4.1' }),
        aRecommendation({ id: 'first', reference: '4.2' }),
        aRecommendation({ id: 'second', reference: '4.3', dependsOn: ['first', 'later'], repeats: 'old' }),
        aRecommendation({ id: 'old', reference: '4.4' }),
        aRecommendation({ id: 'later', reference: '4.5', raised: period('2021') }),
      ],
    }),
    dayOfTest,
  );
  const links = (id: string): [string, string[]][] => {
    const item = known.recommendations.find(({ recommendation }) => recommendation.id === id);
    return item === undefined
      ? []
      : linksOf(item, known).map(({ title, items }) => [title, items.map(({ recommendation }) => recommendation.id)]);
  };

  it.each<[string, [string, string[]][]]>([
    ['alone', []],
    // what was raised after the day is not known on it
    [
      'second',
      [
        ['Repeats', ['old']],
        ['Depends on', ['first']],
      ],
    ],
    ['first', [['Others depend on it', ['second']]]],
    ['old', [['Repeated by', ['second']]]],
  ])('reads the links of %s from its own side', (id, expected) => {
    expect(links(id)).toEqual(expected);
  });
});

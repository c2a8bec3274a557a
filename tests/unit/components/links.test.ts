import { auditLinks, linksOf } from '../../../src/components/Recommendation/links';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, anAudit, dayOfTest, period } from '../../support/registers';

describe('linksOf', () => {
  const known = asAt(
    aRegister({
      recommendations: [
        aRecommendation({ id: 'alone', reference: '4.1' }),
        aRecommendation({ id: 'first', reference: '4.2' }),
        aRecommendation({ id: 'second', reference: '4.3', dependsOn: ['first', 'later'], repeats: 'old' }),
        aRecommendation({ id: 'old', reference: '4.4' }),
        aRecommendation({ id: 'ended', reference: '4.6', dependsOn: ['first'], status: 'Closed' }),
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
    ['first', [['Waiting for it', ['second']]]],
    ['old', [['Repeated by', ['second']]]],
  ])('reads the links of %s from its own side', (id, expected) => {
    expect(links(id)).toEqual(expected);
  });
});

describe('auditLinks', () => {
  const audits = [
    anAudit({ id: 'old', title: 'Fleet', issued: period('May 2016') }),
    anAudit({ id: 'middle', title: 'Fleet', issued: period('June 2018'), followsUp: 'old' }),
    anAudit({ id: 'new', title: 'Fleet again', issued: period('July 2020'), followsUp: 'middle' }),
    anAudit({ id: 'later', title: 'Fleet', issued: period('2021'), followsUp: 'middle' }),
  ];
  const known = asAt(aRegister({ audits, recommendations: [] }), dayOfTest);

  it.each<[number, string[]]>([
    [0, ['Followed up by Fleet (June 2018)']],
    // what was issued after the day is not known on it
    [1, ['Follow-up of Fleet (May 2016)', 'Followed up by Fleet again (July 2020)']],
    [2, ['Follow-up of Fleet (June 2018)']],
  ])('tells of audit %i what it follows and what follows it', (index, expected) => {
    expect(auditLinks(audits[index] ?? anAudit(), known)).toEqual(expected);
  });

  it('says nothing of an audit that stands alone', () => {
    expect(auditLinks(anAudit(), known)).toEqual([]);
  });
});

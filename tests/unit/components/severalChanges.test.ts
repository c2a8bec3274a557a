import { BLANK_FORM, changeOf, describeReach, reportOf } from '../../../src/components/Register/severalChanges';
import type { RowOutcome } from '../../../src/data/changeSeveral';
import { RepositoryError } from '../../../src/data/RepositoryError';
import type { RepositoryErrorCode } from '../../../src/data/RepositoryError';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, dayOfTest } from '../../support/registers';

const { recommendations } = asAt(
  aRegister({
    recommendations: ['a', 'b', 'c'].map((id, at) =>
      aRecommendation({ id, reference: `4.${at + 1}`, owners: ['Chief'] }),
    ),
  }),
  dayOfTest,
);

const failed = (code: RepositoryErrorCode, detail = 'No.') => ({
  kind: 'failed' as const,
  error: new RepositoryError(code, 'changing the owner', detail),
});

describe('changeOf', () => {
  it('takes owners apart at semicolons and leaves out blanks', () => {
    expect(changeOf({ ...BLANK_FORM, text: ' Chief ; ;Deputy;' })).toEqual({
      field: 'owners',
      value: ['Chief', 'Deputy'],
    });
  });

  it('takes words as they are but for the blanks around them', () => {
    expect(changeOf({ ...BLANK_FORM, field: 'theme', text: ' Fraud; theft ' })).toEqual({
      field: 'theme',
      value: 'Fraud; theft',
    });
  });

  it('takes whether it is confidential', () => {
    expect(changeOf({ ...BLANK_FORM, field: 'confidential', isConfidential: false })).toEqual({
      field: 'confidential',
      value: false,
    });
  });
});

describe('describeReach', () => {
  it.each([
    ['Deputy', '3 recommendations will be changed.'],
    ['Chief', '0 of 3 recommendations will be changed; 3 already the same.'],
  ])('says how many the owner %s changes', (text, words) => {
    expect(describeReach(recommendations, changeOf({ ...BLANK_FORM, text }))).toBe(words);
  });
});

describe('reportOf', () => {
  it('has a line for each that was not changed, with why and what to do', () => {
    const outcomes = new Map<string, RowOutcome>([
      ['a', { kind: 'changed' }],
      ['b', { ...failed('conflict', 'The owner was changed: it says “X” now, and was left so.'), kind: 'leftSo' }],
      ['c', { kind: 'notTried' }],
    ]);
    expect(reportOf(recommendations, outcomes)).toEqual({
      sentence: '1 of 3 recommendations changed, 2 not changed.',
      failures: [
        {
          id: 'b',
          name: 'Fleet Management 4.2: Service records',
          words:
            'The owner was changed: it says “X” now, and was left so. Look at it, then try it again if it should be changed all the same.',
        },
        { id: 'c', name: 'Fleet Management 4.3: Service records', words: 'Its turn did not come. Try it again.' },
      ],
    });
  });

  it.each<[RepositoryErrorCode, RegExp]>([
    ['forbidden', /group Governance/],
    ['notFound', /no longer in the register/],
    ['throttled', /Wait a minute/],
    ['invalid', /refused the value/],
    ['unavailable', /Check your connection/],
    ['conflict', /at that moment/],
  ])('says what to do about %s', (code, words) => {
    const [failure] = reportOf(recommendations.slice(0, 1), new Map([['a', failed(code)]])).failures;
    expect(failure?.words).toMatch(words);
  });

  it('counts those that said so already', () => {
    const outcomes = new Map<string, RowOutcome>(
      recommendations.map(({ recommendation }) => [recommendation.id, { kind: 'same' }]),
    );
    expect(reportOf(recommendations, outcomes)).toEqual({
      sentence: '0 of 3 recommendations changed, 3 already the same.',
      failures: [],
    });
  });
});

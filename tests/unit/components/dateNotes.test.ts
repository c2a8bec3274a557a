import { DateNotes, dateNotes } from '../../../src/components/OwnerUpdate/dateNotes';
import { asAt } from '../../../src/domain/asAt';
import { Recommendation, Register } from '../../../src/domain/register';
import { aRecommendation, aRegister, aRevision, dayOfTest, target } from '../../support/registers';

function notesOf(
  words: string,
  own: Partial<Recommendation> = {},
  others: readonly Recommendation[] = [],
  register: Partial<Register> = {},
): DateNotes | undefined {
  const recommendation = aRecommendation({ id: 'own', originalTarget: target('December 2020'), ...own });
  const known = asAt(aRegister({ recommendations: [recommendation, ...others], ...register }), dayOfTest);
  const item = known.recommendations.find((each) => each.recommendation.id === 'own');
  if (item === undefined) {
    throw new Error('The register lacks the recommendation');
  }
  return dateNotes(known, item, words, dayOfTest);
}

const moved = (times: number): Partial<Recommendation> => ({
  revisions: Array.from({ length: times }, (_, index) => aRevision(`2020-0${index + 2}-01`, 'December 2020')),
});
const other = (overrides: Partial<Recommendation>): Recommendation =>
  aRecommendation({ id: 'other', reference: '4.2', originalTarget: target('March 2021'), ...overrides });

describe('dateNotes', () => {
  it.each(['', '  ', 'soonish'])('says nothing of "%s"', (words) => {
    expect(notesOf(words, moved(2))).toBeUndefined();
  });

  it.each([
    [0, undefined],
    [1, undefined],
    [
      2,
      'The date has been moved 2 times; its owner may move it 2 times. JARAP must agree the new date, and papers say so until it has.',
    ],
  ])('after %i revisions says who must agree: %s', (times, expected) => {
    expect(notesOf('June 2021', moved(times))?.agreement).toBe(expected);
  });

  it('says once where one revision is the limit', () => {
    expect(notesOf('TBC', moved(1), [], { revisionLimit: 1 })?.agreement).toMatch(
      /^The date has been moved once; its owner may move it once\./,
    );
  });

  it.each<[string, string, Recommendation, readonly string[]]>([
    [
      'later than the new date',
      'February 2021',
      other({}),
      ['Fleet Management 4.2 must be delivered first and is due 31 March 2021: later than this date.'],
    ],
    ['due on the same day', 'March 2021', other({}), []],
    ['without a date', 'February 2021', other({ originalTarget: undefined }), []],
    [
      'finished',
      'February 2021',
      other({ status: 'Closed', statusDate: { words: '2020', from: '2020-01-01', to: '2020-12-31' } }),
      [],
    ],
    ['later, where the new date is none', 'TBC', other({}), []],
  ])('warns of what must be delivered first and is %s: %s', (_, words, first, expected) => {
    expect(notesOf(words, { dependsOn: ['other'] }, [first])?.tooEarly).toEqual(expected);
  });

  it.each([
    ['June 2021', 'Fleet Management 4.2 waits for this one, due 31 March 2021: before this date.'],
    ['March 2021', 'Fleet Management 4.2 waits for this one, due 31 March 2021.'],
    ['immediately', 'Fleet Management 4.2 waits for this one, due 31 March 2021.'],
  ])('lists what waits for it when it moves to %s', (words, expected) => {
    expect(notesOf(words, {}, [other({ dependsOn: ['own'] })])?.waiting).toEqual([expected]);
  });

  it('lists what waits for it without a date of its own', () => {
    const waiting = other({ dependsOn: ['own'], originalTarget: undefined });
    expect(notesOf('June 2021', {}, [waiting])?.waiting).toEqual([
      'Fleet Management 4.2 waits for this one, without a due date.',
    ]);
  });
});

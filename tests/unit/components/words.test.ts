import {
  describeAsAt,
  describeDue,
  describeRevisions,
  describeSlippage,
  describeSteps,
  shortOwners,
  shortTarget,
  targetNote,
} from '../../../src/components/parts/words';
import { asAt } from '../../../src/domain/asAt';
import { Recommendation } from '../../../src/domain/register';
import { TargetDateAsAt } from '../../../src/domain/targetDates';
import { aRecommendation, aRegister, aRevision, aStep, anItem, target } from '../../support/registers';

function targetOf(overrides: Partial<Recommendation>): TargetDateAsAt {
  const register = aRegister({ recommendations: [aRecommendation(overrides)] });
  const item = asAt(register, '2024-01-01').recommendations[0];
  if (item === undefined) {
    throw new Error('The register of this test has one recommendation.');
  }
  return item.target;
}

describe('shortTarget', () => {
  it.each([
    ['2024-01-31', '31 Jan 2024'],
    ['31st March 2021', '31 Mar 2021'],
    ['October 2020', 'October 2020'],
    ['TBC', 'TBC'],
    ['immediately', 'immediately'],
  ])('writes %s as %s', (words, short) => {
    expect(shortTarget(target(words))).toBe(short);
  });
});

describe('targetNote', () => {
  it.each<[string, Partial<Recommendation>, string]>([
    ['nothing without a date', {}, ''],
    ['nothing for a day that stands', { originalTarget: target('2021-06-30') }, ''],
    ['no day where the words give none', { originalTarget: target('TBC') }, ''],
    ['the day behind a period', { originalTarget: target('June 2021') }, 'due 30 Jun 2021'],
    [
      'the day and the revisions',
      { originalTarget: target('2020'), revisions: [aRevision('May 2020', 'June 2021')] },
      'due 30 Jun 2021, revised once',
    ],
    [
      'the revisions of a day',
      { originalTarget: target('2020'), revisions: [aRevision('May 2020', '2021-06-30')] },
      'revised once',
    ],
  ])('says %s', (_, recommendation, note) => {
    expect(targetNote(targetOf(recommendation))).toBe(note);
  });
});

describe('describeRevisions', () => {
  it.each([
    [0, ''],
    [1, 'revised once'],
    [2, 'revised twice'],
    [3, 'revised 3 times'],
  ])('says of %i revisions "%s"', (count, words) => {
    const revisions = Array.from({ length: count }, () => aRevision('May 2020', '2021'));
    expect(describeRevisions(targetOf({ revisions }))).toBe(words);
  });
});

describe('describeSlippage', () => {
  it.each<[string, string | undefined, string]>([
    ['', undefined, 'June 2021'],
    ['', 'June 2021', '2021-06-30'],
    ['', 'June 2021', 'TBC'],
    ['slipped by 1 day', 'June 2021', '2021-07-01'],
    ['slipped by 31 days', 'June 2021', 'July 2021'],
    ['brought forward by 30 days', 'June 2021', 'May 2021'],
  ])('says "%s" from %s to %s', (words, original, revised) => {
    const recommendation = {
      originalTarget: original === undefined ? undefined : target(original),
      revisions: [aRevision('May 2020', revised)],
    };
    expect(describeSlippage(targetOf(recommendation))).toBe(words);
  });
});

describe('describeDue', () => {
  it.each([
    [undefined, 'no due date'],
    ['2021-06-30', 'due 30 June 2021'],
  ])('says of %s "%s"', (day, words) => {
    expect(describeDue(day)).toBe(words);
  });
});

describe('shortOwners', () => {
  it.each([
    [[], 'No owner'],
    [['Head of Transport'], 'Head of Transport'],
    [['Head of Transport', 'Fleet Officer', 'Supplier'], 'Head of Transport and 2 more'],
  ])('shortens %j to "%s"', (owners, words) => {
    expect(shortOwners(owners)).toBe(words);
  });
});

describe('describeAsAt', () => {
  it.each([
    ['2026-11-23', 'As it will stand on 23 November 2026 if nothing more is recorded.'],
    ['2020-10-16', 'As it was known on 16 October 2020.'],
  ])('says of %s "%s"', (day, sentence) => {
    expect(describeAsAt(day, '2026-11-22')).toBe(sentence);
  });
});

describe('describeSteps', () => {
  it('counts the done against all that are not dropped, and names the dropped', () => {
    const steps = [aStep(1, { state: 'Done' }), aStep(2)];
    expect(describeSteps(anItem().steps)).toBe('');
    expect(describeSteps(anItem({ steps }).steps)).toBe('1 of 2 done');
    expect(describeSteps(anItem({ steps: [...steps, aStep(3, { state: 'Dropped', reason: 'Merged.' })] }).steps)).toBe(
      '1 of 2 done, 1 dropped',
    );
  });
});

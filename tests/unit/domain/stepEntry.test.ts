import { Recommendation } from '../../../src/domain/register';
import {
  StepDraft,
  StepOutcomeDraft,
  checkStep,
  checkStepOutcome,
  nextStepNumber,
} from '../../../src/domain/stepEntry';
import { aStep, anItem, dayOfTest } from '../../support/registers';

const typed: StepDraft = { number: '3', text: ' Train the drivers. ', owner: ' Head of Transport ', due: '' };
const withSteps: Partial<Recommendation> = { steps: [aStep(1), aStep(7)] };

describe('nextStepNumber', () => {
  it('is 1 for the first, then one more than the highest', () => {
    expect(nextStepNumber(anItem())).toBe(1);
    expect(nextStepNumber(anItem(withSteps))).toBe(8);
  });
});

describe('checkStep', () => {
  const problemsOf = (draft: Partial<StepDraft>): [string, string][] => {
    const checked = checkStep(anItem(withSteps), { ...typed, ...draft });
    return checked.ok ? [] : checked.problems.map(({ field, message }) => [field, message]);
  };

  it.each<[string, Partial<StepDraft>, string, RegExp]>([
    ['has no number', { number: ' ' }, 'number', /^Number the step/],
    ['is numbered 0', { number: '0' }, 'number', /^Number the step/],
    ['is numbered in words', { number: 'one' }, 'number', /^Number the step/],
    [
      'has the number of another',
      { number: ' 7 ' },
      'number',
      /^There is a step 7 already\. Give it another number\.$/,
    ],
    ['says nothing', { text: '\n' }, 'text', /^Say what is to be done\.$/],
    ['has a due date that nobody can read', { due: 'soonish' }, 'due', /^The due date cannot be read: "soonish"/],
  ])('refuses a step that %s', (_, draft, field, message) => {
    expect(problemsOf(draft)).toEqual([[field, expect.stringMatching(message)]]);
  });

  it('tells every problem at once', () => {
    expect(problemsOf({ number: '', text: '', due: '?' }).map(([field]) => field)).toEqual(['number', 'text', 'due']);
  });

  it('gives an open step, its texts without blanks about them', () => {
    expect(checkStep(anItem(withSteps), typed)).toEqual({
      ok: true,
      step: {
        number: 3,
        text: 'Train the drivers.',
        owner: 'Head of Transport',
        due: undefined,
        state: 'Open',
        settledOn: undefined,
        reason: '',
      },
    });
    expect(checkStep(anItem(), { ...typed, due: 'June 2021' })).toMatchObject({
      step: { due: { kind: 'due', to: '2021-06-30' } },
    });
  });
});

describe('checkStepOutcome', () => {
  const done: StepOutcomeDraft = { state: 'Done', settledOn: dayOfTest, reason: '' };
  const problemsOf = (draft: Partial<StepOutcomeDraft>, state: 'Open' | 'Done' = 'Open'): [string, string][] =>
    checkStepOutcome(anItem(), { step: aStep(1), state }, { ...done, ...draft }, dayOfTest).map(
      ({ field, message }) => [field, message],
    );

  it.each<[string, Partial<StepOutcomeDraft>, string, string]>([
    ['on no day', { settledOn: '' }, 'settledOn', 'Give the day.'],
    ['on a day to come', { settledOn: '2020-10-17' }, 'settledOn', 'Give a day that has come.'],
    [
      'before it was raised',
      { settledOn: '2018-12-31' },
      'settledOn',
      'The recommendation was raised on 1 January 2019; give a later day.',
    ],
    [
      'by dropping it without a reason',
      { state: 'Dropped', reason: ' ' },
      'reason',
      'Say why the step is dropped; the reason is kept with it.',
    ],
  ])('refuses to settle a step %s', (_, draft, field, message) => {
    expect(problemsOf(draft)).toEqual([[field, message]]);
  });

  it('refuses to settle a step that is settled', () => {
    expect(problemsOf({}, 'Done')).toEqual([['state', 'It is done already.']]);
  });

  it.each<Partial<StepOutcomeDraft>>([{}, { settledOn: '2019-01-01' }, { state: 'Dropped', reason: 'Merged.' }])(
    'takes %j',
    (draft) => {
      expect(problemsOf(draft)).toEqual([]);
    },
  );
});

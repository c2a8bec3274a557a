import { Step } from '../../../src/domain/register';
import { stepsAsAt } from '../../../src/domain/steps';
import { aStep, period } from '../../support/registers';

const DAY = '2020-10-16';

describe('stepsAsAt', () => {
  it('counts nothing where there are no steps', () => {
    expect(stepsAsAt([], DAY)).toEqual({ steps: [], done: 0, total: 0, open: 0 });
  });

  it.each<[string, string, Partial<Step>]>([
    ['done the day after', 'Open', { state: 'Done', settledOn: period('2020-10-17') }],
    ['done on the day', 'Done', { state: 'Done', settledOn: period('2020-10-16') }],
    ['done in its month', 'Done', { state: 'Done', settledOn: period('October 2020') }],
    ['done on no known day', 'Done', { state: 'Done' }],
    ['dropped without a reason', 'Open', { state: 'Dropped', settledOn: period('2020-01-01'), reason: ' ' }],
    ['dropped with a reason', 'Dropped', { state: 'Dropped', reason: 'Merged.' }],
    ['dropped later', 'Open', { state: 'Dropped', reason: 'Merged.', settledOn: period('2021') }],
    ['open', 'Open', {}],
  ])('takes one that was %s for %s', (_, state, step) => {
    expect(stepsAsAt([aStep(1, step)], DAY).steps.map((each) => each.state)).toEqual([state]);
  });

  it('counts by state, the dropped ones in no total, and lists by number', () => {
    const steps = [
      aStep(3, { state: 'Dropped', reason: 'Merged.' }),
      aStep(10),
      aStep(1, { state: 'Done' }),
      aStep(2, { state: 'Done' }),
    ];
    const progress = stepsAsAt(steps, DAY);
    expect(progress).toMatchObject({ done: 2, total: 3, open: 1 });
    expect(progress.steps.map(({ step }) => step.number)).toEqual([1, 2, 3, 10]);
  });
});

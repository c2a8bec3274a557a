import { describeStep } from '../../../src/components/Recommendation/stepWords';
import { Step } from '../../../src/domain/register';
import { stepsAsAt } from '../../../src/domain/steps';
import { aStep, dayOfTest, period, target } from '../../support/registers';

describe('describeStep', () => {
  it.each<[Partial<Step>, string]>([
    [{ owner: '' }, 'Open'],
    [{ due: target('October 2020') }, 'Open · Head of Transport · due October 2020'],
    [{ due: target('2020-10-15') }, 'Open, past its due date · Head of Transport · due 15 October 2020'],
    [{ due: target('TBC') }, 'Open · Head of Transport · due TBC'],
    [{ state: 'Done' }, 'Done · Head of Transport'],
    [{ state: 'Done', settledOn: period('2020-10-01'), owner: '' }, 'Done 1 October 2020'],
    [
      { state: 'Dropped', settledOn: period('May 2020'), reason: 'Merged.' },
      'Dropped May 2020: Merged. · Head of Transport',
    ],
  ])('says of %j: %s', (overrides, expected) => {
    const [step] = stepsAsAt([aStep(1, overrides)], dayOfTest).steps;
    expect(step && describeStep(step, dayOfTest)).toBe(expected);
  });
});

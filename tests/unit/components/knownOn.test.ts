import { knownOn } from '../../../src/components/registerState/knownOn';
import { asAt } from '../../../src/domain/asAt';
import { aDecision, aRecommendation, aRegister } from '../../support/registers';

const meeting = { board: 'JARAP', day: '2020-10-16' };
const register = aRegister({
  recommendations: [aRecommendation({ decisions: [aDecision('JARAP', '2020-10-16', 'Noted')] })],
});

describe('knownOn', () => {
  it('answers as asAt does', () => {
    expect(knownOn(register, '2020-10-16')).toEqual(asAt(register, '2020-10-16'));
    expect(knownOn(register, '2020-10-16', meeting)).toEqual(asAt(register, '2020-10-16', meeting));
  });

  it('gives the same answer again for the same question, and another for another', () => {
    expect(knownOn(register, '2020-10-16')).toBe(knownOn(register, '2020-10-16'));
    expect(knownOn(register, '2020-10-16', meeting)).not.toBe(knownOn(register, '2020-10-16'));
    expect(knownOn(register, '2020-10-15')).not.toBe(knownOn(register, '2020-10-16'));
    expect(knownOn(aRegister(), '2020-10-16')).not.toBe(knownOn(register, '2020-10-16'));
  });
});

import { SeveralChange, changingRefused, refusedChange, withChange } from '../../../src/domain/changeSeveral';
import { aRecommendation } from '../../support/registers';

describe('changingRefused', () => {
  it('says who may to those who may not', () => {
    expect(changingRefused({ roles: ['Head of Transport'], isGovernance: false })).toMatch(/group Governance/);
    expect(changingRefused({ roles: [], isGovernance: true })).toBeUndefined();
  });
});

describe('refusedChange', () => {
  it.each<[SeveralChange, RegExp]>([
    [{ field: 'owners', value: [] }, /at least one owner/],
    [{ field: 'directorate', value: 'x'.repeat(256) }, /at most 255/],
  ])('refuses %j', (change, words) => {
    expect(refusedChange(change)).toMatch(words);
  });

  it.each<SeveralChange>([
    { field: 'owners', value: ['Chief'] },
    { field: 'theme', value: '' },
    { field: 'directorate', value: 'x'.repeat(255) },
    { field: 'confidential', value: false },
  ])('takes %j', (change) => {
    expect(refusedChange(change)).toBeUndefined();
  });
});

describe('withChange', () => {
  const recommendation = aRecommendation({ owners: ['Chief'], theme: 'Fraud', directorate: '', confidential: false });

  it.each<SeveralChange>([
    { field: 'owners', value: ['Chief'] },
    { field: 'theme', value: 'Fraud' },
    { field: 'directorate', value: '' },
    { field: 'confidential', value: false },
  ])('gives the very same where it says so already: %j', (change) => {
    expect(withChange(recommendation, change)).toBe(recommendation);
  });

  it('changes its field alone', () => {
    expect(withChange(recommendation, { field: 'owners', value: ['Chief', 'Deputy'] })).toEqual({
      ...recommendation,
      owners: ['Chief', 'Deputy'],
    });
  });
});

import { asAt } from '../../../src/domain/asAt';
import { Changes, changesSince } from '../../../src/domain/changes';
import { Recommendation } from '../../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

const PREVIOUS = '2020-07-22';
const NOTHING: Changes = {
  isNew: false,
  statusBefore: undefined,
  isTargetDateMoved: false,
  updates: 0,
  decisions: 0,
  files: 0,
};

function changesOf(overrides: Partial<Recommendation>): Changes | undefined {
  const register = aRegister({
    recommendations: [aRecommendation(overrides)],
    meetings: [aMeeting('JARAP', PREVIOUS), aMeeting('JARAP', dayOfTest)],
  });
  const known = asAt(register, dayOfTest, { board: 'JARAP', day: dayOfTest });
  const before = asAt(register, PREVIOUS, { board: 'JARAP', day: PREVIOUS });
  const [item] = known.recommendations;
  return item && changesSince(known, before)(item);
}

const evidence = (addedOn: string): Recommendation['evidence'] => [
  { id: 'e', fileName: 'e.pdf', title: '', addedOn: period(addedOn), author: '', confidential: false },
];

describe('changesSince', () => {
  it.each<[string, Partial<Recommendation>]>([
    ['nothing happened', { updates: [anUpdate('June 2020')], decisions: [aDecision('JARAP', '2020-01-15', 'Noted')] }],
    ['an update came on the day itself', { updates: [anUpdate(PREVIOUS)] }],
    ['a file came before', { evidence: evidence('June 2020') }],
    ['a file comes later', { evidence: evidence('November 2020') }],
  ])('finds no change where %s', (_, overrides) => {
    expect(changesOf(overrides)).toBeUndefined();
  });

  it.each<[string, Partial<Recommendation>, Partial<Changes>]>([
    ['a recommendation that was raised since', { raised: period('2020-08-01') }, { isNew: true }],
    ['an update', { updates: [anUpdate('June 2020'), anUpdate('2020-09-01')] }, { updates: 1 }],
    [
      'a decision of the previous meeting itself',
      { decisions: [aDecision('JARAP', PREVIOUS, 'Noted')] },
      { decisions: 1 },
    ],
    ['a file', { evidence: evidence('September 2020') }, { files: 1 }],
    [
      'a moved target date',
      { originalTarget: target('June 2020'), revisions: [aRevision('2020-08-01', 'December 2020')] },
      { isTargetDateMoved: true },
    ],
    [
      'another status',
      { status: 'Proposed closed', updates: [anUpdate('2020-09-01', { proposes: 'Closure' })] },
      { statusBefore: 'Open', updates: 1 },
    ],
  ])('finds %s', (_, overrides, expected) => {
    expect(changesOf(overrides)).toEqual({ ...NOTHING, ...expected });
  });
});

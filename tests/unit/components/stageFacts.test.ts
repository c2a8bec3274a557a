import { meetingFacts } from '../../../src/components/Meeting/meetingFacts';
import { StageFacts, stageFacts } from '../../../src/components/Stage/stageFacts';
import type { Recommendation } from '../../../src/domain/register';
import { aDecision, aMeeting, aRecommendation, aRegister, anUpdate } from '../../support/registers';

const jarap = aMeeting('JARAP', '2020-10-16');

function shown(recommendation: Partial<Recommendation>, id = '1'): StageFacts | undefined {
  const register = aRegister({ meetings: [jarap], recommendations: [aRecommendation({ id: '1', ...recommendation })] });
  return stageFacts(meetingFacts(register, jarap, '2020-10-16'), id);
}

const proposed = {
  status: 'Proposed closed' as const,
  updates: [anUpdate('2020-07-01'), anUpdate('2020-08-01', { proposes: 'Closure' })],
  decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed')],
};

describe('stageFacts', () => {
  it('shows nothing of what whoever looks may not read', () => {
    expect(shown(proposed, '2')).toBeUndefined();
  });

  it('shows what is asked and the last update while the board has not decided', () => {
    const facts = shown(proposed);
    expect([facts?.isAsked, facts?.decided, facts?.lastUpdate?.proposes]).toEqual([true, undefined, 'Closure']);
  });

  it('shows the decision of this sitting, and that nothing is asked any more', () => {
    const decisions = [...proposed.decisions, aDecision('JARAP', '2020-10-16', 'Closure agreed')];
    const facts = shown({ ...proposed, decisions });
    expect([facts?.isAsked, facts?.decided?.decision.board]).toEqual([false, 'JARAP']);
  });
});

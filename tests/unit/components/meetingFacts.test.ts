import { MeetingFacts, meetingFacts } from '../../../src/components/Meeting/meetingFacts';
import type { Decision, Recommendation } from '../../../src/domain/register';
import { aDecision, aMeeting, aRecommendation, aRegister, aRevision, anUpdate, target } from '../../support/registers';

const sorb = aMeeting('SORB', '2020-09-17');
const jarap = aMeeting('JARAP', '2020-10-16');

const proposed = { status: 'Proposed closed' as const, updates: [anUpdate('2020-08-01', { proposes: 'Closure' })] };

function facts(meeting: typeof jarap, today: string, ...recommendations: Partial<Recommendation>[]): MeetingFacts {
  const register = aRegister({
    meetings: [sorb, jarap],
    recommendations: recommendations.map((each, index) =>
      aRecommendation({ id: String(index + 1), reference: `4.${index + 1}`, ...each }),
    ),
  });
  return meetingFacts(register, meeting, today);
}

function ids(items: readonly { readonly recommendation: Pick<Recommendation, 'id'> }[]): string[] {
  return items.map(({ recommendation }) => recommendation.id);
}

const agreed = (board: string, day: string, decision: Decision['decision'] = 'Closure agreed'): Decision =>
  aDecision(board, day, decision);

describe('meetingFacts', () => {
  it('puts nothing on the agenda that is not proposed', () => {
    const { agenda, waiting, decided } = facts(jarap, '2020-10-16', {});
    expect([agenda, waiting, decided]).toEqual([[], [], []]);
  });

  it('puts a proposal to the first board of its path, then to the next', () => {
    const before = { ...proposed };
    const after = { ...proposed, decisions: [agreed('SORB', '2020-09-17')] };
    const panel = facts(jarap, '2020-10-16', before, after);
    expect(ids(panel.agenda)).toEqual(['2']);
    expect(panel.waiting.map(({ item, board }) => [item.recommendation.id, board])).toEqual([['1', 'SORB']]);
    expect(ids(facts(sorb, '2020-09-17', before).agenda)).toEqual(['1']);
  });

  it('does not list for a board what other boards settle between them', () => {
    const housekeeping = facts(jarap, '2020-10-16', { ...proposed, priority: 'Housekeeping' });
    expect([housekeeping.waiting, housekeeping.decidable]).toEqual([[], []]);
  });

  it('takes what was decided at the sitting from the agenda, and says what it changed', () => {
    const { agenda, decided } = facts(
      jarap,
      '2020-10-20',
      { ...proposed, status: 'Closed', decisions: [agreed('SORB', '2020-09-17'), agreed('JARAP', '2020-10-16')] },
      { ...proposed, decisions: [agreed('SORB', '2020-09-17'), agreed('jarap', 'October 2020', 'Noted')] },
    );
    expect(agenda).toEqual([]);
    expect(decided.map(({ decision, before, after }) => [decision.decision, before, after])).toEqual([
      ['Closure agreed', 'Proposed closed', 'Closed'],
      ['Noted', 'Proposed closed', 'Proposed closed'],
    ]);
  });

  it('does not put to a past sitting what has ended since', () => {
    const later = { ...proposed, status: 'Closed' as const, decisions: [agreed('JARAP', '2021-02-03')] };
    expect(facts(sorb, '2021-02-04', later).agenda).toEqual([]);
    expect(ids(facts(sorb, '2020-09-18', proposed).agenda)).toEqual(['1']);
  });

  it('puts a date that was moved too often to the last board', () => {
    const moved = {
      originalTarget: target('2019'),
      revisions: ['2020', '2021', '2022'].map((to, index) => aRevision(`2019-0${index + 1}-01`, to)),
    };
    expect(ids(facts(jarap, '2020-10-16', moved).agenda)).toEqual(['1']);
    expect(facts(sorb, '2020-09-17', moved).agenda).toEqual([]);
  });

  it('says whether the day of the meeting has come', () => {
    expect([facts(jarap, '2020-10-15').hasBegun, facts(jarap, '2020-10-16').hasBegun]).toEqual([false, true]);
  });

  it('checks decisions against what the sitting has decided so far', () => {
    const done = {
      ...proposed,
      status: 'Closed' as const,
      decisions: [agreed('SORB', '2020-09-17'), agreed('JARAP', '2020-10-16')],
    };
    expect(facts(jarap, '2020-10-16', done).decidable.map(({ status }) => status)).toEqual(['Closed']);
  });
});

import { describeMeeting, likelyMeetingDay, paperFacts } from '../../../src/components/Papers/paperFacts';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  anAudit,
  anUpdate,
  period,
  target,
} from '../../support/registers';

const meetings = [aMeeting('JARAP', '2020-10-16', { paper: 'C' }), aMeeting('JARAP', '2020-07-22')];

describe('paperFacts', () => {
  it('finds the error that stops a final paper', () => {
    const register = aRegister({ audits: [anAudit({ assurance: undefined })], meetings });
    const facts = paperFacts(register, 'JARAP', '2020-10-16');
    expect([facts.hasErrors, facts.problems.map(({ id }) => id)]).toEqual([true, expect.arrayContaining(['unrouted'])]);
  });

  it('leaves the decisions of the meeting itself out', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({
          status: 'Closed',
          statusDate: period('2020-10-16'),
          updates: [anUpdate('May 2020', { proposes: 'Closure', implemented: 'Yes.', evidence: 'Sample.' })],
          decisions: [
            aDecision('SORB', '2020-06-01', 'Closure agreed'),
            aDecision('JARAP', '2020-10-16', 'Closure agreed'),
          ],
        }),
      ],
      meetings,
    });
    expect(paperFacts(register, 'JARAP', '2020-10-16').summary.proposedClosed).toHaveLength(1);
    expect(paperFacts(register, 'JARAP', '2020-10-17').summary.proposedClosed).toHaveLength(0);
  });

  it('asks for updates since the previous meeting, and finds the meeting of the day', () => {
    const register = aRegister({
      recommendations: [aRecommendation({ originalTarget: target('2021'), updates: [anUpdate('2020-07-22')] })],
      meetings,
    });
    const facts = paperFacts(register, 'JARAP', '2020-10-16');
    expect(facts.problems.map(({ id }) => id)).toEqual(['no-update']);
    expect([facts.meeting?.paper, facts.previous?.date, facts.hasErrors]).toEqual(['C', '2020-07-22', false]);
  });
});

describe('likelyMeetingDay', () => {
  it.each([
    ['the next', '2020-08-01', '2020-10-16'],
    ["today's own", '2020-07-22', '2020-07-22'],
    ['the last when none is to come', '2021-01-01', '2020-10-16'],
  ])('is that of %s meeting', (_, today, day) => {
    expect(likelyMeetingDay(aRegister({ meetings }), 'JARAP', today)).toBe(day);
  });

  it('is today for a board without meetings', () => {
    expect(likelyMeetingDay(aRegister({ meetings }), 'SORB', '2020-08-01')).toBe('2020-08-01');
  });
});

describe('describeMeeting', () => {
  it.each([
    ['22 July 2020', aMeeting('JARAP', '2020-07-22')],
    ['16 October 2020, Paper C', aMeeting('JARAP', '2020-10-16', { paper: 'C' })],
  ])('says "%s"', (words, meeting) => {
    expect(describeMeeting(meeting)).toBe(words);
  });
});

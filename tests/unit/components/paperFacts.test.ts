import { describeMeeting, likelyMeetingDay, modelFacts, paperFacts } from '../../../src/components/Papers/paperFacts';
import { findLayout } from '../../../src/papers/layouts';
import { Layout } from '../../../src/papers/layouts/layout';
import { JARAP_2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
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
    expect(paperFacts(register, 'JARAP', '2020-10-16').problems[0]).toMatchObject({
      id: 'unrouted',
      severity: 'error',
    });
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
    expect([facts.meeting?.paper, facts.previous?.date]).toEqual(['C', '2020-07-22']);
  });
});

describe('modelFacts', () => {
  const register = aRegister({ recommendations: [aRecommendation({ confidential: true })], meetings });
  const input = { register, board: 'JARAP', meetingDay: '2020-10-16', asAtDay: '2020-10-16' };

  it('counts what the public edition leaves out, and nothing in the full one', () => {
    expect(modelFacts(JARAP_2020, { ...input, edition: 'public' }).leftOut).toEqual({
      recommendations: 1,
      actions: 0,
      files: 0,
    });
    expect(modelFacts(JARAP_2020, input)).toEqual({
      annexes: 0,
      leftOut: undefined,
      reasonsForDraft: [],
      contradictions: [],
    });
  });

  it('gives the errors that stop the paper, and none for a sheet of actions alone', () => {
    const unrouted = { ...input, register: aRegister({ audits: [anAudit({ assurance: undefined })], meetings }) };
    expect(modelFacts(JARAP_2020, unrouted).reasonsForDraft).toEqual([
      expect.stringContaining('goes to no board') as string,
    ]);
    expect(modelFacts(findLayout('rolling-actions') as Layout, unrouted).reasonsForDraft).toEqual([]);
  });

  it('finds numbers that differ within the paper', () => {
    const twice: Layout = {
      ...JARAP_2020,
      build: (given) => {
        const model = JARAP_2020.build(given);
        const [section] = model.sections;
        const part = (number: number) => ({
          id: `p${number}`,
          blocks: [
            {
              kind: 'paragraph' as const,
              content: [{ kind: 'text' as const, text: String(number), figure: 'reported' }],
            },
          ],
        });
        return section === undefined ? model : { ...model, sections: [{ ...section, parts: [part(1), part(2)] }] };
      },
    };
    expect(modelFacts(twice, input).contradictions).toEqual([
      'The paper gives different numbers for "reported": 1 and 2.',
    ]);
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

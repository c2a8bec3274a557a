import { WhatCanBeDone, whatCanBeDone } from '../../../src/components/Recommendation/whatCanBeDone';
import { asAt } from '../../../src/domain/asAt';
import { Actor } from '../../../src/domain/closing';
import { Meeting, Recommendation } from '../../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  aStep,
  anUpdate,
  dayOfTest,
} from '../../support/registers';

const governance: Actor = { roles: [], isGovernance: true };
const reader: Actor = { roles: [], isGovernance: false };
const proposed: Partial<Recommendation> = {
  updates: [anUpdate('2020-09-20', { proposes: 'Closure', implemented: 'Done.', evidence: '84 of 100.' })],
  status: 'Proposed closed',
};

function possible(
  overrides: Partial<Recommendation>,
  meetings: readonly Meeting[] = [],
  actor = governance,
): WhatCanBeDone {
  const recommendation = aRecommendation(overrides);
  const known = asAt(aRegister({ recommendations: [recommendation], meetings }), dayOfTest);
  const found = whatCanBeDone(known, recommendation.id, actor);
  if (found === undefined) {
    throw new Error('The recommendation of this test is in the register.');
  }
  return found;
}

describe('whatCanBeDone', () => {
  it('has no answer for what is not in the register', () => {
    expect(whatCanBeDone(asAt(aRegister(), dayOfTest), 'another', governance)).toBeUndefined();
  });

  it('groups what a reader may not do by its reason', () => {
    const { allowed, deciding, refused } = possible({}, [], reader);
    expect([allowed.size, deciding]).toEqual([0, []]);
    expect(refused).toEqual([
      {
        what: 'Post an update, Propose closing',
        whyNot: 'Its owner reports on it (Head of Transport), or governance for them.',
      },
      { what: 'Add a step, Settle a step', whyNot: 'Steps are kept by governance. Ask the governance officer.' },
      { what: 'Any decision of JARAP', whyNot: 'Decisions are recorded by governance. Ask the governance officer.' },
    ]);
  });

  it('names the decisions of one reason, and no board where there is none', () => {
    expect(possible({}).refused.map(({ what }) => what)).toEqual([
      'Settle a step',
      'Decisions of JARAP: Closure agreed',
      'Decisions of JARAP: Not adopted agreed',
      'Decisions of JARAP: Superseded agreed',
      'Decisions of JARAP: Closure refused, More evidence requested',
      'Decisions of JARAP: Date agreed',
      'Decisions of JARAP: Reopened',
    ]);
    expect(possible({ priority: undefined }).refused.map(({ what }) => what)).toContain('Any decision');
  });

  it('allows governance to report and to keep steps, and has no decision where none is possible', () => {
    const { allowed, deciding } = possible({ steps: [aStep(1)] });
    expect([...allowed]).toEqual(['Post an update', 'Add a step', 'Settle a step']);
    expect(deciding).toEqual([]);
  });

  it.each<[string, Meeting[], string | undefined, string | undefined]>([
    ['at no sitting where the register has none', [aMeeting('JARAP', '2020-10-01')], undefined, undefined],
    ['at the last sitting of its board', [aMeeting('SORB', '2020-10-01')], '2020-10-01', undefined],
    ['at the sitting of today', [aMeeting('SORB', dayOfTest), aMeeting('SORB', '2020-10-01')], dayOfTest, undefined],
    [
      'at the next, where the last came before the proposal',
      [aMeeting('SORB', '2020-09-01'), aMeeting('SORB', '2020-12-01'), aMeeting('SORB', '2021-03-01')],
      undefined,
      '2020-12-01',
    ],
    [
      'at the next, where the last came before it was raised',
      [aMeeting('SORB', '2018-09-01'), aMeeting('SORB', '2020-12-01')],
      undefined,
      '2020-12-01',
    ],
  ])('records decisions %s', (_, meetings, sitting, next) => {
    const [deciding, ...others] = possible(proposed, meetings).deciding;
    expect(deciding?.board).toBe('SORB');
    expect(deciding?.decisions).toEqual(['Closure agreed', 'Closure refused', 'More evidence requested']);
    expect([deciding?.sitting?.date, deciding?.next?.date]).toEqual([sitting, next]);
    expect(others).toEqual([]);
  });

  it('does not lead to a sitting at which only another board could have decided', () => {
    const decisions = [aDecision('SORB', '2020-10-05', 'Closure agreed')];
    const meetings = [aMeeting('JARAP', '2020-10-01')];
    expect(possible({ ...proposed, decisions }, meetings).deciding).toMatchObject([
      { board: 'JARAP', sitting: undefined },
    ]);
  });

  const agreedBySorb: Partial<Recommendation> = {
    ...proposed,
    decisions: [aDecision('SORB', '2020-09-25', 'Closure agreed')],
  };

  it('leads to the last sitting with what it could decide, and to the next with what has come since', () => {
    const revisions = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-10-10'].map((day) => aRevision(day, 'TBC'));
    const meetings = [aMeeting('JARAP', '2020-10-01'), aMeeting('JARAP', '2020-12-09')];
    const { deciding } = possible({ ...agreedBySorb, revisions }, meetings);
    expect(deciding.map(({ decisions, sitting, next }) => [decisions, sitting?.date, next?.date])).toEqual([
      [['Closure agreed', 'Closure refused', 'More evidence requested'], '2020-10-01', '2020-12-09'],
      [['Date agreed'], undefined, '2020-12-09'],
    ]);
  });

  it('does not lead to a sitting that decided on an earlier proposal', () => {
    const updates = [...(proposed.updates ?? []), anUpdate('2020-10-10', { proposes: 'Closure' })];
    const decisions = [aDecision('SORB', '2020-10-01', 'Closure refused')];
    const { deciding } = possible({ ...proposed, updates, decisions }, [aMeeting('SORB', '2020-09-25')]);
    expect(deciding).toMatchObject([{ board: 'SORB', sitting: undefined, next: undefined }]);
  });
});

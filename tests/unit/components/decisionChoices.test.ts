import { NOTHING_TYPED, checkTyped, decisionChoices } from '../../../src/components/Meeting/decisionChoices';
import type { RecommendationAsAt } from '../../../src/domain/asAt';
import type { Actor } from '../../../src/domain/closing';
import { aMeeting, aRegister, anItem, anUpdate } from '../../support/registers';

const register = aRegister();
const sorb = aMeeting('SORB', '2020-10-16');
const governance: Actor = { roles: [], isGovernance: true };

function proposed(): RecommendationAsAt {
  return anItem({ status: 'Proposed closed', updates: [anUpdate('2020-08-01', { proposes: 'Closure' })] });
}

describe('decisionChoices', () => {
  it('offers nothing to who does not belong to governance, and says once who may', () => {
    const { possible, refused } = decisionChoices(anItem(), sorb, register, { roles: [], isGovernance: false });
    expect(possible).toEqual([]);
    expect(refused.every(({ whyNot }) => whyNot.startsWith('Decisions are recorded by governance.'))).toBe(true);
  });

  it('offers nothing to who owns it', () => {
    const owner: Actor = { roles: ['head of transport'], isGovernance: true };
    const { possible, refused } = decisionChoices(proposed(), sorb, register, owner);
    expect(possible).toEqual([]);
    expect(refused[0]?.whyNot).toMatch(/^You own this recommendation \(Head of Transport\)/);
  });

  it('offers what the board may decide now, and gathers the rest by its reason', () => {
    const { possible, refused } = decisionChoices(proposed(), sorb, register, governance);
    expect(possible).toEqual(['Noted', 'Closure agreed', 'Closure refused', 'More evidence requested']);
    expect(refused.find(({ whyNot }) => whyNot.startsWith('Its owner proposes: closure'))?.decisions).toEqual([
      'Not adopted agreed',
      'Superseded agreed',
    ]);
  });

  it('offers a board nothing before the one that decides first', () => {
    const { possible, refused } = decisionChoices(proposed(), { ...sorb, board: 'JARAP' }, register, governance);
    expect(possible).not.toContain('Closure agreed');
    expect(refused.find(({ decisions }) => decisions.includes('Closure agreed'))?.whyNot).toBe(
      'SORB decides before JARAP; record its decision first.',
    );
  });
});

describe('checkTyped', () => {
  it('asks for the decision where none is chosen', () => {
    expect(checkTyped(proposed(), NOTHING_TYPED, sorb, register, governance)).toEqual({
      ok: false,
      problems: [{ field: 'decision', message: 'Choose what the board decided.' }],
    });
  });

  it('takes board and day from the meeting', () => {
    const typed = { decision: 'Closure agreed' as const, note: ' ', minuteNumber: ' 12/20 ' };
    expect(checkTyped(proposed(), typed, sorb, register, governance)).toMatchObject({
      ok: true,
      change: { decision: { board: 'SORB', meetingDate: { from: '2020-10-16' }, minuteNumber: '12/20', note: '' } },
    });
  });
});

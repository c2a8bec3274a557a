import fc from 'fast-check';
import { asAt } from '../../../src/domain/asAt';
import { applyDecisionChange } from '../../../src/domain/applyChange';
import { Actor, checkDecision } from '../../../src/domain/closing';
import { checkOwnerUpdate, BLANK_DRAFT } from '../../../src/domain/ownerUpdate';
import { registerOn } from '../../../src/domain/registerOn';
import { DECISIONS, Decision, Recommendation } from '../../../src/domain/register';
import { countingDecisions, withdrawnDecisions } from '../../../src/domain/withdrawnDecisions';
import { checkWithdrawal } from '../../../src/domain/withdrawing';
import { aDecision, aMeeting, aRecommendation, aRegister, anItem, anUpdate } from '../../support/registers';

const GOVERNANCE: Actor = { roles: [], isGovernance: true };
const TODAY = '2020-10-20';
const SORB = aDecision('SORB', '2020-09-10', 'Closure agreed');
const PROPOSAL = anUpdate('2020-08-01', { proposes: 'Closure' });
const slip = aDecision('JARAP', '2020-10-16', 'Closure agreed');
const undo = aDecision('JARAP', '2020-10-16', 'Withdrawn');

const NO_MEETINGS = { meetings: [], nameChanges: [] };

function messageOf(checked: ReturnType<typeof checkWithdrawal>): string {
  return checked.ok ? '' : checked.message;
}

describe('countingDecisions', () => {
  it('gives the array itself where nothing was withdrawn', () => {
    const decisions = [SORB, slip];
    expect(countingDecisions(decisions)).toBe(decisions);
    expect(withdrawnDecisions(decisions).size).toBe(0);
  });

  it('takes back the last of the sitting that still counts, and twice withdrawn the one before it', () => {
    const noted = aDecision('JARAP', '2020-10-16', 'Noted');
    const again = aDecision('jarap', '2020-10-16', 'Withdrawn');
    expect(countingDecisions([SORB, noted, slip, undo])).toEqual([SORB, noted]);
    expect(countingDecisions([SORB, noted, slip, undo, again])).toEqual([SORB]);
    expect(withdrawnDecisions([SORB, noted, slip, undo, again])).toEqual(
      new Map([
        [slip, undo],
        [noted, again],
      ]),
    );
    expect(countingDecisions([SORB, slip, undo, noted])).toEqual([SORB, noted]);
  });

  it.each([
    ['of another board', aDecision('CGB', '2020-10-16', 'Withdrawn')],
    ['of another sitting', aDecision('JARAP', '2020-10-17', 'Withdrawn')],
    ['of a month that holds the sitting', aDecision('JARAP', 'October 2020', 'Withdrawn')],
    ['of a period that begins alike', aDecision('JARAP', '16 October 2020 - 20 October 2020', 'Withdrawn')],
  ])('takes back nothing by an entry %s', (_, entry) => {
    expect(countingDecisions([slip, entry])).toEqual([slip]);
    expect(withdrawnDecisions([entry, slip]).size).toBe(0);
  });
});

describe('asAt, with a decision that was withdrawn', () => {
  const history = { updates: [PROPOSAL], status: 'Proposed closed' as const };
  const without = anItem({ ...history, decisions: [SORB] }, TODAY);
  const item = anItem({ ...history, decisions: [SORB, slip, undo] }, TODAY);

  it('stands as if neither had been recorded, and keeps both', () => {
    expect(item.standing).toEqual(without.standing);
    expect(item.decisions).toEqual([SORB]);
    expect(item.withdrawn).toEqual([slip, undo]);
    expect(without.withdrawn).toEqual([]);
  });

  it('counts neither on any day, and knows of neither on the day before', () => {
    const register = aRegister({ recommendations: [aRecommendation({ ...history, decisions: [SORB, slip, undo] })] });
    const [before] = asAt(register, '2020-10-15').recommendations;
    const [on] = asAt(register, '2020-10-16').recommendations;
    const [received] = asAt(register, '2020-10-16', { board: 'JARAP', day: '2020-10-16' }).recommendations;
    expect(before).toMatchObject({ status: 'Proposed closed', withdrawn: [] });
    expect(on).toMatchObject({ status: 'Proposed closed', withdrawn: [slip, undo] });
    expect(received).toMatchObject({ status: 'Proposed closed', decisions: [SORB], withdrawn: [] });
  });

  it('lets the board decide again', () => {
    const draft = { board: 'JARAP', meetingDay: '2020-10-16', note: '', minuteNumber: '' };
    const again = checkDecision(item, { ...draft, decision: 'Closure agreed' }, aRegister(), GOVERNANCE);
    expect(again).toMatchObject({ ok: true, change: { status: 'Closed' } });
    expect(checkDecision(item, { ...draft, decision: 'Withdrawn' }, aRegister(), GOVERNANCE)).toEqual({
      ok: false,
      problems: [{ field: 'decision', message: 'A decision is withdrawn where it stands, with "Undo".' }],
    });
  });

  it('gives the stored status back, whatever was decided', () => {
    const rules = aRegister();
    fc.assert(
      fc.property(
        fc.constantFrom(...DECISIONS.filter((each) => each !== 'Withdrawn')),
        fc.constantFrom('Open', 'Proposed closed', 'Closed', 'Superseded' as const),
        fc.boolean(),
        (decision, status, isProposed) => {
          const recommendation = aRecommendation({
            status: status as Recommendation['status'],
            updates: isProposed ? [PROPOSAL] : [],
            decisions: [SORB],
          });
          const standing = (one: Recommendation): unknown =>
            asAt(aRegister({ recommendations: [one] }), TODAY).recommendations[0]?.status;
          const add = (one: Recommendation, made: Decision): Recommendation => {
            const [known] = asAt(aRegister({ recommendations: [one] }), TODAY).recommendations;
            const change = { decision: made, status: undefined, statusDate: undefined };
            return known === undefined ? one : applyDecisionChange(known, change, made.id, rules);
          };
          const [known] = asAt(aRegister({ recommendations: [recommendation] }), '2020-10-16').recommendations;
          const draft = { board: 'JARAP', meetingDay: '2020-10-16', decision, note: 'Why', minuteNumber: '' };
          fc.pre(known !== undefined && checkDecision(known, draft, rules, GOVERNANCE).ok);
          const decided = add(recommendation, aDecision('JARAP', '2020-10-16', decision));
          const undone = add(decided, aDecision('JARAP', '2020-10-16', 'Withdrawn'));
          expect(undone.status).toBe(recommendation.status);
          expect(standing(undone)).toBe(standing(recommendation));
        },
      ),
    );
  });

  it('counts an update of the day among all that was recorded before it', () => {
    const checked = checkOwnerUpdate(item, { ...BLANK_DRAFT, author: 'x', date: '2020-10-16', text: 'Done more.' });
    expect(checked).toMatchObject({ ok: true, change: { update: { decisionsOfDay: 2 } } });
  });
});

describe('registerOn, with a decision that was withdrawn', () => {
  const update = anUpdate('2020-10-16', { decisionsOfDay: 3 });
  const before = anUpdate('2020-10-15');
  const refused = aDecision('CGB', '2020-10-16', 'Noted');
  const recommendation = aRecommendation({ updates: [before, update], decisions: [slip, undo, refused] });
  const known = asAt(aRegister({ recommendations: [recommendation] }), TODAY);

  it('keeps both in the register behind a full paper', () => {
    const [kept] = registerOn(known).recommendations;
    expect(kept?.decisions).toEqual([slip, undo, refused]);
    expect(kept?.updates).toEqual([before, update]);
  });

  it('publishes neither, and counts updates among the decisions that are published', () => {
    const [kept] = registerOn(known, { isPublic: true }).recommendations;
    expect(kept?.decisions).toEqual([refused]);
    expect(kept?.updates).toEqual([before, { ...update, decisionsOfDay: 1 }]);
  });
});

describe('checkWithdrawal', () => {
  const item = anItem({ updates: [PROPOSAL], decisions: [SORB, slip] }, TODAY);

  it('adds an entry of the same sitting', () => {
    expect(checkWithdrawal(item, slip, NO_MEETINGS, GOVERNANCE, TODAY)).toEqual({
      ok: true,
      change: {
        decision: { board: 'JARAP', meetingDate: slip.meetingDate, decision: 'Withdrawn', note: '', minuteNumber: '' },
        status: undefined,
        statusDate: undefined,
      },
    });
  });

  it.each<[string, Actor, string]>([
    [
      'who is not governance',
      { roles: [], isGovernance: false },
      'Decisions are withdrawn by governance. Ask the governance officer.',
    ],
    [
      'the owner',
      { roles: ['head of transport'], isGovernance: true },
      'You own this recommendation (Head of Transport), so somebody else must withdraw what was decided on it.',
    ],
  ])('refuses %s', (_, actor, message) => {
    expect(messageOf(checkWithdrawal(item, slip, NO_MEETINGS, actor, TODAY))).toBe(message);
  });

  it('refuses what was withdrawn, and what another decision came after', () => {
    const undone = anItem({ decisions: [slip, undo] }, TODAY);
    expect(messageOf(checkWithdrawal(undone, slip, NO_MEETINGS, GOVERNANCE, TODAY))).toBe(
      'The decision has been withdrawn already.',
    );
    expect(messageOf(checkWithdrawal(item, SORB, NO_MEETINGS, GOVERNANCE, TODAY))).toBe(
      'JARAP has decided since (closure agreed). Withdraw that first.',
    );
  });

  it.each([
    ['on a later day', anUpdate('2020-10-17')],
    ['on its day, after it', anUpdate('2020-10-16', { decisionsOfDay: 1 })],
  ])('refuses once the owner has reported %s', (_, update) => {
    const reported = anItem({ decisions: [slip], updates: [update] }, TODAY);
    expect(messageOf(checkWithdrawal(reported, slip, NO_MEETINGS, GOVERNANCE, TODAY))).toBe(
      'Its owner has reported since, so the decision stands. Record what the board decides next.',
    );
  });

  it('does not mind what the owner reported on its day, before it', () => {
    const reported = anItem({ decisions: [slip], updates: [anUpdate('2020-10-16')] }, TODAY);
    expect(checkWithdrawal(reported, slip, NO_MEETINGS, GOVERNANCE, TODAY).ok).toBe(true);
  });

  it('refuses once the board has met again, and not before', () => {
    const register = { meetings: [aMeeting('JARAP', '2020-10-16'), aMeeting('JARAP', '2020-12-09')], nameChanges: [] };
    expect(checkWithdrawal(item, slip, register, GOVERNANCE, '2020-12-08').ok).toBe(true);
    expect(messageOf(checkWithdrawal(item, slip, register, GOVERNANCE, '2020-12-09'))).toBe(
      'JARAP has met since, on 9 December 2020, so the decision stands. The board can decide otherwise.',
    );
  });
});

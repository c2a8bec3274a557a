import { RecommendationAsAt } from '../../../src/domain/asAt';
import { Actor, DecisionDraft, awaitedBoard, checkDecision, pathOf, roleOfOwner } from '../../../src/domain/closing';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { Board, DECISIONS, NameChange, Recommendation } from '../../../src/domain/register';
import { aDecision, aRegister, aRevision, anItem, anUpdate, dayOfTest, period, target } from '../../support/registers';

const governance: Actor = { roles: ['Governance officer'], isGovernance: true };
const register = aRegister();

function aDraft(overrides: Partial<DecisionDraft> = {}): DecisionDraft {
  return {
    board: 'JARAP',
    meetingDay: dayOfTest,
    decision: 'Closure agreed',
    note: 'As minuted.',
    minuteNumber: '40/20',
    ...overrides,
  };
}

function problemsOf(item: RecommendationAsAt, overrides: Partial<DecisionDraft>, actor = governance): string[] {
  const checked = checkDecision(item, aDraft(overrides), register, actor);
  return checked.ok ? [] : checked.problems.map(({ field }) => field);
}

function messageOf(item: RecommendationAsAt, overrides: Partial<DecisionDraft>): string {
  const checked = checkDecision(item, aDraft(overrides), register, governance);
  return checked.ok ? '' : checked.problems.map(({ message }) => message).join(' ');
}

const closing = anUpdate('2020-09-01', { proposes: 'Closure', implemented: 'Done.', evidence: '84 of 100.' });
const agreedBySorb = aDecision('SORB', '2020-09-17', 'Closure agreed');

const proposed: Partial<Recommendation> = { updates: [closing], status: 'Proposed closed' };
const halfAgreed: Partial<Recommendation> = { ...proposed, decisions: [agreedBySorb] };
const ended: Partial<Recommendation> = { status: 'Closed', statusDate: period('2020-09-17') };
const unrouted: Partial<Recommendation> = { ...proposed, priority: 'Odd' };
const housekeeping: Partial<Recommendation> = { ...proposed, priority: 'Housekeeping' };
const asked: Partial<Recommendation> = {
  ...proposed,
  decisions: [agreedBySorb, aDecision('JARAP', '2020-09-20', 'More evidence requested')],
};

describe('checkDecision', () => {
  it.each<[string, Partial<Recommendation>, Partial<DecisionDraft>, string[], RegExp]>([
    ['closing what nobody proposed', {}, {}, ['decision'], /not proposed this \(closure\)/],
    [
      'closing what is proposed as not adopted',
      { updates: [anUpdate('2020-09-01', { proposes: 'Not adopted' })], status: 'Proposed not adopted' },
      {},
      ['decision'],
      /proposes: not adopted/,
    ],
    ['the last board before the first', proposed, {}, ['board'], /SORB decides before JARAP/],
    ['the first board twice', halfAgreed, { board: 'sorb' }, ['board'], /has agreed this already/],
    ['a board that is not on the path', proposed, { board: 'CGB' }, ['board'], /SORB, then JARAP does/],
    ['JARAP on what goes to SORB', housekeeping, {}, ['board'], /JARAP does not decide on it; SORB does/],
    ['anything on what goes to no board', unrouted, {}, ['board'], /goes to no board/],
    [
      'closing while evidence is outstanding, unexplained',
      asked,
      { note: ' ' },
      ['note'],
      /JARAP asked for more evidence/,
    ],
    ['closing what is closed', ended, {}, ['decision'], /closed since 17 September 2020/],
    ['refusing what is closed', ended, { decision: 'Closure refused' }, ['decision'], /Reopen it first/],
    ['refusing what nobody proposed', {}, { decision: 'Closure refused' }, ['decision'], /Nothing is proposed/],
    [
      'asking for evidence of nothing',
      {},
      { decision: 'More evidence requested' },
      ['decision'],
      /Nothing is proposed/,
    ],
    ['refusing without saying why', proposed, { decision: 'Closure refused', note: '' }, ['note'], /Say why/],
    [
      'asking for evidence without saying which',
      proposed,
      { decision: 'More evidence requested', note: '' },
      ['note'],
      /Say why/,
    ],
    ['reopening what runs', proposed, { decision: 'Reopened' }, ['decision'], /not ended/],
    ['reopening by a board before the last', ended, { decision: 'Reopened', board: 'SORB' }, ['board'], /Only JARAP/],
    ['reopening without saying why', ended, { decision: 'Reopened', note: '' }, ['note'], /Say why/],
    ['agreeing a date that needs it not', {}, { decision: 'Date agreed' }, ['decision'], /No target date waits/],
    [
      'a meeting before the recommendation',
      proposed,
      { board: 'SORB', meetingDay: '2018-12-31' },
      ['meetingDay'],
      /1 January 2019/,
    ],
    ['no day', proposed, { board: 'SORB', meetingDay: '' }, ['meetingDay'], /day of the meeting/],
    ['a day that does not exist', proposed, { board: 'SORB', meetingDay: '2020-02-31' }, ['meetingDay'], /day/],
  ])('refuses %s', (_, recommendation, draft, fields, message) => {
    const item = anItem(recommendation);
    expect(problemsOf(item, draft)).toEqual(fields);
    expect(messageOf(item, draft)).toMatch(message);
  });

  it.each(DECISIONS)('takes "%s" from nobody but governance', (decision) => {
    const item = anItem(proposed);
    const officer = { roles: ['Head of Finance'], isGovernance: false };
    expect(problemsOf(item, { decision, board: 'SORB' }, officer)).toContain('decision');
  });

  it.each(DECISIONS)('takes "%s" from no owner, even of governance', (decision) => {
    const item = anItem({ ...proposed, owners: ['Head of Finance', 'Governance Officer'] });
    const checked = checkDecision(item, aDraft({ decision, board: 'SORB' }), register, governance);
    expect(checked.ok ? '' : checked.problems[0]?.message).toMatch(
      /You own this recommendation \(Governance Officer\)/,
    );
  });

  it.each<[string, Partial<Recommendation>, Partial<DecisionDraft>, string | undefined]>([
    ['the first board’s agreement', proposed, { board: 'SORB' }, undefined],
    ['the last board’s agreement', halfAgreed, {}, 'Closed'],
    ['the agreement of the only board', housekeeping, { board: 'SORB' }, 'Closed'],
    ['an agreement that says what answered the request', asked, { note: 'Shown at the meeting.' }, 'Closed'],
    [
      'agreeing that it is not adopted',
      {
        updates: [anUpdate('2020-09-01', { proposes: 'Not adopted' })],
        decisions: [aDecision('SORB', '2020-09-17', 'Not adopted agreed')],
        status: 'Proposed not adopted',
      },
      { decision: 'Not adopted agreed' },
      'Not adopted',
    ],
    [
      'agreeing that it is superseded',
      {
        updates: [anUpdate('2020-09-01', { proposes: 'Superseded' })],
        decisions: [aDecision('SORB', '2020-09-17', 'Superseded agreed')],
      },
      { decision: 'Superseded agreed' },
      'Superseded',
    ],
    ['a refusal', halfAgreed, { decision: 'Closure refused' }, 'Open'],
    [
      'the refusal of what is proposed as superseded',
      { updates: [anUpdate('2020-09-01', { proposes: 'Superseded' })] },
      { decision: 'Closure refused', board: 'SORB' },
      undefined,
    ],
    ['a request for more evidence', halfAgreed, { decision: 'More evidence requested' }, undefined],
    ['a note', {}, { decision: 'Noted', note: '' }, undefined],
    ['a note of what has ended', ended, { decision: 'Noted' }, undefined],
    ['a reopening', ended, { decision: 'Reopened' }, 'Open'],
  ])('takes %s', (_, recommendation, draft, status) => {
    const checked = checkDecision(anItem(recommendation), aDraft(draft), register, governance);
    expect(checked).toMatchObject({ ok: true, change: { status, statusDate: status && { from: dayOfTest } } });
  });

  it('records the decision with the board as the register spells it, and texts without outer spaces', () => {
    const draft = aDraft({ board: ' jarap', note: ' Well done. ', minuteNumber: ' 40/20 ' });
    const checked = checkDecision(anItem(halfAgreed), draft, register, governance);
    expect(checked.ok && checked.change.decision).toEqual({
      board: 'JARAP',
      meetingDate: period(dayOfTest),
      decision: 'Closure agreed',
      note: 'Well done.',
      minuteNumber: '40/20',
    });
  });

  it('lets a board that the register does not know decide alone', () => {
    const item = anItem({ ...proposed, override: { board: 'DCC scrutiny', reason: 'Asked for.' } });
    const checked = checkDecision(item, aDraft({ board: 'DCC scrutiny' }), register, governance);
    expect(checked).toMatchObject({ ok: true, change: { status: 'Closed', decision: { board: 'DCC scrutiny' } } });
  });

  it('agrees a date through the last board alone, once it was moved too often', () => {
    const item = anItem({
      originalTarget: target('2019'),
      revisions: ['2020-02-01', '2020-04-01', '2020-06-01'].map((setOn) => aRevision(setOn, '2021')),
    });
    expect(messageOf(item, { decision: 'Date agreed', board: 'SORB' })).toContain('JARAP agrees its dates');
    expect(problemsOf(item, { decision: 'Date agreed' })).toEqual([]);
  });

  it('lets a board decide again that other criteria have since made the last', () => {
    // agreed by SORB on its way to JARAP; from February 2020 SORB alone decides on housekeeping
    const item = anItem({
      ...housekeeping,
      updates: [anUpdate('2020-01-10', { proposes: 'Closure' })],
      decisions: [aDecision('SORB', '2020-01-20', 'Closure agreed')],
    });
    expect(item).toMatchObject({ status: 'Proposed closed', standing: { agreedBy: ['SORB'] } });
    expect(awaitedBoard(item, DEFAULT_BOARDS)).toBe('SORB');
    expect(checkDecision(item, aDraft({ board: 'SORB' }), register, governance)).toMatchObject({
      ok: true,
      change: { status: 'Closed' },
    });
  });

  it('takes a path of any length in its order', () => {
    const boards: readonly Board[] = ['D', 'C', 'B', 'A'].map((name, index, names) => ({
      name,
      fullName: '',
      decidesAfter: names.slice(index + 1).reverse(),
      published: false,
    }));
    let decisions: Recommendation['decisions'] = [];
    for (const board of ['A', 'B', 'C', 'D']) {
      const item = anItem({ ...proposed, override: { board: 'D', reason: 'Test.' }, decisions }, dayOfTest, { boards });
      const agreeing = ['A', 'B', 'C', 'D'].filter(
        (each) => checkDecision(item, aDraft({ board: each }), { ...register, boards }, governance).ok,
      );
      expect(agreeing).toEqual([board]);
      expect(awaitedBoard(item, boards)).toBe(board);
      decisions = [...decisions, aDecision(board, '2020-10-01', 'Closure agreed')];
    }
  });
});

describe('awaitedBoard', () => {
  it.each<[string, Partial<Recommendation>, string | undefined]>([
    ['nothing is proposed', {}, undefined],
    ['it goes to no board', unrouted, undefined],
    ['nobody has agreed', proposed, 'SORB'],
    ['SORB has agreed', halfAgreed, 'JARAP'],
    ['the panel asked for more evidence', asked, 'JARAP'],
    ['it has ended', ended, undefined],
  ])('is right where %s', (_, recommendation, board) => {
    expect(awaitedBoard(anItem(recommendation), DEFAULT_BOARDS)).toBe(board);
  });
});

describe('pathOf', () => {
  it('is empty while it goes to no board', () => {
    expect(pathOf(anItem(unrouted), DEFAULT_BOARDS)).toEqual([]);
    expect(pathOf(anItem(proposed), DEFAULT_BOARDS)).toEqual(['SORB', 'JARAP']);
  });
});

describe('roleOfOwner', () => {
  const renamed: NameChange = {
    id: 'n',
    kind: 'Role',
    from: 'Head of Transport',
    to: 'Head of Fleet',
    on: '2020-06-01',
  };

  it.each<[string, string[], NameChange[], string | undefined]>([
    ['nothing to who holds no role', [], [], undefined],
    ['nothing to who holds another', ['Head of Fleet'], [], undefined],
    ['the role in any case', ['head of TRANSPORT'], [], 'Head of Transport'],
    ['the role that was renamed since', ['Head of Fleet'], [renamed], 'Head of Transport'],
    ['the role by its old name', ['Head of Transport'], [renamed], 'Head of Transport'],
    ['nothing where it was a board that was renamed', ['Head of Fleet'], [{ ...renamed, kind: 'Board' }], undefined],
  ])('gives %s', (_, roles, nameChanges, expected) => {
    expect(roleOfOwner(anItem(), nameChanges, { roles, isGovernance: false })).toBe(expected);
  });

  it('keeps from deciding who owns it under a newer name', () => {
    const actor = { roles: ['Head of Fleet'], isGovernance: true };
    const draft = aDraft({ board: 'SORB' });
    expect(checkDecision(anItem(proposed), draft, register, actor).ok).toBe(true);
    expect(checkDecision(anItem(proposed), draft, aRegister({ nameChanges: [renamed] }), actor).ok).toBe(false);
  });
});

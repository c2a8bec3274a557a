import fc from 'fast-check';
import { withUnheard } from '../../../src/domain/applyChange';
import { asAt } from '../../../src/domain/asAt';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { nameOn, withNamesNow, withNamesOn } from '../../../src/domain/names';
import { NameChange, NameKind, Register } from '../../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  aRevision,
  aStep,
  anAction,
  anAudit,
  anUpdate,
  period,
} from '../../support/registers';

function aChange(from: string, to: string, on: string, kind: NameKind = 'Board'): NameChange {
  return { id: `${from} ${to}`, kind, from, to, on };
}

const renamed = [aChange('ORB', 'Risk Board', '2023-05-01'), aChange('SORB', 'ORB', '2021-04-01')];

describe('nameOn', () => {
  it.each([
    ['SORB', '2021-03-31', 'SORB'],
    ['SORB', '2021-04-01', 'ORB'],
    ['sorb', '2023-04-30', 'ORB'],
    ['SORB', '2023-05-01', 'Risk Board'],
    ['ORB', '2020-01-01', 'SORB'],
    ['ORB', '2022-01-01', 'ORB'],
    ['Risk Board', '2020-01-01', 'SORB'],
    ['Risk Board', '2022-01-01', 'ORB'],
    ['JARAP', '2022-01-01', 'JARAP'],
  ])('calls %s on %s %s', (name, day, expected) => {
    expect(nameOn(renamed, 'Board', name, day)).toBe(expected);
  });

  it('changes only names of the kind', () => {
    expect(nameOn(renamed, 'Role', 'SORB', '2022-01-01')).toBe('SORB');
  });

  it('follows a name that came back', () => {
    const changes = [aChange('A', 'B', '2020-01-01'), aChange('B', 'A', '2022-01-01')];
    expect(['2019-01-01', '2021-01-01', '2023-01-01'].map((day) => nameOn(changes, 'Board', 'A', day))).toEqual([
      'A',
      'B',
      'A',
    ]);
  });

  it('gives one name a day, by whichever of its names and in whatever order the changes stand', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(renamed, { minLength: 2 }),
        fc.constantFrom('2020-01-01', '2021-04-01', '2022-01-01', '2023-05-01'),
        (changes, day) => {
          const names = ['SORB', 'ORB', 'Risk Board'].map((name) => nameOn(changes, 'Board', name, day));
          expect(new Set(names).size).toBe(1);
        },
      ),
    );
  });
});

/** The panel, and the board that decides before it under its present name. */
const SORB_BOARDS = DEFAULT_BOARDS.slice(0, 2).map((board) =>
  board.name === 'JARAP' ? { ...board, decidesAfter: ['Risk Board'] } : { ...board, name: 'Risk Board' },
);

/** A register in which everything that has a name has an earlier or a later one. */
const succession: Register = aRegister({
  audits: [anAudit({ auditor: 'Baker Tilly' })],
  boards: SORB_BOARDS.map((board) => ({ ...board, fullName: 'A board' })),
  criteriaSets: [
    {
      name: 'All',
      effectiveFrom: '2000-01-01',
      rules: [
        {
          id: 'A1',
          source: undefined,
          auditor: 'RSM',
          assurance: undefined,
          priority: undefined,
          board: 'ORB',
          clause: 'All of SORB.',
        },
        {
          id: 'A2',
          source: undefined,
          auditor: undefined,
          assurance: undefined,
          priority: undefined,
          board: 'JARAP',
          clause: '',
        },
      ],
    },
  ],
  recommendations: [
    aRecommendation({
      owners: ['Head of Cars', 'Head of HR'],
      override: { board: 'SORB', reason: 'SORB asked.' },
      revisions: [{ ...aRevision('2020-01-01', '2022-01-01'), author: 'Head of Cars' }],
      steps: [aStep(1, { owner: 'Head of Cars' })],
      updates: [
        anUpdate('2020-01-01', {
          author: 'Head of Cars',
          text: 'SORB saw it.',
          reviews: [{ id: 'v', outcome: 'Accepted', day: '2020-01-02', note: '', author: 'Head of Cars' }],
        }),
        anUpdate('2020-01-01', { author: '' }),
      ],
      decisions: [aDecision('SORB', '2020-02-01', 'Noted')],
      evidence: [
        {
          id: 'e',
          fileName: 'a.txt',
          title: '',
          addedOn: period('2020'),
          author: 'Head of Cars',
          confidential: false,
        },
      ],
    }),
    aRecommendation({ id: 'recommendation-2', reference: '4.2' }),
  ],
  actions: [anAction({ board: 'ORB', responsible: ['Head of Cars'] })],
  meetings: [aMeeting('SORB', '2020-02-01')],
  requests: [aRequest('2020-01-02', { board: 'ORB' })],
  nameChanges: [
    ...renamed,
    aChange('Baker Tilly', 'RSM', '2022-01-01', 'Auditor'),
    aChange('Head of Cars', 'Head of Transport', '2022-01-01', 'Role'),
  ],
});

describe('withNamesOn', () => {
  it('gives the register itself where no name has changed', () => {
    const unchanged = { ...succession, nameChanges: [] };
    expect(withNamesOn(unchanged, '2023-01-01')).toBe(unchanged);
  });

  it.each([
    ['2020-06-01', 'SORB', 'Baker Tilly', 'Head of Cars'],
    ['2022-06-01', 'ORB', 'RSM', 'Head of Transport'],
    ['2024-01-01', 'Risk Board', 'RSM', 'Head of Transport'],
  ])('names everything as on %s, and leaves texts as they were written', (day, board, auditor, role) => {
    const named = withNamesOn(succession, day);
    const [first, second] = named.recommendations;
    expect(named.audits[0]?.auditor).toBe(auditor);
    expect(named.boards.map(({ name, decidesAfter }) => [name, ...decidesAfter])).toEqual([['JARAP', board], [board]]);
    expect(named.criteriaSets[0]?.rules.map((rule) => [rule.auditor, rule.board, rule.clause])).toEqual([
      [auditor, board, 'All of SORB.'],
      [undefined, 'JARAP', ''],
    ]);
    expect(first?.owners).toEqual([role, 'Head of HR']);
    expect(first?.override).toEqual({ board, reason: 'SORB asked.' });
    expect(second?.override).toBeUndefined();
    expect(first?.revisions[0]?.author).toBe(role);
    expect(first?.steps[0]?.owner).toBe(role);
    expect(first?.updates[0]).toMatchObject({ author: role, text: 'SORB saw it.', reviews: [{ author: role }] });
    expect(first?.decisions[0]?.board).toBe(board);
    expect(first?.evidence[0]?.author).toBe(role);
    expect(named.actions[0]).toMatchObject({ board, responsible: [role] });
    expect(named.meetings[0]?.board).toBe(board);
    expect(named.requests[0]?.board).toBe(board);
    expect(named.nameChanges).toEqual([]);
  });
});

describe('withNamesNow', () => {
  it('is made once, keeps the changes, and is its own answer', () => {
    const now = withNamesNow(succession);
    expect(now.meetings[0]?.board).toBe('Risk Board');
    expect(now.nameChanges).toBe(succession.nameChanges);
    expect(withNamesNow(succession)).toBe(now);
    expect(withNamesNow(now)).toBe(now);
  });

  it('lets what was decided under the earlier name of a board count as its decision', () => {
    const proposed = anUpdate('2020-05-01', { proposes: 'Closure' });
    const agreed = aDecision('SORB', '2020-06-01', 'Closure agreed');
    const register = aRegister({
      boards: SORB_BOARDS,
      nameChanges: renamed,
      recommendations: [
        aRecommendation({ status: 'Proposed closed', updates: [proposed], decisions: [agreed] }),
        aRecommendation({
          id: 'recommendation-2',
          reference: '4.2',
          status: 'Closed',
          override: { board: 'ORB', reason: 'Small.' },
          updates: [proposed],
          decisions: [agreed],
        }),
      ],
    });
    const [panel, own] = asAt(register, '2024-01-01').recommendations;
    expect(panel?.standing).toMatchObject({ status: 'Proposed closed', agreedBy: ['Risk Board'] });
    expect(own?.standing).toMatchObject({ status: 'Closed', since: '2020-06-01' });
    const received = asAt(register, '2020-06-01', { board: 'SORB', day: '2020-06-01' }).recommendations;
    expect(received.map(({ status, decisions }) => [status, decisions.length])).toEqual([
      ['Proposed closed', 0],
      ['Proposed closed', 0],
    ]);
  });
});

describe('withUnheard', () => {
  it('hears a decision under an earlier name of the board that closes', () => {
    const recommendation = aRecommendation({
      status: 'Proposed closed',
      statusDate: period('2020-05-01'),
      override: { board: 'ORB', reason: 'Small.' },
      updates: [anUpdate('2020-05-01', { proposes: 'Closure' })],
      decisions: [aDecision('SORB', '2020-06-01', 'Closure agreed')],
    });
    const register = aRegister({ boards: SORB_BOARDS, nameChanges: renamed, recommendations: [recommendation] });
    const heard = {
      updates: new Set(recommendation.updates.map(({ id }) => id)),
      reviews: new Set<string>(),
      decisions: new Set<string>(),
    };
    const [audit] = register.audits;
    expect(audit && withUnheard(recommendation, audit, heard, register)).toEqual({
      ...recommendation,
      status: 'Closed',
      statusDate: period('2020-06-01'),
    });
  });
});

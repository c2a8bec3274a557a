import fc from 'fast-check';
import { Actor } from '../../../src/domain/closing';
import { Permission, PermittedAction, permissionsToDecide, permissionsToReport } from '../../../src/domain/permissions';
import { Recommendation, STATUSES } from '../../../src/domain/register';
import { aDecision, aRegister, aRevision, aStep, anItem, anUpdate, dayOfTest } from '../../support/registers';

const governance: Actor = { roles: ['Governance officer'], isGovernance: true };
const owner: Actor = { roles: ['head of transport'], isGovernance: false };
const reader: Actor = { roles: [], isGovernance: false };
const owningOfficer: Actor = { roles: ['head of transport'], isGovernance: true };
const register = aRegister();

const closing = anUpdate('2020-09-01', { proposes: 'Closure', implemented: 'Done.', evidence: '84 of 100.' });
const proposed: Partial<Recommendation> = { updates: [closing], status: 'Proposed closed' };
const halfAgreed: Partial<Recommendation> = {
  ...proposed,
  decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed')],
};
const ended: Partial<Recommendation> = {
  ...proposed,
  decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed'), aDecision('JARAP', '2020-10-01', 'Closure agreed')],
  status: 'Closed',
};
const unrouted: Partial<Recommendation> = { priority: undefined };
const movedThrice: Partial<Recommendation> = {
  revisions: [aRevision('2020-02-01', 'June 2020'), aRevision('2020-05-01', 'TBC'), aRevision('2020-09-01', '2021')],
};

describe('permissionsToDecide', () => {
  const all = (recommendation: Partial<Recommendation>, actor = governance): readonly Permission[] =>
    permissionsToDecide(anItem(recommendation), register, actor, dayOfTest);
  const allowed = (recommendation: Partial<Recommendation>, actor = governance): string[] =>
    all(recommendation, actor)
      .filter(({ isAllowed }) => isAllowed)
      .map(({ action, board }) => `${board ?? ''}: ${action}`);

  it.each<[string, Partial<Recommendation>, string[]]>([
    ['nothing on one that is open', {}, []],
    ['nothing on one that goes to no board', unrouted, []],
    ['the first board', proposed, ['SORB: Closure agreed', 'SORB: Closure refused', 'SORB: More evidence requested']],
    [
      'then the last',
      halfAgreed,
      ['JARAP: Closure agreed', 'JARAP: Closure refused', 'JARAP: More evidence requested'],
    ],
    ['the last board on one that has ended', ended, ['JARAP: Reopened']],
    ['the last board to agree a date beyond the limit', movedThrice, ['JARAP: Date agreed']],
  ])('allows %s', (_, recommendation, expected) => {
    expect(allowed(recommendation)).toEqual(expected);
  });

  it.each<[string, Actor, RegExp]>([
    ['an owner, of governance too', owningOfficer, /^You own this recommendation \(Head of Transport\)/],
    ['an owner', owner, /^You own this recommendation/],
    ['who is not of governance', reader, /^Decisions are recorded by governance\. Ask the governance officer\.$/],
  ])('allows %s nothing, and says nothing but why not', (_, actor, whyNot) => {
    const refused = all(proposed, actor);
    expect(refused.filter(({ isAllowed }) => isAllowed)).toEqual([]);
    expect(new Set(refused.map((each) => each.whyNot)).size).toBe(1);
    expect(refused[0]?.whyNot).toMatch(whyNot);
  });

  it('says what is missing to who may decide, and nothing where it is allowed', () => {
    const open = all({});
    expect(open.find(({ action }) => action === 'Closure agreed')?.whyNot).toMatch(/^Its owner has not proposed this/);
    expect(all(proposed).find(({ action }) => action === 'Closure agreed')?.whyNot).toBe('');
  });

  it('says that it goes to no board while that is so', () => {
    const [first, ...others] = all(unrouted);
    expect(first).toMatchObject({ board: undefined, isAllowed: false });
    expect(first?.whyNot).toMatch(/^It goes to no board\./);
    expect(others.every(({ whyNot }) => whyNot === first?.whyNot)).toBe(true);
  });
});

describe('permissionsToReport', () => {
  const whyNot = (recommendation: Partial<Recommendation>, action: PermittedAction, actor: Actor): string | undefined =>
    permissionsToReport(anItem(recommendation), register, actor).find((each) => each.action === action)?.whyNot;
  const steps = [aStep(1, { state: 'Done' }), aStep(2), aStep(3)];

  it.each<[PermittedAction, string, Actor, Partial<Recommendation>, string]>([
    ['Post an update', 'its owner', owner, {}, ''],
    ['Post an update', 'governance', governance, { owners: [] }, ''],
    [
      'Post an update',
      'a reader',
      reader,
      { owners: ['Head of Transport', 'Head of Fleet'] },
      'Its owner reports on it (Head of Transport, Head of Fleet), or governance for them.',
    ],
    [
      'Post an update',
      'a reader of one without owner',
      reader,
      { owners: [] },
      'It has no owner, so governance reports on it. Ask the governance officer.',
    ],
    ['Post an update', 'the owner of one that ended', owner, ended, 'It is closed: it takes no more updates.'],
    ['Propose closing', 'its owner', owner, {}, ''],
    ['Propose closing', 'a reader', reader, {}, 'Its owner reports on it (Head of Transport), or governance for them.'],
    ['Propose closing', 'its owner', owner, proposed, 'It is proposed closed already; SORB decides next.'],
    ['Propose closing', 'its owner', owner, halfAgreed, 'It is proposed closed already; JARAP decides next.'],
    [
      'Propose closing',
      'the owner of one that goes nowhere',
      owner,
      { ...proposed, ...unrouted },
      'It is proposed closed already, and goes to no board.',
    ],
    [
      'Propose closing',
      'its owner',
      owner,
      { steps },
      '2 of 3 steps are still open. Finish them, or drop them with a reason.',
    ],
    [
      'Propose closing',
      'its owner',
      owner,
      { steps: steps.slice(0, 2) },
      '1 of 2 steps is still open. Finish them, or drop them with a reason.',
    ],
    ['Add a step', 'governance', governance, {}, ''],
    ['Add a step', 'its owner', owner, {}, 'Steps are kept by governance. Ask the governance officer.'],
    ['Add a step', 'governance', governance, proposed, 'It is proposed closed: steps are added to open ones.'],
    ['Settle a step', 'governance', governance, { steps }, ''],
    ['Settle a step', 'governance', governance, {}, 'No step is open.'],
    ['Settle a step', 'its owner', owner, { steps }, 'Steps are kept by governance. Ask the governance officer.'],
    ['Settle a step', 'governance', governance, { ...ended, steps }, 'It is closed: its steps stay as they are.'],
  ])('answers "%s" to %s', (action, _who, actor, recommendation, expected) => {
    expect(whyNot(recommendation, action, actor)).toBe(expected);
  });

  it('says why exactly where something is not allowed', () => {
    const anActor = fc.record({
      roles: fc.subarray(['Head of Transport', 'Head of Fleet']),
      isGovernance: fc.boolean(),
    });
    const aState = fc.record({
      status: fc.constantFrom(...STATUSES),
      steps: fc.subarray(steps),
      owners: fc.subarray(['Head of Transport', 'Head of Estates']),
    });
    fc.assert(
      fc.property(anActor, aState, (actor, state) => {
        const item = anItem(state);
        const permissions = [
          ...permissionsToReport(item, register, actor),
          ...permissionsToDecide(item, register, actor, dayOfTest),
        ];
        return permissions.every(({ isAllowed, whyNot: reason }) => isAllowed === (reason === ''));
      }),
    );
  });
});

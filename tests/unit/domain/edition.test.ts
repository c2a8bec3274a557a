import { countLeftOut, isConfidential, isOfClosedSession, publicRegister } from '../../../src/domain/edition';
import { asAt } from '../../../src/domain/asAt';
import { EvidenceFile, NameChange, NameKind } from '../../../src/domain/register';
import {
  aRecommendation,
  aRegister,
  aRequest,
  aRevision,
  aStep,
  anAction,
  anAudit,
  anUpdate,
  dayOfTest,
  period,
} from '../../support/registers';

const file = (id: string, overrides: Partial<EvidenceFile> = {}): EvidenceFile => ({
  id,
  fileName: `${id}.pdf`,
  title: '',
  addedOn: period('September 2020'),
  author: 'Head of Transport',
  confidential: false,
  ...overrides,
});

const aNameChange = (kind: NameKind, from: string, to: string, on = '2019-02-01'): NameChange => ({
  id: `${from} ${to}`,
  kind,
  from,
  to,
  on,
});

describe('publicRegister', () => {
  const register = aRegister({
    audits: [
      anAudit(),
      anAudit({ id: 'audit-2', title: 'Covert', confidential: true }),
      anAudit({ id: 'audit-3', followsUp: 'audit-2' }),
      anAudit({ id: 'audit-4', followsUp: 'audit-1' }),
    ],
    recommendations: [
      aRecommendation({
        id: 'r1',
        repeats: 'r2',
        dependsOn: ['r2', 'r4'],
        evidence: [file('a'), file('b', { confidential: true })],
      }),
      aRecommendation({ id: 'r2', auditId: 'audit-2' }),
      aRecommendation({ id: 'r3', confidential: true }),
      aRecommendation({ id: 'r4', repeats: 'r1', steps: [aStep(1, { owner: 'Fleet clerk' })] }),
    ],
    actions: [anAction({ id: 'x1', responsible: ['Secretary'] }), anAction({ id: 'x2', session: 'Closed' })],
    requests: [aRequest('2020-10-06', { recommendationId: 'r1' }), aRequest('2020-10-06', { recommendationId: 'r3' })],
  });
  const published = publicRegister(register);

  it('leaves out confidential audits with all of theirs, recommendations, files, requests and closed-session actions', () => {
    expect(published.audits.map(({ id }) => id)).toEqual(['audit-1', 'audit-3', 'audit-4']);
    expect(published.recommendations.map(({ id }) => id)).toEqual(['r1', 'r4']);
    expect(published.recommendations[0]?.evidence.map(({ id }) => id)).toEqual(['a']);
    expect(published.actions.map(({ id }) => id)).toEqual(['x1']);
    expect(published.requests.map(({ recommendationId }) => recommendationId)).toEqual(['r1']);
  });

  it('lets nothing that is left point to what is left out', () => {
    expect(published.recommendations[0]).toMatchObject({ repeats: undefined, dependsOn: ['r4'] });
    expect(published.recommendations[1]?.repeats).toBe('r1');
    expect(published.audits.map(({ followsUp }) => followsUp)).toEqual([undefined, undefined, 'audit-1']);
  });

  it('keeps that an update was returned, and not what was said to its owner', () => {
    const returned = anUpdate('2020-05-01', {
      reviews: [{ id: 'v', outcome: 'Returned', day: '2020-05-02', note: 'A secret.', author: 'Governance officer' }],
    });
    const register = aRegister({ recommendations: [aRecommendation({ updates: [returned, anUpdate('2020-06-01')] })] });
    const published = publicRegister(register);
    expect(JSON.stringify(published)).not.toMatch(/secret|officer/);
    const [item] = asAt(published, '2020-07-01').recommendations;
    expect(item?.updates).toHaveLength(1);
    expect(item?.returned).toHaveLength(1);
  });

  it('names an author by a role that owns something in the register, and not at all otherwise', () => {
    const byPerson = publicRegister(
      aRegister({
        recommendations: [
          aRecommendation({
            steps: [aStep(1, { owner: 'Fleet clerk' })],
            revisions: [{ ...aRevision('May 2020', 'June 2020'), author: 'A Person' }],
            updates: [
              anUpdate('May 2020', { author: 'head of  transport' }),
              anUpdate('June 2020', { author: 'A Person' }),
              anUpdate('July 2020', { author: 'Fleet clerk' }),
              anUpdate('August 2020', { author: 'Secretary' }),
            ],
            evidence: [file('a', { author: 'A Person' })],
          }),
        ],
        actions: [anAction({ responsible: ['Secretary'] })],
      }),
    );
    expect(byPerson.recommendations[0]?.updates.map(({ author }) => author)).toEqual([
      'head of  transport',
      '',
      'Fleet clerk',
      'Secretary',
    ]);
    expect(JSON.stringify(byPerson)).not.toContain('A Person');
  });

  it('takes an earlier name of a role for a role', () => {
    const renamed = publicRegister(
      aRegister({
        nameChanges: [aNameChange('Role', 'Fleet Manager', 'Head of Transport')],
        recommendations: [aRecommendation({ updates: [anUpdate('May 2020', { author: 'fleet manager' })] })],
      }),
    );
    expect(renamed.recommendations[0]?.updates[0]?.author).toBe('fleet manager');
  });

  it('tells no change of a name that only something confidential had', () => {
    const { nameChanges } = publicRegister(
      aRegister({
        audits: [anAudit(), anAudit({ id: 'audit-2', auditor: 'Covert auditor', confidential: true })],
        recommendations: [
          aRecommendation(),
          aRecommendation({ id: 'r2', auditId: 'audit-2', owners: ['Head of Covert Policing'] }),
        ],
        actions: [anAction({ board: 'Sub-panel', responsible: ['Secretary'] })],
        nameChanges: [
          aNameChange('Role', 'Source Handler', 'Head of Covert Policing'),
          aNameChange('Role', 'Fleet Manager', 'Transport Manager'),
          aNameChange('Role', 'Transport Manager', 'Head of Transport', '2019-03-01'),
          aNameChange('Role', 'Clerk', 'Secretary'),
          aNameChange('Auditor', 'Quiet auditor', 'Covert auditor'),
          aNameChange('Auditor', 'Baker Tilly', 'Mazars'),
          aNameChange('Board', 'Audit Committee', 'JARAP'),
          aNameChange('Board', 'Working group', 'Sub-panel'),
          aNameChange('Board', 'Gone', 'Gone too'),
        ],
      }),
    );
    expect(nameChanges.map(({ from }) => from)).toEqual([
      'Fleet Manager',
      'Transport Manager',
      'Clerk',
      'Baker Tilly',
      'Audit Committee',
      'Working group',
    ]);
  });
});

describe('countLeftOut', () => {
  it('counts recommendations, actions, and files known on the day, those of what is left out included', () => {
    const items = [
      {
        audit: { confidential: false },
        recommendation: { confidential: false, evidence: [file('a'), file('b', { confidential: true })] },
      },
      {
        audit: { confidential: true },
        recommendation: { confidential: false, evidence: [file('c'), file('d', { addedOn: period('November 2020') })] },
      },
    ];
    expect(countLeftOut(items, [{ session: 'Open' }, { session: 'Closed' }], dayOfTest)).toEqual({
      recommendations: 1,
      actions: 1,
      files: 2,
    });
  });
});

describe('isConfidential', () => {
  it.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
  ])('asks the audit (%s) and the recommendation (%s)', (audit, recommendation, expected) => {
    expect(isConfidential({ audit: { confidential: audit }, recommendation: { confidential: recommendation } })).toBe(
      expected,
    );
  });
});

describe('isOfClosedSession', () => {
  it.each([['Open', false] as const, ['Closed', true] as const])(
    'takes an action of the %s session as %s',
    (session, expected) => {
      expect(isOfClosedSession({ session })).toBe(expected);
    },
  );
});

describe('publicRegister, of actions', () => {
  it('names no recommendation that is confidential', () => {
    const recommendations = [
      aRecommendation(),
      aRecommendation({ id: 'hidden', reference: '4.2', confidential: true }),
    ];
    const actions = [anAction({ recommendationId: 'recommendation-1' }), anAction({ recommendationId: 'hidden' })];
    const published = publicRegister(aRegister({ recommendations, actions }));
    expect(published.actions.map(({ recommendationId }) => recommendationId)).toEqual(['recommendation-1', undefined]);
  });
});

import { asAt } from '../../../src/domain/asAt';
import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { publicData, unpublishedBoardWarning } from '../../../src/domain/publicData';
import { Register } from '../../../src/domain/register';
import { registerOn } from '../../../src/domain/registerOn';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  anAction,
  anAudit,
  dayOfTest,
} from '../../support/registers';

const to = (board: string): { override: { board: string; reason: string } } => ({
  override: { board, reason: 'Asked.' },
});

/** JARAP and CGB publish their papers; SORB does not, and nobody knows of Nowhere. */
const register = aRegister({
  audits: [anAudit(), anAudit({ id: 'audit-2', title: 'Payroll' }), anAudit({ id: 'audit-3', title: 'Estate' })],
  recommendations: [
    aRecommendation({ id: 'r1', ...to('JARAP'), decisions: [aDecision('SORB', '2020-09-17', 'Noted', 'As agreed.')] }),
    aRecommendation({ id: 'r2', reference: '4.2', ...to('SORB') }),
    aRecommendation({ id: 'r3', auditId: 'audit-2', ...to('SORB'), owners: ['Payroll Clerk'] }),
    aRecommendation({ id: 'r4', auditId: 'audit-2', reference: '4.2', ...to('Nowhere') }),
    aRecommendation({ id: 'r5', auditId: 'audit-3', ...to('CGB') }),
  ],
  actions: [anAction({ id: 'x1', board: 'jarap' }), anAction({ id: 'x2', board: 'SORB' })],
  meetings: [aMeeting('JARAP', '2020-07-22'), aMeeting('SORB', '2020-09-17'), aMeeting('CGB', '2020-09-18')],
  requests: [
    aRequest('2020-10-06', { id: 'q1', recommendationId: 'r1' }),
    aRequest('2020-09-06', { id: 'q2', recommendationId: 'r1', board: 'SORB' }),
    aRequest('2020-10-06', { id: 'q3', recommendationId: 'r2' }),
  ],
  nameChanges: [
    { id: 'n1', kind: 'Role', from: 'Wages Clerk', to: 'Payroll Clerk', on: '2019-02-01' },
    { id: 'n2', kind: 'Board', from: 'Audit Committee', to: 'JARAP', on: '2019-02-01' },
  ],
});

function dataOf(board: string): Register {
  return registerOn(publicData(asAt(register, dayOfTest, { board, day: dayOfTest }), board), { isPublic: true });
}

describe('publicData', () => {
  it('leaves out what goes to another board whose papers are not published, with audits that have no other', () => {
    const data = dataOf('JARAP');
    expect(data.recommendations.map(({ id }) => id)).toEqual(['r1', 'r5']);
    expect(data.audits.map(({ id }) => id)).toEqual(['audit-1', 'audit-3']);
    expect(data.actions.map(({ id }) => id)).toEqual(['x1']);
    expect(data.meetings.map(({ board }) => board)).toEqual(['JARAP', 'CGB']);
    expect(data.requests.map(({ id }) => id)).toEqual(['q1']);
    expect(data.nameChanges.map(({ id }) => id)).toEqual(['n2']);
  });

  it('keeps what such a board decided of a recommendation that is left', () => {
    expect(dataOf('JARAP').recommendations[0]?.decisions).toMatchObject([{ board: 'SORB', note: 'As agreed.' }]);
  });

  it("keeps what goes to the paper's own board, whether its papers are published or not", () => {
    const data = dataOf('SORB');
    expect(data.recommendations.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'r5']);
    expect(data.meetings.map(({ board }) => board)).toEqual(['JARAP', 'SORB', 'CGB']);
  });

  it('keeps what the criteria send to no board', () => {
    const unrouted = asAt(aRegister({ audits: [anAudit({ assurance: undefined })] }), dayOfTest);
    expect(publicData(unrouted, 'JARAP').recommendations).toHaveLength(1);
  });
});

describe('unpublishedBoardWarning', () => {
  it('warns where the papers of the board are not published, and only there', () => {
    expect(unpublishedBoardWarning(DEFAULT_BOARDS, 'sorb')).toContain('The papers of SORB are not published');
    expect(unpublishedBoardWarning(DEFAULT_BOARDS, 'JARAP')).toBeUndefined();
    expect(unpublishedBoardWarning(DEFAULT_BOARDS, 'Nowhere')).toBeUndefined();
  });
});

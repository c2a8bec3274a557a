import { Audit, Recommendation, Register } from '../../src/domain/register';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRevision,
  anAction,
  anAudit,
  anUpdate,
  period,
  target,
} from './registers';

/** The day of the panel's and of the governance board's meeting. */
export const JASP_MEETING = '2016-09-13';

const LONG =
  'Agree with each partner agency a written protocol for the retention, review and disposal of seized property, which says who authorises each step and where the decision is recorded. ';

const AUDITS: readonly Audit[] = [
  anAudit({
    id: 'data',
    title: 'Data Protection',
    issued: period('March 2015'),
    auditor: 'Baker Tilly',
    assurance: undefined,
  }),
  anAudit({ id: 'money', title: 'Core Financial Systems', issued: period('November 2015'), organisation: 'Joint' }),
  anAudit({
    id: 'custody',
    title: 'Custody',
    issued: period('May 2016'),
    source: 'CJJI inspection',
    auditor: '',
    assurance: undefined,
  }),
  anAudit({
    id: 'integrity',
    title: 'Integrity',
    issued: period('January 2015'),
    source: 'HMICFRS inspection',
    auditor: 'HMIC',
    assurance: undefined,
  }),
  anAudit({
    id: 'covert',
    title: 'Undercover',
    issued: period('October 2014'),
    source: 'HMICFRS inspection',
    auditor: 'HMIC',
    assurance: undefined,
    confidential: true,
  }),
];

const of = (id: string, auditId: string, overrides: Partial<Recommendation>): Recommendation =>
  aRecommendation({ id, auditId, reference: id, title: `Title of ${id}`, priority: undefined, ...overrides });

const RECOMMENDATIONS: readonly Recommendation[] = [
  of('1.1', 'data', {
    originalTarget: target('31/03/2016'),
    updates: [anUpdate('2016-02-10'), anUpdate('2016-05-20', { text: LONG.repeat(3) })],
  }),
  of('1.2', 'data', {
    text: LONG.repeat(6),
    originalTarget: target('September 2015'),
    revisions: [aRevision('2016-01-04', 'June 2016'), aRevision('2016-05-04', '2016-09-30')],
    updates: [anUpdate('2016-07-01', { achievements: 'Bought.', text: '' })],
  }),
  of('2.1', 'money', {
    status: 'Proposed closed',
    updates: [anUpdate('May 2016', { proposes: 'Closure', implemented: 'Done.', evidence: '20 of 20 sampled.' })],
  }),
  of('2.2', 'money', {
    status: 'Closed',
    updates: [anUpdate('March 2016', { proposes: 'Closure', implemented: 'Done.', evidence: 'Sampled.' })],
    decisions: [aDecision('DCC scrutiny', '2016-08-20', 'Closure agreed')],
  }),
  of('3.1', 'custody', {
    originalTarget: target('December 2016'),
    updates: [anUpdate('2016-09-01', { delivery: 'At risk' })],
  }),
  of('3.2', 'custody', {
    originalTarget: target('2018'),
    updates: [anUpdate('2016-09-02', { delivery: 'Constraint exceeded' })],
  }),
  of('3.3', 'custody', { raised: period('2016-08-20'), originalTarget: target('TBC') }),
  of('4.1', 'integrity', { originalTarget: target('2019') }),
  of('4.2', 'integrity', { status: 'Superseded', statusDate: period('2016-09-05') }),
  of('5.1', 'covert', { originalTarget: target('January 2016'), updates: [anUpdate('2016-09-03')] }),
];

/** A register of another force, in which one board takes everything: each section of each paper has something in it. */
export function nottinghamshireRegister(overrides: Partial<Register> = {}): Register {
  return aRegister({
    audits: AUDITS,
    recommendations: RECOMMENDATIONS,
    boards: [
      { name: 'JASP', fullName: 'Joint Audit and Scrutiny Panel', decidesAfter: [], published: true },
      { name: 'CGB', fullName: 'Corporate Governance Board', decidesAfter: [], published: true },
    ],
    criteriaSets: [
      {
        name: 'All',
        effectiveFrom: '2010-01-01',
        rules: [
          {
            id: 'all',
            source: undefined,
            auditor: undefined,
            assurance: undefined,
            priority: undefined,
            board: 'JASP',
            clause: 'Every recommendation goes to the panel.',
          },
        ],
      },
    ],
    meetings: [
      aMeeting('JASP', '2016-03-08'),
      aMeeting('JASP', '2016-06-07'),
      aMeeting('JASP', JASP_MEETING, { paper: '9' }),
      aMeeting('CGB', '2016-07-20'),
      aMeeting('CGB', JASP_MEETING),
    ],
    actions: [
      anAction({
        id: 'j1',
        actionId: 'J1',
        board: 'JASP',
        meetingDate: period('2016-03-08'),
        status: 'Closed',
        closedOn: period('2016-06-07'),
        updates: [{ id: 'u1', date: period('2016-05-30'), text: 'Received.' }],
      }),
      anAction({
        id: 'j2',
        actionId: 'J2',
        board: 'JASP',
        meetingDate: period('2016-03-08'),
        target: target('June 2016'),
        updates: [
          { id: 'u2', date: period('2016-08-01'), text: LONG },
          { id: 'u3', date: period('2016-09-01'), text: 'Sent.' },
        ],
      }),
      anAction({
        id: 'j3',
        actionId: 'J3',
        board: 'JASP',
        meetingDate: period('2016-06-07'),
        target: target('ongoing'),
      }),
      anAction({ id: 'j4', actionId: 'J4', board: 'JASP', meetingDate: period('2016-06-07'), session: 'Closed' }),
      anAction({
        id: 'j5',
        actionId: 'J5',
        board: 'JASP',
        meetingDate: period('2016-03-08'),
        status: 'Closed',
        closedOn: period('2016-03-20'),
      }),
      anAction({
        id: 'c1',
        actionId: 'C1',
        board: 'CGB',
        meetingDate: period('2016-06-20'),
        responsible: ['Chief Finance Officer'],
        target: target('August 2016'),
      }),
      anAction({
        id: 'c2',
        actionId: 'C2',
        board: 'CGB',
        meetingDate: period('2016-07-20'),
        responsible: ['Head of People'],
      }),
      anAction({
        id: 'c3',
        actionId: 'C3',
        board: 'CGB',
        meetingDate: period('2016-07-20'),
        responsible: ['Clerk'],
        text: 'Order the plants.',
      }),
      anAction({
        id: 'c4',
        actionId: 'C4',
        board: 'CGB',
        meetingDate: period('2016-07-20'),
        session: 'Closed',
        responsible: ['Head of Corporate Risk'],
      }),
      anAction({
        id: 'c5',
        actionId: 'C5',
        board: 'CGB',
        meetingDate: period('2016-06-20'),
        status: 'Closed',
        closedOn: period('2016-07-20'),
      }),
    ],
    ...overrides,
  });
}

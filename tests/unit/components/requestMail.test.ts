import {
  Addresses,
  Debtor,
  debtorsOf,
  mailtoLink,
  requestMail,
  shortRequestMail,
} from '../../../src/components/Meeting/requestMail';
import type { Recommendation } from '../../../src/domain/register';
import { updateRound } from '../../../src/domain/updateRound';
import { aMeeting, aRecommendation, aRegister, aRequest, anUpdate, target } from '../../support/registers';

const meeting = aMeeting('JARAP', '2020-10-16', { updatesDue: '2020-10-06' });
const addresses: Addresses = {
  updateOf: (id) => `https://example.test/tracker#/recommendations/${id}/update`,
  registerOf: (owner) => `https://example.test/tracker#/register?owner=${encodeURIComponent(owner)}`,
};

function debtors(...recommendations: Partial<Recommendation>[]): readonly Debtor[] {
  const register = aRegister({
    meetings: [meeting],
    recommendations: recommendations.map((each, index) =>
      aRecommendation({ id: String(index + 1), reference: `4.${index + 1}`, ...each }),
    ),
    requests: [
      aRequest('2020-09-20', { recommendationId: '1' }),
      aRequest('2020-09-28', { recommendationId: '1', meetingDate: '2020-07-22' }),
    ],
  });
  return debtorsOf(updateRound(register, 'JARAP', meeting.date, '2020-10-01'));
}

function onlyDebtor(...recommendations: Partial<Recommendation>[]): Debtor {
  const [debtor] = debtors(...recommendations);
  if (debtor === undefined) {
    throw new Error('Nobody owes an update.');
  }
  return debtor;
}

describe('debtorsOf', () => {
  it('leaves out what has been reported', () => {
    expect(debtors({ updates: [anUpdate('2020-09-01')] })).toEqual([]);
  });

  it('gives each owner once with all of theirs, most first, and what names no owner last', () => {
    const found = debtors({ owners: ['A', 'B'] }, { owners: [] }, { owners: ['C'] }, { owners: ['b'] }, { owners: [] });
    expect(found.map(({ owner, entries }) => [owner, entries.map(({ item }) => item.recommendation.id)])).toEqual([
      ['B', ['1', '4']],
      ['A', ['1']],
      ['C', ['3']],
      ['', ['2', '5']],
    ]);
  });
});

describe('requestMail', () => {
  it('lists all that an owner owes, each with its form and with when it was asked for', () => {
    const debtor = onlyDebtor({ originalTarget: target('March 2020') }, { priority: 'Fundamental' });
    const { subject, body } = requestMail(debtor, meeting, '2020-10-01', addresses);
    expect(subject).toBe('Updates wanted by 6 October 2020 for JARAP on 16 October 2020');
    expect(body.split('\n').slice(0, 10)).toEqual([
      'To: Head of Transport',
      '',
      'Please post an update for JARAP on 16 October 2020 by 6 October 2020 on these 2 recommendations:',
      '',
      '1. Fleet Management 4.1: Service records (Significant, target date March 2020, overdue). Requested 20 September; none received.',
      'https://example.test/tracker#/recommendations/1/update',
      '',
      '2. Fleet Management 4.2: Service records (Fundamental, no target date).',
      'https://example.test/tracker#/recommendations/2/update',
      '',
    ]);
  });

  it.each([
    ['2020-10-06', '2020-10-06', 'Updates wanted by 6 October 2020 for', 'by 6 October 2020 on this recommendation:'],
    ['2020-10-06', '2020-10-07', 'Updates overdue for', 'were due on 6 October 2020. Please post one now on this'],
    [undefined, '2020-10-07', 'Updates wanted for', 'Please post an update for JARAP on 16 October 2020 on this'],
  ])('says by when: due %s, sent %s', (updatesDue, today, subject, request) => {
    const mail = requestMail(onlyDebtor({}), { ...meeting, updatesDue }, today, addresses);
    expect(mail.subject).toBe(`${subject} JARAP on 16 October 2020`);
    expect(mail.body).toContain(request);
  });

  it('says where there is no priority', () => {
    const debtor = onlyDebtor({ priority: undefined, override: { board: 'JARAP', reason: 'Asked for.' } });
    expect(requestMail(debtor, meeting, '2020-10-01', addresses).body).toContain('(no priority, no target date)');
  });
});

describe('mailtoLink', () => {
  const mailsOf = (debtor: Debtor): Parameters<typeof mailtoLink> => [
    requestMail(debtor, meeting, '2020-10-01', addresses),
    shortRequestMail(debtor, meeting, '2020-10-01', addresses),
  ];

  it('gives none where even the short text is too long', () => {
    expect(mailtoLink(...mailsOf(onlyDebtor(...Array.from({ length: 60 }, () => ({})))))).toBeUndefined();
  });

  it('names the items and gives one address where the whole text is too long', () => {
    const [long, short] = mailsOf(onlyDebtor(...Array.from({ length: 15 }, () => ({}))));
    const link = mailtoLink(long, short) ?? '';
    const body = new URLSearchParams(link.slice(link.indexOf('?'))).get('body');
    expect(body).toContain('15. Fleet Management 4.15\r\n\r\n');
    expect(body).toContain('https://example.test/tracker#/register?owner=Head%20of%20Transport');
    expect(body).not.toContain('/update');
  });

  it('carries the whole text where it is short', () => {
    const [long, short] = mailsOf(onlyDebtor({ title: 'Staff & stores: 100 % “checked”' }));
    const link = mailtoLink(long, short) ?? '';
    const values = new URLSearchParams(link.slice(link.indexOf('?')));
    expect(link.startsWith('mailto:?subject=')).toBe(true);
    expect(values.get('subject')).toBe(long.subject);
    expect(values.get('body')?.replace(/\r\n/g, '\n')).toBe(long.body);
  });
});

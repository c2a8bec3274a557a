import { shortSummaryMail, summaryHtml, summaryMail, summaryWords } from '../../../src/components/Meeting/summaryText';
import type { SummaryWords } from '../../../src/components/Meeting/summaryText';
import type { SittingSummary } from '../../../src/domain/sittingSummary';
import { aDecision, aMeeting, anAction, anItem, period, target } from '../../support/registers';

const MEETING = aMeeting('JARAP', '2020-10-16');
const item = anItem({ title: 'Keys <& locks>' });

const NOTHING: SittingSummary = {
  settled: [],
  agreed: [],
  asked: [],
  raised: [],
  closed: [],
  undecided: [],
  leftOut: 0,
};

function wordsOf(summary: Partial<SittingSummary>): SummaryWords {
  return summaryWords({ ...NOTHING, ...summary }, MEETING, (id) => (id === 'r' ? 'Fleet Management 4.1' : undefined));
}

function entriesOf(summary: Partial<SittingSummary>): readonly string[] {
  return wordsOf(summary).sections.flatMap(({ entries }) => entries);
}

const decision = { ...aDecision('JARAP', '2020-10-16', 'Closure agreed', 'Well done'), minuteNumber: '40/20' };

describe('summaryWords', () => {
  it('counts each part, and says of an empty one that it is', () => {
    const words = wordsOf({});
    expect(words.subject).toBe('JARAP, 16 October 2020: decisions and actions');
    expect(words.sections.map(({ title }) => title)).toEqual([
      'Decided: 0',
      'Agreed or noted: 0',
      'More asked for: 0',
      'Actions raised: 0',
      'Actions closed: 0',
      'Left undecided: 0',
    ]);
    expect(words.leftOut).toBe('');
  });

  it('says what was decided, and what it changed', () => {
    const settled = { item, decision, before: 'Proposed closed', after: 'Closed' } as const;
    const agreed = {
      ...settled,
      after: 'Proposed closed',
      decision: { ...decision, note: '', minuteNumber: '' },
    } as const;
    expect(entriesOf({ settled: [settled], agreed: [agreed] })).toEqual([
      'Fleet Management 4.1: Keys <& locks>. Closure agreed, proposed closed to closed. Minute 40/20. Well done.',
      'Fleet Management 4.1: Keys <& locks>. Closure agreed.',
    ]);
  });

  it('says what more is asked, and of whom', () => {
    const asked = {
      decision: aDecision('JARAP', '2020-10-16', 'More evidence requested', 'Give figures!'),
      before: 'Proposed closed',
      after: 'Proposed closed',
    } as const;
    expect(
      entriesOf({
        asked: [
          { ...asked, item },
          { ...asked, item: anItem({ owners: [] }) },
        ],
      }),
    ).toEqual([
      'Fleet Management 4.1: Keys <& locks>. More evidence requested. Give figures! To answer: Head of Transport.',
      'Fleet Management 4.1: Service records. More evidence requested. Give figures! It has no owner.',
    ]);
  });

  it('says who does what by when, what was closed, and what was left', () => {
    expect(
      entriesOf({
        raised: [
          anAction({ recommendationId: 'r', target: target('December 2020') }),
          anAction({ actionId: 'A2', session: 'Closed', minuteNumber: '', recommendationId: 'unknown' }),
        ],
        closed: [anAction({ actionId: 'A3', meetingDate: period('2020-07-22') })],
        undecided: [item],
      }),
    ).toEqual([
      'A1: Report on the fleet. Head of Transport, by December 2020. Minute 40/20. From Fleet Management 4.1.',
      'A2: Report on the fleet. Head of Transport, no target date. Closed session.',
      'A3: Report on the fleet. Given on 22 July 2020.',
      'Fleet Management 4.1: Keys <& locks>.',
    ]);
  });

  it.each([
    [1, 'One entry is left out: confidential, or of a closed session.'],
    [3, '3 entries are left out: confidential, or of a closed session.'],
  ])('says that %i are left out', (leftOut, sentence) => {
    expect(wordsOf({ leftOut }).leftOut).toBe(sentence);
  });
});

describe('summaryMail', () => {
  it('is the summary in lines', () => {
    const { subject, body } = summaryMail(wordsOf({ undecided: [item], leftOut: 1 }));
    expect(subject).toBe('JARAP, 16 October 2020: decisions and actions');
    expect(body).toContain('Left undecided: 1\n- Fleet Management 4.1: Keys <& locks>.\n\nOne entry is left out');
    expect(summaryMail(wordsOf({})).body).not.toContain('left out');
  });
});

describe('shortSummaryMail', () => {
  it('has the numbers and an address', () => {
    expect(shortSummaryMail(wordsOf({ leftOut: 1 }), 'https://tracker.example/x').body).toBe(
      'Decided: 0\nAgreed or noted: 0\nMore asked for: 0\nActions raised: 0\nActions closed: 0\nLeft undecided: 0\n' +
        'One entry is left out: confidential, or of a closed session.\n\nhttps://tracker.example/x\n',
    );
    expect(shortSummaryMail(wordsOf({}), 'x').body).not.toContain('left out');
  });
});

describe('summaryHtml', () => {
  it('is rich text in which nothing that was typed is markup', () => {
    const html = summaryHtml(wordsOf({ undecided: [item], leftOut: 1 }));
    expect(html).toContain('<h3>Decided: 0</h3><h3>');
    expect(html).toContain('<ul><li>Fleet Management 4.1: Keys &lt;&amp; locks&gt;.</li></ul>');
    expect(html).toContain('<p>One entry is left out');
    expect(summaryHtml(wordsOf({}))).not.toContain('<p>');
  });
});

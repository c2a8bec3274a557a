import { TimelineEntry, timelineOf } from '../../../src/components/Recommendation/timelineEntries';
import { asAt } from '../../../src/domain/asAt';
import { EvidenceFile, Recommendation } from '../../../src/domain/register';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aRevision,
  aStep,
  anUpdate,
  period,
  target,
} from '../../support/registers';

function entriesOn(day: string, overrides: Partial<Recommendation>): readonly TimelineEntry[] {
  const register = aRegister({ recommendations: [aRecommendation(overrides)] });
  const known = asAt(register, day);
  const [item] = known.recommendations;
  if (item === undefined) {
    throw new Error('The recommendation of this test is known on the day.');
  }
  return timelineOf(item, known);
}

const titlesOn = (day: string, overrides: Partial<Recommendation>): string[] =>
  entriesOn(day, overrides).map(({ when, title }) => `${when}: ${title}`);

const aFile = (addedOn: string, author = ''): EvidenceFile => ({
  id: `file ${addedOn} ${author}`,
  fileName: 'sample.xlsx',
  title: 'Dip sample',
  addedOn: period(addedOn),
  author,
  confidential: false,
});

const history: Partial<Recommendation> = {
  originalTarget: target('June 2020'),
  updates: [anUpdate('May 2020'), anUpdate('2020-10-12', { text: 'Second.' }), anUpdate('2021-01-05')],
  revisions: [aRevision('May 2020', 'TBC'), aRevision('2020-10-12', 'June 2021', 'The supplier is late.')],
  decisions: [aDecision('SORB', 'October 2020', 'Noted'), aDecision('JARAP', '2020-10-12', 'More evidence requested')],
};

describe('timelineOf', () => {
  it('leaves out what was not known on the day', () => {
    expect(entriesOn('2020-04-30', history).map(({ kind, when }) => `${when} ${kind}`)).toEqual([
      'January 2019 raised',
    ]);
  });

  it('stands newest first, and on one day decisions before revisions before updates', () => {
    expect(entriesOn('2020-12-31', history).map(({ kind, when }) => `${when} ${kind}`)).toEqual([
      '12 October 2020 decision',
      '12 October 2020 revision',
      '12 October 2020 update',
      'October 2020 decision',
      'May 2020 revision',
      'May 2020 update',
      'January 2019 raised',
    ]);
  });

  it('keeps the reverse of the recorded order among updates of one day', () => {
    const updates = [anUpdate('2020-10-12', { text: 'First.' }), anUpdate('2020-10-12', { text: 'Second.' })];
    const texts = entriesOn('2020-12-31', { updates }).flatMap((entry) =>
      entry.kind === 'update' ? [entry.update.text] : [],
    );
    expect(texts).toEqual(['Second.', 'First.']);
  });

  it('says which target date each revision replaced', () => {
    const before = entriesOn('2020-12-31', history).flatMap((entry) =>
      entry.kind === 'revision' ? [entry.revision.before] : [],
    );
    expect(before).toEqual(['TBC', 'June 2020']);
  });

  it('says of a first target date that it replaced none', () => {
    const [entry] = entriesOn('2020-12-31', { revisions: [aRevision('May 2020', 'June 2021')] });
    expect(entry).toMatchObject({ kind: 'revision', revision: { before: '', after: 'June 2021' } });
  });

  it('begins with the day on which it was raised, where the register gives one', () => {
    const entries = entriesOn('2020-12-31', { raised: period('March 2019') });
    expect(entries[entries.length - 1]).toMatchObject({ kind: 'raised', when: 'March 2019' });
  });

  it('numbers revisions and says who made them and why', () => {
    const entries = entriesOn('2020-12-31', {
      originalTarget: target('June 2020'),
      revisions: [{ ...aRevision('2020-05-01', '31/01/2021', 'Supplier.'), author: 'Head of Transport' }],
    });
    expect(entries[0]).toMatchObject({
      title: 'Target date revised by Head of Transport (revision 1)',
      revision: { before: 'June 2020', after: '31 January 2021', reason: 'Supplier.', agreement: '' },
    });
  });

  it.each<[string, Partial<Recommendation>, string[]]>([
    [
      'which board has not agreed it yet',
      {},
      [
        'Beyond the 2 that its owner may make alone: JARAP has not agreed it yet.',
        'Beyond the 2 that its owner may make alone: replaced before a board agreed it.',
      ],
    ],
    [
      'who agreed it, and when',
      {
        decisions: [
          { ...aDecision('JARAP', '2020-04-01', 'Date agreed'), minuteNumber: '40/20' },
          aDecision('JARAP', 'October 2020', 'Date agreed'),
        ],
      },
      [
        'Beyond the 2 that its owner may make alone: agreed by JARAP, October 2020.',
        'Beyond the 2 that its owner may make alone: agreed by JARAP, 1 April 2020, minute 40/20.',
      ],
    ],
    [
      'that no board has, where none is responsible',
      { priority: undefined },
      [
        'Beyond the 2 that its owner may make alone: no board has agreed it.',
        'Beyond the 2 that its owner may make alone: replaced before a board agreed it.',
      ],
    ],
  ])('says of revisions beyond the limit %s', (_, overrides, agreements) => {
    const revisions = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-09-01'].map((day) => aRevision(day, 'TBC'));
    const told = entriesOn('2020-12-31', { revisions, ...overrides }).flatMap((entry) =>
      entry.kind === 'revision' && entry.revision.agreement !== '' ? [entry.revision.agreement] : [],
    );
    expect(told).toEqual(agreements);
  });

  it('shows the evidence known on the day and who added it', () => {
    const evidence = [aFile('2020-10-12', 'Head of Transport'), aFile('2021-01-01')];
    expect(titlesOn('2020-12-31', { evidence })).toEqual([
      '12 October 2020: Evidence added by Head of Transport',
      'January 2019: Raised',
    ]);
    expect(titlesOn('2021-12-31', { evidence })[0]).toBe('1 January 2021: Evidence added');
  });

  it('shows the steps that ended on a known day', () => {
    const steps = [
      aStep(1, { state: 'Done', settledOn: period('2020-09-01') }),
      aStep(2, { state: 'Dropped', settledOn: period('2020-10-01'), reason: 'Merged.' }),
      aStep(3, { state: 'Done' }),
      aStep(4),
      aStep(5, { state: 'Done', settledOn: period('2021-01-01') }),
    ];
    expect(titlesOn('2020-12-31', { steps })).toEqual([
      '1 October 2020: Step 2 dropped',
      '1 September 2020: Step 1 done',
      'January 2019: Raised',
    ]);
  });

  it('names the board of a decision, and the author of an update where there is one', () => {
    const titles = titlesOn('2020-12-31', {
      updates: [anUpdate('2020-10-12'), anUpdate('2020-09-01', { author: '' })],
      decisions: [aDecision('JARAP', '2020-11-01', 'Reopened', 'It broke again.')],
      status: 'Open',
    });
    expect(titles).toEqual([
      '1 November 2020: JARAP: Reopened',
      '12 October 2020: Update by Head of Transport',
      '1 September 2020: Update',
      'January 2019: Raised',
    ]);
  });

  it('marks a decision that was withdrawn, beneath those that count, and makes no entry of its withdrawal', () => {
    const titles = titlesOn('2020-12-31', {
      decisions: [
        aDecision('JARAP', '2020-11-01', 'Closure refused', 'Not yet.'),
        aDecision('JARAP', '2020-11-01', 'Withdrawn'),
        aDecision('JARAP', '2020-11-01', 'Noted'),
      ],
    });
    expect(titles).toEqual([
      '1 November 2020: JARAP: Noted',
      '1 November 2020: JARAP: Closure refused, recorded and withdrawn',
      'January 2019: Raised',
    ]);
  });

  it('gives every entry a key of its own', () => {
    const everything = {
      ...history,
      evidence: [aFile('2020-10-12')],
      steps: [aStep(1, { state: 'Done', settledOn: period('2020-10-12') })],
    };
    const keys = entriesOn('2021-12-31', everything).map(({ key }) => key);
    expect(keys).toHaveLength(10);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

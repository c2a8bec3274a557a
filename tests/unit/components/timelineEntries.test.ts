import { TimelineEntry, timelineOf } from '../../../src/components/Recommendation/timelineEntries';
import { asAt } from '../../../src/domain/asAt';
import { Recommendation } from '../../../src/domain/register';
import { aDecision, aRecommendation, aRegister, aRevision, anUpdate, period, target } from '../../support/registers';

function entriesOn(day: string, overrides: Partial<Recommendation>): readonly TimelineEntry[] {
  const register = aRegister({ recommendations: [aRecommendation(overrides)] });
  const item = asAt(register, day).recommendations[0];
  if (item === undefined) {
    throw new Error('The recommendation of this test is known on the day.');
  }
  return timelineOf(item, day);
}

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
      entry.kind === 'revision' ? [entry.before] : [],
    );
    expect(before).toEqual(['TBC', 'June 2020']);
  });

  it('says of a first target date that it replaced none', () => {
    const [entry] = entriesOn('2020-12-31', { revisions: [aRevision('May 2020', 'June 2021')] });
    expect(entry).toMatchObject({ kind: 'revision', before: '' });
  });

  it('begins with the day on which it was raised, where the register gives one', () => {
    const entries = entriesOn('2020-12-31', { raised: period('March 2019') });
    expect(entries[entries.length - 1]).toMatchObject({ kind: 'raised', when: 'March 2019' });
  });

  it('gives every entry a key of its own', () => {
    const keys = entriesOn('2021-12-31', history).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

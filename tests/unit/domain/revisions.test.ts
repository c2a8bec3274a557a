import { Recommendation } from '../../../src/domain/register';
import { revisionsAsAt } from '../../../src/domain/revisions';
import { aDecision, aRevision, anItem, target } from '../../support/registers';

const moved: Partial<Recommendation> = {
  originalTarget: target('March 2019'),
  revisions: [
    aRevision('2019-04-01', 'June 2019'),
    aRevision('2019-09-01', 'TBC'),
    aRevision('2020-02-01', 'June 2020'),
    aRevision('2020-09-01', 'June 2021'),
  ],
};

function rows(recommendation: Partial<Recommendation>, day = '2020-10-16', limit = 2): string[] {
  return revisionsAsAt(anItem(recommendation, day), day, limit).map(
    ({ number, before, revision, isBeyondLimit, agreed, isInForce }) =>
      [
        `${number}: ${before?.words ?? 'none'} to ${revision.target.words}`,
        isBeyondLimit ? 'beyond' : '',
        agreed === undefined ? '' : `${agreed.board} ${agreed.meetingDate.words}`,
        isInForce ? 'in force' : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
  );
}

describe('revisionsAsAt', () => {
  it('leaves out what was not yet known on the day', () => {
    expect(rows(moved, '2019-03-31')).toEqual([]);
    expect(rows(moved, '2019-09-01')).toEqual(['1: March 2019 to June 2019', '2: June 2019 to TBC, in force']);
  });

  it('counts them, and says which go beyond the limit', () => {
    expect(rows(moved)).toEqual([
      '1: March 2019 to June 2019',
      '2: June 2019 to TBC',
      '3: TBC to June 2020, beyond',
      '4: June 2020 to June 2021, beyond, in force',
    ]);
    expect(rows(moved, '2020-10-16', 4).filter((row) => row.includes('beyond'))).toEqual([]);
  });

  it('says of a first date that it replaced none', () => {
    expect(rows({ revisions: [aRevision('2020-01-01', 'June 2020')] })).toEqual(['1: none to June 2020, in force']);
  });

  it.each<[string, string, string | undefined, string | undefined]>([
    ['before it was set', '2020-01-31', undefined, undefined],
    ['on the day on which it was set', '2020-02-01', 'JARAP 2020-02-01', undefined],
    ['before the next', '2020-08-31', 'JARAP 2020-08-31', undefined],
    ['on the day of the next', '2020-09-01', undefined, 'JARAP 2020-09-01'],
    ['after the next', '2020-10-01', undefined, 'JARAP 2020-10-01'],
    ['later than the day', '2020-12-01', undefined, undefined],
  ])('takes an agreement %s for that of the date then in force', (_, meetingDay, third, fourth) => {
    const decisions = [aDecision('JARAP', '2020-02-02', 'Noted'), aDecision('JARAP', meetingDay, 'Date agreed')];
    const item = anItem({ ...moved, decisions });
    const agreed = revisionsAsAt(item, '2020-10-16', 2).map((each) =>
      each.agreed === undefined ? undefined : `${each.agreed.board} ${each.agreed.meetingDate.words}`,
    );
    expect(agreed.slice(2)).toEqual([third, fourth]);
  });
});

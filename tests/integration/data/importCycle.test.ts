import { checkRows } from '../../../src/data/currentRows';
import { importRegister } from '../../../src/data/importRegister';
import { loadRegister } from '../../../src/data/registerRepository';
import { describeDifferences } from '../../../src/workbook/compare';
import { siteForEachTest } from '../../support/localSite';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  aReview,
  aRevision,
  aStep,
  anAudit,
  anUpdate,
  period,
  target,
  withoutId,
} from '../../support/registers';

const TODAY = '2020-10-20';

const site = siteForEachTest();

describe('importRegister, of the whole cycle', () => {
  const WHOLE = aRegister({
    audits: [
      anAudit({ id: 'later', title: 'Fleet follow-up', issued: period('May 2020'), followsUp: 'audit-1' }),
      anAudit(),
    ],
    recommendations: [
      aRecommendation({
        directorate: 'Operations',
        revisions: [{ ...aRevision('May 2020', 'June 2021', 'Parts.'), author: 'Head of Fleet' }],
        updates: [
          anUpdate('2020-10-01', {
            implemented: 'Yes.',
            implementedOn: period('September 2020'),
            working: {
              measure: 'Vehicles serviced in time',
              achieved: 84,
              outOf: 100,
              period: period('Q2 2020'),
              sampleDay: '2020-09-30',
              source: 'Fleet system',
            },
            proposes: 'Closure',
            delivery: 'At risk',
          }),
          anUpdate('2020-10-02', {
            reviews: [aReview('2020-10-03', 'Accepted'), aReview('2020-10-05', 'Returned', 'Give figures.')],
          }),
          anUpdate('2020-10-02', { text: 'Another of that day.', reviews: [aReview('2020-10-03', 'Accepted')] }),
        ],
        decisions: [{ ...aDecision('SORB', '2020-10-05', 'Closure agreed'), minuteNumber: '40/20' }],
        status: 'Proposed closed',
        statusDate: period('2020-10-01'),
        steps: [
          aStep(1, { due: target('June 2020'), state: 'Done', settledOn: period('May 2020') }),
          aStep(2, { state: 'Dropped', settledOn: period('2020-06-01'), reason: 'No longer needed.' }),
        ],
        evidence: [
          {
            id: 'e1',
            fileName: "Siân's 100% #1: dip sample?.txt",
            title: 'Dip sample',
            addedOn: period('October 2020'),
            author: 'Head of Fleet',
            confidential: true,
          },
          {
            id: 'e2',
            fileName: 'plain.txt',
            title: '',
            addedOn: period('2020-10-01'),
            author: '',
            confidential: false,
          },
        ],
      }),
    ],
    meetings: [aMeeting('JARAP', '2020-10-16')],
    requests: [aRequest('2020-10-06'), aRequest('2020-10-13')],
    nameChanges: [{ id: 'n1', kind: 'Board', from: 'SORB', to: 'ORB', on: '2022-04-01' }],
    revisionLimit: 3,
  });

  it('loads what it imported', async () => {
    await importRegister(site.connection, WHOLE, undefined, TODAY);
    const loaded = await loadRegister(site.connection);
    expect(describeDifferences(loaded, WHOLE)).toEqual([]);
    const [recommendation] = loaded.recommendations;
    const [wanted] = WHOLE.recommendations;
    expect(recommendation).toMatchObject({
      directorate: 'Operations',
      revisions: [{ author: 'Head of Fleet' }],
      updates: [
        { working: wanted?.updates[0]?.working, implementedOn: period('September 2020'), delivery: 'At risk' },
        { reviews: [{}, {}] },
        {},
      ],
      decisions: [{ minuteNumber: '40/20' }],
      steps: wanted?.steps.map(withoutId),
      evidence: wanted?.evidence.map(withoutId),
    });
    const followed = loaded.audits.find(({ title }) => title === 'Fleet Management');
    expect(loaded.audits.find(({ title }) => title === 'Fleet follow-up')?.followsUp).toBe(followed?.id);
    expect(loaded.requests.map(({ day }) => day)).toEqual(['2020-10-06', '2020-10-13']);
    expect(loaded.nameChanges.map(withoutId)).toEqual(WHOLE.nameChanges.map(withoutId));
    expect(loaded.revisionLimit).toBe(3);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('finds everything there the second time', async () => {
    await importRegister(site.connection, WHOLE, undefined, TODAY);
    const { added, differing } = await importRegister(site.connection, WHOLE, undefined, TODAY);
    expect(Object.values(added).every((count) => count === 0)).toBe(true);
    expect(differing).toEqual([]);
  });

  it.each([5, 9, 12, 16, 18, 21, 23])('ends equal after it broke at request %i and was run again', async (nth) => {
    await site.befall({ nth, times: 0, drop: true, when: nth % 2 === 0 ? 'after' : 'before' });
    await expect(importRegister(site.connection, WHOLE, undefined, TODAY)).rejects.toMatchObject({
      code: 'unavailable',
    });
    await site.befall();
    await importRegister(site.connection, WHOLE, undefined, TODAY);
    const loaded = await loadRegister(site.connection);
    expect(describeDifferences(loaded, WHOLE)).toEqual([]);
    expect(loaded.recommendations[0]?.evidence).toHaveLength(2);
    expect(loaded.requests).toHaveLength(2);
  });
});

import { Connection } from '../../../src/data/connect';
import { checkRows } from '../../../src/data/currentRows';
import { importRegister } from '../../../src/data/importRegister';
import { recordReview } from '../../../src/data/recordReview';
import { loadRegister, postUpdate, recordDecision } from '../../../src/data/registerRepository';
import { dayPeriod } from '../../../src/domain/period';
import { Recommendation, UpdateReview } from '../../../src/domain/register';
import { ReviewChange } from '../../../src/domain/reviews';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';
import { aDecision, aRecommendation, aRegister, anUpdate, period } from '../../support/registers';

const TODAY = '2020-10-20';

let made: { folder: string; remove: () => void };
let site: LocalSite;
let recommendation: Recommendation;

async function current(who: Connection = site.connection): Promise<Recommendation> {
  const [found] = (await loadRegister(who)).recommendations;
  if (found === undefined) {
    throw new Error('The site has no recommendation');
  }
  return found;
}

function reviewOf(place: number, outcome: UpdateReview['outcome'], note = ''): ReviewChange {
  const updateId = recommendation.updates[place]?.id ?? '';
  return { updateId, review: { outcome, day: TODAY, note, author: 'Governance officer' } };
}

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  const proposal = anUpdate('2020-10-12', { implemented: 'Yes.', evidence: '84 of 100.', proposes: 'Closure' });
  const recommendations = [
    aRecommendation({
      status: 'Proposed closed',
      statusDate: period('2020-10-12'),
      updates: [anUpdate('May 2020'), proposal],
    }),
  ];
  await importRegister(site.connection, aRegister({ recommendations }), undefined, TODAY);
  recommendation = await current();
});

afterEach(() => site.close());

describe('recordReview', () => {
  it('returns an update once, however often it is sent, and row and history say the same', async () => {
    const change = reviewOf(1, 'Returned', 'Give figures.');
    await recordReview(site.connection, recommendation.id, change, 'r', TODAY);
    await recordReview(site.connection, recommendation.id, change, 'r', TODAY);
    const now = await current();
    expect(now).toMatchObject({ status: 'Open', statusDate: dayPeriod(TODAY) });
    expect(now.updates.map(({ reviews }) => reviews?.map(({ id: _id, ...rest }) => rest))).toEqual([
      undefined,
      [change.review],
    ]);
    const row: Record<string, unknown> = await site.connection.sp.web.lists
      .getByTitle(RECOMMENDATIONS.title)
      .items.getById(Number(recommendation.id))
      .select('Status', 'ReviewsHeard')();
    expect(row).toMatchObject({ Status: 'Open', ReviewsHeard: 1 });
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('accepts an update, and one that was returned after all', async () => {
    await recordReview(site.connection, recommendation.id, reviewOf(1, 'Returned', 'Give figures.'), 'r', TODAY);
    await recordReview(site.connection, recommendation.id, reviewOf(1, 'Accepted'), 'a', TODAY);
    expect(await current()).toMatchObject({
      status: 'Proposed closed',
      updates: [{}, { reviews: [{ outcome: 'Returned' }, { outcome: 'Accepted' }] }],
    });
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('completes what broke off after the review was stored, and is right meanwhile', async () => {
    const rows = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items;
    await recordReview(site.connection, recommendation.id, reviewOf(1, 'Returned', 'Give figures.'), 'r', TODAY);
    // The row as it was before, and as the earlier version left it.
    const before = { Status: 'Proposed closed', StatusDate: '2020-10-12', ReviewsHeard: null };
    await rows.getById(Number(recommendation.id)).update(before);
    expect(await current()).toMatchObject({ status: 'Open', statusDate: dayPeriod(TODAY) });
    await recordReview(site.connection, recommendation.id, reviewOf(1, 'Returned', 'Give figures.'), 'r', TODAY);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('stores nothing where a later update has come, or the board has closed it', async () => {
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    const { id: _id, ...update } = anUpdate('2020-10-19', { text: 'More.' });
    const later = { update, revision: undefined, status: undefined, statusDate: undefined };
    await postUpdate(owner, recommendation.id, later, 'u', [], { today: TODAY });
    await expect(
      recordReview(site.connection, recommendation.id, reviewOf(1, 'Returned', 'x'), 'r', TODAY),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('a later one has come') });
    await expect(
      recordReview(site.connection, recommendation.id, { ...reviewOf(1, 'Accepted'), updateId: '9999' }, 'x', TODAY),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('no longer in the register') });

    recommendation = await current();
    for (const board of ['SORB', 'JARAP']) {
      const { id: _decision, ...decision } = aDecision(board, TODAY, 'Closure agreed');
      const change = { decision, status: undefined, statusDate: undefined };
      await recordDecision(site.connection, recommendation.id, change, board, { today: TODAY });
    }
    await expect(
      recordReview(site.connection, recommendation.id, reviewOf(2, 'Accepted'), 'r', TODAY),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('It is closed') });
    expect((await current()).updates.every(({ reviews }) => reviews === undefined)).toBe(true);
  });

  it.each(['owners', 'panel'] as const)('is refused to members of %s by SharePoint itself', async (group) => {
    const who = await connectAs(site, 'somebody', group);
    await expect(recordReview(who, recommendation.id, reviewOf(1, 'Accepted'), 'r', TODAY)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await recordReview(site.connection, recommendation.id, reviewOf(1, 'Accepted'), 'r', TODAY);
    expect((await current(who)).updates[1]?.reviews).toHaveLength(1);
  });
});

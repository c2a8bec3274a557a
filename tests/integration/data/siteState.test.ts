import { connectWith } from '../../../src/data/connect';
import { findDeletion } from '../../../src/data/deletions';
import { RequestGate } from '../../../src/data/requestGate';
import { mayAddRecommendations, readSiteSetUp } from '../../../src/data/rights';
import { createSharePoint } from '../../../src/data/sharePoint';
import { UPDATES } from '../../../src/lists/history';
import { MEETINGS } from '../../../src/lists/settings';
import { siteForEachTest, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';

// One set of lists for all: making them is what takes long.
const site = siteForEachTest();

describe('findDeletion', () => {
  async function deletedMeeting(): Promise<string> {
    const { items } = site.connection.sp.web.lists.getByTitle(MEETINGS.title);
    const { Id }: { Id: number } = await items.add({ Title: 'JARAP, 16 October 2020' });
    await items.getById(Id).recycle();
    return String(Id);
  }

  it('knows nothing of a row that was never there, nor of what is no row', async () => {
    await deletedMeeting();
    expect(await findDeletion(site.connection, MEETINGS, '4711')).toBeUndefined();
    expect(await findDeletion(site.connection, MEETINGS, "1' or 1 eq 1")).toBeUndefined();
    expect(await findDeletion(site.connection, UPDATES, '1')).toBeUndefined();
  });

  it('says when a row was deleted and by whom to who manages the site, and when alone to others', async () => {
    const id = await deletedMeeting();
    const when = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
    expect(await findDeletion(site.connection, MEETINGS, id)).toEqual({ at: when, by: 'Site Owner' });
    const other = await connectAs(site, 'panel.member', 'panel');
    expect(await findDeletion(other, MEETINGS, id)).toEqual({ at: when, by: undefined });
  });
});

describe('readSiteSetUp', () => {
  it('names the list that is missing, and says who may make it', async () => {
    await site.connection.sp.web.lists.getByTitle(UPDATES.title).delete();
    expect(await readSiteSetUp(site.connection)).toEqual({
      missing: ['Updates'],
      hasNone: false,
      maySetUp: true,
      siteOwners: 'Tracker Owners',
    });
  });

  it('does not offer it to a member of the panel', async () => {
    const { maySetUp, missing } = await readSiteSetUp(await connectAs(site, 'panel.member', 'panel'));
    expect(maySetUp).toBe(false);
    expect(missing).not.toContain('Updates');
  });

  it('says of a plain site that it has none', async () => {
    const plain = await startLocalSite();
    try {
      expect(await readSiteSetUp(plain.connection)).toMatchObject({ hasNone: true, maySetUp: true });
    } finally {
      await plain.close();
    }
  });
});

describe('mayAddRecommendations', () => {
  it.each([
    ['panel', false],
    ['owners', false],
    ['governance', true],
  ] as const)('says of a member of %s: %s', async (group, may) => {
    expect(await mayAddRecommendations(await connectAs(site, 'somebody', group))).toBe(may);
  });
});

describe('createSharePoint', () => {
  it('waits as SharePoint asks, tells the gate, and writes with the digest of the page or a new one', async () => {
    const { FormDigestValue, FormDigestTimeoutSeconds } = (await (
      await fetch(`${site.siteUrl}/_api/contextinfo`, {
        method: 'POST',
        headers: { Accept: 'application/json;odata=nometadata' },
      })
    ).json()) as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
    const gate = new RequestGate();
    const holds: (string | undefined)[] = [];
    gate.subscribe(() => holds.push(gate.hold?.kind));
    const context = {
      pageContext: {
        web: { absoluteUrl: site.siteUrl },
        legacyPageContext: {
          formDigestValue: FormDigestValue,
          formDigestTimeoutSeconds: FormDigestTimeoutSeconds,
        },
      },
    };
    const { sp } = connectWith(createSharePoint(context, gate), site.siteUrl, gate);
    await site.befall({ status: 429, retryAfter: 1 });
    const begun = Date.now();
    const [batched, execute] = sp.batched();
    const { items } = batched.web.lists.getByTitle(MEETINGS.title);
    const added = items.add({ Title: 'JARAP, 16 October 2020' });
    await execute();
    await added;
    expect(Date.now() - begun).toBeGreaterThanOrEqual(998);
    expect(holds).toEqual(['throttled', undefined]);
    const rows: unknown[] = await sp.web.lists.getByTitle(MEETINGS.title).items();
    expect(rows).toHaveLength(1);
  });
});

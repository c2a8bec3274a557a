import { draftTime } from '../../../src/components/OwnerUpdate/draftWords';
import { connect } from '../../../src/data/connect';
import { loadRegister } from '../../../src/data/registerRepository';
import { askTimeZone } from '../../../src/data/siteTimeZone';
import { timeZoneOf } from '../../../src/data/timeZones';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';

let site: LocalSite;

afterEach(() => site.close());

describe('timeZoneOf', () => {
  it('knows none before the site was asked, nor of a site that does not answer', async () => {
    site = await startLocalSite();
    expect(timeZoneOf(site.connection)).toBeUndefined();
    const elsewhere = connect('http://127.0.0.1:9/sites/none');
    await askTimeZone(elsewhere);
    expect(timeZoneOf(elsewhere)).toBeUndefined();
  });

  it.each([
    ['Europe/London', '14:05'],
    ['America/Los_Angeles', '06:05'],
    ['Asia/Tokyo', '22:05'],
  ])('comes with the register of a site of %s, in its one request', async (timeZone, time) => {
    const made = await provisionedFolder({ timeZone });
    site = await startLocalSite({ copyOf: made.folder, switches: { timeZone } });
    made.remove();
    // The first asks for the digest; every request beyond the one after it fails.
    await site.befall({ nth: 3, times: 0, drop: true });
    await loadRegister(site.connection);
    expect(timeZoneOf(site.connection)).toBe(timeZone);
    // A device has one clock, which can be right in one of these rows at most.
    expect(draftTime('2020-10-12T13:05:00Z', '2020-10-12', timeZoneOf(site.connection))).toBe(time);
  });
});

import { connect } from '../../../src/data/connect';
import { addRows } from '../../../src/data/addRows';
import { toDateOnly } from '../../../src/data/days';
import { importRegister } from '../../../src/data/importRegister';
import { provision } from '../../../src/data/provision';
import {
  isRegisterEmpty,
  loadRegister,
  loadRegisterWithProblems,
  postUpdate,
} from '../../../src/data/registerRepository';
import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { AUDITS } from '../../../src/lists/audits';
import { UPDATES } from '../../../src/lists/history';
import { describeDifferences } from '../../../src/workbook/compare';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { aMeeting, aRecommendation, aRegister, anAudit, anUpdate, period } from '../../support/registers';

const TODAY = '2020-10-16';

const REGISTER = aRegister({
  audits: [anAudit(), anAudit({ id: 'audit-2', title: 'Payroll', issued: period('2020-07-15') })],
  recommendations: [
    aRecommendation({ updates: [anUpdate('2020-07-15'), anUpdate('1900-01-15')] }),
    aRecommendation({ id: 'recommendation-2', auditId: 'audit-2' }),
  ],
  meetings: [
    aMeeting('JARAP', '2020-07-15', { updatesDue: '2020-07-05' }),
    aMeeting('JARAP', '2021-01-15', { updatesDue: '2020-12-31' }),
    aMeeting('JARAP', '2020-03-29'),
    aMeeting('JARAP', '2020-10-25'),
  ],
  criteriaSets: [
    ...DEFAULT_CRITERIA_SETS.slice(0, 1),
    ...DEFAULT_CRITERIA_SETS.slice(1, 2).map((set) => ({ ...set, effectiveFrom: '2020-07-01' })),
  ],
});

let made: { folder: string; remove: () => void };
let site: LocalSite;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

afterEach(() => site.close());

describe('loadRegister', () => {
  it('says that a site has no lists yet', async () => {
    site = await startLocalSite();
    await expect(loadRegister(site.connection)).rejects.toMatchObject({
      code: 'notFound',
      operation: 'reading the list Audits',
    });
  });

  it('throws with every row that was edited into nonsense, by list, row and column', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    const audits = site.connection.sp.web.lists.getByTitle(AUDITS.title).items;
    await audits.getById(2).update({ Issued: 'a while ago', Organisation: 'Fire' });
    const refused = loadRegister(site.connection);
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    await expect(refused).rejects.toThrow('Audits, row 2, column Issued: "a while ago" is not a date');
    await expect(refused).rejects.toThrow('Audits, row 2, column Organisation: "Fire" is not one of its values');
  });

  it('says that nothing answers', async () => {
    site = await startLocalSite();
    const elsewhere = connect('http://127.0.0.1:1/sites/tracker');
    await expect(loadRegister(elsewhere)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('gives an empty register with the default boards and criteria for empty lists', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    const { audits, boards, criteriaSets } = await loadRegister(site.connection);
    expect({ audits, boards, criteriaSets }).toEqual({
      audits: [],
      boards: DEFAULT_BOARDS,
      criteriaSets: DEFAULT_CRITERIA_SETS,
    });
  });

  it('reads with one request', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    // every request beyond the first is dropped: a second fails, and one brings all of it
    await site.befall({ nth: 2, times: 0, drop: true });
    expect(describeDifferences(await loadRegister(site.connection), REGISTER)).toEqual([]);
    await expect(loadRegister(site.connection)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo', 'Europe/London'])(
    'shifts no day on a site whose clock is that of %s',
    async (timeZone) => {
      const zoned = await provisionedFolder({ timeZone });
      site = await startLocalSite({ copyOf: zoned.folder, switches: { timeZone } });
      zoned.remove();
      await importRegister(site.connection, REGISTER, undefined, TODAY);
      expect(describeDifferences(await loadRegister(site.connection), REGISTER)).toEqual([]);
    },
  );

  it('reads and writes on when a list has passed 5,000 rows', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    const [first] = (await loadRegister(site.connection)).recommendations;
    const id = first?.id ?? '';
    const rows = Array.from({ length: 5_100 }, (_, index) => ({
      key: `many ${index}`,
      columns: {
        RecommendationId: Number(id) + 1,
        UpdateDate: '2020-07-15',
        UpdateFrom: toDateOnly('2020-07-15'),
        UpdateText: `${index}`,
        Sequence: index,
      },
    }));
    await addRows(site.connection, UPDATES, rows, () => undefined);
    const { id: _id, ...update } = anUpdate('2020-10-16', { text: 'And on.' });
    const change = { update, revision: undefined, status: undefined, statusDate: undefined };
    await postUpdate(site.connection, id, change, 'a-submission', [], { today: TODAY });
    const { recommendations } = await loadRegister(site.connection);
    expect(recommendations.map(({ updates }) => updates.length)).toEqual([3, 5_100]);
    expect(recommendations[1]?.updates[5_099]?.text).toBe('5099');
  });
});

describe('loadRegisterWithProblems', () => {
  it('gives the register without the rows that cannot be read, and says which these are', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await importRegister(site.connection, REGISTER, undefined, TODAY);
    await site.connection.sp.web.lists.getByTitle(UPDATES.title).items.getById(1).update({ UpdateDate: 'lately' });
    const { register, problems } = await loadRegisterWithProblems(site.connection);
    expect(register.recommendations.map(({ updates }) => updates.length)).toEqual([1, 0]);
    expect(problems).toEqual([expect.objectContaining({ list: 'Updates', itemId: 1, column: 'Date' })]);
  });
});

describe('isRegisterEmpty', () => {
  it('tells a site with lists only from one with an audit', async () => {
    site = await startLocalSite({ copyOf: made.folder });
    await expect(isRegisterEmpty(site.connection)).resolves.toBe(true);
    await site.connection.sp.web.lists.getByTitle(AUDITS.title).items.add({ Title: 'Fleet', Issued: 'May 2020' });
    await expect(isRegisterEmpty(site.connection)).resolves.toBe(false);
  });
});

describe('connect', () => {
  it('acts as the account that it is given', async () => {
    site = await startLocalSite();
    const stranger = connect(`${site.siteUrl}/`, { user: 'i:0#.f|membership|stranger@example.org' });
    await expect(provision(stranger)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('sends a token as bearer, which needs no digest', async () => {
    site = await startLocalSite();
    await site.befall({ path: 'contextinfo', status: 500, times: 0 });
    await expect(provision(connect(site.siteUrl, { token: 'any' }))).resolves.toMatchObject({ isUpToDate: false });
  });
});

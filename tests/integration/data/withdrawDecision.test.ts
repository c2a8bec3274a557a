import { Connection } from '../../../src/data/connect';
import { checkRows } from '../../../src/data/currentRows';
import { importRegister } from '../../../src/data/importRegister';
import { loadRegister, postUpdate, recordDecision } from '../../../src/data/registerRepository';
import { withdrawDecision } from '../../../src/data/withdrawDecision';
import { DecisionChange } from '../../../src/domain/closing';
import { dayPeriod } from '../../../src/domain/period';
import { DecisionKind, Recommendation } from '../../../src/domain/register';
import { DECISIONS } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';
import { aDecision, aRecommendation, aRegister, anUpdate, period, withoutId } from '../../support/registers';

const TODAY = '2020-10-20';
const SITTING = '2020-10-16';

let made: { folder: string; remove: () => void };
let site: LocalSite;
let id: string;

async function current(who: Connection = site.connection): Promise<Recommendation> {
  const [found] = (await loadRegister(who)).recommendations;
  if (found === undefined) {
    throw new Error('The site has no recommendation');
  }
  return found;
}

function decisionOf(decision: DecisionKind, board = 'JARAP'): DecisionChange {
  const { id: _id, ...entry } = aDecision(board, SITTING, decision);
  return { decision: entry, status: undefined, statusDate: undefined };
}

async function record(decision: DecisionKind, submissionId: string): Promise<string> {
  await recordDecision(site.connection, id, decisionOf(decision), submissionId, { today: TODAY });
  return (await current()).decisions.slice(-1)[0]?.id ?? '';
}

const kindsOf = ({ decisions }: Recommendation): DecisionKind[] => decisions.map(({ decision }) => decision);

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  const recommendations = [
    aRecommendation({
      status: 'Proposed closed',
      statusDate: period('2020-08-01'),
      updates: [anUpdate('2020-08-01', { proposes: 'Closure' })],
      decisions: [aDecision('SORB', '2020-09-10', 'Closure agreed')],
    }),
  ];
  await importRegister(site.connection, aRegister({ recommendations }), undefined, TODAY);
  id = (await current()).id;
});

afterEach(() => site.close());

describe('withdrawDecision', () => {
  it('adds one entry however often it is sent, and brings the row back to what was proposed', async () => {
    const closing = await record('Closure agreed', 'closing');
    expect(await current()).toMatchObject({ status: 'Closed' });
    await withdrawDecision(site.connection, id, closing, 'undo', TODAY);
    await withdrawDecision(site.connection, id, closing, 'undo', TODAY);
    const now = await current();
    expect(now).toMatchObject({ status: 'Proposed closed', statusDate: dayPeriod('2020-08-01') });
    expect(now.decisions.map(withoutId)).toEqual([
      withoutId(aDecision('SORB', '2020-09-10', 'Closure agreed')),
      decisionOf('Closure agreed').decision,
      decisionOf('Withdrawn').decision,
    ]);
    const row: Record<string, unknown> = await site.connection.sp.web.lists
      .getByTitle(RECOMMENDATIONS.title)
      .items.getById(Number(id))
      .select('Status', 'DecisionsHeard')();
    expect(row).toMatchObject({ Status: 'Proposed closed', DecisionsHeard: 3 });
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('lets the same be decided again', async () => {
    const closing = await record('Closure agreed', 'closing');
    await withdrawDecision(site.connection, id, closing, 'undo', TODAY);
    await record('Closure agreed', 'again');
    expect(await current()).toMatchObject({ status: 'Closed', statusDate: dayPeriod(SITTING) });
  });

  it('completes what broke off after the withdrawal was stored, and is right meanwhile', async () => {
    const closing = await record('Closure agreed', 'closing');
    const rows = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items;
    await withdrawDecision(site.connection, id, closing, 'undo', TODAY);
    await rows.getById(Number(id)).update({ Status: 'Closed', StatusDate: SITTING, DecisionsHeard: 2 });
    expect(await current()).toMatchObject({ status: 'Proposed closed' });
    await withdrawDecision(site.connection, id, closing, 'undo', TODAY);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('refuses what was withdrawn already, and what a later decision or an update came after', async () => {
    const noted = await record('Noted', 'noted');
    const asked = await record('More evidence requested', 'asked');
    await expect(withdrawDecision(site.connection, id, noted, 'undo', TODAY)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Withdraw that first. Nothing was stored.') as string,
    });
    const { id: _id, ...update } = anUpdate('2020-10-18');
    const change = { update, revision: undefined, status: undefined, statusDate: undefined };
    await withdrawDecision(site.connection, id, asked, 'undo', TODAY);
    await expect(withdrawDecision(site.connection, id, asked, 'twice', TODAY)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('withdrawn already') as string,
    });
    await postUpdate(site.connection, id, change, 'update', [], { today: TODAY });
    await expect(withdrawDecision(site.connection, id, noted, 'late', TODAY)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Its owner has reported since') as string,
    });
    expect(kindsOf(await current())).toEqual(['Closure agreed', 'Noted', 'More evidence requested', 'Withdrawn']);
  });

  it('takes a withdrawal away again that another person’s was faster than', async () => {
    const noted = await record('Noted', 'noted');
    const closing = await record('Closure agreed', 'closing');
    const sent = await Promise.allSettled([
      withdrawDecision(site.connection, id, closing, 'mine', TODAY),
      withdrawDecision(site.connection, id, closing, 'theirs', TODAY),
    ]);
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const now = await current();
    expect(kindsOf(now)).toEqual(['Closure agreed', 'Noted', 'Closure agreed', 'Withdrawn']);
    expect(now.decisions[1]?.id).toBe(noted);
    expect(now.status).toBe('Proposed closed');
  });

  it('knows no decision that is not there', async () => {
    await expect(withdrawDecision(site.connection, id, '999', 'undo', TODAY)).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('is governance’s to do, and SharePoint keeps to it', async () => {
    const closing = await record('Closure agreed', 'closing');
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    await expect(withdrawDecision(owner, id, closing, 'undo', TODAY)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      owner.sp.web.lists.getByTitle(DECISIONS.title).items.add({ RecommendationId: Number(id), Decision: 'Withdrawn' }),
    ).rejects.toMatchObject({ status: 403 });
  });
});

import { Connection } from '../../../src/data/connect';
import { checkRows, describeRowDifference, repairRows } from '../../../src/data/currentRows';
import { importRegister } from '../../../src/data/importRegister';
import { readItems } from '../../../src/data/readRegister';
import { recordRequests } from '../../../src/data/recordRequests';
import {
  loadRegister,
  loadRegisterWithProblems,
  postUpdate,
  recordDecision,
} from '../../../src/data/registerRepository';
import { saveMeeting } from '../../../src/data/saveMeeting';
import { evidenceAddresses } from '../../../src/data/evidenceAddresses';
import { addStep, settleStep } from '../../../src/data/steps';
import { DecisionChange } from '../../../src/domain/closing';
import { UpdateChange } from '../../../src/domain/ownerUpdate';
import { dayPeriod } from '../../../src/domain/period';
import { Decision, Recommendation, Register } from '../../../src/domain/register';
import { UPDATES } from '../../../src/lists/history';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { siteForEachTest } from '../../support/localSite';
import { connectAs } from '../../support/people';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  aStep,
  anUpdate,
  period,
  target,
  withoutId,
} from '../../support/registers';

const TODAY = '2020-10-20';

function proposal(day: string, text = 'Done.'): UpdateChange {
  const update = anUpdate(day, { text, implemented: 'Yes.', evidence: '84 of 100.', proposes: 'Closure' });
  return { update: withoutId(update), revision: undefined, status: 'Proposed closed', statusDate: period(day) };
}

function report(day: string, text: string): UpdateChange {
  return { update: withoutId(anUpdate(day, { text })), revision: undefined, status: undefined, statusDate: undefined };
}

function decided(board: string, day: string, kind: Decision['decision'], minuteNumber = ''): DecisionChange {
  const decision = { ...withoutId(aDecision(board, day, kind)), minuteNumber };
  return { decision, status: undefined, statusDate: undefined };
}

const site = siteForEachTest();

async function startWith(register: Register = aRegister()): Promise<Recommendation> {
  await importRegister(site.connection, register, undefined, TODAY);
  return current();
}

async function current(): Promise<Recommendation> {
  const [recommendation] = (await loadRegister(site.connection)).recommendations;
  if (recommendation === undefined) {
    throw new Error('The site has no recommendation');
  }
  return recommendation;
}

describe('evidence', () => {
  const NAMES = ["50% of #3 (Siân's).txt", 'Ŵy a Llŷn.csv', 'a:b?.txt', 'same.txt', 'same.txt'];

  it('keeps files of any name with their bytes, once, however often it is sent', async () => {
    const { id } = await startWith();
    const files = NAMES.map((name, index) => ({
      name,
      bytes: new TextEncoder().encode(`${index}`).buffer as ArrayBuffer,
    }));
    await postUpdate(site.connection, id, report('2020-10-19', 'With files.'), 'files', files, { today: TODAY });
    await postUpdate(site.connection, id, report('2020-10-19', 'With files.'), 'files', files, { today: TODAY });
    const kept = ["50% of #3 (Siân's).txt", 'Ŵy a Llŷn.csv', 'a_b_.txt', 'same.txt', 'same (2).txt'];
    expect((await current()).evidence.map(({ fileName }) => fileName)).toEqual(kept);
    for (const [index, name] of kept.entries()) {
      const path = `/sites/tracker/Evidence/${id} files/${name}`;
      const address = `${site.siteUrl}/_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(
        path.replace(/'/g, "''"),
      )}')/$value`;
      await expect(fetch(address).then((answer) => answer.text())).resolves.toBe(String(index));
    }
    const ids = (await current()).evidence.map((file) => file.id);
    const addresses = await evidenceAddresses(site.connection, [...ids, '9999']);
    expect([...addresses.keys()].sort()).toEqual([...ids].sort());
    const paths = ids.map((each) => decodeURIComponent(new URL(addresses.get(each)?.address ?? '').pathname));
    expect(paths).toEqual(kept.map((name) => `/sites/tracker/Evidence/${id} files/${name}`));
    await expect(evidenceAddresses(site.connection, [])).resolves.toEqual(new Map());
  });
});

describe('two people at once', () => {
  let second: Connection;
  let recommendation: Recommendation;

  beforeEach(async () => {
    recommendation = await startWith();
    second = await connectAs(site, 'governance.officer', 'governance');
  });

  it('loses neither of two updates, and the row ends right', async () => {
    const { id } = recommendation;
    const moved = { setOn: dayPeriod('2020-10-19'), target: target('June 2021'), reason: 'Parts.', author: '' };
    await Promise.all([
      postUpdate(site.connection, id, { ...report('2020-10-19', 'Mine.'), revision: moved }, 'one', [], {
        today: TODAY,
      }),
      postUpdate(second, id, proposal('2020-10-19', 'Theirs.'), 'two', [], { today: TODAY }),
    ]);
    const { updates, revisions, status } = await current();
    expect(updates.map(({ text }) => text).sort()).toEqual(['Mine.', 'Theirs.']);
    expect([revisions.length, status]).toEqual([1, 'Proposed closed']);
    await repairRows(site.connection, await checkRows(site.connection, TODAY), TODAY);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });

  it('loses neither an update nor a decision', async () => {
    const { id } = recommendation;
    await postUpdate(site.connection, id, proposal('2020-10-12'), 'first', [], { today: TODAY });
    await Promise.all([
      postUpdate(site.connection, id, report('2020-10-19', 'More.'), 'more', [], { today: TODAY }),
      recordDecision(second, id, decided('SORB', '2020-10-20', 'Closure agreed'), 'decision', { today: TODAY }),
    ]);
    expect(await current()).toMatchObject({
      status: 'Proposed closed',
      updates: [{}, { text: 'More.' }],
      decisions: [{ decision: 'Closure agreed' }],
    });
  });

  it('loses neither of two decisions, and the row says what they decided', async () => {
    const { id } = recommendation;
    await postUpdate(site.connection, id, proposal('2020-10-12'), 'first', [], { today: TODAY });
    await recordDecision(second, id, decided('SORB', '2020-10-13', 'Closure agreed'), 'sorb', { today: TODAY });
    const outcomes = await Promise.allSettled([
      recordDecision(site.connection, id, decided('JARAP', '2020-10-16', 'Closure agreed'), 'mine', { today: TODAY }),
      recordDecision(second, id, decided('JARAP', '2020-10-16', 'Noted'), 'theirs', { today: TODAY }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const now = await current();
    expect(now.decisions.map(({ board, decision }) => `${board}: ${decision}`).sort()).toEqual([
      'JARAP: Closure agreed',
      'JARAP: Noted',
      'SORB: Closure agreed',
    ]);
    expect(now.status).toBe('Closed');
    await repairRows(site.connection, await checkRows(site.connection, TODAY), TODAY);
    expect((await current()).status).toBe('Closed');
  });

  it('tells the second of two who record the same decision', async () => {
    const { id } = recommendation;
    await postUpdate(site.connection, id, proposal('2020-10-12'), 'first', [], { today: TODAY });
    const agreed = decided('SORB', '2020-10-20', 'Closure agreed');
    await recordDecision(second, id, agreed, 'theirs', { today: TODAY });
    await expect(recordDecision(site.connection, id, agreed, 'mine', { today: TODAY })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Somebody has recorded this decision'),
    });
    expect((await current()).decisions).toHaveLength(1);
  });

  it('stores one decision once that two record at the same moment, and tells the other', async () => {
    const { id } = recommendation;
    await postUpdate(site.connection, id, proposal('2020-10-12'), 'first', [], { today: TODAY });
    const agreed = decided('SORB', '2020-10-20', 'Closure agreed');
    const outcomes = await Promise.allSettled([
      recordDecision(site.connection, id, agreed, 'mine', { today: TODAY }),
      recordDecision(second, id, agreed, 'theirs', { today: TODAY }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('already') });
    expect((await current()).decisions).toHaveLength(1);
    await repairRows(site.connection, await checkRows(site.connection, TODAY), TODAY);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
    expect(await current()).toMatchObject({ status: 'Proposed closed', decisions: [{}] });
  });

  it('stores an update of somebody who did not see a decision, unless the decision ended the recommendation', async () => {
    const { id } = recommendation;
    await postUpdate(site.connection, id, proposal('2020-10-12'), 'first', [], { today: TODAY });
    const seen = await current();
    await recordDecision(second, id, decided('SORB', '2020-10-13', 'Closure agreed'), 'sorb', { today: TODAY });
    await postUpdate(site.connection, id, report('2020-10-14', 'More figures.'), 'more', [], { seen, today: TODAY });
    await recordDecision(second, id, decided('JARAP', '2020-10-16', 'Closure agreed'), 'jarap', { today: TODAY });
    await expect(
      postUpdate(site.connection, id, report('2020-10-17', 'Too late.'), 'late', [], { seen, today: TODAY }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('is closed meanwhile') });
    expect(await current()).toMatchObject({ status: 'Closed', updates: [{}, { text: 'More figures.' }] });
  });

  it('tells the second what changed, and stores nothing, where their proposal no longer passes', async () => {
    const { id } = recommendation;
    const seen = await current();
    await addStep(second, id, aStep(1), 'step');
    await expect(
      postUpdate(site.connection, id, proposal('2020-10-19'), 'late', [], { seen, today: TODAY }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('1 of 1 steps are still open') });
    expect((await current()).updates).toEqual([]);
  });

  it('tells the second what was decided meanwhile', async () => {
    const { id } = recommendation;
    await postUpdate(site.connection, id, proposal('2020-10-12'), 'first', [], { today: TODAY });
    const seen = await current();
    const agree = decided('SORB', '2020-10-20', 'Closure agreed', '40/20');
    await recordDecision(second, id, decided('SORB', '2020-10-20', 'Closure refused'), 'theirs', { today: TODAY });
    await expect(recordDecision(site.connection, id, agree, 'mine', { seen, today: TODAY })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/Meanwhile: SORB, 20 October 2020: closure refused; it is open now/),
    });
    await expect(
      recordDecision(site.connection, id, decided('SORB', '2020-10-20', 'Closure refused'), 'again', { today: TODAY }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('already') });
    expect((await current()).decisions).toHaveLength(1);
  });

  it('takes what others added meanwhile where it does not stand in the way', async () => {
    const { id } = recommendation;
    const seen = await current();
    await postUpdate(second, id, report('2020-10-18', 'Theirs.'), 'theirs', [], { today: TODAY });
    await postUpdate(site.connection, id, proposal('2020-10-19'), 'mine', [], { seen, today: TODAY });
    expect(await current()).toMatchObject({ status: 'Proposed closed', updates: [{}, {}] });
  });
});

describe('rows and history', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['Status', { Status: 'Open', UpdatesHeard: 0 }, 'Open', 'Proposed closed'],
    ['Status date', { StatusDate: null, Status: 'Open', UpdatesHeard: 0 }, '', '2020-10-12'],
    ['Updates heard', { UpdatesHeard: 9 }, '9', '1'],
    ['Decisions heard', { DecisionsHeard: 7 }, '7', '0'],
    ['Target date', { TargetDate: 'May 2031' }, 'May 2031', 'June 2021'],
    ['Due', { DueDate: '2031-05-31T12:00:00Z' }, '2031-05-31', '2021-06-30'],
    ['Board', { Board: 'CGB' }, 'CGB', 'JARAP'],
    ['RAG', { Rag: 'RED' }, 'RED', 'GREEN'],
  ])('%s of a row that says something else is found and put right', async (column, typed, stored, computed) => {
    const { id } = await startWith();
    const moved = { setOn: dayPeriod('2020-10-12'), target: target('June 2021'), reason: 'Parts.', author: '' };
    const change = { ...proposal('2020-10-12'), revision: moved };
    await postUpdate(site.connection, id, change, 'first', [], { today: TODAY });
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
    await site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items.getById(Number(id)).update(typed);

    const differences = await checkRows(site.connection, TODAY);
    expect(differences).toContainEqual(expect.objectContaining({ column, stored, computed }));
    // Reading repairs nothing.
    await loadRegister(site.connection);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual(differences);

    await repairRows(site.connection, differences, TODAY);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
    expect(await current()).toMatchObject({ status: 'Proposed closed', updates: [{}] });
  });

  it('a status that somebody set in the list stands until something new sets another', async () => {
    const { id } = await startWith();
    const row = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items.getById(Number(id));
    await row.update({ Status: 'Closed', StatusDate: '2020-09-01' });
    expect(await current()).toMatchObject({ status: 'Closed' });
    await recordDecision(site.connection, id, decided('JARAP', '2020-10-16', 'Reopened'), 'r', { today: TODAY });
    expect(await current()).toMatchObject({ status: 'Open', statusDate: dayPeriod('2020-10-16') });
  });

  it('a row that does not know how much history it knows is taken as it is, counted, and then kept up', async () => {
    const { id } = await startWith(
      aRegister({ recommendations: [aRecommendation({ updates: [anUpdate('May 2020')] })] }),
    );
    const row = site.connection.sp.web.lists.getByTitle(RECOMMENDATIONS.title).items.getById(Number(id));
    await row.update({ UpdatesHeard: null, DecisionsHeard: null });
    const differences = await checkRows(site.connection, TODAY);
    expect(differences.map(describeRowDifference)).toEqual([
      'Fleet Management 4.1: Updates heard is "" in the row and "1" by its history.',
      'Fleet Management 4.1: Decisions heard is "" in the row and "0" by its history.',
    ]);
    await postUpdate(site.connection, id, proposal('2020-10-19'), 'p', [], { today: TODAY });
    expect(await current()).toMatchObject({ status: 'Proposed closed' });
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  });
});

describe('a row that has not heard of an update', () => {
  it('is brought up to it although an earlier one cannot be read', async () => {
    const { id } = await startWith(
      aRegister({ recommendations: [aRecommendation({ updates: [anUpdate('May 2020')] })] }),
    );
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    await postUpdate(owner, id, proposal('2020-10-19'), 'p', [], { today: TODAY });
    const { items } = site.connection.sp.web.lists.getByTitle(UPDATES.title);
    const [first] = await readItems<{ Id: number }>(site.connection, UPDATES, undefined, ['Id']);
    await items.getById(first?.Id ?? 0).update({ UpdateDate: 'once' });
    const { register, problems } = await loadRegisterWithProblems(site.connection);
    expect([register.recommendations[0]?.status, problems.length]).toEqual(['Proposed closed', 1]);
  });
});

describe('steps', () => {
  it('are added once, settled once, and keep their numbers apart', async () => {
    const { id } = await startWith();
    await Promise.all([addStep(site.connection, id, aStep(1), 's1'), addStep(site.connection, id, aStep(2), 's2')]);
    await addStep(site.connection, id, aStep(1), 's1');
    await expect(addStep(site.connection, id, aStep(2, { text: 'Other.' }), 's3')).rejects.toMatchObject({
      code: 'conflict',
    });
    const [first] = (await current()).steps;
    const stepId = first?.id ?? '';
    const dropped = { state: 'Dropped', settledOn: TODAY, reason: '' } as const;
    await expect(settleStep(site.connection, stepId, dropped)).rejects.toMatchObject({ code: 'invalid' });
    const done = { state: 'Done', settledOn: TODAY, reason: '' } as const;
    await settleStep(site.connection, stepId, done);
    await settleStep(site.connection, stepId, done);
    await expect(settleStep(site.connection, stepId, { ...dropped, reason: 'No.' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(settleStep(site.connection, '9999', done)).rejects.toMatchObject({ code: 'notFound' });
    expect((await current()).steps.map(({ number, state }) => [number, state])).toEqual([
      [1, 'Done'],
      [2, 'Open'],
    ]);
  });

  it('are still open when they were dropped without a reason', async () => {
    const step = aStep(1, { state: 'Dropped', settledOn: dayPeriod('2020-10-01') });
    await startWith(aRegister({ recommendations: [aRecommendation({ steps: [step] })] }));
    const stepId = (await current()).steps[0]?.id ?? '';
    const dropped = { state: 'Dropped', settledOn: TODAY, reason: 'Merged.' } as const;
    await settleStep(site.connection, stepId, dropped);
    expect((await current()).steps).toMatchObject([
      { state: 'Dropped', reason: 'Merged.', settledOn: { words: TODAY } },
    ]);
  });
});

describe('meetings and requests', () => {
  it('a board has one meeting a day, whose deadline may change', async () => {
    await startWith();
    const meeting = withoutId(aMeeting('JARAP', '2021-01-20'));
    const [one, two] = await Promise.all([
      saveMeeting(site.connection, meeting, 'a'),
      saveMeeting(site.connection, { ...meeting, paper: 'C' }, 'b'),
    ]);
    expect(one).toBe(two);
    await saveMeeting(site.connection, { ...meeting, updatesDue: '2021-01-10' }, 'c');
    const { meetings } = await loadRegister(site.connection);
    expect(meetings).toEqual([{ ...meeting, id: one, updatesDue: '2021-01-10' }]);
  });

  it('requests are recorded once', async () => {
    const { id } = await startWith();
    const requests = ['2020-10-06', '2020-10-13'].map((day) => withoutId(aRequest(day, { recommendationId: id })));
    await recordRequests(site.connection, requests, 'round');
    await recordRequests(site.connection, requests, 'round');
    expect((await loadRegister(site.connection)).requests.map(withoutId)).toEqual(requests);
    await expect(recordRequests(site.connection, [], 'none')).rejects.toMatchObject({ code: 'invalid' });
  });
});

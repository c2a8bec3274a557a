import { SPInstance } from '@pnp/sp';
import type { Locator, Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { loadRegister, postUpdate } from '../../src/data/registerRepository';
import { addStep } from '../../src/data/steps';
import { nameOf } from '../../src/domain/checks';
import { dayPeriod } from '../../src/domain/period';
import type { Recommendation } from '../../src/domain/register';
import { ROLES } from '../../src/lists/round';
import { connectAs } from '../support/people';
import { aStep, anUpdate, period, target } from '../support/registers';
import { announced, fillDay, historyEntry, viewTitle } from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

const FLEET = 'FLEET MANAGEMENT 4.2';
/** Agreed by SORB, and so waiting for JARAP. */
const RECRUITMENT = 'RECRUITMENT 4.1';
/** Proposed closed, and agreed by no board yet. */
const WELLBEING = 'WORKFORCE WELLBEING & ABSENCE MANAGEMENT 4.2';

describe('a recommendation', () => {
  const tracker = trackerInBrowser();

  const stored = async (name: string): Promise<Recommendation> => {
    const register = await loadRegister(connect(tracker.siteUrl()));
    const found = register.recommendations.find((recommendation) =>
      register.audits.some(
        (audit) => nameOf({ audit, recommendation }) === name && recommendation.auditId === audit.id,
      ),
    );
    if (found === undefined) {
      throw new Error(`The sample has no ${name}.`);
    }
    return found;
  };

  const open = async (name: string, user?: string): Promise<Page> => {
    const { id } = await stored(name);
    const page = await tracker.open({ route: `/recommendations/${id}`, ...(user === undefined ? {} : { user }) });
    await viewTitle(page, new RegExp(`^${name}`)).waitFor();
    return page;
  };

  const actions = (page: Page): Locator =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'What can be done now' }) })
      .last();

  it('tells the panel why it can do nothing, and who may', async () => {
    const siteUrl = tracker.siteUrl();
    await connectAs({ connection: connect(siteUrl), siteUrl }, 'panel.member', 'panel');
    // The panel may not see who holds which role, and the browser notes that the list is not there for it.
    tracker.expectFailure(/404.*'Roles'/);
    const page = await open(RECRUITMENT, 'panel.member@tracker.example');
    await actions(page).getByText('Nothing by you. Why, and who may:').waitFor();
    await actions(page).getByText('or governance for them.', { exact: false }).waitFor();
    await actions(page)
      .getByText('Any decision of JARAP. Decisions are recorded by governance.', { exact: false })
      .waitFor();
    expect(await page.getByRole('button', { name: 'Post an update' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add a step' }).count()).toBe(0);
  });

  it('lets its owner report and nothing else', async () => {
    const [role = ''] = (await stored(FLEET)).owners;
    const siteUrl = tracker.siteUrl();
    const { sp } = await connectAs({ connection: connect(siteUrl), siteUrl }, 'an.owner', 'owners');
    const { Id } = await SPInstance(sp.web, 'currentuser').select('Id')<{ Id: number }>();
    await connect(siteUrl).sp.web.lists.getByTitle(ROLES.title).items.add({ Title: role, PersonId: Id });
    const page = await open(FLEET, 'an.owner@tracker.example');
    await page.getByRole('button', { name: 'Post an update' }).waitFor();
    await actions(page).getByText('What cannot be done now, and why').click();
    await actions(page).getByText(`You own this recommendation (${role})`, { exact: false }).waitFor();
    await actions(page).getByText('Steps are kept by governance.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Add a step' }).count()).toBe(0);
    await actions(page).getByRole('link', { name: 'Propose closing, with an update' }).click();
    await viewTitle(page, `Update ${FLEET}`).waitFor();
  });

  it('leads governance to the sitting that decides, at that item', async () => {
    const page = await open(RECRUITMENT);
    await page.getByText('agreed by SORB; JARAP is awaited', { exact: false }).waitFor();
    await actions(page).getByRole('link', { name: 'Record what JARAP decided on 16 October 2020' }).click();
    await viewTitle(page, 'JARAP, 16 October 2020').waitFor();
    const item = page.getByRole('heading', { level: 4, name: new RegExp(`^${RECRUITMENT}`) });
    await item.waitFor();
    await untilFocused(item);
  });

  it('says that a board has no meeting at which it could decide', async () => {
    const page = await open(WELLBEING);
    await actions(page).getByRole('link', { name: 'Add a meeting of SORB, which decides next' }).click();
    await viewTitle(page, 'Meetings').waitFor();
  });

  it('tells all that happened, newest first, with both limbs and the file', async () => {
    const { id } = await stored(FLEET);
    const update = anUpdate('2020-11-02', {
      text: '',
      implemented: 'Every vehicle is in the system.',
      implementedOn: period('October 2020'),
      working: {
        measure: 'Service records in date',
        achieved: 84,
        outOf: 100,
        period: period('October 2020'),
        sampleDay: '2020-10-30',
        source: 'Fleet system',
      },
      delivery: 'At risk',
    });
    const revision = {
      setOn: dayPeriod('2020-11-02'),
      target: target('June 2022'),
      reason: 'The supplier is late.',
      author: 'Head of Transport',
    };
    const file = { name: 'Dip sample #1.txt', bytes: new TextEncoder().encode('84 of 100').buffer as ArrayBuffer };
    await postUpdate(
      connect(tracker.siteUrl()),
      id,
      { update, revision, status: undefined, statusDate: undefined },
      'recommendation-e2e',
      [file],
    );
    const page = await open(FLEET);
    await historyEntry(
      page,
      /Update by Head of Transport.*Implemented: October 2020.*84 of 100.*30 October 2020.*Fleet system.*At risk/,
    ).waitFor();
    await historyEntry(
      page,
      /Target date revised by Head of Transport \(revision \d\).*June 2022: The supplier is late\./,
    ).waitFor();
    const link = historyEntry(page, 'Evidence added').getByRole('link', { name: 'Dip sample #1.txt' });
    const address = new URL((await link.getAttribute('href')) ?? '');
    expect(address.origin).toBe(new URL(page.url()).origin);
    expect(decodeURIComponent(address.pathname)).toMatch(/\/Evidence\/.*\/Dip sample #1\.txt$/);
    const titles = await page.getByRole('heading', { level: 4 }).allInnerTexts();
    expect(titles[0]).toMatch(/^2 November 2020 Target date revised/);
    expect(titles[titles.length - 1]).toMatch(/Raised$/);
  });

  it('adds a step once and keeps closing away until it has ended', async () => {
    const page = await open(FLEET);
    await actions(page).getByRole('button', { name: 'Add a step' }).click();
    const form = page.getByRole('form', { name: `Add a step to ${FLEET}` });
    const text = form.getByLabel('What is to be done');
    await form.getByLabel('Due (may stay blank)').fill('soonish');
    await form.getByRole('button', { name: 'Add step' }).click();
    await form.getByText('Say what is to be done.').first().waitFor();
    await form.getByText('The due date cannot be read: "soonish"', { exact: false }).first().waitFor();
    await text.fill('Sample the records of a month.');
    await form.getByLabel('Due (may stay blank)').fill('June 2021');
    await form.getByRole('button', { name: 'Add step' }).dblclick();
    await announced(page, 'Step 1 added').waitFor({ state: 'attached' });
    const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
    await steps.getByText('Open, past its due date · Head of Transport · due June 2021').waitFor();
    expect(await steps.count()).toBe(1);
    await actions(page).getByText('What cannot be done now, and why').click();
    await actions(page).getByText('Propose closing. 1 of 1 steps is still open.', { exact: false }).waitFor();
    expect((await stored(FLEET)).steps.map(({ number }) => number)).toEqual([1]);
  });

  it('marks a step as done, drops one with a reason, and tells both in the history', async () => {
    const connection = connect(tracker.siteUrl());
    const { id } = await stored(FLEET);
    await addStep(connection, id, aStep(7, { text: 'Buy a new system.' }), 'recommendation-e2e-7');
    await addStep(connection, id, aStep(8, { text: 'Train the drivers.' }), 'recommendation-e2e-8');
    const page = await open(FLEET);
    await page.getByRole('button', { name: 'Mark as done: step 8' }).click();
    const done = page.getByRole('form', { name: 'Mark step 8 as done' });
    await fillDay(page, 'Done on', '30 October 2020');
    await done.getByRole('button', { name: 'Save as done' }).click();
    await historyEntry(page, /30 October 2020 Step 8 done.*Train the drivers\./).waitFor();

    await page.getByRole('button', { name: 'Drop step 7' }).click();
    const drop = page.getByRole('form', { name: 'Drop step 7' });
    await drop.getByRole('button', { name: 'Drop the step' }).click();
    await drop.getByText('Say why the step is dropped; the reason is kept with it.').first().waitFor();
    await drop.getByLabel('Why it is dropped').fill('The old one does it.');
    await drop.getByRole('button', { name: 'Drop the step' }).click();
    await historyEntry(page, /Step 7 dropped.*Buy a new system\..*Reason: The old one does it\./).waitFor();
    await page.getByRole('heading', { name: /^Steps: \d of \d done, 1 dropped$/ }).waitFor();
  });

  it('says when somebody has taken the number meanwhile, and keeps what was typed', async () => {
    const page = await open(FLEET);
    await actions(page).getByRole('button', { name: 'Add a step' }).click();
    const form = page.getByRole('form', { name: `Add a step to ${FLEET}` });
    const number = Number(await form.getByLabel('Number').inputValue());
    await form.getByLabel('What is to be done').fill('Mine.');
    const { id } = await stored(FLEET);
    await addStep(connect(tracker.siteUrl()), id, aStep(number), `recommendation-e2e-${number}`);
    await form.getByRole('button', { name: 'Add step' }).click();
    await form
      .getByText(`The step was not added. There is a step ${number} already. Give it another number.`, { exact: false })
      .waitFor();
    expect(await form.getByLabel('What is to be done').inputValue()).toBe('Mine.');
    await form.getByLabel('Number').fill(String(number + 1));
    await form.getByRole('button', { name: 'Add step' }).click();
    await announced(page, `Step ${number + 1} added`).waitFor({ state: 'attached' });
  });

  it('offers nothing as at an earlier day', async () => {
    const { id } = await stored(FLEET);
    const page = await tracker.open({ route: `/recommendations/${id}?as-at=2020-10-16` });
    await page.getByText('What can be done is done as at today.', { exact: false }).waitFor();
    expect(await page.getByRole('heading', { name: 'What can be done now' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Post an update' }).count()).toBe(0);
  });
});

import type { Page } from 'playwright-core';
import { raiseAction } from '../../src/data/actions';
import { connect } from '../../src/data/connect';
import { loadRegister } from '../../src/data/registerRepository';
import type { NewAction } from '../../src/domain/actionEntry';
import type { Action } from '../../src/domain/register';
import { anAction, period, target } from '../support/registers';
import { fleetOf } from './support/sampleFleet';
import { accessibilityViolations } from './support/accessibility';
import { choose } from './support/cyclePages';
import { DESK, PHONE, announced, pressUntilFocused, viewTitle } from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

const OWNER = 'head.of.transport@tracker.example';
const PANEL = 'panel.member@tracker.example';
const OTHER = 'opcc.chief.finance.officer@tracker.example';

describe('the actions', () => {
  const tracker = trackerInBrowser();

  async function raise(submissionId: string, overrides: Partial<NewAction> = {}): Promise<string> {
    const {
      id: _id,
      actionId: _number,
      updates: _updates,
      ...action
    } = anAction({ meetingDate: period('2020-07-22') });
    return raiseAction(connect(tracker.siteUrl()), { ...action, ...overrides }, submissionId);
  }

  async function stored(id: string): Promise<Action | undefined> {
    return (await loadRegister(connect(tracker.siteUrl()))).actions.find((each) => each.id === id);
  }

  const card = (page: Page, text: string) =>
    page.getByRole('list', { name: 'Actions' }).getByRole('listitem').filter({ hasText: text });

  it('says that there are none, and raises one at a sitting once its fields are right', async () => {
    const page = await tracker.open({ route: '/actions' });
    await viewTitle(page, 'Actions').waitFor();
    await page.getByText('There are no actions yet').waitFor();
    await page.getByRole('button', { name: 'Raise an action' }).click();
    const form = page.getByRole('form', { name: 'Raise an action' });
    await form.getByRole('button', { name: 'Raise action' }).click();
    await form.getByText('Say what is to be done.').first().waitFor();
    await form.getByText('Give the minute number, or "Verbal".').first().waitFor();
    const what = form.getByLabel('What is to be done');
    await untilFocused(what);
    await what.fill('Report on the stock of keys.');
    await choose(form, 'Board', 'JARAP');
    await choose(form, 'Given at its sitting of', '22 July 2020');
    await form.getByLabel('Who is responsible').fill('Head of Transport');
    await form.getByLabel('By when').fill('September 2020');
    await form.getByLabel('Minute number of the action').fill('17/20');
    await form.getByRole('button', { name: 'Raise action' }).dblclick();
    await announced(page, 'Action raised').waitFor({ state: 'attached' });
    await page.getByText('1 action: 1 open, 1 of them overdue, and 0 closed.').waitFor();
    const raised = card(page, 'Report on the stock of keys.');
    await raised.getByText('September 2020, due 30 September 2020').waitFor();
    await raised.getByRole('link', { name: 'A1: JARAP, 22 July 2020, minute 17/20' }).waitFor();
    expect(await page.getByRole('list', { name: 'Actions' }).getByRole('listitem').count()).toBe(1);
    const opener = page.getByRole('button', { name: 'Raise an action' });
    await untilFocused(opener);
  });

  it('lets who is responsible add an update on a phone, by link, and keeps what was typed when it fails', async () => {
    const id = await raise('phone', { text: 'Check the fuel cards.', target: target('2099') });
    const page = await tracker.open({ route: `/actions/${id}`, user: OWNER, viewport: PHONE });
    await viewTitle(page, /^Action A\d+$/).waitFor();
    await page.getByRole('button', { name: /^Add an update to A\d+$/ }).click();
    const form = page.getByRole('form', { name: /^Update of A\d+$/ });
    const text = form.getByLabel('What has been done, and what is left');
    await untilFocused(text);
    await form.getByRole('button', { name: 'Add update' }).click();
    await form.getByText('Say what has been done, or what stands in the way.').first().waitFor();
    await text.fill('Half of the cards are checked.');
    tracker.expectFailure(/status of 503/);
    const isUpdate = /getByTitle\('Action%20updates'\)\/items|getByTitle\('Action updates'\)\/items/;
    await page.route(isUpdate, (route) => route.fulfill({ status: 503, body: '' }));
    await form.getByRole('button', { name: 'Add update' }).click();
    await form.getByText('The update was not added.', { exact: false }).waitFor();
    expect(await text.inputValue()).toBe('Half of the cards are checked.');
    await page.unroute(isUpdate);
    await form.getByRole('button', { name: 'Retry' }).click();
    await announced(page, /^Update of A\d+ added$/).waitFor({ state: 'attached' });
    await page.getByRole('listitem').getByText('Half of the cards are checked.').waitFor();
    await page.getByText('JARAP closes it, and governance records that. Ask the governance officer.').waitFor();
    expect(await page.getByRole('button', { name: /^Close A/ }).count()).toBe(0);
    expect((await stored(id))?.updates).toMatchObject([{ text: 'Half of the cards are checked.' }]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
  });

  it('puts one’s own first, and offers others nothing that they may not do', async () => {
    await raise('of finance', { text: 'Explain the reserves.', responsible: ['OPCC chief finance officer'] });
    const page = await tracker.open({ route: '/actions', user: OTHER });
    const first = page.getByRole('list', { name: 'Actions' }).getByRole('listitem').first();
    await first.getByText('Explain the reserves.').waitFor();
    await first.getByText('OPCC chief finance officer (you)').waitFor();
    await page.getByText('Actions are raised and closed by governance', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Raise an action' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Add an update/ }).count()).toBe(1);
  });

  it('closes one as its board decided, which stays on the sheet marked closed', async () => {
    const id = await raise('to close', { text: 'Publish the register of gifts.' });
    const page = await tracker.open({ route: '/actions' });
    const opened = card(page, 'Publish the register of gifts.');
    await opened.getByRole('button', { name: /^Close A\d+$/ }).click();
    const form = opened.getByRole('form', { name: /^Close A\d+$/ });
    await form.getByText('16 October 2020').first().waitFor();
    await form.getByLabel('What the board said').fill('The panel saw it published.');
    await form.getByRole('button', { name: 'Close action' }).click();
    await opened.getByText('Closed 16 October 2020').waitFor();
    await opened.getByText('The panel saw it published.').waitFor();
    expect(await opened.getByRole('button', { name: /^Add an update/ }).count()).toBe(0);
    expect(await stored(id)).toMatchObject({ status: 'Closed', closedOn: { words: '2020-10-16' } });
  });

  it('narrows by what the address says, and says how many are left', async () => {
    await raise('overdue', { text: 'Long overdue.', board: 'SORB', target: target('August 2020') });
    const page = await tracker.open({ route: '/actions?board=SORB&overdue=yes' });
    await page.getByText('1 action: 1 open, 1 of them overdue, and 0 closed.').waitFor();
    await page.getByText('Overdue only').click();
    await choose(page, 'Board', 'All boards');
    await choose(page, 'Which', 'Closed since last time');
    await announced(page, /0 open, 0 of them overdue/).waitFor({ state: 'attached' });
    expect(page.url()).toContain('#/actions?show=closed');
    await choose(page, 'Responsible', 'OPCC chief finance officer');
    await page.getByText('No action fits').waitFor();
  });

  it('shows an action of a closed session to governance and the panel, and to an owner only their own', async () => {
    const id = await raise('secret', { text: 'A delicate matter.', session: 'Closed', responsible: ['Chief officer'] });
    const governance = await tracker.open({ route: `/actions/${id}` });
    await governance.getByText('Closed session').waitFor();
    tracker.expectFailure(/404.*'Roles'/);
    const panel = await tracker.open({ route: `/actions/${id}`, user: PANEL });
    await panel.getByText('A delicate matter.').waitFor();
    const owner = await tracker.open({ route: `/actions/${id}`, user: OWNER });
    await viewTitle(owner, 'Action not found').waitFor();
    await owner.getByRole('button', { name: 'Open the actions' }).click();
    await owner.getByText('One more is of a closed session', { exact: false }).waitFor();
    expect(await owner.getByText('A delicate matter.').count()).toBe(0);
  });

  it('names the recommendation that it came from, and the recommendation names it', async () => {
    const fleet = await fleetOf(tracker.siteUrl());
    const id = await raise('linked', { text: 'Bring the sample.', recommendationId: fleet.id });
    const page = await tracker.open({ route: `/actions/${id}` });
    await page.getByRole('link', { name: /^FLEET MANAGEMENT 4\.2/ }).click();
    await viewTitle(page, /^FLEET MANAGEMENT 4\.2/).waitFor();
    await page.getByRole('link', { name: /^A\d+: Bring the sample\.$/ }).click();
    await viewTitle(page, /^Action A\d+$/).waitFor();
  });

  it('can be worked through by keyboard alone', async () => {
    const id = await raise('keys', { text: 'By keyboard.', target: target('2098') });
    const page = await tracker.open({ route: `/actions/${id}`, user: OWNER });
    const add = page.getByRole('button', { name: /^Add an update/ });
    await add.waitFor();
    await pressUntilFocused(page, 'Tab', add, 40);
    await page.keyboard.press('Enter');
    await untilFocused(page.getByRole('form', { name: /^Update of/ }).getByRole('textbox'));
    await page.keyboard.type('Typed without a mouse.');
    const save = page.getByRole('button', { name: 'Add update' });
    await pressUntilFocused(page, 'Tab', save, 10);
    await page.keyboard.press('Enter');
    await untilFocused(page.getByRole('heading', { level: 3, name: /^A\d+: JARAP/ }));
    await page.getByRole('listitem').getByText('Typed without a mouse.').waitFor();
  });

  it.each([
    ['light', DESK],
    ['dark', PHONE],
    ['contrast', DESK],
    ['forced colours', PHONE],
  ] as const)('has nothing that axe finds wrong, in %s', async (look, viewport) => {
    const theme = look === 'forced colours' ? 'light' : look;
    const page = await tracker.open({ route: '/actions', theme, viewport });
    if (look === 'forced colours') {
      await page.emulateMedia({ forcedColors: 'active' });
    }
    await page
      .getByRole('button', { name: /^Add an update/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Add update' }).click();
    await page.getByText('Say what has been done, or what stands in the way.').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Raise an action' }).click();
    await page.getByRole('form', { name: 'Raise an action' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    if (process.env['SCREENSHOTS']) {
      await page.screenshot({ path: `${process.env['SCREENSHOTS']}/actions-${look}.png`, fullPage: true });
    }
  });
});

import type { Page } from 'playwright-core';
import { raiseAction } from '../../src/data/actions';
import { connect } from '../../src/data/connect';
import type { StateName } from '../../local/workbench/stateNames';
import { MEETINGS } from '../../src/lists/settings';
import { anAction, period } from '../support/registers';
import { accessibilityViolations } from './support/accessibility';
import { DESK, PHONE, announced, forgetDrafts, openFleetUpdate, registerOf, viewTitle } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const OFFLINE = 'You are offline. What you see and what you type stays here';
const BUSY = 'SharePoint is busy and has asked the tracker to wait.';

const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words, { exact: false }).first().waitFor();

const choose = async (page: Page, state: StateName): Promise<void> => {
  await page.locator('#state').selectOption(state);
};

/** What somebody else does is done when the bar says so. */
const letOthers = async (page: Page, state: 'changed' | 'deleted'): Promise<void> => {
  await choose(page, state);
  await page.locator('#state-done').getByText('Done', { exact: true }).waitFor();
};

/** What axe finds on the page on a desk and on a phone. */
async function violationsAtBothWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    found.push(...(await accessibilityViolations(page)));
  }
  return found;
}

/** What axe finds in the dark theme, and where colours are forced. */
async function violationsInOtherColours(page: Page): Promise<string[]> {
  await page.locator('#theme').selectOption('dark');
  const dark = await accessibilityViolations(page);
  await page.locator('#theme').selectOption('light');
  await page.emulateMedia({ forcedColors: 'active' });
  return [...dark, ...(await accessibilityViolations(page))];
}

describe('the states of the tracker', () => {
  const tracker = trackerInBrowser();
  beforeEach(() => tracker.expectFailure(/Failed to load resource/));
  afterEach(() => forgetDrafts(tracker.siteUrl()));

  async function action(submissionId: string): Promise<string> {
    const { id: _id, actionId: _number, updates: _updates, ...rest } = anAction({ meetingDate: period('2020-07-22') });
    return raiseAction(connect(tracker.siteUrl()), rest, submissionId);
  }

  it.each([
    ['slow', 'Opening the register…'],
    ['unanswered', 'SharePoint does not answer. What you see and what you type stays here. Trying again'],
    ['throttled', BUSY],
    ['forbidden', 'Ask an owner of this site for access to the group that you need'],
  ] as const)('says when SharePoint is %s what is the matter, and opens when it is over', async (state, words) => {
    const page = await tracker.open({ state });
    await said(page, words);
    expect(await violationsAtBothWidths(page)).toEqual([]);
    if (state === 'unanswered') {
      // While it asks by itself, the button is not to be pressed, and may go.
      await said(page, /Trying again in 1\d seconds/);
    }
    await choose(page, 'ordinary');
    if (state === 'unanswered') {
      await page.getByRole('button', { name: 'Try now' }).click();
    }
    await registerOf(page);
    await page.getByText(words, { exact: false }).first().waitFor({ state: 'detached' });
  });

  it('waits as long as SharePoint asks, with the seconds counted, and lets one try before', async () => {
    const page = await tracker.open();
    await registerOf(page);
    await choose(page, 'throttled');
    await page.getByRole('link', { name: 'Settings' }).click();
    await said(page, /Nothing is lost\. Trying again in \d+ seconds\./);
    await choose(page, 'ordinary');
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText(BUSY, { exact: false }).first().waitFor({ state: 'detached' });
    await page.getByRole('table', { name: 'The groups of the tracker' }).waitFor();
    // To be measured it has to stay for longer.
    await page.getByRole('link', { name: 'Register' }).first().click();
    await registerOf(page);
    await page.route(/_api\//, (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '600' }, body: '' }));
    await page.getByRole('link', { name: 'Settings' }).click();
    await said(page, /Nothing is lost\. Trying again in \d+ seconds\./);
    expect(await violationsInOtherColours(page)).toEqual([]);
    await said(page, /Nothing is lost\. Trying again in \d+ seconds\./);
  });

  it('says that one is offline, keeps what is typed, and goes on when the connection is back', async () => {
    const page = await tracker.open();
    await openFleetUpdate(page);
    await page.getByLabel('Milestones').fill('Audit of all vehicles in June.');
    await choose(page, 'offline');
    await announced(page, OFFLINE).waitFor({ state: 'attached' });
    expect(await violationsAtBothWidths(page)).toEqual([]);
    expect(await violationsInOtherColours(page)).toEqual([]);
    await page.getByRole('button', { name: 'Post update' }).click();
    await said(page, 'The update was not posted. What you have typed is kept on this device.');
    await choose(page, 'ordinary');
    await announced(page, 'SharePoint answers again').waitFor({ state: 'attached' });
    await page.getByText(OFFLINE, { exact: false }).first().waitFor({ state: 'detached' });
    expect(await page.getByLabel('Milestones').inputValue()).toBe('Audit of all vehicles in June.');
  });

  it('says on every screen that the account may not read the register, and who may give access', async () => {
    const page = await tracker.open({ state: 'forbidden' });
    const routes = [
      ...['overview', 'register', 'my-updates', 'meetings', 'actions', 'papers', 'criteria', 'settings'],
      ...['recommendations/1', 'recommendations/1/update', 'meetings/1', 'meetings/1/live', 'meetings/1/summary'],
      ...['actions/1', 'stage'],
    ];
    await said(page, 'Ask an owner of this site for access');
    const silent: string[] = [];
    for (const route of routes) {
      await page.evaluate((hash) => (location.hash = hash), `/${route}`);
      const alert = page.getByRole('alert').filter({ hasText: 'Ask an owner of this site for access' });
      await alert.waitFor({ timeout: 20_000 }).catch(() => silent.push(route));
    }
    expect(silent).toEqual([]);
  });

  it.each([
    ['first-run', 'This site has no register yet', 'This site has no register that you can see'],
    ['list-missing', 'A list of the register is missing: Updates', 'can restore it from the site’s recycle bin'],
  ] as const)('offers on a site with %s to set up to who may, and tells others who may', async (state, may, mayNot) => {
    const page = await tracker.open({ state });
    await said(page, may);
    await page.getByRole('button', { name: 'Set up lists' }).waitFor();
    expect(await violationsAtBothWidths(page)).toEqual([]);
    await page.locator('#user').selectOption('panel.member@tracker.example');
    await said(page, mayNot);
    await said(page, 'they are in the group “Tracker Owners”');
    expect(await page.getByRole('button', { name: 'Set up lists' }).count()).toBe(0);
    expect(await violationsAtBothWidths(page)).toEqual([]);
  });

  it('offers in an empty register to import to who may, and tells others who does', async () => {
    const page = await tracker.open({ state: 'empty', user: 'governance.officer@tracker.example' });
    await page.getByRole('button', { name: 'Import a register workbook' }).waitFor();
    expect(await violationsAtBothWidths(page)).toEqual([]);
    await page.locator('#user').selectOption('panel.member@tracker.example');
    await said(page, 'The governance officer enters them, or takes over a register workbook.');
    expect(await page.getByRole('button', { name: 'Import a register workbook' }).count()).toBe(0);
    const empty = [
      ['meetings', 'No meeting of this board is in the register.'],
      ['actions', 'There are no actions yet'],
      ['my-updates', 'The register is empty'],
      ['overview', 'The register is empty'],
      ['papers', 'The register is empty'],
    ] as const;
    for (const [route, words] of empty) {
      await page.evaluate((hash) => (location.hash = hash), `/${route}`);
      await said(page, words);
    }
    expect(await violationsAtBothWidths(page)).toEqual([]);
  });

  it('tells of a change by somebody else before anything is stored, and keeps the text', async () => {
    const page = await tracker.open();
    await openFleetUpdate(page);
    await page.getByLabel('Milestones').fill('Audit of all vehicles in June.');
    await letOthers(page, 'changed');
    await page.getByRole('button', { name: 'Post update' }).click();
    await said(page, /added to the recommendation while you were writing: an update of .* by Governance officer/);
    expect(await page.getByLabel('Milestones').inputValue()).toBe('Audit of all vehicles in June.');
    expect(await violationsAtBothWidths(page)).toEqual([]);
  });

  it('says of a recommendation that was deleted meanwhile who did it, and gives the text back', async () => {
    const page = await tracker.open();
    await openFleetUpdate(page);
    await page.getByLabel('Milestones').fill('Audit of all vehicles in June.');
    await letOthers(page, 'deleted');
    await page.getByRole('button', { name: 'Post update' }).click();
    await viewTitle(page, 'Recommendation not found').waitFor();
    await said(page, /^Governance officer deleted it at \d\d:\d\d\. An owner of this site can restore it/);
    const typed = page.getByLabel('What you had typed, which was not sent');
    expect(await typed.inputValue()).toBe('Milestones\nAudit of all vehicles in June.');
    expect(await violationsAtBothWidths(page)).toEqual([]);
    expect(await violationsInOtherColours(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open the register' }).click();
    await registerOf(page);
  });

  it('gives back what was typed on an action that was deleted meanwhile', async () => {
    const id = await action('deleted-action');
    const page = await tracker.open({ route: `/actions/${id}`, user: 'governance.officer@tracker.example' });
    await page.getByRole('button', { name: 'Add an update' }).click();
    await page.getByLabel('What has been done, and what is left').fill('The keys are counted.');
    await letOthers(page, 'deleted');
    await page.getByRole('button', { name: 'Add update' }).click();
    await said(page, 'The action was deleted while you were writing, so nothing was stored.');
    expect(await page.getByLabel('What you had typed, which was not sent').inputValue()).toBe('The keys are counted.');
    await said(page, 'It has been deleted');
    expect(await violationsAtBothWidths(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page
      .getByText('The action was deleted while you were writing', { exact: false })
      .waitFor({ state: 'detached' });
  });

  it('says of a meeting that was deleted when that was, also to who may not see by whom', async () => {
    const meetings: { Id: number }[] = await connect(tracker.siteUrl())
      .sp.web.lists.getByTitle(MEETINGS.title)
      .items.select('Id')
      .top(1)();
    const page = await tracker.open({
      route: `/meetings/${meetings[0]?.Id ?? 0}`,
      user: 'panel.member@tracker.example',
    });
    await page.getByRole('heading', { level: 3, name: /^Agenda/ }).waitFor();
    await letOthers(page, 'deleted');
    await page.reload();
    await viewTitle(page, 'Meeting not found').waitFor();
    await said(page, /^Somebody deleted it at \d\d:\d\d\./);
    expect(await violationsAtBothWidths(page)).toEqual([]);
  });

  it('says of what was never there that the link may be wrong, and leads back', async () => {
    const page = await tracker.open({ route: '/recommendations/99999' });
    await said(page, 'The register has no such recommendation');
    await page.getByRole('button', { name: 'Open the register' }).click();
    await registerOf(page);
  });
});

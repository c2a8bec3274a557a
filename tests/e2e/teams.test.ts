import type { FrameLocator, Page } from 'playwright-core';
import { accessibilityViolations } from './support/accessibility';
import { untilChosen } from './support/keyboard';
import { DESK, PHONE } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const GOVERNANCE = 'governance.officer@tracker.example';
const PANEL = 'panel.member@tracker.example';
const OWNER = 'head.of.transport@tracker.example';
/** The day of a sitting of JARAP in the sample, and one before its next is planned. */
const SITTING = '2020-10-16';
const FLEET = 'FLEET MANAGEMENT 4.2';

const tabIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="Assurance Tracker"]');
const stageIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="Stage"]');

function title(frame: FrameLocator, name: string | RegExp): ReturnType<FrameLocator['getByRole']> {
  return frame.getByRole('heading', { level: 2, name });
}

/** Finds Fleet Management 4.2 in the tab and opens it. */
async function openFleetIn(page: Page): Promise<void> {
  const tab = tabIn(page);
  await tab.getByRole('searchbox', { name: 'Search' }).fill('fleet management sample check');
  await tab
    .getByText(/^1 of \d+ recommendations/)
    .first()
    .waitFor();
  await tab.getByRole('link', { name: 'Sample Check of Service Details' }).first().click();
  await title(tab, new RegExp(FLEET)).waitFor();
}

/** Waits until the tab's background has a colour, as the browser gives it. */
async function untilPainted(page: Page, colour: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const heading = document.querySelector('iframe')?.contentDocument?.querySelector('h2');
    for (let element = heading?.parentElement; element; element = element.parentElement) {
      const { backgroundColor } = getComputedStyle(element);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') {
        return backgroundColor === wanted;
      }
    }
    return false;
  }, colour);
}

describe('the tracker in Teams', () => {
  const tracker = trackerInBrowser();

  it.each([DESK, PHONE])('opens the personal app at %j where its owner has something to write', async (viewport) => {
    const page = await tracker.open({ teams: { place: 'personal' }, user: OWNER, viewport });
    await title(tabIn(page), 'My updates').waitFor();
    await tabIn(page).getByText('You report as Head of Transport.', { exact: false }).waitFor();
  });

  it('opens a channel tab as its configuration page was left', async () => {
    const page = await tracker.open({ teams: { place: 'configure' }, user: GOVERNANCE });
    const tab = tabIn(page);
    const pane = tab.getByRole('complementary', { name: 'Properties' });
    await pane.getByLabel('Board').locator('option', { hasText: 'SORB' }).waitFor({ state: 'attached' });
    await pane.getByLabel('Board').selectOption({ label: 'SORB' });
    await pane.getByLabel('Open at').selectOption({ label: 'Overview' });
    await title(tab, 'Overview').waitFor();
    await page.getByRole('button', { name: 'Save the tab' }).click();
    await page.waitForURL(/place=channel/);
    await title(tab, 'Overview').waitFor();
    await tab.getByRole('combobox', { name: 'Board' }).filter({ hasText: 'SORB' }).waitFor();
    await tab.getByText('Readers see', { exact: false }).waitFor({ state: 'detached' });
  });

  it('follows the theme of the client while one reads', async () => {
    const page = await tracker.open({ teams: { place: 'channel' }, user: GOVERNANCE });
    const search = tabIn(page).getByRole('searchbox', { name: 'Search' });
    await search.fill('fleet');
    await page.getByLabel('Theme').selectOption('dark');
    await untilPainted(page, 'rgb(37, 36, 35)');
    await page.getByLabel('Theme').selectOption('contrast');
    await untilPainted(page, 'rgb(0, 0, 0)');
    expect(await search.inputValue()).toBe('fleet');
  });

  it('copies a Teams link, which opens the same recommendation', async () => {
    // Members of the panel may not see who holds which role.
    tracker.expectFailure(/status of 404/);
    const page = await tracker.open({ teams: { place: 'channel' }, user: GOVERNANCE });
    await openFleetIn(page);
    await tabIn(page).getByRole('button', { name: 'Copy link' }).click();
    await tabIn(page).getByText('Link copied.').waitFor();
    const link = await page.getByLabel('Clipboard').inputValue();
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/e9a0c23e-df14-4cf2-8bdd-455e2817bfad\//);
    const other = await tracker.open({ teams: { place: 'personal' }, user: PANEL });
    await title(tabIn(other), 'My updates').waitFor();
    await other.getByLabel('Link', { exact: true }).fill(link);
    await other.getByRole('button', { name: 'Open', exact: true }).click();
    await title(tabIn(other), new RegExp(FLEET)).waitFor();
    expect(await other.getByLabel('Opened in').inputValue()).toBe('channel');
  });

  it('shares a recommendation through Teams’ dialog, or by link where the client has none', async () => {
    const page = await tracker.open({ teams: { place: 'channel', dialogs: 'none' }, user: GOVERNANCE });
    await openFleetIn(page);
    const share = tabIn(page).getByRole('link', { name: 'Share to Teams' });
    const href = new URL((await share.getAttribute('href')) ?? '');
    expect(`${href.origin}${href.pathname}`).toBe('https://teams.microsoft.com/share');
    expect(href.searchParams.get('msgText')).toContain(FLEET);
    await page.getByLabel('Dialogs').selectOption('offered');
    await openFleetIn(page);
    await share.click();
    const dialog = page.getByRole('dialog', { name: 'Share to a channel or chat' });
    await dialog.getByText(FLEET).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await title(tabIn(page), new RegExp(FLEET)).waitFor();
  });

  it('writes to an owner with words and links in Teams’ own dialogs', async () => {
    const page = await tracker.open({ teams: { place: 'channel' }, user: GOVERNANCE, today: '2020-11-02' });
    const tab = tabIn(page);
    await tab.getByRole('link', { name: 'Meetings', exact: true }).click();
    await tab.getByRole('button', { name: 'Add a meeting' }).click();
    const board = tab.getByRole('combobox', { name: 'Board' });
    await board.click();
    await tab
      .getByRole('option', { name: /^JARAP/ })
      .first()
      .click();
    await untilChosen(board);
    const day = tab.getByRole('combobox', { name: 'Date of the meeting' });
    await day.fill('9 December 2020');
    // Enter would open the calendar.
    await day.press('Tab');
    await tab.getByRole('button', { name: 'Add meeting', exact: true }).click();
    await title(tab, 'JARAP, 9 December 2020').waitFor();
    await tab.getByRole('link', { name: 'Chat with Head of Transport' }).click();
    const chat = page.getByRole('dialog', { name: 'New chat' });
    await chat.getByText(OWNER).waitFor();
    await chat.getByText(/teams\.microsoft\.com\/l\/entity/).waitFor();
    await chat.getByRole('button', { name: 'Cancel' }).click();
    await tab.getByRole('link', { name: 'Write e-mail to Head of Transport' }).click();
    const mail = page.getByRole('dialog', { name: 'New mail' });
    await mail.getByText(OWNER).waitFor();
    await mail.getByText(/FLEET MANAGEMENT 4\.2/).waitFor();
    await mail.getByRole('button', { name: 'Send' }).click();
    await mail.waitFor({ state: 'detached' });
  });
});

describe('a meeting in Teams', () => {
  const tracker = trackerInBrowser();

  it('says which of Teams’ buttons opens the stage where the client refuses it', async () => {
    const page = await tracker.open({
      teams: { place: 'meeting', stage: 'refused' },
      user: GOVERNANCE,
      today: SITTING,
    });
    await title(tabIn(page), 'JARAP, 16 October 2020').waitFor();
    await tabIn(page).getByRole('button', { name: 'Open the stage' }).click();
    await tabIn(page).getByText('Share to meeting', { exact: false }).waitFor();
  });

  it('offers the stage to nobody who does not record decisions', async () => {
    // Members of the panel may not see who holds which role.
    tracker.expectFailure(/status of 404/);
    const page = await tracker.open({ teams: { place: 'meeting' }, user: PANEL, today: SITTING });
    await tabIn(page).getByText('Decisions are recorded by governance.', { exact: false }).waitFor();
    expect(await tabIn(page).getByRole('button', { name: /stage/ }).count()).toBe(0);
  });

  it('tells everybody what is discussed: on the stage that the side panel opens, and on those of others', async () => {
    const waiting = await tracker.open({ teams: { place: 'stage' }, user: PANEL, today: SITTING });
    await title(tabIn(waiting), 'Nothing is shown yet').waitFor();
    const page = await tracker.open({ teams: { place: 'meeting' }, user: GOVERNANCE, today: SITTING });
    const panel = tabIn(page);
    await panel.getByRole('button', { name: 'Open the stage' }).click();
    await title(stageIn(page), 'Nothing is shown yet').waitFor();

    const items = panel.getByRole('button', { name: /^Show on the stage: / });
    await items.first().waitFor();
    const name = ((await items.first().getAttribute('aria-label')) ?? '').replace('Show on the stage: ', '');
    await items.first().click();
    await panel.getByRole('button', { name: `On the stage: ${name}` }).waitFor();
    await title(stageIn(page), new RegExp(`^${name}: `)).waitFor();
    await title(tabIn(waiting), new RegExp(`^${name}: `)).waitFor();
    expect(await tabIn(waiting).getByRole('button').count()).toBe(0);
    expect(await tabIn(waiting).getByRole('link').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await accessibilityViolations(waiting)).toEqual([]);

    const form = panel.getByRole('form', { name: `Decision on ${name}` });
    const decision = form.getByRole('combobox', { name: 'Decision' });
    await decision.click();
    await panel.getByRole('option', { name: 'Date agreed' }).click();
    await untilChosen(decision);
    await form.getByLabel('Minute number').fill('40/20');
    await form.getByRole('button', { name: /^Record/ }).click();
    await stageIn(page).getByText('Date agreed, minute 40/20').waitFor();
    await tabIn(waiting).getByText('Date agreed, minute 40/20').waitFor();
  });

  it('keeps what it shows, and says so, when SharePoint does not answer', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await tracker.open({ teams: { place: 'stage' }, user: PANEL, today: SITTING });
    const shown = title(tabIn(page), /: /);
    await shown.waitFor();
    const text = await shown.innerText();
    await page.route(/Meeting%20stage/, (route) => route.abort());
    await tabIn(page).getByText('SharePoint does not answer.', { exact: false }).waitFor();
    expect(await shown.innerText()).toBe(text);
    await page.unroute(/Meeting%20stage/);
    await tabIn(page).getByText('SharePoint does not answer.', { exact: false }).waitFor({ state: 'detached' });
  });
});

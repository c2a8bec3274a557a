import type { Page } from 'playwright-core';
import {
  FLEET,
  announced,
  forgetDrafts,
  historyEntry,
  leaveQuestion,
  openFleetUpdate,
  viewTitle,
} from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

/** Requests that add a row to the list of updates. */
const ADDING_UPDATE = /getByTitle\('Updates'\)\/items$/;

describe('the draft of an update', () => {
  const tracker = trackerInBrowser();

  afterEach(() => forgetDrafts(tracker.siteUrl()));

  const openForm = async (text: string): Promise<Page> => {
    const page = await tracker.open();
    await openFleetUpdate(page);
    await page.getByLabel('Barriers, and how they may be resolved').fill(text);
    return page;
  };

  it('is asked about before it is left, and stays when the user stays', async () => {
    const page = await openForm('Staff are missing.');
    await page.getByRole('link', { name: 'Papers' }).click();
    await leaveQuestion(page).waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    await viewTitle(page, 'Update FLEET MANAGEMENT 4.2').waitFor();
    expect(await page.getByLabel('Barriers, and how they may be resolved').inputValue()).toBe('Staff are missing.');
    expect(new URL(page.url()).hash).toMatch(/update$/);
  });

  it('is asked about on the way back, too', async () => {
    const page = await openForm('Staff are missing.');
    await page.goBack();
    await leaveQuestion(page).waitFor();
    await page.getByRole('button', { name: 'Leave, keep the draft' }).click();
    await viewTitle(page, FLEET).waitFor();
  });

  it('is kept when the user leaves, comes back after a reload, and can be discarded', async () => {
    const page = await openForm('Parts are missing.');
    await page.getByRole('link', { name: 'Register' }).first().click();
    await page.getByRole('button', { name: 'Leave, keep the draft' }).click();
    await viewTitle(page, 'Register').waitFor();
    await page.reload();
    await openFleetUpdate(page);
    await page.getByText(/^Your draft of .* has been restored/).waitFor();
    const barriers = page.getByLabel('Barriers, and how they may be resolved');
    expect(await barriers.inputValue()).toBe('Parts are missing.');
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await barriers.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await viewTitle(page, FLEET).waitFor();
    await page.getByRole('button', { name: 'Post an update' }).click();
    await viewTitle(page, 'Update FLEET MANAGEMENT 4.2').waitFor();
    expect(await page.getByText(/has been restored/).count()).toBe(0);
  });

  it('is kept when posting fails, and is stored once when it is posted again', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await openForm('The line went dead.');
    await page.route(ADDING_UPDATE, (route) => route.abort());
    await page.getByRole('button', { name: 'Post update' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: 'The update was not posted. What you have typed is kept' })
      .waitFor();
    expect(await page.getByLabel('Barriers, and how they may be resolved').inputValue()).toBe('The line went dead.');
    await page.unroute(ADDING_UPDATE);
    await page.getByRole('button', { name: 'Post again' }).click();
    await viewTitle(page, FLEET).waitFor();
    await historyEntry(page, 'The line went dead.').first().waitFor();
    expect(await historyEntry(page, 'The line went dead.').count()).toBe(1);
  });

  it('is stored once though the first answer was lost', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await openForm('The answer was lost.');
    await page.route(ADDING_UPDATE, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Post update' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute(ADDING_UPDATE);
    await page.getByRole('button', { name: 'Post again' }).click();
    await viewTitle(page, FLEET).waitFor();
    await historyEntry(page, 'The answer was lost.').first().waitFor();
    expect(await historyEntry(page, 'The answer was lost.').count()).toBe(1);
  });

  it('is posted once when the button is pressed twice', async () => {
    const page = await openForm('Pressed twice.');
    await page.getByRole('button', { name: 'Post update' }).dblclick();
    await announced(page, 'Update posted').waitFor({ state: 'attached' });
    await viewTitle(page, FLEET).waitFor();
    await historyEntry(page, 'Pressed twice.').first().waitFor();
    expect(await historyEntry(page, 'Pressed twice.').count()).toBe(1);
  });
});

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

/** Requests that ask for a person's drafts. */
const ASKING_DRAFTS = /getByTitle\('Drafts'\)\/items\?/;

const BARRIERS = 'Barriers, and how they may be resolved';

describe('the draft of an update', () => {
  const tracker = trackerInBrowser();

  afterEach(() => forgetDrafts(tracker.siteUrl()));

  const openForm = async (text: string): Promise<Page> => {
    const page = await tracker.open();
    await openFleetUpdate(page);
    await page.getByLabel(BARRIERS).fill(text);
    return page;
  };

  /** Holds the answers that tell of drafts; gives the way to let them through. */
  const holdDrafts = async (page: Page): Promise<() => void> => {
    let letThrough = (): void => undefined;
    const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(ASKING_DRAFTS, async (route) => {
      await isLetThrough;
      await route.continue();
    });
    return letThrough;
  };

  /** The form on a second device, in a field of which the user is before the draft of the first has come. */
  const enterFormBeforeDraft = async (): Promise<Page> => {
    const first = await openForm('Begun on the phone.');
    await first.getByText('Draft kept; other devices find it too').waitFor();
    const second = await tracker.open();
    const letThrough = await holdDrafts(second);
    const asked = second.waitForRequest(ASKING_DRAFTS);
    await openFleetUpdate(second);
    await asked;
    await second.getByLabel(BARRIERS).focus();
    letThrough();
    await second.getByText('It is not in this form yet.', { exact: false }).waitFor();
    return second;
  };

  it('of another device is not put under the hands of who is in the form already, and is offered', async () => {
    const page = await enterFormBeforeDraft();
    const barriers = page.getByLabel(BARRIERS);
    expect(await barriers.inputValue()).toBe('');
    await page.keyboard.type('Typed at the desk.');
    expect(await barriers.inputValue()).toBe('Typed at the desk.');
    await page.getByText('There is another draft of yours', { exact: false }).waitFor();
    await page.getByText('Draft kept; other devices find it too').waitFor();
    await page.getByRole('button', { name: 'Use the other draft' }).click();
    expect(await barriers.inputValue()).toBe('Begun on the phone.');
    await page.getByRole('button', { name: 'Use the other draft' }).click();
    expect(await barriers.inputValue()).toBe('Typed at the desk.');
  });

  it('of another device stays where it is when it is only offered, and is taken with one press', async () => {
    const page = await enterFormBeforeDraft();
    await page.getByRole('button', { name: 'Use the other draft' }).click();
    expect(await page.getByLabel(BARRIERS).inputValue()).toBe('Begun on the phone.');
    await page.getByText('Draft kept; other devices find it too').waitFor();
    expect(await page.getByRole('button', { name: 'Use the other draft' }).count()).toBe(0);
    await page.reload();
    await page.getByText(/^Your draft of/).waitFor();
    expect(await page.getByLabel(BARRIERS).inputValue()).toBe('Begun on the phone.');

    const left = await enterFormBeforeDraft();
    await left.getByRole('button', { name: 'Cancel' }).click();
    await viewTitle(left, FLEET).waitFor();
    // Only the server keeps it, so that this device offers nothing that has been posted or discarded since.
    expect(await left.evaluate(() => JSON.stringify(localStorage))).not.toContain('Begun on the phone.');
    const third = await tracker.open();
    await openFleetUpdate(third);
    await third.getByText('as you left it on another device', { exact: false }).waitFor();
    expect(await third.getByLabel(BARRIERS).inputValue()).toBe('Begun on the phone.');
  });

  it('of another device is gone everywhere when it is discarded before it was used', async () => {
    const page = await enterFormBeforeDraft();
    const gone = page.waitForResponse((response) => response.request().headers()['x-http-method'] === 'DELETE');
    await page.getByRole('button', { name: 'Discard the other draft' }).click();
    await page.getByText('It is not in this form yet.', { exact: false }).waitFor({ state: 'detached' });
    await gone;
    await page.getByLabel(BARRIERS).fill('Typed at the desk.');
    await page.getByText('Draft kept; other devices find it too').waitFor();
    expect(await page.getByRole('button', { name: 'Use the other draft' }).count()).toBe(0);
    await page.reload();
    await page.getByText(/^Your draft of/).waitFor();
    expect(await page.getByLabel(BARRIERS).inputValue()).toBe('Typed at the desk.');
    expect(await page.getByRole('button', { name: 'Use the other draft' }).count()).toBe(0);
  });

  it('is asked about before it is left, and stays when the user stays', async () => {
    const page = await openForm('Staff are missing.');
    await page.getByRole('link', { name: 'Papers' }).click();
    await leaveQuestion(page).waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    await viewTitle(page, 'Update FLEET MANAGEMENT 4.2').waitFor();
    expect(await page.getByLabel(BARRIERS).inputValue()).toBe('Staff are missing.');
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
    const barriers = page.getByLabel(BARRIERS);
    expect(await barriers.inputValue()).toBe('Parts are missing.');
    await page.getByText('Draft kept; other devices find it too').waitFor();
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await barriers.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await viewTitle(page, FLEET).waitFor();
    await page.getByRole('button', { name: 'Post an update' }).click();
    await viewTitle(page, 'Update FLEET MANAGEMENT 4.2').waitFor();
    expect(await page.getByText(/has been restored/).count()).toBe(0);
  });

  it('does not come back when it is discarded before the server has told of it', async () => {
    const page = await openForm('Parts are missing.');
    await page.getByText('Draft kept; other devices find it too').waitFor();
    const letThrough = await holdDrafts(page);
    const asked = page.waitForRequest(ASKING_DRAFTS);
    await page.reload();
    await page.getByText(/^Your draft of .* has been restored/).waitFor();
    await asked;
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    const gone = page.waitForResponse((response) => response.request().headers()['x-http-method'] === 'DELETE');
    letThrough();
    await gone;
    expect(await page.getByLabel(BARRIERS).inputValue()).toBe('');
    const told = page.waitForResponse(ASKING_DRAFTS);
    await page.reload();
    await told;
    await page.getByLabel('Evidence files', { exact: true }).waitFor({ state: 'attached' });
    expect(await page.getByLabel(BARRIERS).inputValue()).toBe('');
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
    expect(await page.getByLabel(BARRIERS).inputValue()).toBe('The line went dead.');
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

import type { Locator, Page } from 'playwright-core';
import { untilChosen } from './keyboard';
import { fillDay, viewTitle } from './trackerPages';

/** Chooses in a list that opens and takes one choice. */
export async function choose(within: Page | Locator, field: string | RegExp, option: string | RegExp): Promise<void> {
  const list = within.getByRole('combobox', { name: field });
  await list.click();
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('listbox').getByRole('option', { name: option }).first().click();
  await untilChosen(list);
}

/** Adds a meeting from the calendar and waits for its page. The days are written like 3 November 2020. */
export async function addMeeting(page: Page, board: string, day: string, updatesDue?: string): Promise<void> {
  await page.getByRole('link', { name: 'Meetings', exact: true }).click();
  await page.getByRole('button', { name: 'Add a meeting' }).click();
  await choose(page, 'Board', board);
  await fillDay(page, 'Date of the meeting', day);
  if (updatesDue !== undefined) {
    await fillDay(page, 'Updates due', updatesDue);
  }
  await page.getByRole('button', { name: 'Add meeting', exact: true }).click();
  await viewTitle(page, `${board}, ${day}`).waitFor();
}

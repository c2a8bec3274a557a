import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { connect } from '../../../src/data/connect';
import { DRAFTS } from '../../../src/lists/round';
import { isFocused } from './keyboard';
import { paragraphTexts, wordPart } from '../../support/wordParts';

/** The recommendation of the sample that these tests follow. */
export const FLEET = 'FLEET MANAGEMENT 4.2: Sample Check of Service Details';

/** Widths of a page on a desk and of a phone. */
export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** The register once its rows are there. */
export async function registerOf(page: Page): Promise<void> {
  await page
    .getByText(/^\d+ recommendations$/)
    .first()
    .waitFor();
}

/** Changes the rows of lists that the site answers from now on, one after another. */
export async function changeAnswers(
  page: Page,
  change: (row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Promise<void> {
  await page.route(/_api\/\$batch/, async (route) => {
    const answer = await route.fetch();
    const lines = (await answer.text()).split('\r\n').map((line) => {
      if (!line.startsWith('{"')) {
        return line;
      }
      const part = JSON.parse(line) as { value?: Readonly<Record<string, unknown>>[] };
      return JSON.stringify({ ...part, ...(part.value === undefined ? {} : { value: part.value.map(change) }) });
    });
    await route.fulfill({ response: answer, body: lines.join('\r\n') });
  });
}

/** The title of the view. */
export function viewTitle(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 2, name });
}

/** Deletes the drafts of the site's owner, so that the next test begins with a blank form. */
export async function forgetDrafts(siteUrl: string): Promise<void> {
  const { items } = connect(siteUrl).sp.web.lists.getByTitle(DRAFTS.title);
  const drafts: { Id: number }[] = await items.select('Id')();
  for (const { Id } of drafts) {
    await items.getById(Id).delete();
  }
}

/** What screen readers have been told last. */
export function announced(page: Page, text: string | RegExp): Locator {
  return page.locator('[role="status"][aria-live="polite"]').filter({ hasText: text });
}

/** Finds Fleet Management 4.2 by search and opens it. */
export async function openFleet(page: Page): Promise<void> {
  await registerOf(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('fleet management sample check');
  await page.getByText('1 of 27 recommendations, filtered by “fleet management sample check”').first().waitFor();
  await page.getByRole('link', { name: 'Sample Check of Service Details' }).click();
  await viewTitle(page, FLEET).waitFor();
}

/** Opens the form with which an update of Fleet Management 4.2 is posted. */
export async function openFleetUpdate(page: Page): Promise<void> {
  await openFleet(page);
  await page.getByRole('button', { name: 'Post an update' }).click();
  await viewTitle(page, 'Update FLEET MANAGEMENT 4.2').waitFor();
}

/** Types the day of the update, which comes with the calendar. */
export async function fillDay(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(words);
  // Enter would open the calendar.
  await field.press('Tab');
}

/** The entry of the history that has that title and text. */
export function historyEntry(page: Page, text: string | RegExp): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4 }), hasText: text });
}

/** The bytes of what the action makes the browser save, and the name under which it does. */
export async function saved(page: Page, action: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The paragraphs of a Word file. */
export function wordParagraphs(bytes: Uint8Array): string[] {
  return paragraphTexts(wordPart(bytes, 'word/document.xml'));
}

/** The question that is asked before an unposted update is left. */
export function leaveQuestion(page: Page): Locator {
  // The dialog's own box has no size; its text has.
  return page.getByRole('dialog').getByText('Leave without posting?');
}

/** Chooses in a list that opens and allows several choices; Fluent puts a label over the option itself. */
export async function chooseOption(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('listbox').getByText(option, { exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Presses a key until the element has the focus; throws when it never gets it. */
export async function pressUntilFocused(page: Page, key: string, element: Locator, most = 60): Promise<void> {
  // What comes late is passed by, and is come back to only after a whole round.
  await element.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await isFocused(element)) {
      return;
    }
  }
  const active = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${most} times ${key} did not reach ${element.toString()}; the focus is on ${active ?? 'nothing'}`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { postUpdate } from '../../src/data/registerRepository';
import type { Recommendation } from '../../src/domain/register';
import { anUpdate, target } from '../support/registers';
import { dayPeriod } from '../../src/domain/period';
import { fleetOf } from './support/sampleFleet';
import { accessibilityViolations } from './support/accessibility';
import { DESK, FLEET, PHONE, announced, forgetDrafts, historyEntry, viewTitle } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const NAME = 'FLEET MANAGEMENT 4.2';
const WORD = readFileSync(join(__dirname, '../support/clipboard/word.html'), 'utf8');

describe.each([
  ['a desk', DESK],
  ['a phone', PHONE],
])('an update on %s', (where, viewport) => {
  const tracker = trackerInBrowser();

  afterEach(() => forgetDrafts(tracker.siteUrl()));

  const fleet = (): Promise<Recommendation> => fleetOf(tracker.siteUrl());

  const openForm = async (theme?: 'light' | 'dark'): Promise<Page> => {
    const { id } = await fleet();
    const page = await tracker.open({
      viewport,
      route: `/recommendations/${id}/update`,
      ...(theme === undefined ? {} : { theme }),
    });
    await viewTitle(page, `Update ${NAME}`).waitFor();
    return page;
  };

  const shoot = async (page: Page, name: string): Promise<void> => {
    if (process.env['SCREENSHOTS']) {
      await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}-${where}.png`, fullPage: true });
    }
  };

  /** Pastes as a browser does, which takes what the page itself does not. */
  const paste = async (field: Locator, html: string, text: string): Promise<boolean> =>
    field.evaluate(
      (element, [asHtml, asText]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', asHtml);
        clipboardData.setData('text/plain', asText);
        (element as HTMLElement).focus();
        return !element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [html, text] as const,
    );

  it('is three steps from its link: open it, write, post', async () => {
    const page = await openForm();
    await page.getByLabel('Achievements to date').fill('All vehicles are loaded.');
    await page.getByRole('button', { name: 'Post update' }).click();
    await viewTitle(page, FLEET).waitFor();
    await historyEntry(page, 'All vehicles are loaded.').waitFor();
  });

  it('keeps the lists and tables that are pasted from Word, and drops the rest', async () => {
    const page = await openForm();
    const field = page.getByLabel('Achievements to date');
    await field.fill('Before.');
    expect(await paste(field, '<p>Plain <b>words</b></p>', 'Plain words')).toBe(false);
    expect(await paste(field, WORD, 'Progress')).toBe(true);
    const pasted = [
      'Before.',
      'Progress in October',
      '• Vehicles loaded: 40',
      '  • of which vans: 12',
      '• Drivers trained & tested',
      '1. Ask the supplier',
      '2. Sample the records',
      'Month | In date',
      'May/June | 84 of 100',
      'See the plan (https://example.org/plan).',
    ].join('\n');
    expect(await field.inputValue()).toBe(pasted);
    await announced(page, 'Pasted with 2 lists and 1 table. 1 picture was left out').waitFor({ state: 'attached' });
    await shoot(page, 'pasted');
    // As anything that was typed it can be taken back.
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe('Before.');
    await page.keyboard.press('Control+Shift+z');
    expect(await field.inputValue()).toBe(pasted);

    await page.getByRole('button', { name: 'Post update' }).click();
    await viewTitle(page, FLEET).waitFor();
    const entry = historyEntry(page, 'Progress in October');
    await entry.waitFor();
    expect(await entry.getByRole('listitem').allInnerTexts()).toEqual([
      'Vehicles loaded: 40\nof which vans: 12',
      'of which vans: 12',
      'Drivers trained & tested',
      'Ask the supplier',
      'Sample the records',
    ]);
    expect(await entry.getByRole('columnheader').allInnerTexts()).toEqual(['Month', 'In date']);
    expect(await entry.getByRole('cell').allInnerTexts()).toEqual(['May/June', '84 of 100']);
    expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
    expect(await accessibilityViolations(page)).toEqual([]);
    await shoot(page, 'pasted-shown');
  });

  it('shows how much of each file has gone up, and goes on without one that is cancelled', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const { evidence: before } = await fleet();
    const page = await openForm();
    await page.getByLabel('What is left').fill('Nothing but the film.');
    await page.getByLabel('Evidence files', { exact: true }).setInputFiles([
      { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(3_000_000, 1) },
      { name: 'sample.txt', mimeType: 'text/plain', buffer: Buffer.from('84 of 100') },
    ]);
    // Its answer never comes.
    await page.route(/film\.mp4/, () => undefined);
    await page.getByRole('button', { name: 'Post update' }).click();
    const row = page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem').filter({ hasText: 'film.mp4' });
    await row.getByText(/being uploaded, \d+%/).waitFor();
    await row.getByRole('progressbar', { name: 'Upload of film.mp4' }).waitFor();
    await page.getByText('Uploading 1 of 2 files: film.mp4').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await shoot(page, 'upload');
    await row.getByRole('button', { name: 'Cancel the upload of film.mp4' }).click();
    await viewTitle(page, FLEET).waitFor();
    const { evidence } = await fleet();
    expect(evidence.slice(before.length).map(({ fileName }) => fileName)).toEqual(['sample.txt']);
    await historyEntry(page, 'Nothing but the film.').waitFor();
  });

  it('is not posted where it does not stand without the file that was cancelled', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await openForm();
    await page.getByText('Closing it: it has been implemented').click();
    await page
      .getByLabel('Evidence files', { exact: true })
      .setInputFiles([{ name: 'proof.txt', mimeType: 'text/plain', buffer: Buffer.from('84 of 100') }]);
    await page.route(/proof\.txt/, () => undefined);
    await page.getByRole('button', { name: 'Post update' }).click();
    await page.getByRole('button', { name: 'Cancel the upload of proof.txt' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: 'Without the file that you cancelled the update does not stand' })
      .waitFor();
    expect(await page.getByRole('list', { name: 'Chosen files' }).count()).toBe(0);
  });

  it('shows in full what somebody else posted meanwhile, beside what was typed, and loses neither', async () => {
    const { id } = await fleet();
    const page = await openForm();
    const mine = page.getByLabel('Barriers, and how they may be resolved');
    await mine.fill('Staff are missing:\n• two drivers\n• one clerk');
    const { id: _id, ...update } = anUpdate('2021-01-05', {
      author: 'Fleet Officer',
      text: `The parts have come, to ${where}.`,
    });
    const revision = { setOn: dayPeriod('2021-01-05'), target: target('June 2022'), reason: 'Parts.', author: '' };
    const change = { update, revision, status: undefined, statusDate: undefined };
    await postUpdate(connect(tracker.siteUrl()), id, change, `theirs ${where}`);
    await page.getByRole('button', { name: 'Post update' }).click();
    const both = page.getByRole('region', { name: 'Added while you were writing' });
    await both.getByText(`The parts have come, to ${where}.`).waitFor();
    await both.getByText('June 2022').waitFor();
    expect(
      await both
        .getByRole('listitem')
        .filter({ hasText: /^two drivers$/ })
        .count(),
    ).toBe(1);
    expect(await mine.inputValue()).toBe('Staff are missing:\n• two drivers\n• one clerk');
    expect(await accessibilityViolations(page)).toEqual([]);
    await shoot(page, 'conflict');
    await page.getByRole('button', { name: 'Post again' }).click();
    await viewTitle(page, FLEET).waitFor();
    await historyEntry(page, 'two drivers').waitFor();
    await historyEntry(page, `The parts have come, to ${where}.`).waitFor();
  });

  it('can be written while its calendar does not come, which takes its place when it does', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await openForm();
    await page.route(/chunk\.day-picker/, (route) => route.abort());
    await page.reload();
    const day = page.getByLabel('Date of this update');
    await page.getByLabel('Milestones').fill('Written without a calendar.');
    expect(await day.getAttribute('readonly')).not.toBeNull();
    await page.unroute(/chunk\.day-picker/);
    await page.getByRole('combobox', { name: 'Date of this update' }).waitFor();
    expect(await page.getByLabel('Milestones').inputValue()).toBe('Written without a calendar.');
  });

  it('survives a lost connection and a browser that ends at once', async () => {
    tracker.expectFailure(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
    const page = await openForm();
    const address = page.url();
    await page.context().setOffline(true);
    await page.getByLabel('Milestones').fill('Typed in a tunnel.');
    await page.getByRole('button', { name: 'Post update' }).click();
    await page.getByRole('alert').filter({ hasText: 'What you have typed is kept' }).waitFor();
    // No handler of the page runs: it is as if the browser had crashed.
    await page.close({ runBeforeUnload: false });
    const context = page.context();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await again.getByText(/^Your draft of .* has been restored/).waitFor();
    expect(await again.getByLabel('Milestones').inputValue()).toBe('Typed in a tunnel.');
    await again.getByRole('button', { name: 'Post update' }).click();
    await viewTitle(again, FLEET).waitFor();
    await historyEntry(again, 'Typed in a tunnel.').first().waitFor();
    expect(await historyEntry(again, 'Typed in a tunnel.').count()).toBe(1);
  });
});

import * as xlsx from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { saveMeeting } from '../../src/data/saveMeeting';
import { accessibilityViolations } from './support/accessibility';
import { choose } from './support/cyclePages';
import { PHONE, saved, viewTitle, wordParagraphs } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const OFFICER = 'governance.officer@tracker.example';
const LIST = '/Lists/Recommendations/All recommendations.aspx';

/** The list's page once its rows and the commands of the package are there. */
async function ready(page: Page): Promise<void> {
  await page.getByText(/^All recommendations: 27 rows/).waitFor();
  await page.getByRole('button', { name: 'Add to panel pack' }).waitFor();
}

/** Filters the view by one value of a column, and gives the references of its rows from top to bottom. */
async function filterBy(page: Page, column: string, value: string, rows: number): Promise<void> {
  await page.getByLabel('Filter by').selectOption({ label: column });
  await page.getByLabel('Value').selectOption({ label: value });
  await page.getByText(`All recommendations: ${rows} rows`).waitFor();
}

async function columnTexts(page: Page, column: number): Promise<string[]> {
  return page.locator(`#rows tbody tr td:nth-child(${column})`).allInnerTexts();
}

/** A meeting to come, for which nothing has been kept. */
async function nextMeeting(siteUrl: string): Promise<void> {
  await saveMeeting(
    connect(siteUrl),
    { board: 'JARAP', date: '2030-01-18', updatesDue: undefined, paper: 'D' },
    'next-meeting',
  );
}

describe('the commands on the list of recommendations', () => {
  const tracker = trackerInBrowser();

  it('are shown on that list and on no other', async () => {
    const page = await tracker.open({ sitePage: LIST, user: OFFICER });
    await ready(page);
    await page.getByRole('button', { name: 'Export view' }).waitFor();
    await page.goto(`${tracker.siteUrl()}/Lists/Audits/All audits.aspx`);
    await page.getByText(/^All audits: \d+ rows/).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: 'Export view' }).count()).toBe(0);
  });

  it('export what the view shows, filtered and sorted as it is', async () => {
    const page = await tracker.open({ sitePage: LIST, user: OFFICER });
    await ready(page);
    await filterBy(page, 'Priority', 'Significant', 12);
    await page.getByRole('button', { name: 'Due', exact: true }).click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await page.waitForLoadState('networkidle');
    const titles = await columnTexts(page, 4);
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Export view' }).click());
    expect(name).toMatch(/^\d{4}-\d\d-\d\d Recommendations - All recommendations\.xlsx$/);
    await page.getByText(`${name} has been made`, { exact: false }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const sheet = xlsx.read(bytes, { cellNF: true }).Sheets['Recommendations'] ?? {};
    const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(sheet);
    expect(rows.map(({ Title }) => Title)).toEqual(titles);
    expect(new Set(rows.map(({ Priority }) => Priority))).toEqual(new Set(['Significant']));
    const dues = rows.map(({ Due }) => Due).filter((due) => due !== undefined);
    expect(dues.filter((due) => typeof due === 'string')).toEqual([]);
    const link = (sheet['C2'] as xlsx.CellObject | undefined)?.l?.Target ?? '';
    expect(link).toContain(`${tracker.siteUrl()}/Lists/Recommendations/DispForm.aspx?ID=`);
  });

  it('add a filtered view to the paper of the next meeting, which prints it and can lose it again', async () => {
    await nextMeeting(tracker.siteUrl());
    const page = await tracker.open({ sitePage: LIST, user: OFFICER });
    await ready(page);
    await filterBy(page, 'Priority', 'Housekeeping', 13);
    const titles = await columnTexts(page, 4);
    await page.getByRole('button', { name: 'Add to panel pack' }).click();
    const panel = page.getByRole('dialog', { name: 'Add to panel pack' });
    await panel.getByText('13 recommendations, in the order of the view.').waitFor();
    await panel.getByText('18 January 2030, Paper D').waitFor();
    await panel.getByText('JARAP receives all of them that the register has on that day.').waitFor();
    await choose(panel, 'Meeting', '16 October 2020, Paper C');
    await panel.getByText('10 recommendations that JARAP does not receive; the appendix says who does:').waitFor();
    await choose(panel, 'Meeting', '18 January 2030, Paper D');
    expect(await accessibilityViolations(page)).toEqual([]);
    await panel.getByLabel('Title of the appendix').fill('Housekeeping');
    await panel.getByRole('button', { name: 'Add to the paper' }).click();
    await panel
      .getByText(/^“Housekeeping” was added to the paper of JARAP, 18 January 2030/)
      .first()
      .waitFor();
    await panel.getByRole('button', { name: 'Close' }).last().click();
    await panel.waitFor({ state: 'detached' });

    await page.goto(`${new URL(tracker.siteUrl()).origin}/workbench#/papers?board=JARAP&meeting=2030-01-18`);
    await viewTitle(page, 'Papers').waitFor();
    await page.getByText('Housekeeping: 13 recommendations, added on', { exact: false }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const { bytes } = await saved(page, () =>
      page.getByRole('button', { name: /^Export (draft|paper) \(Word\)/ }).click(),
    );
    const words = wordParagraphs(bytes).map((each) => each.trim());
    const from = words.lastIndexOf('Appendix B: Housekeeping');
    expect(from).toBeGreaterThan(0);
    const printed = words.slice(from).filter((each) => titles.some((title) => each.endsWith(title)));
    expect(printed.map((each) => each.replace(/^\S+ /, ''))).toEqual(titles);

    await page.getByRole('button', { name: 'Remove Housekeeping' }).click();
    await page.getByText('Nothing is added to this paper any more.').waitFor();
  });

  it('add the selected rows alone', async () => {
    const page = await tracker.open({ sitePage: LIST, user: OFFICER, viewport: PHONE });
    await ready(page);
    const titles = await columnTexts(page, 4);
    for (const at of [4, 1]) {
      await page
        .getByRole('checkbox', { name: `Select ${titles[at] ?? ''}` })
        .first()
        .check();
    }
    await page.getByText(/2 selected$/).waitFor();
    await page.getByRole('button', { name: 'Add to panel pack' }).click();
    const panel = page.getByRole('dialog', { name: 'Add to panel pack' });
    await panel.getByText('2 selected recommendations, in the order of the view.').waitFor();
    await panel.getByRole('button', { name: 'Add to the paper' }).click();
    await panel
      .getByText(/^“All recommendations” was added to the paper of .*: 2 recommendations\./)
      .first()
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('offer adding to governance alone, and say so', async () => {
    const page = await tracker.open({ sitePage: LIST, user: 'head.of.transport@tracker.example', theme: 'dark' });
    await ready(page);
    await page.getByRole('button', { name: 'Add to panel pack' }).click();
    const panel = page.getByRole('dialog', { name: 'Add to panel pack' });
    await panel.getByText('Governance puts papers together', { exact: false }).waitFor();
    expect(await panel.getByRole('button', { name: 'Add to the paper' }).count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });
});

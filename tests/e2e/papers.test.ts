import { read, utils } from '@e965/xlsx';
import { fillDay, registerOf, saved, viewTitle, wordParagraphs } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

describe('the papers screen', () => {
  const tracker = trackerInBrowser();

  it('shows the numbers that the paper of 16 October 2020 prints', async () => {
    const page = await tracker.open({ route: '/papers?board=JARAP&meeting=2020-10-16' });
    await viewTitle(page, 'Papers').waitFor();
    const rows = page.getByRole('table', { name: 'Summary' }).getByRole('row');
    // the figures come after the view's title, when the whole register has been read
    await rows.last().waitFor();
    expect(await rows.allInnerTexts().then((texts) => texts.map((text) => text.split(/\s+/)))).toEqual([
      ['Priority', 'Red', 'Amber', 'Green', 'Grey', 'Total'],
      ['Fundamental', '0', '2', '0', '0', '2'],
      ['Significant', '0', '8', '4', '0', '12'],
      ['Housekeeping', '0', '0', '3', '0', '3'],
      ['Total', '0', '10', '7', '0', '17'],
    ]);
    await page.getByRole('table', { name: 'Proposed closed: 7' }).waitFor();
    const outside = page.getByRole('table', { name: 'Monitored outside JARAP: 10' });
    await outside.waitFor();
    expect(await outside.getByRole('cell', { name: 'Closed by SORB' }).count()).toBe(3);
    await page.getByText('17 to JARAP, 10 elsewhere, 0 unrouted').waitFor();
  });

  it('chooses another board and another day, and keeps them in the address', async () => {
    const page = await tracker.open({ route: '/papers?board=JARAP&meeting=2020-10-16' });
    await viewTitle(page, 'Papers').waitFor();
    await page.getByRole('combobox', { name: 'Board' }).click();
    await page.getByRole('option', { name: /^SORB/ }).click();
    // its only sitting in the sample
    await page.getByText('SORB, 17 September 2020').waitFor();
    await page.getByRole('combobox', { name: 'Meeting' }).click();
    await page.getByRole('option', { name: 'Another day' }).click();
    await fillDay(page, 'Day of the meeting', '15/02/2020');
    await page.getByText('SORB, 15 February 2020').waitFor();
    expect(new URL(page.url()).hash).toBe('#/papers?board=SORB&meeting=2020-02-15');
  });

  it('marks a draft on every page and in its name when asked', async () => {
    const page = await tracker.open({ route: '/papers?board=JARAP&meeting=2020-10-16' });
    await page.getByText('Mark the paper DRAFT').click();
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Export draft (Word)' }).click());
    expect(name).toBe('2020-10-16 JARAP Paper C - Audit recommendations - DRAFT.docx');
    expect(wordParagraphs(bytes).length).toBeGreaterThan(100);
    await page.getByText(`${name} has been made`, { exact: false }).waitFor();
  });

  it('exports the register as a workbook', async () => {
    const page = await tracker.open();
    await registerOf(page);
    await page.getByRole('link', { name: 'Papers' }).click();
    const { name, bytes } = await saved(page, () =>
      page.getByRole('button', { name: 'Export register (Excel)' }).click(),
    );
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2} Register\.xlsx$/);
    const sheet = read(bytes).Sheets['Recommendations'];
    expect(sheet === undefined ? 0 : utils.sheet_to_json(sheet).length).toBe(27);
  });

  it('leads from a problem to its recommendation', async () => {
    const page = await tracker.open({ route: '/papers?board=JARAP&meeting=2026-12-01' });
    const warning = page.getByRole('link', {
      name: /^FLEET MANAGEMENT \(September 2018\) 4\.2 was due on 30 April 2021/,
    });
    await warning.click();
    await viewTitle(page, /^FLEET MANAGEMENT 4\.2/).waitFor();
  });
});

import '@pnp/sp/items';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { pdfBytes, uploadWithUpdate } from '../support/evidenceSite';
import { zipEntries } from '../support/zipEntries';
import { accessibilityViolations } from './support/accessibility';
import { DESK, PHONE, announced, pressUntilFocused, saved, viewTitle } from './support/trackerPages';
import { isFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

const PAPER_C = '/papers?board=JARAP&meeting=2020-10-16';
const OFFICER = 'governance.officer@tracker.example';
const FLEET = 'Sample Check of Service Details';

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

interface Manifest {
  readonly isComplete: boolean;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly annex?: number }[];
  readonly missing: readonly { readonly annex: number; readonly name: string; readonly reason: string }[];
}

/** Exports the pack alone, and opens it. */
async function exportPack(page: Page): Promise<{ name: string; files: Map<string, Uint8Array>; manifest: Manifest }> {
  await viewTitle(page, 'Papers').waitFor();
  const formats = page.getByRole('group', { name: 'Formats' });
  await formats.getByText(/^Word$/).click();
  await formats.getByText(/^Pack/).click();
  await formats.getByText('The pack holds 2 files of evidence', { exact: false }).waitFor();
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Export paper (Pack)' }).click());
  const files = new Map(zipEntries(bytes).map((entry) => [entry.path, entry.bytes]));
  return { name, files, manifest: JSON.parse(textOf(files.get('manifest.json'))) as Manifest };
}

describe('a pack with evidence', () => {
  const tracker = trackerInBrowser();
  const given = { 'Dip sample.pdf': pdfBytes('fleet'), 'gone #2.txt': new TextEncoder().encode('84 of 100') };

  beforeAll(() => uploadWithUpdate(connect(tracker.siteUrl()), FLEET, given), 60_000);

  it('holds the files that owners uploaded, with the hash of each, and is complete', async () => {
    const page = await tracker.open({ route: PAPER_C });
    const { name, files, manifest } = await exportPack(page);
    expect(name).toBe('2020-10-16 JARAP Paper C - Audit recommendations.zip');
    expect(textOf(files.get('Annexes/Annex 1 - Dip sample.pdf'))).toBe(textOf(given['Dip sample.pdf']));
    expect(textOf(files.get('Annexes/Annex 2 - gone #2.txt'))).toBe('84 of 100');
    expect(manifest.isComplete).toBe(true);
    for (const { path, sha256 } of manifest.files) {
      const bytes = files.get(path) ?? new Uint8Array();
      expect([path, sha256]).toEqual([path, createHash('sha256').update(bytes).digest('hex')]);
    }
    expect(textOf(files.get('2020-10-16 JARAP Paper C - Audit recommendations.html'))).toContain(
      '<a href="Annexes/Annex%201%20-%20Dip%20sample.pdf">Annex 1: Dip sample.pdf</a>',
    );
  });

  it.each([
    ['is gone', 404, 'The file is no longer in the library of evidence'],
    ['the server does not give', 500, 'SharePoint did not give the file.'],
  ])('is named incomplete where a file %s, and says which', async (_, status, reason) => {
    tracker.expectFailure(new RegExp(`status of ${status}`));
    const page = await tracker.open({ route: PAPER_C });
    await page.route(/gone.*\$value/, (route) => route.fulfill({ status, body: '' }));
    const { name, manifest, files } = await exportPack(page);
    expect(name).toBe('2020-10-16 JARAP Paper C - Audit recommendations - INCOMPLETE.zip');
    expect(manifest).toMatchObject({ isComplete: false, missing: [{ annex: 2, name: 'gone #2.txt' }] });
    expect([...files.keys()].filter((path) => path.startsWith('Annexes/'))).toEqual([
      'Annexes/Annex 1 - Dip sample.pdf',
    ]);
    await page.getByText(`Annex 2 (gone #2.txt) is missing from the pack: ${reason}`, { exact: false }).waitFor();
  });
});

describe('a kept paper', () => {
  const tracker = trackerInBrowser();

  const checkButton = (page: Page) => page.getByRole('button', { name: /^Check against the register: / });

  it('is kept, checked and read with the keyboard alone', async () => {
    const page = await tracker.open({ route: PAPER_C, user: OFFICER });
    await page.getByText('No final paper of this meeting has been kept.').waitFor();
    const box = page.getByRole('checkbox', { name: 'Word' });
    await pressUntilFocused(page, 'Tab', box);
    await page.keyboard.press('Space');
    await pressUntilFocused(page, 'Tab', page.getByRole('checkbox', { name: 'Web page' }));
    await page.keyboard.press('Space');
    const toExport = page.getByRole('button', { name: 'Export paper (Web page)', disabled: false });
    await toExport.waitFor();
    await pressUntilFocused(page, 'Tab', toExport);
    const { name } = await saved(page, () => page.keyboard.press('Enter'));
    expect(name).toBe('2020-10-16 JARAP Paper C - Audit recommendations.html');
    await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'Keep this paper' }));
    await page.keyboard.press('Enter');
    await announced(page, /^Kept as version 1: /).waitFor({ state: 'attached' });
    await checkButton(page).waitFor();
    await pressUntilFocused(page, 'Tab', checkButton(page), 120);
    await page.keyboard.press('Enter');
    await page.getByText('The files are as they were stored.').waitFor();
    await page
      .getByText('Made again from the register, and from the data that were kept beside it, it says the same.')
      .waitFor();
    await announced(page, 'The kept paper says the same').waitFor({ state: 'attached' });
    // the button keeps the focus, so that the next key goes on from there
    expect(await isFocused(checkButton(page))).toBe(true);
  });

  it.each([
    ['at the desk', DESK],
    ['on a phone', PHONE],
  ])('is listed on the page of its meeting, %s', async (_, viewport) => {
    const page = await tracker.open({ route: '/meetings', user: OFFICER, viewport });
    await page.getByRole('link', { name: '16 Oct 2020' }).click();
    await page.getByRole('heading', { name: 'Kept papers of this meeting: 1' }).waitFor();
    await page.getByRole('link', { name: /^Web page: / }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const web = page.locator('#web-part');
    expect(await web.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  it('is told from a register whose past was changed, and what differs first', async () => {
    const { items } = connect(tracker.siteUrl()).sp.web.lists.getByTitle('Recommendations');
    const rows: { Id: number; Title: string }[] = await items.select('Id', 'Title').top(500)();
    await items.getById(rows.find(({ Title }) => Title === FLEET)?.Id ?? 0).update({ Title: 'Another title' });
    const page = await tracker.open({ route: PAPER_C, user: OFFICER });
    await checkButton(page).click();
    await page.getByText('Made again from the register, it says something else', { exact: false }).waitFor();
    await page.getByText(/^The first difference: ".*Sample Check.*" was kept, and ".*Another title/).waitFor();
    await page.getByText('From the data that were kept beside it, it comes out as it was.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

describe('a paper with an error', () => {
  const tracker = trackerInBrowser();

  it('can be exported as a draft alone, cannot be kept, and is told what to do', async () => {
    const { items } = connect(tracker.siteUrl()).sp.web.lists.getByTitle('Audits');
    const rows: { Id: number; Title: string }[] = await items.select('Id', 'Title').top(500)();
    await items.getById(rows.find(({ Title }) => Title === 'Payroll')?.Id ?? 0).update({ Assurance: null });
    const page = await tracker.open({ route: PAPER_C, user: OFFICER });
    await page.getByText('The errors below stop a final paper.', { exact: false }).waitFor();
    await page.getByRole('link', { name: /^Payroll \(2019\) 4\.1 goes to no board: .* Complete the audit/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Mark the paper DRAFT' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Mark the paper DRAFT' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Keep this paper' }).getAttribute('aria-disabled')).toBe('true');
    expect(await accessibilityViolations(page)).toEqual([]);
    const { name } = await saved(page, () => page.getByRole('button', { name: 'Export draft (Word)' }).click());
    expect(name).toBe('2020-10-16 JARAP Paper C - Audit recommendations - DRAFT.docx');
    // a sheet that holds no recommendation is not stopped
    await page.getByRole('combobox', { name: 'Layout' }).click();
    await page.getByRole('option', { name: /action sheet/i }).click();
    await page.getByRole('button', { name: 'Export paper (Word)' }).waitFor();
  });
});

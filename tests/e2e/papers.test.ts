import { read, utils } from '@e965/xlsx';
import type { Download, Page } from 'playwright-core';
import { pdfPages } from '../support/pdfPages';
import { aTemplate } from '../support/wordTemplates';
import { zipEntries } from '../support/zipEntries';
import { accessibilityViolations } from './support/accessibility';
import { choose } from './support/cyclePages';
import { PHONE, announced, fillDay, registerOf, saved, viewTitle, wordParagraphs } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const PAPER_C = '/papers?board=JARAP&meeting=2020-10-16';
const OFFICER = 'governance.officer@tracker.example';

/** Asks for one more format, or one fewer. */
async function toggle(page: Page, format: RegExp): Promise<void> {
  await page.getByRole('group', { name: 'Formats' }).getByText(format).click();
}

/** Asks for one format alone. */
async function chooseOnly(page: Page, format: RegExp): Promise<void> {
  await viewTitle(page, 'Papers').waitFor();
  await toggle(page, /^Word$/);
  await toggle(page, format);
}

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
    await choose(page, /^Board/, /^SORB/);
    // its only sitting in the sample
    await page.getByText('SORB, 17 September 2020').waitFor();
    await choose(page, 'Meeting', 'Another day');
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

  it('prints on the front sheet what the officer writes there', async () => {
    const page = await tracker.open({ route: PAPER_C });
    await page.getByText('Front sheet', { exact: true }).click();
    await page.getByLabel('Report of (office)').fill('Office of the Commissioner');
    await page.getByLabel('Time of the meeting').fill('2.00 pm');
    const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Export paper (Word)' }).click());
    const paragraphs = wordParagraphs(bytes);
    expect(paragraphs).toContain('Report ofOffice of the Commissioner');
    expect(paragraphs).toContain('Date and time16 October 2020, 2.00 pm');
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

  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

  it.each([
    ['Word', /^Word$/, 'docx', 'PK', (bytes: Uint8Array) => wordParagraphs(bytes).join(' ')],
    ['PDF', /^PDF$/, 'pdf', '%PDF-', (bytes: Uint8Array) => pdfPages(bytes).join(' ')],
    ['Web page', /^Web page$/, 'html', '<!DOCTYPE html>', textOf],
    [
      'Excel',
      /^Excel/,
      'xlsx',
      'PK',
      (bytes: Uint8Array) => {
        const { Sheets, SheetNames } = read(bytes);
        return SheetNames.map((name) => utils.sheet_to_csv(Sheets[name] ?? {}, { FS: ' ' })).join(' ');
      },
    ],
    [
      'Pack',
      /^Pack/,
      'zip',
      'PK',
      (bytes: Uint8Array) =>
        textOf(
          zipEntries(bytes).find(({ path }) => path.endsWith('C - Audit recommendations.html'))?.bytes ??
            new Uint8Array(),
        ),
    ],
  ] as const)(
    'exports the paper as %s with the figures of the summary',
    async (title, choice, extension, begin, words) => {
      const page = await tracker.open({ route: PAPER_C });
      await chooseOnly(page, choice);
      const { name, bytes } = await saved(page, () =>
        page.getByRole('button', { name: `Export paper (${title})` }).click(),
      );
      expect(name).toMatch(
        new RegExp(`^2020-10-16 JARAP Paper C - Audit recommendations( - INCOMPLETE)?\\.${extension}$`),
      );
      expect(textOf(bytes.subarray(0, begin.length))).toBe(begin);
      expect(
        words(bytes)
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' '),
      ).toMatch(/Significant 0 8 4 0 12/);
      await announced(page, `Export ready: ${name}`).waitFor({ state: 'attached' });
    },
  );

  it('makes a pack of every format and names the evidence that is missing from it', async () => {
    const page = await tracker.open({ route: PAPER_C });
    await chooseOnly(page, /^Pack/);
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Export paper (Pack)' }).click());
    const entries = zipEntries(bytes);
    const manifest = JSON.parse(
      textOf(entries.find(({ path }) => path === 'manifest.json')?.bytes ?? new Uint8Array()),
    ) as {
      isComplete: boolean;
      files: { path: string }[];
      missing: { annex: number; name: string }[];
    };
    expect(manifest.files.map(({ path }) => path.split('.').pop()).sort()).toEqual(
      expect.arrayContaining(['docx', 'html', 'pdf', 'xlsx']),
    );
    expect(manifest.isComplete).toBe(!name.includes('INCOMPLETE'));
    for (const { annex, name: file } of manifest.missing) {
      await page.getByText(`Annex ${annex} (${file}) is missing from the pack`, { exact: false }).waitFor();
    }
  });

  it('hands over all the formats that were asked for at once', async () => {
    const page = await tracker.open({ route: PAPER_C });
    await viewTitle(page, 'Papers').waitFor();
    await toggle(page, /^PDF$/);
    await toggle(page, /^Web page$/);
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: 'Export paper (Word, PDF, Web page)' }).click();
    await page.getByText('have been made and handed to the browser to save', { exact: false }).waitFor();
    while (downloads.length < 3) {
      await page.waitForEvent('download');
    }
    expect(downloads.map((download) => download.suggestedFilename().split('.').pop()).sort()).toEqual([
      'docx',
      'html',
      'pdf',
    ]);
  });

  it('makes a public edition, and says what it leaves out', async () => {
    const page = await tracker.open({ route: PAPER_C });
    await chooseOnly(page, /^Web page$/);
    await choose(page, 'Edition', /^Public/);
    await page.getByText('The public edition prints roles, never people', { exact: false }).waitFor();
    const { name, bytes } = await saved(page, () =>
      page.getByRole('button', { name: 'Export paper (Web page)' }).click(),
    );
    expect(name).toBe('2020-10-16 JARAP Paper C - Audit recommendations - Public edition.html');
    expect(textOf(bytes)).toContain('What this edition leaves out');
  });

  it('marks what changed since the last meeting', async () => {
    const page = await tracker.open({ route: PAPER_C });
    await chooseOnly(page, /^Web page$/);
    const button = page.getByRole('button', { name: 'Export paper (Web page)' });
    const plain = await saved(page, () => button.click());
    await page.getByText('Mark what changed since the last meeting (22 July 2020)').click();
    const marked = await saved(page, () => button.click());
    const marks = (bytes: Uint8Array): number =>
      textOf(bytes).match(/(?:New|Changed) since 22 July 2020/g)?.length ?? 0;
    expect([marks(plain.bytes), marks(marked.bytes)]).toEqual([0, 15]);
  });

  it('saves nothing when an export is cancelled', async () => {
    const page = await tracker.open({ route: PAPER_C });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/pdf-writer/, async (route) => {
      await held;
      // Who asked for it may have been ended meanwhile.
      await route.continue().catch(() => undefined);
    });
    await viewTitle(page, 'Papers').waitFor();
    await toggle(page, /^PDF$/);
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: 'Export paper (Word, PDF)' }).click();
    await page.getByText('Making the paper: PDF').waitFor();
    await page.getByText('50% done').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The export was cancelled. Nothing was saved.').waitFor();
    release();
    // what was cancelled must not come after what was asked for later
    await toggle(page, /^PDF$/);
    const { name } = await saved(page, () => page.getByRole('button', { name: 'Export paper (Word)' }).click());
    await page.getByText(`${name} has been made`, { exact: false }).waitFor();
    expect(downloads.map((download) => download.suggestedFilename())).toEqual([name]);
  });

  it('says what is wrong with a template, and makes nothing', async () => {
    const page = await tracker.open({ route: PAPER_C });
    await viewTitle(page, 'Papers').waitFor();
    await page.getByLabel('Word template').setInputFiles({
      name: 'Force template.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no Word file'),
    });
    await page.getByText('Force template.docx').waitFor();
    await page.getByRole('button', { name: 'Export paper (Word)' }).click();
    await page.getByText('Nothing was made: The template is not a Word document (.docx)', { exact: false }).waitFor();
    await page.getByLabel('Word template').setInputFiles({
      name: 'Misspelt.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await aTemplate('{{papr}}')),
    });
    await page.getByText('Misspelt.docx').waitFor();
    await page.getByRole('button', { name: 'Export paper (Word)' }).click();
    await page
      .getByText('{{papr}}, which means nothing in this paper; {{paper}} may be meant', { exact: false })
      .waitFor();
    await page.getByRole('button', { name: 'Take away the template Misspelt.docx' }).click();
    await saved(page, () => page.getByRole('button', { name: 'Export paper (Word)' }).click());
  });

  it('keeps a final paper for good, and another one beside it as a new version', async () => {
    // the second attempt is refused before anything is sent
    const page = await tracker.open({ route: PAPER_C, user: OFFICER, viewport: PHONE });
    await page.getByText('No final paper of this meeting has been kept.').waitFor();
    await toggle(page, /^PDF$/);
    await page.getByRole('button', { name: 'Keep this paper' }).click();
    await announced(page, /^Kept as version 1: /).waitFor({ state: 'attached' });
    await page.getByRole('heading', { name: 'Kept papers of this meeting: 1' }).waitFor();
    const link = page.getByRole('link', { name: /^PDF: / });
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(textOf(new Uint8Array(await response.body()).subarray(0, 5))).toBe('%PDF-');
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Keep this paper' }).click();
    await page.getByRole('alert').filter({ hasText: 'A final paper is stored already' }).waitFor();
    await page.getByRole('button', { name: 'Keep as a new version' }).click();
    await page.getByRole('heading', { name: 'Kept papers of this meeting: 2' }).waitFor();

    await page.getByText('Mark the paper DRAFT').click();
    await page.getByText('A draft is not kept, only a final paper.').waitFor();
    expect(await page.getByRole('button', { name: 'Keep this paper' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('offers to keep papers to governance alone', async () => {
    const page = await tracker.open({ route: PAPER_C, user: 'head.of.transport@tracker.example' });
    await page.getByRole('button', { name: 'Export paper (Word)' }).waitFor();
    await page
      .getByText('No final paper of this meeting has been kept.')
      .or(page.getByText(/^Kept papers of this meeting: /))
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Keep this paper' }).count()).toBe(0);
  });
});

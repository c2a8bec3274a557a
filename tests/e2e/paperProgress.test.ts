import type { Page } from 'playwright-core';
import { saved, viewTitle, wordParagraphs } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const PAPER_C = '/papers?board=JARAP&meeting=2020-10-16';
const WORKER = /chunk\.paper-worker/;

/** Keeps whatever is asked for at such an address waiting until the function that it gives is called. */
async function hold(page: Page, address: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await released;
    // what was called off meanwhile wants no answer
    await route.continue().catch(() => undefined);
  });
  return release;
}

const exportButton = (page: Page) => page.getByRole('button', { name: /^Export (paper|draft)/ });

async function toggle(page: Page, format: RegExp): Promise<void> {
  await page.getByRole('group', { name: 'Formats' }).getByText(format).click();
}

describe('the export of a paper', () => {
  const tracker = trackerInBrowser();

  const openPapers = async (): Promise<Page> => {
    const page = await tracker.open({ route: PAPER_C });
    await viewTitle(page, 'Papers').waitFor();
    await page.getByRole('table', { name: 'Summary' }).waitFor();
    return page;
  };

  it('is called off while it is made, saves nothing, and leaves the screen to be used', async () => {
    const page = await openPapers();
    const release = await hold(page, WORKER);
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await exportButton(page).click();
    await page.getByText('Making the paper: Word').waitFor();
    // at nothing yet the bar has no width, which a browser calls hidden
    await page.getByRole('progressbar').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The export was cancelled. Nothing was saved.').waitFor();
    release();
    await page.unroute(WORKER);
    await toggle(page, /^Word$/);
    await toggle(page, /^Web page$/);
    const { name } = await saved(page, () => exportButton(page).click());
    expect(name).toMatch(/\.html$/);
    expect(downloads).toEqual([name]);
  });

  it('is made in a worker, beside the page', async () => {
    const page = await openPapers();
    const started = page.waitForEvent('worker');
    const { bytes } = await saved(page, () => exportButton(page).click());
    expect((await started).url()).toMatch(WORKER);
    expect(wordParagraphs(bytes).length).toBeGreaterThan(100);
  });

  it('is made on the page itself where no worker may be had, with the same bytes', async () => {
    const page = await openPapers();
    const beside = await saved(page, () => exportButton(page).click());
    // a page's rules refuse a worker in the same way: its script does not load
    tracker.expectFailure(WORKER);
    await page.route(WORKER, (route) => route.abort());
    const here = await saved(page, () => exportButton(page).click());
    expect(Buffer.compare(Buffer.from(here.bytes), Buffer.from(beside.bytes))).toBe(0);
  });

  it('leaves the page numbers to Word when asked, and says what to do then', async () => {
    const page = await openPapers();
    await page.getByText(/^Leave the page numbers to Word/).click();
    await saved(page, () => exportButton(page).click());
    await page.getByText(/The page numbers in this paper are blank\. Open it in Word/).waitFor();
  });
});

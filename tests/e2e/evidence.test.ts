import '@pnp/sp/files/web';
import type { Locator, Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { evidenceVersions } from '../../src/data/evidenceVersions';
import { loadRegister, postUpdate } from '../../src/data/registerRepository';
import type { Recommendation } from '../../src/domain/register';
import { anUpdate } from '../support/registers';
import { fleetOf } from './support/sampleFleet';
import { accessibilityViolations } from './support/accessibility';
import { DESK, PHONE, announced, historyEntry, pressUntilFocused, saved, viewTitle } from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

const NAME = 'FLEET MANAGEMENT 4.2';
const HOSTILE = '<script>window.hasRun = true</script><img src=x onerror="window.hasRun = true">';
/** A red square of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

describe('the evidence of a recommendation', () => {
  const tracker = trackerInBrowser();

  const fleet = (): Promise<Recommendation> => fleetOf(tracker.siteUrl());

  beforeAll(async () => {
    const connection = connect(tracker.siteUrl());
    const { id: _id, ...update } = anUpdate('2020-11-02', { text: 'See the files.' });
    const change = { update, revision: undefined, status: undefined, statusDate: undefined };
    const { id } = await fleet();
    const text = (words: string): ArrayBuffer => bufferOf(new TextEncoder().encode(words));
    await postUpdate(connection, id, change, 'evidence-e2e', [
      { name: 'dip sample.txt', bytes: text(`84 of 100 ${HOSTILE}`) },
      { name: 'photo.png', bytes: bufferOf(Buffer.from(PIXEL, 'base64')) },
      { name: 'report.pdf', bytes: text('%PDF-1.4\n%%EOF\n') },
      { name: 'plan.docx', bytes: text('a plan') },
      { name: 'page.html', bytes: text(HOSTILE) },
    ]);
    const file = (await fleet()).evidence.find(({ fileName }) => fileName === 'dip sample.txt');
    const { path } = await evidenceVersions(connection, file?.id ?? '');
    await connection.sp.web.getFileByServerRelativePath(path).setContent('90 of 100');
  });

  const open = async (opening: Parameters<typeof tracker.open>[0] = {}): Promise<Page> => {
    const { id } = await fleet();
    const page = await tracker.open({ ...opening, route: `/recommendations/${id}` });
    await viewTitle(page, new RegExp(`^${NAME}`)).waitFor();
    return page;
  };

  const opener = (page: Page, name: string): Locator =>
    page.getByRole('button', { name: `Preview and versions of ${name}` });

  const look = async (page: Page, name: string): Promise<Locator> => {
    await opener(page, name).click();
    const panel = page.getByRole('dialog', { name });
    await panel.getByRole('list', { name: 'Versions' }).waitFor();
    return panel;
  };

  describe.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('on %s', (_, viewport) => {
    it('is read in place, in every version that the library keeps', async () => {
      const page = await open({ viewport });
      await historyEntry(page, 'Evidence added').getByText('Version 2.0').waitFor();
      const panel = await look(page, 'dip sample.txt');
      const text = panel.getByRole('region', { name: 'dip sample.txt, version 2.0' });
      await text.waitFor();
      expect(await text.innerText()).toBe('90 of 100');
      const versions = panel.getByRole('list', { name: 'Versions' }).getByRole('listitem');
      expect(await versions.count()).toBe(2);
      await versions.first().getByText('Version 2.0').waitFor();
      await panel.getByRole('button', { name: 'Choose version 1.0' }).click();
      await announced(page, 'Version 1.0 of dip sample.txt is shown').waitFor({ state: 'attached' });
      // What a file says is shown as words, whatever it says.
      expect(await panel.getByRole('region').innerText()).toBe(`84 of 100 ${HOSTILE}`);
      expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
      const earlier = await saved(page, () => panel.getByRole('button', { name: 'Save version 1.0' }).click());
      expect([earlier.name, new TextDecoder().decode(earlier.bytes)]).toEqual([
        'dip sample.txt',
        `84 of 100 ${HOSTILE}`,
      ]);
    });

    it('shows pictures and PDFs, leads to SharePoint for Office, and runs nothing', async () => {
      const page = await open({ viewport });
      let panel = await look(page, 'photo.png');
      const picture = panel.getByRole('img', { name: 'photo.png, version 1.0' });
      await picture.waitFor();
      const width = await picture.evaluate(async (image) => {
        await (image as HTMLImageElement).decode();
        return (image as HTMLImageElement).naturalWidth;
      });
      expect(width).toBe(1);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });

      panel = await look(page, 'report.pdf');
      await panel.getByRole('link', { name: 'Open in a tab of its own' }).waitFor();
      const frame = panel.locator('iframe[title="report.pdf, version 1.0"]');
      await frame.or(panel.getByText('This browser shows no PDF within a page.', { exact: false })).waitFor();
      // A key may be the viewer's while it loads.
      await panel.getByRole('button', { name: 'Close' }).first().click();
      await panel.waitFor({ state: 'detached' });

      panel = await look(page, 'plan.docx');
      const link = panel.getByRole('link', { name: 'Open in Word for the web' });
      expect(await link.getAttribute('href')).toMatch(/plan\.docx\?web=1$/);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });

      panel = await look(page, 'page.html');
      await panel.getByText('Files of this kind are not shown in place.', { exact: false }).waitFor();
      await panel.getByRole('button', { name: 'Save version 1.0' }).waitFor();
      expect(await panel.locator('iframe').count()).toBe(0);
      expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
    });

    it('is opened and left by keyboard, and the focus comes back', async () => {
      const page = await open({ viewport });
      await pressUntilFocused(page, 'Tab', opener(page, 'dip sample.txt'));
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: 'dip sample.txt' });
      await panel.getByRole('list', { name: 'Versions' }).waitFor();
      await pressUntilFocused(page, 'Tab', panel.getByRole('button', { name: 'Choose version 1.0' }));
      await page.keyboard.press('Enter');
      await panel.getByRole('region', { name: 'dip sample.txt, version 1.0' }).waitFor();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      await untilFocused(opener(page, 'dip sample.txt'));
    });
  });

  it('says what failed, and tries again', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await open();
    await page.route(/\$value/, (route) => route.abort());
    const panel = await look(page, 'dip sample.txt');
    await panel.getByRole('alert').filter({ hasText: 'The file could not be opened.' }).waitFor();
    await page.unroute(/\$value/);
    await panel.getByRole('button', { name: 'Retry' }).click();
    await panel.getByRole('region', { name: 'dip sample.txt, version 2.0' }).waitFor();
  });

  it.each([
    ['light', DESK],
    ['dark', PHONE],
    ['contrast', DESK],
    ['forced colours', PHONE],
  ] as const)('has nothing that axe finds wrong, in %s', async (look_, viewport) => {
    const page = await open({ theme: look_ === 'forced colours' ? 'light' : look_, viewport });
    if (look_ === 'forced colours') {
      await page.emulateMedia({ forcedColors: 'active' });
    }
    const panel = await look(page, 'dip sample.txt');
    await panel.getByRole('region', { name: 'dip sample.txt, version 2.0' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    if (process.env['SCREENSHOTS']) {
      await page.screenshot({ path: `${process.env['SCREENSHOTS']}/evidence-${look_}.png` });
    }
  });
});

describe('a recommendation', () => {
  const tracker = trackerInBrowser();

  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('says first what is asked of whom, and prints alone, on %s', async (where, viewport) => {
    const { audits, recommendations } = await loadRegister(connect(tracker.siteUrl()));
    const audit = audits.find(({ title }) => title === 'RECRUITMENT');
    const waiting = recommendations.find(({ auditId, reference }) => auditId === audit?.id && reference === '4.1');
    const route = `/recommendations/${waiting?.id ?? ''}`;
    const page = await tracker.open({ viewport, route, today: '2020-10-10' });
    await viewTitle(page, /^RECRUITMENT 4\.1/).waitFor();
    await page.getByRole('heading', { level: 3 }).first().filter({ hasText: 'Asked now' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'JARAP is asked to decide on what its owner proposes: closure.' })
      .waitFor();
    if (process.env['SCREENSHOTS']) {
      await page.screenshot({ path: `${process.env['SCREENSHOTS']}/recommendation-${where}.png`, fullPage: true });
    }
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('navigation').first().waitFor({ state: 'hidden' });
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Print', 'Copy link']) {
      expect(await page.getByRole('button', { name }).isVisible()).toBe(false);
    }
    await page.getByText('Printed 10 October 2020.', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'History, newest first' }).waitFor();
    const pdf = await page.pdf({
      ...(process.env['SCREENSHOTS'] ? { path: `${process.env['SCREENSHOTS']}/print-${where}.pdf` } : {}),
      format: 'A4',
    });
    expect(pdf.byteLength).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('navigation').first().waitFor();
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
  });
});

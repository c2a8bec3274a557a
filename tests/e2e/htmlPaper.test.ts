import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { LAYOUTS } from '../../src/papers/layouts';
import { writeHtml } from '../../src/papers/html/writeHtml';
import { PaperModel } from '../../src/papers/model';
import { sampleRegister } from '../support/localSite';
import { EVERY_BLOCK } from '../support/paperModels';
import { accessibilityViolations } from './support/accessibility';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'],
    // Chromium's sandbox does not work for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
});

afterAll(() => browser.close());

/** Opens the paper in a session of its own, offline, and tells what it asked the network for. */
async function withPage<T>(
  model: PaperModel,
  options: BrowserContextOptions,
  work: (page: Page, asked: readonly string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ offline: true, ...options });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(new TextDecoder().decode(writeHtml(model).bytes));
    await page.locator('main').waitFor();
    return await work(page, asked);
  } finally {
    await context.close();
  }
}

describe('a paper as a web page', () => {
  describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
    let model: PaperModel;

    beforeAll(async () => {
      const register = await sampleRegister();
      model = layout.build({ register, board: 'JARAP', meetingDay: '2020-10-16', asAtDay: '2020-10-16' });
    });

    it.each(['light', 'dark'] as const)('has nothing that axe finds fault with, %s', async (colorScheme) => {
      await withPage(model, { colorScheme }, async (page, asked) => {
        expect(await accessibilityViolations(page)).toEqual([]);
        // the order of headings, one main, one h1, regions: not in WCAG by letter, and good all the same
        const { violations } = await new AxeBuilder({ page }).withTags(['best-practice']).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
      });
    });

    it('leads by every link within it to a place that is there, and stays as wide as a phone', async () => {
      await withPage(model, { viewport: { width: 390, height: 844 } }, async (page) => {
        expect(await accessibilityViolations(page)).toEqual([]);
        const lost = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
            .map((link) => link.getAttribute('href') ?? '')
            .filter((href) => document.getElementById(href.slice(1)) === null),
        );
        expect(lost).toEqual([]);
        const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds fault with whatever blocks it holds, %s',
    async (scheme) => {
      await withPage({ ...EVERY_BLOCK, isDraft: true }, { colorScheme: scheme }, async (page) => {
        expect(await accessibilityViolations(page)).toEqual([]);
      });
    },
  );
});

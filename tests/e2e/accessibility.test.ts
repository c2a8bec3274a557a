import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/accessibility';
import { DESK, PHONE, leaveQuestion, openFleet, openFleetUpdate, registerOf, viewTitle } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const screens: [string, (page: Page) => Promise<void>][] = [
  ['the register', registerOf],
  [
    'an open filter',
    async (page) => {
      await registerOf(page);
      const filters = page.getByRole('button', { name: 'Filters' });
      if ((await filters.count()) > 0) {
        await filters.click();
      }
      await page.getByRole('combobox', { name: 'Status' }).click();
      await page.getByRole('option', { name: 'Open', exact: true }).waitFor();
    },
  ],
  ['a recommendation', openFleet],
  [
    'an update with problems',
    async (page) => {
      await openFleetUpdate(page);
      await page.getByText('Closing it: it has been implemented').click();
      await page.getByRole('button', { name: 'Post update' }).click();
      await page.getByText('before the update can be posted:', { exact: false }).waitFor();
    },
  ],
  [
    'leaving an update',
    async (page) => {
      await openFleetUpdate(page);
      await page.getByLabel('Milestones').fill('June');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await leaveQuestion(page).waitFor();
    },
  ],
  [
    'the papers',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Papers' }).click();
      await viewTitle(page, 'Papers').waitFor();
      await page.getByRole('table', { name: 'Summary' }).waitFor();
    },
  ],
  [
    'a page that is not there',
    async (page) => {
      await registerOf(page);
      await page.evaluate(() => {
        window.location.hash = '#/nowhere';
      });
      await viewTitle(page, 'Page not found').waitFor();
    },
  ],
];

describe('accessibility', () => {
  const tracker = trackerInBrowser();

  describe.each([
    ['light', DESK],
    ['dark', DESK],
    ['contrast', DESK],
    // Colours do not depend on the width, so one theme is enough for the phone.
    ['light', PHONE],
  ] as const)('in the %s theme at %j', (theme, viewport) => {
    it.each(screens)('of %s is without violations', async (_name, show) => {
      const page = await tracker.open({ theme, viewport });
      await show(page);
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  it.each(screens)('of %s is without violations where colours are forced', async (_name, show) => {
    const page = await tracker.open();
    await page.emulateMedia({ forcedColors: 'active' });
    await show(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it.each(screens)('of %s needs no scrolling sideways at 320 pixels', async (_name, show) => {
    const page = await tracker.open({ viewport: { width: 320, height: 640 } });
    await show(page);
    const web = page.locator('#web-part');
    expect(await web.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});

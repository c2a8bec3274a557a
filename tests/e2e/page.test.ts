import type { Locator, Page } from 'playwright-core';
import { accessibilityViolations } from './support/accessibility';
import { DESK, PHONE, registerOf, viewTitle } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const webPart = (page: Page, instance: string): Locator => page.locator(`[data-instance="${instance}"].web-part`);

const title = (within: Locator, name: string | RegExp): Locator => within.getByRole('heading', { level: 2, name });

describe('the web part on a SharePoint page', () => {
  const tracker = trackerInBrowser();

  it('has no two elements of one id, however many are on the page', async () => {
    const page = await tracker.open({ page: { layout: 'three' } });
    await title(webPart(page, 'right'), 'Overview').waitFor();
    for (const instance of ['left', 'right']) {
      const tables = webPart(page, instance).getByRole('link', { name: 'Register', exact: true });
      await tables.click();
      await webPart(page, instance)
        .getByText(/^\d+ recommendations/)
        .first()
        .waitFor();
    }
    const ids = await page.locator('.web-part [id]').evaluateAll((elements) => elements.map((element) => element.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('leaves the address to the first that shows everything, and follows its own links in the others', async () => {
    const page = await tracker.open({ page: { layout: 'three' } });
    await title(webPart(page, 'right'), 'Overview').waitFor();
    await webPart(page, 'right').getByRole('link', { name: 'Meetings', exact: true }).click();
    await title(webPart(page, 'right'), 'Meetings').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await title(webPart(page, 'left'), 'Overview').waitFor();
    await webPart(page, 'left').getByRole('link', { name: 'Papers', exact: true }).click();
    await title(webPart(page, 'left'), 'Papers').waitFor();
    expect(new URL(page.url()).hash).toBe('#/papers');
    expect(await title(webPart(page, 'right'), 'Meetings').count()).toBe(1);
    await page.goBack();
    await title(webPart(page, 'left'), 'Overview').waitFor();
    expect(await title(webPart(page, 'right'), 'Meetings').count()).toBe(1);
  });

  it('shows the overview alone where that was chosen, with the lists behind its figures and a way back', async () => {
    const page = await tracker.open({ page: { layout: 'columns' } });
    const aside = webPart(page, 'aside');
    await title(aside, 'Overview').waitFor();
    expect(await aside.getByRole('navigation').count()).toBe(0);
    await aside.locator('a[href^="#/register"]').first().click();
    await title(aside, 'Register').waitFor();
    await registerOf(page);
    await aside.getByRole('link', { name: 'Back to the overview' }).click();
    await title(aside, 'Overview').waitFor();
  });

  it('is configured in the property pane, and shows each choice at once', async () => {
    // Chosen by hand, so that it is not chosen anew with each reload.
    const page = await tracker.open();
    await registerOf(page);
    await page.getByLabel('Mode').selectOption('edit');
    await page.getByText('Readers see everything. It opens at: Register, of all boards.').waitFor();
    await page.getByRole('button', { name: 'Edit properties' }).click();
    const pane = page.getByRole('complementary', { name: 'Properties' });
    await pane.getByLabel('Board').locator('option', { hasText: 'SORB' }).waitFor({ state: 'attached' });
    await pane.getByLabel('Board').selectOption({ label: 'SORB' });
    await page.getByText('filtered by SORB', { exact: false }).first().waitFor();
    await pane.getByLabel('Open at').selectOption({ label: 'Meetings' });
    await viewTitle(page, 'Meetings').waitFor();
    await pane.getByLabel('Show').selectOption({ label: 'The overview alone' });
    await viewTitle(page, 'Overview').waitFor();
    await page.getByText('Readers see the overview of SORB, and the lists behind its figures.').waitFor();
    expect(await pane.getByLabel('Open at').isDisabled()).toBe(true);
    await page.getByLabel('Mode').selectOption('read');
    await page.getByText('Readers see', { exact: false }).waitFor({ state: 'detached' });
    await viewTitle(page, 'Overview').waitFor();
  });

  it('lays itself out by the width of its column, not of the window', async () => {
    const page = await tracker.open({ page: { layout: 'columns' } });
    const main = webPart(page, 'main');
    await main
      .getByText(/^\d+ recommendations/)
      .first()
      .waitFor();
    await title(webPart(page, 'aside'), 'Overview').waitFor();
    expect(await main.getByRole('grid').count()).toBe(0);
    for (const instance of ['main', 'aside']) {
      const fits = await webPart(page, instance).evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
      expect([instance, fits]).toEqual([instance, true]);
    }
  });

  it.each(
    [DESK, PHONE].flatMap((viewport) =>
      ['neutral', 'soft', 'strong'].flatMap((background) =>
        ['columns', 'three'].map((layout) => [background, layout, viewport] as const),
      ),
    ),
  )('is without violations in a %s section of the page %s at %j', async (background, layout, viewport) => {
    const page = await tracker.open({ page: { background, layout, mode: 'edit' }, viewport });
    await page
      .getByText('Readers see', { exact: false })
      .nth(layout === 'three' ? 2 : 1)
      .waitFor();
    await page.getByText('Opening the', { exact: false }).first().waitFor({ state: 'detached' });
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

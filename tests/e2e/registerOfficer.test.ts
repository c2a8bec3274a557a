import * as xlsx from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { loadRegister } from '../../src/data/registerRepository';
import { RECOMMENDATIONS } from '../../src/lists/recommendations';
import { accessibilityViolations } from './support/accessibility';
import { choose } from './support/cyclePages';
import { DESK, PHONE, announced, pressUntilFocused, registerOf, saved } from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

const FLEET_TITLE = 'Sample Check of Service Details';

const boxOf = (page: Page, title: string) =>
  page.locator('[role="row"], li').filter({ hasText: title }).getByRole('checkbox');

/** Selects the row or the card with this title. A card's box is drawn over its input, which takes the click all the same. */
const select = (page: Page, title: string) => boxOf(page, title).click({ force: true });

async function openArrange(page: Page) {
  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Arrange the register' });
  await panel.getByRole('button', { name: 'As at first' }).waitFor();
  return panel;
}

async function openViews(page: Page) {
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Views', exact: true });
  await panel.getByRole('button', { name: 'Save view' }).waitFor();
  return panel;
}

describe.each([
  ['a desk', DESK],
  ['a phone', PHONE],
])('the register for the officer on %s', (_, viewport) => {
  const tracker = trackerInBrowser();

  it('is arranged by choice, keeps it in the address, and opens the same from there', async () => {
    const page = await tracker.open({ viewport });
    await registerOf(page);
    const panel = await openArrange(page);
    await choose(panel, 'Group by', 'Status');
    await panel.getByText('Directorate', { exact: true }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('Proposed closed', { exact: true }).first().waitFor();
    await page
      .getByText(/^7 recommendations: /)
      .first()
      .waitFor();
    const hash = new URL(page.url()).hash;
    expect(hash).toBe(
      '#/register?group=status&columns=rag.reference.title.priority.board.status.due.owner.directorate',
    );
    const other = await tracker.open({ viewport, route: hash.slice(1) });
    await registerOf(other);
    await other
      .getByText(/^7 recommendations: /)
      .first()
      .waitFor();
    await other.getByText('Directorate', { exact: true }).first().waitFor();
  });

  it('keeps views for everybody and for one person', async () => {
    const page = await tracker.open({ viewport, route: '/register?rag=Red&group=board' });
    await page.getByText('filtered by Red', { exact: false }).first().waitFor();
    const panel = await openViews(page);
    await panel.getByRole('button', { name: 'Save view' }).click();
    await panel.getByText('Give the view a name.').first().waitFor();
    await panel.getByLabel('Name').fill('Overdue by board');
    // The box comes with who is signed in, after the views.
    await panel.getByRole('checkbox', { name: 'For everybody' }).waitFor({ state: 'attached' });
    await panel.getByText('For everybody', { exact: true }).last().click();
    await panel.getByRole('button', { name: 'Save view' }).click();
    await announced(page, 'View Overdue by board saved').waitFor({ state: 'attached' });
    expect(await accessibilityViolations(page)).toEqual([]);

    const owner = await tracker.open({ viewport, user: 'head.of.transport@tracker.example' });
    await registerOf(owner);
    const ownersPanel = await openViews(owner);
    await ownersPanel.getByText('Views for everybody are saved by the group Governance.', { exact: false }).waitFor();
    expect(await ownersPanel.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
    await ownersPanel.getByRole('link', { name: 'Overdue by board' }).click();
    await owner.getByText('filtered by Red', { exact: false }).first().waitFor();
    expect(new URL(owner.url()).hash).toBe('#/register?rag=Red&group=board');

    await page.goto(`${page.url().split('#')[0] ?? ''}#/register?rag=Green`);
    await page.getByText('filtered by Green', { exact: false }).first().waitFor();
    const replace = panel.getByRole('button', { name: 'Replace Overdue by board…' });
    await replace.click();
    const answer = panel.getByRole('button', { name: 'Replace Overdue by board by what is shown' });
    await untilFocused(panel.getByRole('button', { name: 'Keep', exact: true }));
    await page.keyboard.press('Enter');
    await untilFocused(replace);
    await replace.click();
    await answer.click();
    await announced(page, 'View Overdue by board replaced').waitFor({ state: 'attached' });
    await panel.getByText('shown now', { exact: false }).first().waitFor();
    await untilFocused(panel.getByRole('heading', { name: 'For everybody' }));

    await panel.getByRole('button', { name: 'Delete Overdue by board…' }).click();
    await panel.getByRole('button', { name: 'Delete Overdue by board', exact: true }).click();
    await announced(page, 'View Overdue by board deleted').waitFor({ state: 'attached' });
  });

  it('tells who may change several where somebody may not', async () => {
    const page = await tracker.open({ viewport, user: 'head.of.transport@tracker.example' });
    await registerOf(page);
    await select(page, FLEET_TITLE);
    await page.getByText('Members of the group Governance change recommendations', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Change…' }).count()).toBe(0);
  });

  it('changes several, and reports what somebody else had changed', async () => {
    const site = connect(tracker.siteUrl());
    const { recommendations } = await loadRegister(site);
    const fleet = recommendations.find(({ title }) => title === FLEET_TITLE);
    const page = await tracker.open({ viewport });
    await registerOf(page);
    await select(page, FLEET_TITLE);
    await select(page, 'Closure Report');
    await page.getByText('2 recommendations selected.', { exact: false }).waitFor();
    await site.sp.web.lists
      .getByTitle(RECOMMENDATIONS.title)
      .items.getById(Number(fleet?.id))
      .update({ Directorate: `Estates ${viewport.width}` });
    await page.getByRole('button', { name: 'Change…' }).click();
    const panel = page.getByRole('dialog', { name: 'Change 2 recommendations' });
    await choose(panel, 'What is changed', 'Directorate');
    await panel.getByLabel('New directorate').fill(`Finance ${viewport.width}`);
    await panel.getByText('2 recommendations will be changed.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByText('1 of 2 recommendations changed, 1 not changed.').first().waitFor();
    await page.getByText(`it says “Estates ${viewport.width}” now, and was left so.`, { exact: false }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try it again' }).click();
    await page.getByText('1 of 1 recommendation changed.').first().waitFor();
    await page.getByRole('dialog').getByText('Close', { exact: true }).click();
    const changed = (await loadRegister(site)).recommendations.filter(
      ({ directorate }) => directorate === `Finance ${viewport.width}`,
    );
    expect(changed.map(({ title }) => title).sort()).toEqual(['Closure Report', FLEET_TITLE]);
  });

  it('exports exactly what is shown', async () => {
    const page = await tracker.open({
      viewport,
      route: '/register?status=Proposed+closed&group=none&columns=reference.title&sort=title',
    });
    await page.getByText('7 of 27 recommendations, filtered by Proposed closed').first().waitFor();
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Export (Excel)' }).click());
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2} Register\.xlsx$/);
    const { Sheets } = xlsx.read(bytes);
    const rows = xlsx.utils.sheet_to_json<Record<string, string>>(Sheets['Register'] ?? {});
    const shown = await page.locator('[data-recommendation]').allInnerTexts();
    expect(rows.map((row) => row['Title'])).toEqual(shown);
    expect(Object.keys(rows[0] ?? {})).toEqual(['Ref.', 'Title']);
    expect((Sheets['Register']?.['B2'] as xlsx.CellObject).l?.Target).toMatch(/#\/recommendations\/\d+$/);
  });
});

describe('the register by keyboard alone', () => {
  const tracker = trackerInBrowser();

  it('is sorted, selected and changed without a mouse', async () => {
    const page = await tracker.open({ route: '/register?q=fleet' });
    await page.getByText('filtered by “fleet”', { exact: false }).first().waitFor();
    const heading = page.getByRole('columnheader', { name: /Title/ });
    await page.getByRole('button', { name: 'Clear filters' }).focus();
    await page.keyboard.press('Tab');
    const button = heading.locator('[role="button"], span[tabindex], div[tabindex]').first();
    await pressUntilFocused(page, 'ArrowRight', button, 12);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.location.hash.includes('sort=title'));
    await page
      .getByRole('button', { name: /^FLEET MANAGEMENT/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('1 recommendation selected.', { exact: false }).waitFor();
    const change = page.getByRole('button', { name: 'Change…' });
    await change.waitFor();
    await pressUntilFocused(page, 'Tab', change);
    await page.keyboard.press('Enter');
    const value = page.getByLabel('New owner');
    await value.waitFor();
    await pressUntilFocused(page, 'Tab', value);
    await page.keyboard.type('Head of Fleet');
    await page.keyboard.press('Enter');
    await page.getByText('1 of 1 recommendation changed.').first().waitFor();
    await untilFocused(page.getByRole('dialog').getByRole('button', { name: 'Close' }).last());
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark', 'contrast'] as const)(
    'is accessible while rows are selected in the %s theme',
    async (theme) => {
      const page = await tracker.open({ theme });
      await registerOf(page);
      await select(page, 'Closure Report');
      await page.getByRole('button', { name: 'Change…' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    },
  );

  it('is accessible while rows are selected where colours are forced', async () => {
    const page = await tracker.open();
    await page.emulateMedia({ forcedColors: 'active' });
    await registerOf(page);
    await select(page, 'Closure Report');
    await page.getByRole('button', { name: 'Change…' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

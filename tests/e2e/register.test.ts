import {
  DESK,
  PHONE,
  announced,
  changeAnswers,
  chooseOption,
  pressUntilFocused,
  registerOf,
  viewTitle,
} from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

describe('the register', () => {
  const tracker = trackerInBrowser();

  it('is narrowed by the filters, says how far, and opens the same from its address', async () => {
    const page = await tracker.open();
    await registerOf(page);
    await chooseOption(page, 'Status', 'Proposed closed');
    const sentence = '7 of 27 recommendations, filtered by Proposed closed';
    await page.getByText(sentence).first().waitFor();
    await announced(page, sentence).waitFor({ state: 'attached' });
    expect(new URL(page.url()).hash).toBe('#/register?status=Proposed%20closed');

    const other = await tracker.open({ route: '/register?status=Proposed%20closed&priority=Housekeeping' });
    await other.getByText('3 of 27 recommendations, filtered by Proposed closed, Housekeeping').first().waitFor();
    await other.getByRole('button', { name: 'Clear filters' }).click();
    await registerOf(other);
    expect(new URL(other.url()).hash).toBe('#/register');
  });

  it('finds a word of an update', async () => {
    const page = await tracker.open();
    await registerOf(page);
    await page.getByRole('searchbox', { name: 'Search' }).fill('quarterly newsletter nobody wrote');
    await page.getByText('No recommendation fits').waitFor();
    // of the update of August 2019
    await page.waitForFunction(() => window.location.hash.includes('newsletter'));
    await page.getByRole('searchbox', { name: 'Search' }).fill('all temporary stores ends this month');
    await page.getByRole('link', { name: 'Missing Firearm' }).waitFor();
  });

  it('shows any day, and goes back to today', async () => {
    const page = await tracker.open({ route: '/register?as-at=2020-10-16' });
    await page.getByText('As it was known on 16 October 2020.').waitFor();
    const fleet = page.getByRole('row').filter({ hasText: 'Sample Check of Service Details' });
    await fleet.getByText('Amber').waitFor();
    await fleet.getByText('A significant recommendation of an audit graded Satisfactory or above').first().waitFor();
    await page.getByRole('link', { name: 'Sample Check of Service Details' }).click();
    await viewTitle(page, /Sample Check of Service Details/).waitFor();
    await page.getByText('As it was known on 16 October 2020.').waitFor();
    expect(await page.getByRole('button', { name: 'Post an update' }).count()).toBe(0);
    await page.goBack();
    await viewTitle(page, 'Register').waitFor();
    await page.getByRole('button', { name: 'Back to today' }).click();
    // April 2021 has passed.
    await fleet.getByText('Red').waitFor();
    expect(new URL(page.url()).hash).toBe('#/register');
  });

  it('gives the whole reason of a board to the keyboard', async () => {
    const page = await tracker.open({ route: '/register?as-at=2020-10-16&q=sample+check+fleet' });
    const reason = page
      .getByRole('row')
      .locator('span')
      .getByText(/^A significant recommendation of an audit graded/)
      .first();
    await reason.waitFor();
    await page.getByRole('button', { name: /^FLEET MANAGEMENT/ }).focus();
    await page.keyboard.press('ArrowDown');
    await pressUntilFocused(page, 'ArrowRight', reason, 4);
    await page
      .locator('.ms-Tooltip')
      .getByText(/is reported to JARAP\.$/)
      .waitFor();
  });

  it('folds a group by keyboard', async () => {
    const page = await tracker.open();
    await registerOf(page);
    const heading = page.getByRole('button', { name: /^SEIZED & FOUND PROPERTY/ });
    await heading.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Missing Firearm' }).waitFor({ state: 'detached' });
    expect(await heading.getAttribute('aria-expanded')).toBe('false');
  });

  it.each([
    ['a row', DESK],
    ['a card', PHONE],
  ])('gives the focus back to %s that was left', async (_, viewport) => {
    const page = await tracker.open({ viewport });
    await registerOf(page);
    await page.getByRole('link', { name: 'Closure Report' }).click();
    await viewTitle(page, /Closure Report/).waitFor();
    await page.goBack();
    await page.waitForFunction(() => {
      const active = document.activeElement;
      return active?.closest('[role="row"], a')?.textContent?.includes('Closure Report') === true;
    });
  });

  it('moves the focus to the title where the row that was left is filtered out', async () => {
    const page = await tracker.open({ route: '/register?status=Closed' });
    await page.getByText('3 of 27 recommendations', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: 'Standing Orders Update' }).click();
    await viewTitle(page, /Standing Orders Update/).waitFor();
    await page.evaluate(() => {
      window.location.hash = '#/register?status=Open';
    });
    await page.getByText('filtered by Open', { exact: false }).first().waitFor();
    await page.waitForFunction(
      () => document.activeElement?.matches('h1, h2') && document.activeElement.textContent === 'Register',
    );
  });

  it('puts what no rule covers first, under a warning', async () => {
    const page = await tracker.open({ route: '/register?as-at=2020-10-16' });
    await registerOf(page);
    await changeAnswers(page, (row) => (row['Title'] === 'Closure Report' ? { ...row, Priority: null } : row));
    await page.reload();
    await page.getByText('1 recommendation goes to no board', { exact: false }).waitFor();
    const first = page.getByRole('grid').getByRole('button', { expanded: true }).nth(1);
    await page.getByRole('button', { name: /^Unrouted: no board gets these/ }).waitFor();
    expect(await first.count()).toBe(1);
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.getByText('1 of 27 recommendations, filtered by Unrouted').first().waitFor();
    await page.getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('button', { name: 'Export draft (Word)' }).waitFor();
    await page.getByText('Error: BENEFITS REALISATION (July 2020) 4.1 goes to no board', { exact: false }).waitFor();
  });

  it('goes to the content by the skip link', async () => {
    const page = await tracker.open();
    await registerOf(page);
    const skip = page.getByRole('button', { name: 'Skip to the content' });
    await pressUntilFocused(page, 'Tab', skip);
    await page.keyboard.press('Enter');
    await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'Views', exact: true }), 1);
  });
});

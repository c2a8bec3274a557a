import { choose } from './support/cyclePages';
import { announced, fillDay, registerOf, viewTitle } from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

describe('the criteria', () => {
  const tracker = trackerInBrowser();

  it('shows which set is in force, and edits none that has begun', async () => {
    const page = await tracker.open({ route: '/criteria' });
    await page.getByText('In force, from 1 July 2023').waitFor();
    await page.getByRole('button', { name: 'Copy All to JARAP 2023' }).waitFor();
    expect(await page.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
  });

  it('names in a copy what would move, before it is saved and after', async () => {
    const page = await tracker.open({ route: '/criteria' });
    await page.getByRole('button', { name: 'Copy Assurance and priority 2020' }).click();
    const moves = page.getByRole('table', { name: /^Would move on .*: 7 recommendations$/ });
    await moves.getByRole('row', { name: /^Payroll 4\.1: Performance Analysis JARAP SORB/ }).waitFor();
    await page.getByText('The set leaves 145 combinations uncovered', { exact: false }).waitFor();

    // Housekeeping goes to the panel after all: by the rule for it no longer anything moves.
    const rules = page.getByRole('group', { name: /^Rule \d{4}-4$/ });
    await choose(rules, 'Board', 'JARAP');
    await page.getByText('No running recommendation would go to another board', { exact: false }).waitFor();
    await choose(rules, 'Board', 'SORB');
    await moves.waitFor();

    await page.getByLabel('Name').fill('All to JARAP 2023');
    await page.getByRole('button', { name: 'Save the set' }).click();
    await page.getByText('“All to JARAP 2023” is the name of another set.', { exact: false }).first().waitFor();
    await page.getByLabel('Name').fill('Assurance and priority 2099');
    await fillDay(page, 'Takes effect on', '1 March 2099');
    await page.getByRole('table', { name: 'Would move on 1 March 2099: 7 recommendations' }).waitFor();
    await page.getByRole('button', { name: 'Save the set' }).click();
    await announced(page, 'Criteria saved').waitFor({ state: 'attached' });
    await page.getByText('“Assurance and priority 2099” has been saved.').waitFor();
    await page.getByText('Has not begun, from 1 March 2099').waitFor();
    await page.getByText('In force, from 1 July 2023').waitFor();

    await page.getByRole('button', { name: 'Edit Assurance and priority 2099' }).click();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('button', { name: 'Save the set' }).click();
    await page
      .getByText(/^Choose the board of rule/)
      .first()
      .waitFor();
    await choose(page.getByRole('group', { name: /^Rule \d/ }).last(), 'Board', 'CGB');
    await page.getByText('The set covers every source, grading and priority.').waitFor();
    await page.getByRole('button', { name: 'Save the set' }).click();
    await page.getByText('“Assurance and priority 2099” has been saved.').waitFor();
    const table = page.getByRole('group', { name: 'Rules of Assurance and priority 2099' });
    await table.getByRole('row', { name: /Any Any Any Any CGB/ }).waitFor();
    expect(await table.getByRole('row').count()).toBe(6);

    // What holds today has not moved.
    await page.getByRole('link', { name: 'Register' }).click();
    await registerOf(page);
  });

  it('moves a rule by keyboard and keeps the focus on it', async () => {
    const page = await tracker.open({ route: '/criteria' });
    await page.getByRole('button', { name: 'Copy Assurance and priority 2020' }).click();
    await untilFocused(page.getByLabel('Name'));
    const rules = page.getByRole('list', { name: /^Rules/ }).getByRole('heading', { level: 4 });
    const first = (await rules.first().textContent()) ?? '';
    const later = page.getByRole('button', { name: `Try ${first.toLowerCase()} later` });
    await later.focus();
    await page.keyboard.press('Enter');
    expect(await rules.nth(1).textContent()).toBe(first);
    await untilFocused(later);
  });

  it('asks before changes are left, and not before an untouched copy is', async () => {
    const page = await tracker.open({ route: '/criteria' });
    const copy = page.getByRole('button', { name: 'Copy All to JARAP 2023' });
    await copy.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await untilFocused(copy);
    await copy.click();
    await page.getByLabel('Name').fill('Another');
    await page.getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('button', { name: 'Leave, discard the changes' }).click();
    await viewTitle(page, 'Papers').waitFor();
  });
});

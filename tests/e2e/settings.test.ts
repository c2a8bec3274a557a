import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { accessibilityViolations } from './support/accessibility';
import { PHONE, announced, viewTitle } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const SAMPLE = join(process.cwd(), 'local', 'samples', 'jarap-2020-10.xlsx');

describe('the settings', () => {
  const tracker = trackerInBrowser();

  it('tell that the lists and rows are as they should be, and who is in which group', async () => {
    const page = await tracker.open({ route: '/settings' });
    await viewTitle(page, 'Settings').waitFor();
    await page.getByText('All lists, columns, views and rights are as they should be.').waitFor();
    await page
      .getByText(/^Every row says what its history says\.|values? of rows differ from the history\.$/)
      .waitFor();
    const governance = page.getByRole('row', { name: /^Governance/ });
    await governance.waitFor();
    expect((await governance.getByRole('cell').last().innerText()).trim()).not.toBe('');
  });

  it('bring rows and rights up to date', async () => {
    const page = await tracker.open({ route: '/settings' });
    await page.getByRole('button', { name: 'Bring rows and rights up to date' }).click();
    await announced(page, 'Rows and rights are up to date').waitFor({ state: 'attached' });
    await page.getByText('Every row says what its history says.').waitFor();
  });

  it('export the register whole', async () => {
    const page = await tracker.open({ route: '/settings' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export the register' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d Register\.xlsx$/);
    const { register } = await readWorkbook(readFileSync(await download.path()));
    expect(register?.recommendations).toHaveLength(27);
  });

  it('show what an import would do before anything is stored', async () => {
    const page = await tracker.open({ route: '/settings', viewport: PHONE });
    await page.getByLabel('Register workbook').setInputFiles(SAMPLE);
    await page.getByRole('heading', { name: 'It would add' }).waitFor();
    await page.getByText('Nothing: the site has it all already.').waitFor();
    await page.getByText('27 Recommendations', { exact: true }).waitFor();
  });

  it('offer a panel member nothing to change, and say who changes it', async () => {
    tracker.expectFailure(/40[34]/);
    const page = await tracker.open({ user: 'panel.member@tracker.example', route: '/settings' });
    await page.getByText('The group Governance changes what stands here; you can read it.').waitFor();
    await page.getByText('The group Governance imports.').waitFor();
    expect(await page.getByRole('button', { name: /^Set up|^Bring rows|^Import/ }).count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('have nothing that axe finds in the %s theme', async (theme) => {
    const page = await tracker.open({ route: '/settings', theme });
    await page.getByText('All lists, columns, views and rights are as they should be.').waitFor();
    await page.getByRole('row', { name: /^Governance/ }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

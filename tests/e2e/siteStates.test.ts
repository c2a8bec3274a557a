import { join } from 'node:path';
import { connect } from '../../src/data/connect';
import { provision } from '../../src/data/provision';
import { LISTS } from '../../src/lists/lists';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';
import { aRecommendation, aRegister, period } from '../support/registers';
import { changeAnswers, registerOf, viewTitle } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const SAMPLE = join(__dirname, '..', '..', 'local', 'samples', 'jarap-2020-10.xlsx');

describe('a site that is not ready', () => {
  const tracker = trackerInBrowser();

  it('says that SharePoint does not answer, and opens when it does again', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await tracker.open();
    await registerOf(page);
    await page.route(/_api\/\$batch/, (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('alert').filter({ hasText: 'The register could not be opened.' });
    await alert.getByText('SharePoint does not answer.', { exact: false }).waitFor();
    await page.unroute(/_api\/\$batch/);
    await page.getByRole('button', { name: 'Retry' }).click();
    await registerOf(page);
  });

  it('says that the account may not read the register', async () => {
    tracker.expectFailure(/Failed to load resource/);
    const page = await tracker.open();
    await registerOf(page);
    await page.route(/_api\/\$batch/, (route) => route.fulfill({ status: 403, body: '' }));
    await page.reload();
    await page.getByRole('alert').filter({ hasText: 'Ask an owner of this site for access' }).waitFor();
  });

  it('says which rows cannot be read, and leaves them out', async () => {
    const page = await tracker.open();
    await registerOf(page);
    let met: unknown;
    await changeAnswers(page, (row) => {
      if (!('UpdateDate' in row && 'RecommendationId' in row)) {
        return row;
      }
      met ??= row['Id'];
      return row['Id'] === met ? { ...row, UpdateDate: 'someday' } : row;
    });
    await page.reload();
    await page.getByText('One value in this site’s lists cannot be read', { exact: false }).waitFor();
    await page.getByText('What cannot be read').click();
    await page.getByText(/^Updates, row \d+, column /).waitFor();
  });

  it('sets up its lists, then takes over a register workbook', async () => {
    tracker.expectFailure(/Failed to load resource: the server responded with a status of 404/);
    const { sp } = connect(tracker.siteUrl());
    for (const { title } of [...LISTS].reverse()) {
      await sp.web.lists.getByTitle(title).delete();
    }
    const page = await tracker.open();
    await viewTitle(page, 'Set up the tracker').waitFor();
    await page.getByText(/^What would be done \(\d+\)$/).click();
    await page.getByRole('button', { name: 'Set up lists' }).click();
    await page.getByRole('button', { name: 'Import a register workbook' }).waitFor();

    const choose = page.getByLabel('Register workbook');
    await choose.setInputFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
    await page.getByText('notes.xlsx has errors, so nothing was imported.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);

    await choose.setInputFiles(SAMPLE);
    await page.getByText('holds 27 recommendations of 16 audits.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await registerOf(page);
  });

  it('tells after an import what is left to do, and goes on when that has been read', async () => {
    const { sp } = connect(tracker.siteUrl());
    for (const { title } of [...LISTS].reverse()) {
      await sp.web.lists.getByTitle(title).delete();
    }
    await provision(connect(tracker.siteUrl()));
    const evidence = {
      id: 'file',
      fileName: 'Dip sample.xlsx',
      title: '',
      addedOn: period('2020-10-12'),
      author: 'Head of Transport',
      confidential: false,
    };
    const bytes = await writeWorkbook(aRegister({ recommendations: [aRecommendation({ evidence: [evidence] })] }));
    const page = await tracker.open();
    const file = { name: 'register.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await page.getByLabel('Register workbook').setInputFiles(file);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'To be done besides' }).waitFor();
    await page.getByText('The register tells of one file that is not in it', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Open the register' }).click();
    await page.getByText('1 recommendation', { exact: true }).first().waitFor();
  });
});

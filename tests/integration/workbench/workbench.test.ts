import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkbench } from '../../../local/workbench/workbench';
import type { Workbench } from '../../../local/workbench/workbench';
import { connect } from '../../../src/data/connect';
import { loadRegister } from '../../../src/data/registerRepository';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'assurance-tracker-'));
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true });
});

async function startAndReport(): Promise<{ workbench: Workbench; lines: string[] }> {
  const lines: string[] = [];
  const workbench = await startWorkbench({ dataFolder, onProgress: (line) => lines.push(line) });
  return { workbench, lines };
}

/** Asks for a path exactly as written: fetch would take the dots out of it. */
function statusOf(workbench: Workbench, path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(workbench.origin, { path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('startWorkbench', () => {
  it('sets up and fills an empty site once, and is at the same address when it is started again', async () => {
    const first = await startAndReport();
    await first.workbench.close();
    const second = await startAndReport();
    await second.workbench.close();
    expect(first.lines).toEqual([
      expect.stringMatching(/^Set up the lists: \d+ changes\.$/),
      expect.stringMatching(/^Imported the sample register: \d+ rows\.$/),
    ]);
    expect(second.lines).toEqual([]);
    expect(second.workbench.address).toBe(first.workbench.address);
  });

  it('puts the sample into the middle of a cycle, once', async () => {
    const start = () => startWorkbench({ dataFolder, cycleOn: '2026-11-22' });
    await (await start()).close();
    const workbench = await start();
    const { meetings, actions } = await loadRegister(connect(workbench.siteUrl));
    await workbench.close();
    const toCome = meetings.filter(({ date }) => date > '2026-11-22');
    expect(toCome.map(({ board, date, updatesDue }) => [board, date, updatesDue])).toEqual(
      expect.arrayContaining([
        ['JARAP', '2026-12-22', '2026-12-10'],
        ['SORB', '2026-12-15', '2026-12-03'],
      ]),
    );
    expect(toCome).toHaveLength(3);
    expect(actions.map(({ minuteNumber, status, updates }) => [minuteNumber, status, updates.length])).toEqual([
      ['38/20', 'Open', 1],
      ['39/20', 'Open', 0],
      ['24/20', 'Closed', 2],
    ]);
  });

  it('completes an import that broke off, without doubles', async () => {
    await (await startAndReport()).workbench.close();
    writeFileSync(join(dataFolder, 'sample-import-unfinished'), '');
    const { workbench, lines } = await startAndReport();
    await workbench.close();
    expect(lines).toEqual(['Imported the sample register: 0 rows.']);
  });

  it('serves its own files alone, below /workbench, and only for reading', async () => {
    const { workbench } = await startAndReport();
    try {
      const statuses = await Promise.all([
        statusOf(workbench, '/'),
        statusOf(workbench, '/workbench'),
        statusOf(workbench, '/workbench/workbench.js'),
        statusOf(workbench, '/workbench/assets/../../package.json'),
        statusOf(workbench, '/workbench/assets/..%2f..%2fpackage.json'),
        statusOf(workbench, '/workbench/absent.js'),
        statusOf(workbench, '/workbench/workbench.js', 'POST'),
      ]);
      // The path with dots comes to /package.json, which is no place of SharePoint's either.
      expect(statuses).toEqual([302, 200, 200, expect.any(Number), 404, 404, 405]);
      expect(statuses[3]).toBeGreaterThanOrEqual(400);
    } finally {
      await workbench.close();
    }
  });

  it('shows lists at their own addresses, and leaves their forms and files to the local SharePoint', async () => {
    const { workbench } = await startAndReport();
    const list = `${new URL(workbench.siteUrl).pathname}/Lists/Recommendations`;
    try {
      const paths = ['', '/', '/AllItems.aspx', '/DispForm.aspx?ID=1', '/Attachments/1/x.pdf'];
      const statuses = await Promise.all(paths.map((path) => statusOf(workbench, `${list}${path}`)));
      expect(statuses).toEqual([200, 200, 200, 404, 404]);
      expect(await statusOf(workbench, `${list}/AllItems.aspx`, 'POST')).toBe(404);
      const page = await fetch(`${workbench.origin}${list}`);
      expect(page.headers.get('Content-Security-Policy')).toMatch(/script-src 'self'/);
      await expect(page.text()).resolves.toContain('/workbench/list.js');
    } finally {
      await workbench.close();
    }
  });

  it('sends the content security policy with the page', async () => {
    const { workbench } = await startAndReport();
    const response = await fetch(workbench.address);
    await workbench.close();
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
  });
});

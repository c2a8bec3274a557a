import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetTrackerData } from '../../../local/workbench/dataFolder';
import { preferredPort, rememberPort } from '../../../local/workbench/rememberedPort';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assurance-tracker-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('forgetTrackerData', () => {
  it('leaves what the tracker did not make, and the port', () => {
    const ours = ['sharepoint.sqlite', 'sharepoint.sqlite-wal', 'sample-import-unfinished'];
    for (const name of [...ours, 'sharepoint.sqlite.bak', 'letter.txt']) {
      writeFileSync(join(folder, name), '');
    }
    rememberPort(folder, 50_000);
    forgetTrackerData(folder);
    expect(readdirSync(folder).sort()).toEqual(['letter.txt', 'sharepoint.sqlite.bak', 'workbench-port']);
  });

  it('does nothing about a folder that is not there', () => {
    expect(() => forgetTrackerData(join(folder, 'absent'))).not.toThrow();
  });
});

describe('preferredPort', () => {
  it('takes any port where another program has the one of last time', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    rememberPort(folder, port);
    expect(await preferredPort(folder)).toBe(0);
    await new Promise((resolve) => other.close(resolve));
    expect(await preferredPort(folder)).toBe(port);
  });

  it.each([['no port at all'], ['70000'], ['']])('takes any port where the file says "%s"', async (text) => {
    writeFileSync(join(folder, 'workbench-port'), text);
    expect(await preferredPort(folder)).toBe(0);
  });

  it('takes any port at the first start', async () => {
    expect(await preferredPort(join(folder, 'absent'))).toBe(0);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../support/target';

const root = join(__dirname, '..', '..', '..');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sharepoint-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** The command, when it ends by itself. */
const run = (...options: readonly string[]): { readonly status: number | null; readonly told: string } => {
  const ended = spawnSync(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', 'local/sharepoint/main.ts', '--data', dataDir, ...options],
    { cwd: root, encoding: 'utf8' },
  );
  return { status: ended.status, told: ended.stderr };
};

describe('npm run sharepoint', () => {
  it('says in one sentence that the port is taken', async () => {
    const other = await startLocal();
    expect(run('--port', String(other.port))).toEqual({
      status: 1,
      told: `Port ${other.port} is taken: choose another with --port, or stop what uses it.\n`,
    });
    await other.close();
  });

  it('says in one sentence that the file is damaged', () => {
    const file = join(dataDir, 'sharepoint.sqlite');
    writeFileSync(file, 'no database at all, however long it may be'.repeat(100));
    expect(run()).toEqual({
      status: 1,
      told: `${file} is damaged (file is not a database): put a sound copy in its place, or choose another folder with --data.\n`,
    });
  });

  it('names a fault script that it cannot read', () => {
    const faults = join(dataDir, 'faults.json');
    writeFileSync(faults, '{}');
    expect(run('--faults', faults)).toEqual({
      status: 1,
      told: `The fault script ${faults} cannot be used (A fault script is an array of faults.).\n`,
    });
  });

  it.each([
    ['--port', '70000', '--port must be at most 65535, not 70000.'],
    ['--latency', 'slow', "--latency must be a whole number, not 'slow'."],
  ])('shows its usage for %s %s', (option, value, reason) => {
    expect(run(option, value)).toEqual({
      status: 2,
      told: `${reason}\nUsage: npm run sharepoint -- [--port N] [--data DIR] [--latency MS] [--faults FILE]\n`,
    });
  });
});

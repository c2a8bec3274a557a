import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tracker } from '../support/trackerCommand';
import { SAMPLE_FILE } from '../support/workbooks';

/** Each is run so often and its fastest run counts: what else the machine does only ever adds. */
const RUNS = 3;

const folder = mkdtempSync(join(tmpdir(), 'tracker-bench-'));
const data = join(folder, 'sample');

async function command(...args: string[]): Promise<void> {
  const { code, stderr } = await tracker(args);
  if (code !== 0) {
    throw new Error(`tracker ${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  }
}

function startNode(): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, ['-e', '0'])
      .on('error', reject)
      .on('close', () => resolve());
  });
}

async function fastest(run: (attempt: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let attempt = 0; attempt < RUNS; attempt += 1) {
    const start = process.hrtime.bigint();
    await run(attempt);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return Math.min(...times);
}

const board = ['--board', 'JARAP', '--data', data];
const measured: readonly (readonly [string, (attempt: number) => Promise<void>])[] = [
  ['node -e 0', startNode],
  ['--help', () => command('--help')],
  ['setup, new site', (attempt) => command('setup', '--data', join(folder, `setup${attempt}`))],
  ['import, site set up', (attempt) => command('import', SAMPLE_FILE, '--data', join(folder, `setup${attempt}`))],
  ['import again', () => command('import', SAMPLE_FILE, '--data', data)],
  ['import --dry-run', () => command('import', SAMPLE_FILE, '--dry-run', '--data', data)],
  ['summary', () => command('summary', '--as-at', '2020-10-16', '--json', ...board)],
  ['kpi', () => command('kpi', '--as-at', '2020-10-16', '--json', ...board)],
  ['round', () => command('round', '--meeting', '2020-10-16', '--json', ...board)],
  ['export', () => command('export', join(folder, 'out.xlsx'), '--data', data)],
  [
    'paper',
    () => command('paper', '--meeting', '2020-10-16', '--layout', 'jarap-2020', '--out', join(folder, 'out'), ...board),
  ],
];

async function bench(): Promise<void> {
  await command('import', SAMPLE_FILE, '--data', data);
  let bare: number | undefined;
  console.log(`The sample register; the fastest of ${RUNS} runs, each in a process of its own.`);
  for (const [name, run] of measured) {
    const milliseconds = await fastest(run);
    bare ??= milliseconds;
    const ratio = `${(milliseconds / bare).toFixed(1)} x`;
    console.log(`${name.padEnd(22)} ${`${Math.round(milliseconds)} ms`.padStart(9)} ${ratio.padStart(9)}`);
  }
}

bench()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true }));

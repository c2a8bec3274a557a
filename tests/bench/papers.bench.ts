import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { benchRegister } from './papers/benchRegister';
import { Measure, Order, measure, sourceOf, textOf } from './papers/measures';

// The writers of papers against the bare libraries that they use, which write the same text on the same machine in the
// same minutes. Each measure is a process of its own, so that its memory is its own; they take turns, and the best counts.

/** Times that a writer may take of what its bare library takes, and so of memory. */
const AIM = 1.5;

interface Pair {
  readonly what: string;
  readonly ours: string;
  readonly bare: string;
}

const WORD: Pair = { what: 'Word, page numbers filled in', ours: 'word', bare: 'docxLaidOut' };
const UNFILLED: Pair = { what: 'Word, page numbers left to Word', ours: 'wordUnfilled', bare: 'docx' };
const PDF: Pair = { what: 'PDF, page numbers filled in', ours: 'pdf', bare: 'pdfkit' };
const EXCEL: Pair = { what: 'Excel', ours: 'excel', bare: 'hucre' };

interface Size {
  readonly title: string;
  readonly recommendations: number;
  /** Of each; without it, as many as it has in the sample. */
  readonly updates?: number;
  readonly pairs: readonly Pair[];
  /** Runs within a process, and turns of processes. */
  readonly runs: number;
  readonly turns: number;
}

const SIZES: readonly Size[] = [
  { title: '33 recommendations', recommendations: 33, pairs: [UNFILLED, WORD, PDF, EXCEL], runs: 3, turns: 2 },
  {
    title: '300 recommendations, 1,500 updates',
    recommendations: 300,
    updates: 5,
    pairs: [UNFILLED, WORD, PDF, EXCEL],
    runs: 1,
    turns: 2,
  },
  {
    title: '1,000 recommendations, 5,000 rows of updates',
    recommendations: 1000,
    updates: 5,
    pairs: [EXCEL],
    runs: 2,
    turns: 2,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'papers-bench-'));

function keep(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

async function inProcess(order: Order): Promise<Measure> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    __filename,
    JSON.stringify(order),
  ]);
  return JSON.parse(stdout) as Measure;
}

const best = (measures: readonly Measure[]): Measure => ({
  time: Math.min(...measures.map(({ time }) => time)),
  peak: Math.min(...measures.map(({ peak }) => peak)),
});

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(11))).join('');
}

/** Measures one size, prints its rows, and answers how many ratios are beyond the aim. */
async function measureSize({ title, recommendations, updates, pairs, runs, turns }: Size): Promise<number> {
  const register = await benchRegister(recommendations, updates);
  const text = textOf(sourceOf(register));
  const characters = text.lines.reduce((sum, line) => sum + line.length, 0);
  const rows = text.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  console.log(`\n${title}: ${text.lines.length} lines, ${characters} characters; ${rows} rows of Excel`);
  console.log(row(['', 'ours', 'bare', 'ratio', 'ours', 'bare', 'ratio']));
  const files = { ours: keep('register.json', register), bare: keep('text.json', text) };
  let beyond = 0;
  for (const { what, ours, bare } of pairs) {
    const measures = { ours: [] as Measure[], bare: [] as Measure[] };
    for (let turn = 0; turn < turns; turn += 1) {
      measures.bare.push(await inProcess({ subject: bare, from: files.bare, runs }));
      measures.ours.push(await inProcess({ subject: ours, from: files.ours, runs }));
    }
    const [its, theirs] = [best(measures.ours), best(measures.bare)];
    const ratios = [its.time / theirs.time, its.peak / theirs.peak];
    beyond += ratios.filter((ratio) => ratio > AIM).length;
    const ratioOf = (index: number): string =>
      `${(ratios[index] ?? 0).toFixed(2)}${(ratios[index] ?? 0) > AIM ? '*' : ' '}`;
    const [ms, mb] = [(value: number) => `${value.toFixed(0)} ms`, (value: number) => `${value.toFixed(0)} MB`];
    console.log(row([what, ms(its.time), ms(theirs.time), ratioOf(0), mb(its.peak), mb(theirs.peak), ratioOf(1)]));
  }
  return beyond;
}

async function bench(): Promise<void> {
  console.log(
    'Papers against the bare libraries: processor time of the fastest run, peak memory of a process of its own.',
  );
  let beyond = 0;
  for (const size of SIZES.filter(({ title }) => title.includes(process.argv[2] ?? ''))) {
    beyond += await measureSize(size);
  }
  console.log(beyond === 0 ? `\nAll within ${AIM} times` : `\n* beyond the aim of ${AIM} times: ${beyond}`);
}

const order = process.argv[2]?.startsWith('{') === true ? (JSON.parse(process.argv[2]) as Order) : undefined;
(order === undefined ? bench() : measure(order).then((found) => console.log(JSON.stringify(found))))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true }));

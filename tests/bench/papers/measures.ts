import { readFileSync } from 'node:fs';
import { Register } from '../../../src/domain/register';
import { registerSheets } from '../../../src/papers/excel/registerSheets';
import { writeExcel } from '../../../src/papers/excel/writeExcel';
import { buildJarap2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { PaperFile, PaperSource } from '../../../src/papers/paperSource';
import { writePdf } from '../../../src/papers/pdf/writePdf';
import { writeWord } from '../../../src/papers/word/writeWord';
import { WrittenCell } from '../../../src/workbook/writeGrids';
import { allBlocks, lines } from '../../support/paperText';
import { BARE, BareText } from './bareLibraries';
import { BOARD, DAY } from './benchRegister';

/** What one measured process is asked to do. */
export interface Order {
  /** A format of ours, or the name of a bare library. */
  readonly subject: string;
  /** The file with the register, or for a bare library with the text. */
  readonly from: string;
  readonly runs: number;
}

/** What it found. */
export interface Measure {
  /** Milliseconds of processor that the fastest run took: what else runs on the machine does not lengthen it. */
  readonly time: number;
  /** Megabytes that the process held at most, Node itself among them. */
  readonly peak: number;
}

export function sourceOf(register: Register): PaperSource {
  const input = { register, board: BOARD, meetingDay: DAY, asAtDay: DAY };
  return { model: buildJarap2020(input), input };
}

function cellText(cell: WrittenCell): string {
  switch (cell.kind) {
    case 'day':
      return cell.day;
    case 'number':
      return String(cell.number);
    case 'text':
    case 'link':
      return cell.text;
  }
}

/** All the text of the paper, and of the workbook behind it. */
export function textOf(source: PaperSource): BareText {
  return {
    lines: lines(allBlocks(source.model)).filter((line) => line !== ''),
    sheets: registerSheets(source).sheets.map(({ name, columns, rows }) => ({
      name,
      rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(cellText))],
    })),
  };
}

const WRITERS: Readonly<Record<string, (source: PaperSource) => Promise<PaperFile>>> = {
  word: ({ model }) => writeWord(model),
  wordUnfilled: ({ model }) => writeWord(model, { leavesPageNumbers: true }),
  pdf: ({ model }) => writePdf(model),
  excel: writeExcel,
};

async function workOf({ subject, from }: Order): Promise<() => Promise<unknown>> {
  const content = JSON.parse(readFileSync(from, 'utf8')) as Register & BareText;
  if (subject in BARE) {
    const write = BARE[subject as keyof typeof BARE];
    return () => write(content);
  }
  const source = sourceOf(content);
  const write = WRITERS[subject];
  if (write === undefined) {
    throw new Error(`Nothing writes ${subject}.`);
  }
  return () => write(source);
}

/** Does what is ordered, in this process. */
export async function measure(order: Order): Promise<Measure> {
  const work = await workOf(order);
  let time = Infinity;
  for (let run = 0; run < order.runs; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    time = Math.min(time, (user + system) / 1000);
  }
  return { time, peak: process.resourceUsage().maxRSS / 1000 };
}

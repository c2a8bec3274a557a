import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bookmark, Document, PageNumberEstimator, PageReference, Packer, Paragraph, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { buildJarap2020 } from '../../src/papers/layouts/jarap2020/jarap2020';
import { writeWord } from '../../src/papers/word/writeWord';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { allBlocks, lines } from '../support/paperText';

const RUNS = 3;
const DAY = '2020-10-16';

/** The best of the runs, in milliseconds: what else the machine does can only add to it. */
async function bestOf(act: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The bare library: a paragraph for each line of the paper, and with `pageNumbers` one reference to a page. */
async function writeBare(text: readonly string[], pageNumbers?: PageNumberEstimator): Promise<void> {
  const last = new Paragraph({ children: [new Bookmark({ id: 'last', children: [new TextRun('last')] })] });
  const reference = new Paragraph({ children: [new PageReference('last')] });
  const document = new Document({
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    pageNumbers,
    sections: [{ children: [reference, ...text.map((line) => new Paragraph(line)), last] }],
  });
  await Packer.toArrayBuffer(document);
}

async function bench(): Promise<void> {
  const sample = join(__dirname, '..', '..', 'local', 'samples', 'jarap-2020-10.xlsx');
  const { register } = await readWorkbook(new Uint8Array(readFileSync(sample)));
  if (register === undefined) {
    throw new Error('The sample register cannot be read.');
  }
  const build = (): ReturnType<typeof buildJarap2020> =>
    buildJarap2020({ register, board: 'JARAP', meetingDay: DAY, asAtDay: DAY });
  const model = build();
  const text = lines(allBlocks(model));
  const report = (what: string, time: number, ratio?: number): void => {
    console.log(
      `${time.toFixed(0).padStart(8)} ms  ${what}${ratio === undefined ? '' : `: ${ratio.toFixed(2)} times the bare library`}`,
    );
  };
  const characters = text.reduce((sum, line) => sum + line.length, 0);
  console.log(`jarap-2020 of the sample: ${text.length} lines, ${characters} characters; best of ${RUNS}`);
  report('model', await bestOf(build));
  const bare = await bestOf(() => writeBare(text));
  report('bare library, without page numbers', bare);
  const bareNumbered = await bestOf(() => writeBare(text, estimatePageNumbersWith({ guess: true })));
  report('bare library, with page numbers', bareNumbered);
  const word = await bestOf(() => writeWord(model));
  report('Word paper, with page numbers', word, word / bareNumbered);
  const { bytes } = await writeWord(model);
  console.log(`${(bytes.length / 1000).toFixed(1).padStart(8)} kB  Word paper`);
  console.log(`${(process.resourceUsage().maxRSS / 1000).toFixed(0).padStart(8)} MB  peak memory of the process`);
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

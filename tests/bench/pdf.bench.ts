import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { Register } from '../../src/domain/register';
import { buildJarap2020 } from '../../src/papers/layouts/jarap2020/jarap2020';
import { ARIMO_LATIN } from '../../src/papers/pdf/fonts/arimoLatin';
import { unpackWoff } from '../../src/papers/pdf/woff';
import { writePdf } from '../../src/papers/pdf/writePdf';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { allBlocks, lines } from '../support/paperText';

const RUNS = 3;
const DAY = '2020-10-16';
const MOST_RATIO = 1.5;
const LONGEST_PAUSE = 200;

/** The best of the runs, in milliseconds: what else the machine does can only add to it. */
async function bestOf(act: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The bare library: the same text, a paragraph for each line, tagged as one. */
async function writeBare(text: readonly string[], font: Uint8Array): Promise<void> {
  const document = new PDFDocument({ size: 'A4', margin: 57, font: false as unknown as string, tagged: true });
  document.on('data', () => undefined);
  const ended = new Promise((resolve) => document.on('end', resolve));
  document
    .registerFont('Arimo', font.buffer as ArrayBuffer)
    .font('Arimo')
    .fontSize(11);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const line of text) {
    root.add(document.struct('P', {}, () => document.text(line)));
  }
  root.end();
  document.end();
  await ended;
}

/** A register of so many recommendations, each with five updates, made of those of the sample. */
function enlarge(register: Register, count: number): Register {
  const known = register.recommendations.filter(({ updates }) => updates.length > 0);
  const recommendations = Array.from({ length: count }, (_, index) => {
    const source = known[index % known.length];
    if (source === undefined) {
      throw new Error('The sample register has no updates.');
    }
    const updates = Array.from({ length: 5 }, (_each, place) => ({
      ...(source.updates[place % source.updates.length] ?? source.updates[0]),
      id: `r${index}-u${place}`,
    })) as typeof source.updates;
    return {
      ...source,
      id: `r${index}`,
      reference: `${source.reference}.${index}`,
      updates,
      repeats: undefined,
      dependsOn: [],
    };
  });
  return { ...register, recommendations };
}

async function measure(what: string, register: Register, font: Uint8Array): Promise<boolean> {
  const model = buildJarap2020({ register, board: 'JARAP', meetingDay: DAY, asAtDay: DAY });
  const text = lines(allBlocks(model)).filter((line) => line !== '');
  const bare = await bestOf(() => writeBare(text, font));
  let longest = 0;
  let size = 0;
  const time = await bestOf(async () => {
    let last = performance.now();
    const onProgress = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    };
    size = (await writePdf(model, { onProgress })).bytes.length;
  });
  const peak = process.resourceUsage().maxRSS / 1000;
  const ratio = time / bare;
  console.log(`${what}: ${text.length} lines, ${(size / 1e6).toFixed(1)} MB; best of ${RUNS}`);
  console.log(`${bare.toFixed(0).padStart(8)} ms  bare library, tagged, one font, no tables`);
  console.log(`${time.toFixed(0).padStart(8)} ms  PDF paper: ${ratio.toFixed(2)} times the bare library`);
  console.log(`${longest.toFixed(0).padStart(8)} ms  longest without letting others go first`);
  console.log(`${peak.toFixed(0).padStart(8)} MB  peak memory of the process so far`);
  return ratio <= MOST_RATIO && longest <= LONGEST_PAUSE;
}

async function bench(): Promise<void> {
  const sample = join(__dirname, '..', '..', 'local', 'samples', 'jarap-2020-10.xlsx');
  const { register } = await readWorkbook(new Uint8Array(readFileSync(sample)));
  if (register === undefined) {
    throw new Error('The sample register cannot be read.');
  }
  const font = await unpackWoff(Buffer.from(ARIMO_LATIN.regular, 'base64'));
  const results = [
    await measure('the sample', register, font),
    await measure('33 recommendations', enlarge(register, 33), font),
    await measure('300 recommendations, 1,500 updates', enlarge(register, 300), font),
  ];
  console.log(results.every((isMet) => isMet) ? 'Aims met' : 'Aims NOT met');
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

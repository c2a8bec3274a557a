import { readFileSync } from 'node:fs';
import { buildJarap2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { PaperModel } from '../../../src/papers/model';
import { writePdf } from '../../../src/papers/pdf/writePdf';
import { writeWord } from '../../../src/papers/word/writeWord';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { convertWithLibreOffice, itPrints } from '../../support/libreOffice';
import { allBlocks, lines, lineInlines, partBlocks, tableText, tablesIn } from '../../support/paperText';
import { pdfPages } from '../../support/pdfPages';
import { PdfOutline, ReadPdf, pageText, readPdf } from '../../support/readPdf';
import { SAMPLE_FILE } from '../../support/workbooks';

const DAY = '2020-10-16';

/** Without white space, and without the colon that only the test sets between a label and its value. */
const squeezed = (words: string): string => words.replace(/[\s:]+/g, '');

/** How often the file has a structure element of that type; pdfkit does not compress them. */
const elementsOf = (bytes: Uint8Array, type: string): number =>
  Buffer.from(bytes).toString('latin1').split(`/S /${type}\n`).length - 1;

describe('the 2020 paper of the sample register as a PDF', () => {
  let model: PaperModel;
  let bytes: Uint8Array;
  let pdf: ReadPdf;

  beforeAll(async () => {
    const { register } = await readWorkbook(new Uint8Array(readFileSync(SAMPLE_FILE)));
    if (register === undefined) {
      throw new Error('The sample register cannot be read');
    }
    model = buildJarap2020({ register, board: 'JARAP', meetingDay: DAY, asAtDay: DAY });
    const file = await writePdf(model);
    expect(file.warnings).toEqual([]);
    bytes = file.bytes;
    pdf = readPdf(bytes);
  });

  it('holds every line of the paper, in its order, in what is read', () => {
    const read = squeezed(pdf.pages.map((page) => pageText(page, true)).join(' '));
    let from = 0;
    for (const line of lines(allBlocks(model))) {
      for (const piece of line.split(/\[page of \w+\]/).map(squeezed)) {
        const found = read.indexOf(piece, from);
        expect([piece, found >= 0]).toEqual([piece, true]);
        from = found + piece.length;
      }
    }
  });

  it('holds every number of its tables, row by row', () => {
    const read = squeezed(pdf.pages.map((page) => pageText(page, true)).join(' '));
    for (const id of ['summary', 'outside']) {
      for (const row of tableText(tablesIn(partBlocks(model, id))[0])) {
        expect(read).toContain(squeezed(row.join('').replace(/ \| /g, '')));
      }
    }
  });

  it('gives in each reference the pages on which the entry begins and ends', () => {
    const entries = allBlocks(model).flatMap((block) => (block.kind === 'anchored' ? [block] : []));
    const inner = entries.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'anchored' ? [block] : [])),
    );
    const all = [...entries, ...inner];
    const references = lineInlines(allBlocks(model)).flatMap((line) =>
      line.flatMap((inline) =>
        inline.kind === 'pageReference' ? [{ anchor: inline.anchor, isAlone: line.length === 1 }] : [],
      ),
    );
    const links = pdf.pages.flatMap(({ links: those }) => those.filter(({ dest }) => typeof dest === 'string'));
    expect(links.map(({ dest }) => dest)).toEqual(references.map(({ anchor }) => anchor));
    links.forEach(({ contents }, index) => {
      const { anchor: name, isAlone = false } = references[index] ?? {};
      const own = lines(all.find(({ anchor }) => anchor === name)?.blocks ?? []);
      const numbers = (contents ?? '').replace('Page ', '').split('–').map(Number);
      const first = numbers[0] ?? 0;
      const last = numbers[numbers.length - 1] ?? 0;
      const startsOn = squeezed(pageText(pdf.pages[first - 1] ?? fail(), true));
      expect(startsOn).toContain(squeezed(own[0] ?? fail()));
      if (isAlone) {
        const endsOn = squeezed(pageText(pdf.pages[last - 1] ?? fail(), true));
        expect(endsOn).toContain(squeezed(own[own.length - 1] ?? fail()));
      }
    });
    expect(references.filter(({ isAlone }) => isAlone).length).toBeGreaterThanOrEqual(7);
  });

  it('is structured: headings, tables with their heads, lists, struck dates', () => {
    const tables = tablesIn(allBlocks(model));
    expect(elementsOf(bytes, 'Table')).toBe(tables.length);
    expect(elementsOf(bytes, 'THead')).toBe(tables.length);
    const rows = tables.flatMap(({ headerRows, rows: body }) => [...headerRows, ...body]);
    expect(elementsOf(bytes, 'TR')).toBe(rows.length);
    expect(elementsOf(bytes, 'TH') + elementsOf(bytes, 'TD')).toBe(rows.flatMap(({ cells }) => cells).length);
    const scopes =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Scope \/(Row|Column)/g) ?? [];
    expect(scopes).toHaveLength(elementsOf(bytes, 'TH'));
    const struck = lineInlines(allBlocks(model))
      .flat()
      .filter((inline) => inline.kind === 'text' && inline.strike === true);
    expect(struck.length).toBeGreaterThan(0);
    expect(elementsOf(bytes, 'Span')).toBeGreaterThanOrEqual(struck.length);
    expect(elementsOf(bytes, 'LI')).toBe(elementsOf(bytes, 'LBody'));
  });

  it('has nothing that is neither read nor an artifact', () => {
    const tags = new Set(
      pdf.pages.flatMap(({ texts }) => texts.filter(({ text }) => text.trim() !== '')).map(({ tag }) => tag),
    );
    expect(tags).not.toContain('unmarked');
    expect(tags).toContain('Artifact');
  });

  it('numbers its pages and names itself at the head of all but the first', () => {
    pdf.pages.forEach((page, index) => {
      expect(pageText(page)).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(pageText(page, true)).not.toContain(`of ${pdf.pages.length}`);
      expect(pageText(page).includes(model.runningHead.left)).toBe(index > 0);
      expect(pageText(page)).not.toContain('DRAFT');
    });
  });

  it('has a bookmark for each heading, on the page where it stands', () => {
    const flat = (items: readonly PdfOutline[]): PdfOutline[] =>
      items.flatMap((item) => [item, ...flat(item.children)]);
    const outline = flat(pdf.outline);
    const titles = allBlocks(model).flatMap(function titlesOf(block): string[] {
      switch (block.kind) {
        case 'heading':
        case 'band':
          return [block.text];
        case 'frontSheet':
          return [block.title];
        case 'anchored':
          return block.blocks.flatMap(titlesOf);
        default:
          return [];
      }
    });
    expect(outline.map(({ title }) => title)).toEqual(titles);
    for (const { title, page } of outline) {
      expect(squeezed(pageText(pdf.pages[page - 1] ?? fail(), true))).toContain(squeezed(title));
    }
  });

  itPrints(
    'says in its text what the Word paper says',
    async () => {
      const word = await writeWord(model);
      const wordsOf = (pages: readonly string[]): string[] => {
        const text = pages
          .map((page) =>
            page
              .replace(/Page \d+ of \d+/g, '')
              .replace(model.runningHead.left, '')
              .replace(model.runningHead.right, ''),
          )
          .join(' ');
        return [...new Set(text.match(/\p{L}[\p{L}’']*/gu) ?? [])].sort();
      };
      expect(wordsOf(pdfPages(bytes))).toEqual(wordsOf(pdfPages(convertWithLibreOffice(word.bytes, 'docx', 'pdf'))));
    },
    180_000,
  );
});

function fail(): never {
  throw new Error('The PDF has no such page');
}

import { spawnSync } from 'node:child_process';
import { bold, cell, list, paragraph, text } from '../../../src/papers/compose';
import { Block, PaperModel, TableBlock, TableRow } from '../../../src/papers/model';
import { writePdf } from '../../../src/papers/pdf/writePdf';
import { itPrints } from '../../support/libreOffice';
import { EVERY_BLOCK, aModel, row } from '../../support/paperModels';
import { ReadPdf, pageText, readPdf, rolesOf } from '../../support/readPdf';

const paperOf = (blocks: readonly Block[], overrides: Partial<PaperModel> = {}): PaperModel =>
  aModel({ sections: [{ orientation: 'portrait', parts: [{ id: 'body', blocks }] }], ...overrides });

const read = async (model: PaperModel): Promise<ReadPdf> => readPdf((await writePdf(model)).bytes);

const readText = (pdf: ReadPdf): string => pdf.pages.map((page) => pageText(page, true)).join(' ');

const rawText = async (model: PaperModel): Promise<string> =>
  Buffer.from((await writePdf(model)).bytes).toString('latin1');

function tableOf(rows: readonly TableRow[], over: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: 'table',
    caption: 'Numbers',
    showsCaption: false,
    description: 'Some numbers.',
    columns: [{ share: 30 }, { share: 70 }],
    headerRows: [row('Name', 'Words')],
    rows,
    ...over,
  };
}

const LONG = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');

describe('writePdf', () => {
  it('says what it is: tagged, PDF/UA-1, title, language, author, day', async () => {
    const pdf = await read(aModel());
    expect(pdf.isMarked).toBe(true);
    expect(pdf.info).toMatchObject({
      Title: 'Paper & title',
      Subject: 'Subject',
      Author: 'Governance officer',
      Keywords: 'one; two',
      Language: 'en-GB',
      CreationDate: 'D:20201016000000Z',
    });
    expect(pdf.viewerPreferences).toMatchObject({ DisplayDocTitle: true });
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toContain('<rdf:li xml:lang="x-default">Paper &amp; title</rdf:li>');
  });

  it('writes every kind of block, with the structure that it claims', async () => {
    const pdf = await read(EVERY_BLOCK);
    const roles = new Set(rolesOf(pdf));
    const wanted = ['Document', 'Sect', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Div', 'Span', 'Link'];
    const inTables = ['Table', 'Caption', 'THead', 'TBody', 'TR', 'TH', 'TD'];
    expect([...wanted, ...inTables].filter((role) => !roles.has(role))).toEqual([]);
    const tags = pdf.pages.flatMap(({ texts }) => texts.filter(({ text: words }) => words.trim() !== ''));
    expect(tags.map(({ tag }) => tag)).not.toContain('unmarked');
    expect(readText(pdf)).toContain('x < y & "z" > w £');
  });

  it('sets each section on sheets of its own way up', async () => {
    const pdf = await read(EVERY_BLOCK);
    expect(pdf.pages.map(({ size: [width, height] }) => width > height)).toEqual([false, true]);
  });

  it('says over how many columns and rows a cell reaches', async () => {
    const raw = await rawText(EVERY_BLOCK);
    expect(raw.match(/\/RowSpan 3/g)).toHaveLength(1);
    expect(raw.match(/\/RowSpan 2/g)).toHaveLength(1);
    expect(raw.match(/\/ColSpan 2/g)).toHaveLength(1);
  });

  it('links to addresses outside and to its own pages, and says where to', async () => {
    const links = (await read(EVERY_BLOCK)).pages.flatMap(({ links: each }) => each);
    expect(links).toEqual([
      expect.objectContaining({ url: 'https://example.org/?a=1&b=2#c', contents: 'a link' }),
      expect.objectContaining({ dest: 'there', contents: 'Page 2' }),
    ]);
  });

  it('never skips a level of headings in its structure', async () => {
    const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, text: `Level ${level}` });
    const pdf = await read(paperOf([heading(3), heading(1), heading(3), heading(2)]));
    expect(rolesOf(pdf).filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H1', 'H2', 'H2']);
  });

  it.each([true, false])('marks every page DRAFT where the paper is one, and none else: %s', async (isDraft) => {
    const pdf = await read({ ...EVERY_BLOCK, isDraft });
    expect(pdf.pages.map((page) => pageText(page).includes('DRAFT'))).toEqual(pdf.pages.map(() => isDraft));
  });

  it('prints words and plainer signs for what its fonts lack, and letters of Welsh and Polish as they are', async () => {
    const model = paperOf([paragraph('Łódź, ŵyl: ✓ → ≤ 5 🔴')]);
    const { warnings } = await writePdf(model);
    expect(warnings).toEqual([]);
    expect(readText(await read(model))).toContain('Łódź, ŵyl: Yes -> <= 5 (red)');
  });

  it('says which characters it could not print', async () => {
    const { bytes, warnings } = await writePdf(paperOf([paragraph('One 日 two')]));
    expect(warnings).toEqual([expect.stringContaining('no sign for "日"')]);
    expect(readText(readPdf(bytes))).toContain('One ? two');
  });

  it('draws a sign, and has its word read in place of it unless the word is shown', async () => {
    const sign = (showsWord: boolean): Block =>
      paragraph([text('Is it? '), { kind: 'sign', sign: '▲', word: showsWord ? 'rising' : 'higher', showsWord }]);
    expect(readText(await read(paperOf([sign(false), sign(true)])))).toMatch(/^Is it\? higher ?Is it\? +rising/);
  });

  itPrints('embeds its letters with their outlines', async () => {
    const { bytes } = await writePdf(paperOf([paragraph(LONG)]));
    const program = process.env['PDFTOPPM_PATH'] ?? 'pdftoppm';
    const { stdout } = spawnSync(program, ['-gray', '-r', '40', '-f', '1', '-l', '1', '-'], { input: bytes });
    const dark = stdout.subarray(20).filter((value) => value < 160).length;
    expect(dark / stdout.length).toBeGreaterThan(0.05);
  });

  it('moves rows to the next page whole, and repeats their head there unread', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(`Row ${index}`, 'two lines '.repeat(10)));
    const model = paperOf([tableOf(rows)]);
    const pdf = await read(model);
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const [index, page] of pdf.pages.entries()) {
      expect(pageText(page)).toContain('Name Words');
      expect(pageText(page, true).includes('Name Words')).toBe(index === 0);
      expect(pageText(page, true).match(/two lines/g)?.length ?? 0).toBe(
        10 * (pageText(page, true).match(/Row \d+/g)?.length ?? 0),
      );
    }
    expect((await rawText(model)).split('/S /THead\n')).toHaveLength(1 + 1);
  });

  it('goes on with a row that may be split, and keeps all its words', async () => {
    const split = { cells: [cell('Name'), cell([paragraph(LONG), list(['a', 'b'])])], maySplit: true };
    const pdf = await read(paperOf([tableOf([split, row('Last', 'End')])]));
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(readText(pdf).match(/word\d+/g)).toEqual(LONG.split(' '));
    expect((await rawText(paperOf([tableOf([split])]))).split('/S /TR\n')).toHaveLength(1 + 2);
  });

  it('splits a row that is higher than a page, whatever is asked', async () => {
    const pdf = await read(paperOf([tableOf([{ cells: [cell('Name'), cell(LONG)] }])]));
    expect(readText(pdf).match(/word\d+/g)).toEqual(LONG.split(' '));
  });

  it('keeps a heading on the page of what follows it', async () => {
    const lines = Array.from({ length: 39 }, (_, index) => paragraph(`Line ${index}`));
    const pdf = await read(paperOf([...lines, { kind: 'heading', level: 1, text: 'Heading' }, paragraph('Follower')]));
    const at = (words: string): number => pdf.pages.findIndex((page) => pageText(page).includes(words));
    expect(at('Heading')).toBe(at('Follower'));
  });

  it('cuts a word that is wider than its column', async () => {
    const word = 'x'.repeat(300);
    const pdf = await read(paperOf([tableOf([row(word, 'short')])]));
    expect(readText(pdf).replace(/\s/g, '')).toContain(word);
  });

  it('sets lists inside lists, and small tables of a rich text', async () => {
    const pdf = await read(
      paperOf([
        { kind: 'list', items: [[text('one')]], isNumbered: true },
        { kind: 'list', items: [[text('inner')]], level: 2 },
        { kind: 'list', items: [[text('two')]], isNumbered: true, start: 2 },
        { kind: 'grid', hasHeader: true, rows: [[[bold('Head')]], [[text('Value')]]] },
      ]),
    );
    expect(readText(pdf)).toMatch(/1\. ?one ?– ?inner ?2\. ?two/);
    expect(rolesOf(pdf).filter((role) => role === 'L')).toHaveLength(2);
    expect(rolesOf(pdf)).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
  });

  it('writes the same bytes for the same paper, whenever it is written', async () => {
    const [one, other] = [await writePdf(EVERY_BLOCK), await writePdf(EVERY_BLOCK)];
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(other.bytes))).toBe(0);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const model = paperOf(Array.from({ length: 3000 }, (_, index) => paragraph(`${index} ${'words '.repeat(80)}`)));
    const parts: number[] = [];
    const calling = new AbortController();
    const onProgress = (part: number): void => {
      parts.push(part);
      if (part > 0.5) {
        calling.abort(new Error('Called off'));
      }
    };
    await expect(writePdf(model, { onProgress, signal: calling.signal })).rejects.toThrow('Called off');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
    expect(parts[parts.length - 1]).toBeLessThan(1);
  });
});

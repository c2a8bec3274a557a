import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Document,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { EDITIONS } from '../../../src/domain/edition';
import { LAYOUTS } from '../../../src/papers/layouts';
import { JASP_MEETING, nottinghamshireRegister } from '../../support/nottinghamshire';
import { paragraph } from '../../../src/papers/compose';
import { JARAP_2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { PaperModel } from '../../../src/papers/model';
import { pourIntoTemplate } from '../../../src/papers/word/pourIntoTemplate';
import { writeStarterTemplate } from '../../../src/papers/word/starterTemplate';
import { convertWithLibreOffice, itPrints } from '../../support/libreOffice';
import { sampleRegister } from '../../support/localSite';
import { openXmlErrors } from '../../support/openXml';
import { EVERY_BLOCK, aModel } from '../../support/paperModels';
import { pageReferences, paragraphTexts, wordPart, wordParts } from '../../support/wordParts';

const STARTER = path.join(__dirname, '../../../docs/paper-template.docx');

/** A template of a force: its own header and style, and these lines, the last ones on landscape pages. */
async function aTemplate(
  lines: readonly string[],
  across: readonly string[] = [],
  header = 'Force crest',
): Promise<Uint8Array> {
  const bytes = await Packer.toArrayBuffer(
    new Document({
      creator: 'Pat Example',
      lastModifiedBy: 'Pat Example',
      styles: { paragraphStyles: [{ id: 'ForceText', name: 'Force Text', run: { color: '123456' } }] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(header)] }) },
          children: lines.map((line) => new Paragraph({ style: 'ForceText', children: [new TextRun(line)] })),
        },
        ...(across.length === 0
          ? []
          : [
              {
                properties: {
                  type: SectionType.NEXT_PAGE,
                  page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE } },
                },
                children: across.map((line) => new Paragraph(line)),
              },
            ]),
      ],
    }),
  );
  return new Uint8Array(bytes);
}

const TWO_PARTS = aModel({
  sections: [
    { orientation: 'portrait', parts: [{ id: 'purpose', blocks: [paragraph('The purpose.')] }] },
    { orientation: 'landscape', parts: [{ id: 'appendix-a', blocks: [paragraph('The appendix.')] }] },
  ],
});

const texts = (bytes: Uint8Array): string[] =>
  paragraphTexts(wordPart(bytes, 'word/document.xml')).filter((words) => words !== '');

describe('pourIntoTemplate', () => {
  it('keeps what the template has and puts the paper where {{paper}} is', async () => {
    const template = await aTemplate(['Before', '{{ title }} of {{board}}', '{{paper}}', 'After']);
    const { bytes } = await pourIntoTemplate(TWO_PARTS, template);
    expect(texts(bytes)).toEqual(['Before', 'Paper & title of JARAP', 'The purpose.', 'The appendix.', 'After']);
    expect(wordPart(bytes, 'word/header1.xml')).toContain('Force crest');
    expect(wordPart(bytes, 'word/styles.xml')).toContain('ForceText');
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  });

  it('puts a part where its own placeholder is, and the others where {{paper}} is', async () => {
    const template = await aTemplate(['{{paper}}', 'Between'], ['{{appendix-a}}']);
    const { bytes, warnings } = await pourIntoTemplate(TWO_PARTS, template);
    expect(texts(bytes)).toEqual(['The purpose.', 'Between', 'The appendix.']);
    expect(warnings.join()).not.toMatch(/landscape/);
  });

  const AT_END: readonly (readonly string[])[] = [['{{paper}}'], ['{{purpose}}', '{{appendix-a}}']];
  it.each<[string, readonly string[], PaperModel, readonly string[]]>([
    ...AT_END.map((lines): [string, readonly string[], PaperModel, readonly string[]] => [
      'the last pages',
      lines,
      TWO_PARTS,
      ['portrait', 'landscape'],
    ]),
    [
      'the pages between',
      ['Before', '{{paper}}', 'After'],
      { ...TWO_PARTS, sections: TWO_PARTS.sections.slice(1) },
      ['portrait', 'landscape', 'portrait'],
    ],
    ['every page', ['{{paper}}'], { ...TWO_PARTS, sections: TWO_PARTS.sections.slice(1) }, ['landscape']],
    ['no page', ['{{paper}}'], { ...TWO_PARTS, sections: TWO_PARTS.sections.slice(0, 1) }, ['portrait']],
  ])('turns %s for what is wide, under the header of the template: %j', async (_, lines, model, expected) => {
    const { bytes, warnings } = await pourIntoTemplate(model, await aTemplate(lines));
    const document = wordPart(bytes, 'word/document.xml');
    const sections = document.match(/<w:sectPr[^]*?<\/w:sectPr>/g) ?? [];
    expect(sections.map((each) => (each.includes('landscape') ? 'landscape' : 'portrait'))).toEqual(expected);
    sections.forEach((each) => expect(each).toContain('<w:headerReference'));
    expect(document).not.toMatch(/\uE0F0/);
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
    expect(warnings.join()).not.toMatch(/upright/);
  });

  it('numbers on and shows the header of a first page once where it cuts a section', async () => {
    const document = new Document({
      sections: [
        {
          properties: { titlePage: true, page: { pageNumbers: { start: 5 } } },
          headers: { first: new Header({ children: [new Paragraph('Crest')] }) },
          children: ['{{paper}}', 'After'].map((line) => new Paragraph(line)),
        },
      ],
    });
    const { bytes } = await pourIntoTemplate(TWO_PARTS, new Uint8Array(await Packer.toArrayBuffer(document)));
    const sections = wordPart(bytes, 'word/document.xml').match(/<w:sectPr[^]*?<\/w:sectPr>/g) ?? [];
    const having = (words: string): boolean[] => sections.map((each) => each.includes(words));
    expect(having('w:start="5"')).toEqual([true, false, false]);
    expect(having('<w:titlePg')).toEqual([true, false, false]);
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  });

  it('warns of a part without a place, and of wide tables on pages that cannot be turned', async () => {
    const left = await pourIntoTemplate(TWO_PARTS, await aTemplate(['{{purpose}}']));
    expect(left.warnings.join('\n')).toMatch(/no place for \{\{appendix-a\}\}/);
    expect(left.warnings.join('\n')).toMatch(/lacks the styles .*TableText/);
    const cells = [new TableCell({ children: [new Paragraph('{{paper}}')] })];
    const inTable = new Document({
      sections: [{ children: [new Table({ rows: [new TableRow({ children: cells })] })] }],
    });
    const upright = await pourIntoTemplate(TWO_PARTS, new Uint8Array(await Packer.toArrayBuffer(inTable)));
    expect(upright.warnings.join('\n')).toMatch(/landscape section/);
    expect(texts(upright.bytes)).toEqual(['The purpose.', 'The appendix.']);
  });

  it('leaves blank the place of a part that this paper or edition has not', async () => {
    const named = ['{{paper}}', '{{appendix-a}}', '{{closed-session}}', '{{left-out}}', '{{added-appendix-1}}'];
    const { bytes } = await pourIntoTemplate(aModel(), await aTemplate(named));
    expect(texts(bytes)).toEqual(['Words.']);
  });

  it.each([
    [['{{papr}}'], /\{\{papr\}\}, which means nothing in this paper; \{\{paper\}\} may be meant/],
    [['{{paper}}', '{{Titel}}'], /\{\{Titel\}\}.*\{\{title\}\} may be meant/],
    [['{{paper}}', '{{appendixA}}'], /\{\{appendixA\}\}.*\{\{appendix-a\}\} may be meant/],
    [['{{title}}'], /no place for the paper/],
  ])('refuses a template with %j and names what is meant', async (lines, message) => {
    await expect(pourIntoTemplate(TWO_PARTS, await aTemplate(lines))).rejects.toMatchObject({
      name: 'TemplateError',
      message: expect.stringMatching(message) as string,
    });
  });

  it('refuses a paper in a header', async () => {
    await expect(pourIntoTemplate(TWO_PARTS, await aTemplate(['{{paper}}'], [], '{{purpose}}'))).rejects.toThrow(
      /\{\{purpose\}\} in a header/,
    );
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['is empty', () => new Uint8Array(), /not a Word document/],
    ['is no ZIP', () => new TextEncoder().encode('%PDF-1.7 '.repeat(50)), /not a Word document/],
    ['is cut off', async () => (await aTemplate(['{{paper}}'])).slice(0, 2000), /not a Word document/],
    [
      'is another file of Office',
      () => readFileSync(path.join(__dirname, '../../../local/samples/jarap-2020-10.xlsx')),
      /cannot be read as a Word document/,
    ],
    [
      'says that it is unpacked to gigabytes',
      async () => {
        const bytes = await aTemplate(['{{paper}}']);
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        view.setUint32(view.getUint32(bytes.byteLength - 22 + 16, true) + 24, 0xfffffff0, true);
        return bytes;
      },
      /too large/,
    ],
    [
      'has a damaged directory',
      async () => {
        const bytes = await aTemplate(['{{paper}}']);
        new DataView(bytes.buffer, bytes.byteOffset).setUint32(bytes.byteLength - 22 + 16, 12, true);
        return bytes;
      },
      /damaged/,
    ],
  ])('refuses a file that %s with a sentence', async (_, make, message) => {
    await expect(pourIntoTemplate(TWO_PARTS, await make())).rejects.toMatchObject({
      name: 'TemplateError',
      message: expect.stringMatching(message) as string,
    });
  });

  it('takes the names of people out of the properties', async () => {
    const { bytes } = await pourIntoTemplate(TWO_PARTS, await aTemplate(['{{paper}}']));
    expect([...wordParts(bytes).values()].join('\n')).not.toContain('Pat Example');
    expect(wordPart(bytes, 'docProps/core.xml')).toContain('Paper &amp; title');
  });

  it('marks a draft in the header where the template has a place for it, and on the first page otherwise', async () => {
    const draft: PaperModel = { ...TWO_PARTS, isDraft: true };
    const marked = await pourIntoTemplate(draft, await aTemplate(['{{paper}}'], [], '{{draft}}'));
    expect(wordPart(marked.bytes, 'word/header1.xml')).toContain('DRAFT');
    expect(texts(marked.bytes)).toEqual(['The purpose.', 'The appendix.']);
    const unmarked = await pourIntoTemplate(draft, await aTemplate(['{{paper}}']));
    expect(texts(unmarked.bytes)[0]).toBe('DRAFT');
    expect(unmarked.warnings.join('\n')).toMatch(/only the first page says DRAFT/);
  });

  it('holds every kind of block and gives the same bytes each time', async () => {
    const template = await aTemplate(['{{paper}}']);
    const { bytes } = await pourIntoTemplate(EVERY_BLOCK, template);
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
    const again = await pourIntoTemplate(EVERY_BLOCK, template);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again.bytes))).toBe(0);
  });

  itPrints(
    'pours the sample into the starter template with its page numbers, and LibreOffice opens it',
    async () => {
      const register = await sampleRegister();
      const model = JARAP_2020.build({ register, board: 'JARAP', meetingDay: '2020-10-16', asAtDay: '2020-10-16' });
      const { bytes, warnings } = await pourIntoTemplate(model, await writeStarterTemplate());
      expect(warnings).toEqual([]);
      expect(openXmlErrors(bytes, 'docx')).toEqual([]);
      const references = pageReferences(wordPart(bytes, 'word/document.xml'));
      expect(references.length).toBeGreaterThan(5);
      references.forEach(({ shows }) => expect(shows).toMatch(/^\d+$/));
      expect(convertWithLibreOffice(bytes, 'docx', 'pdf').subarray(0, 5).toString()).toBe('%PDF-');
    },
    120_000,
  );
});

describe('writeStarterTemplate', () => {
  it.each(LAYOUTS.flatMap((layout) => EDITIONS.map((edition) => [layout.id, edition, layout] as const)))(
    'takes %s in its %s edition, each page turned as its form has it',
    async (_, edition, { id, build }) => {
      const board = id === 'cgb' ? 'CGB' : 'JASP';
      const model = build({
        register: nottinghamshireRegister(),
        board,
        meetingDay: JASP_MEETING,
        asAtDay: JASP_MEETING,
        edition,
      });
      const { bytes, warnings } = await pourIntoTemplate(model, await writeStarterTemplate());
      expect(warnings).toEqual([]);
      expect(openXmlErrors(bytes, 'docx')).toEqual([]);
      const document = wordPart(bytes, 'word/document.xml');
      const turned = [...document.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, sizes = '']) =>
        sizes.includes('landscape') ? 'landscape' : 'portrait',
      );
      expect(turned).toEqual(model.sections.map(({ orientation }) => orientation));
      const own = paragraphTexts(document).join('\n');
      expect(own).not.toMatch(/\{\{|\uE0F0/);
      expect(wordPart(bytes, 'word/footer1.xml')).toContain(edition === 'public' ? 'Public edition' : 'Full edition');
    },
  );

  it('is valid, and is the file that ships with the documentation', async () => {
    const bytes = await writeStarterTemplate();
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
    expect(Buffer.compare(Buffer.from(bytes), readFileSync(STARTER))).toBe(0);
  });
});

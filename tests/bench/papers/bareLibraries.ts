import { Bookmark, Document, PageNumberEstimator, PageReference, Packer, Paragraph, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { writeXlsx } from 'hucre';
import PDFDocument from 'pdfkit';
import { ARIMO_LATIN } from '../../../src/papers/pdf/fonts/arimoLatin';
import { unpackWoff } from '../../../src/papers/pdf/woff';

/** The text of a paper, line by line, and of a workbook, sheet by sheet: what a bare library writes for comparison. */
export interface BareText {
  readonly lines: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}

async function writeDocx({ lines }: BareText, pageNumbers?: PageNumberEstimator): Promise<void> {
  const last = new Paragraph({ children: [new Bookmark({ id: 'last', children: [new TextRun('last')] })] });
  const reference = new Paragraph({ children: [new PageReference('last')] });
  const document = new Document({
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    pageNumbers,
    sections: [{ children: [reference, ...lines.map((line) => new Paragraph(line)), last] }],
  });
  await Packer.toArrayBuffer(document);
}

async function writePdfkit({ lines }: BareText): Promise<void> {
  const font = await unpackWoff(Buffer.from(ARIMO_LATIN.regular, 'base64'));
  const document = new PDFDocument({ size: 'A4', margin: 57, font: false as unknown as string, tagged: true });
  document.on('data', () => undefined);
  const ended = new Promise((resolve) => document.on('end', resolve));
  document
    .registerFont('Arimo', font.buffer as ArrayBuffer)
    .font('Arimo')
    .fontSize(11);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const line of lines) {
    root.add(document.struct('P', {}, () => document.text(line)));
  }
  root.end();
  document.end();
  await ended;
}

/** The libraries that the writers use, each with the least that makes a file of the text. */
export const BARE = {
  /** docx, a paragraph a line. */
  docx: (text: BareText) => writeDocx(text),
  /** The same, laid out for one reference to a page. */
  docxLaidOut: (text: BareText) => writeDocx(text, estimatePageNumbersWith({ guess: true })),
  /** pdfkit, a tagged paragraph a line, one font. */
  pdfkit: writePdfkit,
  /** hucre, a cell a text. */
  hucre: async ({ sheets }: BareText): Promise<void> => {
    await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })) });
  },
} as const;

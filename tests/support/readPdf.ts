import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface PdfStructure {
  readonly role?: string;
  readonly alt?: string;
  /** The id of marked content. */
  readonly content?: string;
  readonly children?: readonly PdfStructure[];
}

interface PdfText {
  /** What the text is marked as: `P`, `Artifact` ...; `unmarked` where it is not. */
  readonly tag: string;
  readonly id?: string;
  readonly text: string;
}

export interface PdfOutline {
  readonly title: string;
  readonly page: number;
  readonly children: readonly PdfOutline[];
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly isMarked: boolean;
  readonly xmp: string;
  readonly viewerPreferences: Readonly<Record<string, unknown>> | null;
  readonly outline: readonly PdfOutline[];
  readonly pages: readonly {
    readonly size: readonly [width: number, height: number];
    readonly texts: readonly PdfText[];
    readonly structure: PdfStructure;
    readonly links: readonly { readonly url?: string; readonly dest?: unknown; readonly contents?: string }[];
  }[];
}

/** What pdf.js, which did not write it, finds in a PDF. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'pdfJs.mjs')], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 256_000_000,
  });
  if (status !== 0) {
    throw new Error(`pdf.js did not read the PDF: ${stderr}`);
  }
  return JSON.parse(stdout) as ReadPdf;
}

/** The text of a page; `isRead` leaves out what is only printed, such as its head and foot. */
export function pageText(page: ReadPdf['pages'][number], isRead = false): string {
  const texts = isRead ? page.texts.filter(({ tag }) => tag !== 'Artifact') : page.texts;
  return texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ');
}

/** The roles of the structure, in the order in which they are read. */
export function rolesOf(pdf: ReadPdf): string[] {
  const roles = (node: PdfStructure): string[] => [
    ...(node.role === undefined ? [] : [node.role]),
    ...(node.children ?? []).flatMap(roles),
  ];
  return pdf.pages.flatMap(({ structure }) => roles(structure));
}

import PDFDocument from 'pdfkit';
import { PaperModel } from '../model';
import { clean } from '../xmlText';
import { substituteFor } from './substitutes';
import { unpackWoff } from './woff';

const WEIGHTS = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A piece of text that one face has all the glyphs of. */
export interface FaceRun {
  readonly text: string;
  /** The name under which pdfkit knows the face. */
  readonly face: string;
}

/** What pdfkit keeps of the current font; its types leave it out. */
interface WithFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Letters that the extended subset may have: Latin ones with the marks of Welsh, Polish and others, and signs of money. */
const EXTENDED = /[\u0100-\u02ff\u1d00-\u1eff\u20a0-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function register(
  document: PDFKit.PDFDocument,
  family: string,
  files: Readonly<Record<Weight, string>>,
): Promise<void> {
  for (const weight of WEIGHTS) {
    const font = await unpackWoff(bytesOf(files[weight]));
    document.registerFont(`${family}-${weight}`, font.buffer);
  }
}

/** Most texts hold nothing else, and need not be looked at letter by letter. */
const PLAIN = /^[ -~£–‘’“”•\u00a0]*$/;

const LATIN = 'latin';
const FURTHER = 'further';

/** The faces of a document: which of them prints a character, and how wide words are. */
export class Faces {
  /** Characters of the paper that no face has and nothing stands for; a question mark is printed. */
  public readonly missing = new Set<string>();
  private readonly document: PDFKit.PDFDocument;
  private readonly families: readonly string[];
  private readonly familyByCharacter = new Map<string, string | undefined>();
  private readonly widths = new Map<string, Map<string, number>>();

  private constructor(document: PDFKit.PDFDocument, families: readonly string[]) {
    this.document = document;
    this.families = families;
  }

  /** Registers the faces that the model's text needs. */
  public static async load(document: PDFKit.PDFDocument, model: PaperModel): Promise<Faces> {
    const { ARIMO_LATIN } = await import(/* webpackChunkName: 'pdf-font' */ './fonts/arimoLatin');
    await register(document, LATIN, ARIMO_LATIN);
    if (!EXTENDED.test(JSON.stringify(model))) {
      return new Faces(document, [LATIN]);
    }
    const { ARIMO_EXTENDED } = await import(/* webpackChunkName: 'pdf-font-extended' */ './fonts/arimoExtended');
    await register(document, FURTHER, ARIMO_EXTENDED);
    return new Faces(document, [LATIN, FURTHER]);
  }

  /** The text in pieces of one face each, with words or plainer signs for what no face has. */
  public runsOf(text: string, weight: Weight): FaceRun[] {
    if (PLAIN.test(text)) {
      return text === '' ? [] : [{ text, face: `${LATIN}-${weight}` }];
    }
    const runs: FaceRun[] = [];
    let current = '';
    let family = LATIN;
    const add = (character: string, its: string): void => {
      if (its !== family && current !== '') {
        runs.push({ text: current, face: `${family}-${weight}` });
        current = '';
      }
      family = its;
      current += character;
    };
    for (const character of clean(text)) {
      const its = this.familyOf(character);
      if (its !== undefined) {
        add(character, its);
      } else {
        for (const other of this.substitute(character)) {
          add(other, this.familyOf(other) ?? LATIN);
        }
      }
    }
    return current === '' ? runs : [...runs, { text: current, face: `${family}-${weight}` }];
  }

  /** In points. */
  public widthOf(text: string, face: string, size: number): number {
    let widths = this.widths.get(face);
    if (widths === undefined) {
      widths = new Map();
      this.widths.set(face, widths);
    }
    let width = widths.get(text);
    if (width === undefined) {
      width = this.document.font(face).fontSize(1000).widthOfString(text);
      widths.set(text, width);
    }
    return (width * size) / 1000;
  }

  private substitute(character: string): string {
    const other = substituteFor(character);
    if (other !== undefined && [...other].every((each) => this.familyOf(each) !== undefined)) {
      return other;
    }
    this.missing.add(character);
    return '?';
  }

  private familyOf(character: string): string | undefined {
    if (this.familyByCharacter.has(character)) {
      return this.familyByCharacter.get(character);
    }
    const family = this.families.find((each) => this.hasGlyph(`${each}-regular`, character));
    this.familyByCharacter.set(character, family);
    return family;
  }

  private hasGlyph(face: string, character: string): boolean {
    this.document.font(face);
    const { _font: current } = this.document as unknown as WithFont;
    return current.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }
}

/** A tagged document without pages; pdfkit must not look for a font of its own. */
export function emptyDocument(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  return new PDFDocument({ ...options, autoFirstPage: false });
}

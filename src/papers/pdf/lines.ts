import { CHANGE, LINK, TONES } from '../colours';
import { Inline, Inlines, Sign } from '../model';
import { Faces, Weight } from './faces';
import { ParagraphStyle } from './pdfStyles';

/** The pages on which what an anchor holds begins and ends. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

export type Pages = ReadonlyMap<string, PageSpan>;

/** How a run of text looks and what it is; pieces that share one are one run. */
export interface RunLook {
  readonly face: string;
  readonly size: number;
  readonly ink: string;
  readonly isStruck?: boolean;
  /** A colour behind it. */
  readonly fill?: string;
  /** A colour round it. */
  readonly box?: string;
  readonly link?: { readonly url: string } | { readonly anchor: string };
  /** A sign that is drawn and not read. */
  readonly sign?: Sign | undefined;
  /** Read in place of a sign, and found by those who search; not seen. */
  readonly isHidden?: boolean;
}

/** A part of a line in one look; `x` from the line's own beginning. */
export interface LinePiece {
  readonly text: string;
  readonly look: RunLook;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly LinePiece[];
  /** Without a space at its end. */
  readonly width: number;
}

interface WordPiece {
  text: string;
  readonly look: RunLook;
  width: number;
}

/** What stands on one line whatever happens: a word, and the space after it. */
interface Word {
  readonly pieces: WordPiece[];
  width: number;
  /** Of the space at its end. */
  space: number;
  endsLine: boolean;
}

function weightOf(base: Weight, isBold: boolean | undefined, isItalic: boolean | undefined): Weight {
  const bold = isBold ?? (base === 'bold' || base === 'boldItalic');
  const italic = isItalic ?? (base === 'italic' || base === 'boldItalic');
  return bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
}

/** Of a sign, as a share of its size. */
const SIGN_WIDTH = 0.8;

/** Where a hyphen or a stroke may end a line: between letters, two of them at least on each side. */
const AFTER_HYPHEN = /(?<=\p{L}{2}[-/])(?=\p{L}{2})/u;

/** Text of a page reference. Before the pages are known it is as wide as most numbers; one that leads nowhere is a dash. */
function pageWords(anchor: string, isAlone: boolean, pages: Pages): string {
  const span = pages.get(anchor);
  if (span === undefined) {
    return pages.size === 0 ? '00' : '–';
  }
  return isAlone && span.first !== span.last ? `${span.first}–${span.last}` : String(span.first);
}

/** Gathers the words of a paragraph. */
class Words {
  public readonly words: Word[] = [];
  private readonly faces: Faces;
  private readonly style: ParagraphStyle;
  private current: Word | undefined;

  public constructor(faces: Faces, style: ParagraphStyle) {
    this.faces = faces;
    this.style = style;
  }

  public add(inline: Inline, isAlone: boolean, pages: Pages): void {
    const { style } = this;
    const plain = { size: style.size, ink: style.ink };
    switch (inline.kind) {
      case 'text': {
        const tone = inline.tone === undefined ? undefined : TONES[inline.tone];
        this.text(tone === undefined ? inline.text : `\u00a0${inline.text}\u00a0`, {
          weight: weightOf(style.weight, inline.bold, inline.italic),
          look: {
            size: style.size,
            ink: tone?.ink ?? style.ink,
            ...(tone === undefined ? {} : { fill: tone.fill }),
            ...(inline.strike === true ? { isStruck: true } : {}),
            ...(inline.isChange === true ? { box: CHANGE } : {}),
          },
        });
        break;
      }
      case 'link':
        this.text(inline.text, { weight: style.weight, look: { ...plain, ink: LINK, link: { url: inline.url } } });
        break;
      case 'annexReference':
        this.text(inline.text, { weight: style.weight, look: plain });
        break;
      case 'pageReference':
        this.text(pageWords(inline.anchor, isAlone, pages), {
          weight: style.weight,
          look: { ...plain, link: { anchor: inline.anchor } },
        });
        break;
      case 'sign':
        this.sign(inline.sign, inline.showsWord ? undefined : inline.word);
        if (inline.showsWord) {
          this.text(`\u00a0${inline.word}`, { weight: style.weight, look: plain });
        }
        break;
      case 'lineBreak':
        this.endLine();
        break;
    }
  }

  private text(text: string, run: { weight: Weight; look: Omit<RunLook, 'face'> }): void {
    const looks = new Map<string, RunLook>();
    for (const { text: piece, face } of this.faces.runsOf(text, run.weight)) {
      const look = looks.get(face) ?? { ...run.look, face };
      looks.set(face, look);
      piece.split(' ').forEach((part, index) => {
        if (index > 0) {
          this.endWord(look);
        }
        if (part.includes('-') || part.includes('/')) {
          part.split(AFTER_HYPHEN).forEach((syllable, place) => {
            this.current = place === 0 ? this.current : undefined;
            this.addPiece(syllable, look);
          });
        } else {
          this.addPiece(part, look);
        }
      });
    }
  }

  private sign(sign: Sign, word: string | undefined): void {
    const look: RunLook = { ...this.plainLook(), sign };
    const width = look.size * SIGN_WIDTH;
    const current = this.word();
    const runs = this.faces.runsOf(word ?? '', this.style.weight);
    const whole = runs.reduce((sum, run) => sum + this.faces.widthOf(run.text, run.face, 1), 0);
    for (const { text, face } of runs) {
      current.pieces.push({
        text,
        look: { ...look, sign: undefined, face, size: width / whole, isHidden: true },
        width: 0,
      });
    }
    current.pieces.push({ text: '', look, width });
    current.width += width;
  }

  private word(): Word {
    if (this.current === undefined) {
      this.current = { pieces: [], width: 0, space: 0, endsLine: false };
      this.words.push(this.current);
    }
    return this.current;
  }

  private addPiece(text: string, look: RunLook): void {
    if (text === '') {
      return;
    }
    const word = this.word();
    const width = this.faces.widthOf(text, look.face, look.size);
    word.pieces.push({ text, look, width });
    word.width += width;
  }

  /** A line that ends where it is told to ends with a space as well: its words are read apart from those below. */
  private endLine(): void {
    const word = this.current ?? this.words[this.words.length - 1];
    const look = word?.pieces[word.pieces.length - 1]?.look;
    if (this.current !== undefined && look !== undefined) {
      this.endWord(look.sign === undefined ? look : this.plainLook());
    }
    if (word === undefined || word.endsLine) {
      this.words.push({ pieces: [], width: 0, space: 0, endsLine: true });
    } else {
      word.endsLine = true;
    }
    this.current = undefined;
  }

  private plainLook(): RunLook {
    const { size, ink, weight } = this.style;
    return { face: `latin-${weight}`, size, ink };
  }

  /** A space ends the word; it is kept with its last piece, so that the words of two lines are read apart. */
  private endWord(look: RunLook): void {
    const word = this.current;
    const last = word?.pieces[word.pieces.length - 1];
    if (word === undefined || last === undefined || last.look.sign !== undefined) {
      // A space that begins a run or follows a sign: it stands for itself, but not at the beginning of a line.
      const end = this.words[this.words.length - 1];
      if (word === undefined && (end === undefined || end.endsLine || end.space > 0)) {
        return;
      }
      const space = { text: ' ', look, width: this.faces.widthOf(' ', look.face, look.size) };
      const owner = word ?? end;
      owner?.pieces.push(space);
      if (owner !== undefined) {
        owner.width += space.width;
        owner.space = space.width;
      }
      this.current = undefined;
      return;
    }
    const width = this.faces.widthOf(`${last.text} `, last.look.face, last.look.size);
    word.space = width - last.width;
    word.width += word.space;
    last.text += ' ';
    last.width = width;
    this.current = undefined;
  }
}

/** A word that is wider than a line, cut where the lines end. */
function cutWord(word: Word, width: number, faces: Faces): Word[] {
  const cut: Word[] = [];
  let current: Word = { pieces: [], width: 0, space: 0, endsLine: false };
  for (const piece of word.pieces) {
    let text = '';
    let taken = 0;
    for (const character of piece.text) {
      const next = faces.widthOf(character, piece.look.face, piece.look.size);
      if (current.width + taken + next > width && (text !== '' || current.pieces.length > 0)) {
        if (text !== '') {
          current.pieces.push({ text, look: piece.look, width: taken });
          current.width += taken;
        }
        cut.push(current);
        current = { pieces: [], width: 0, space: 0, endsLine: false };
        text = '';
        taken = 0;
      }
      text += character;
      taken += next;
    }
    current.pieces.push({ text, look: piece.look, width: taken });
    current.width += taken;
  }
  current.space = word.space;
  current.endsLine = word.endsLine;
  return [...cut, current];
}

function lineOf(words: readonly Word[]): Line {
  const pieces: LinePiece[] = [];
  let x = 0;
  for (const word of words) {
    for (const { text, look, width } of word.pieces) {
      const last = pieces[pieces.length - 1];
      if (last !== undefined && last.look === look && look.sign === undefined) {
        pieces[pieces.length - 1] = { ...last, text: last.text + text, width: last.width + width };
      } else {
        pieces.push({ text, look, x, width });
      }
      x += width;
    }
  }
  return { pieces, width: x - (words[words.length - 1]?.space ?? 0) };
}

/** Breaks a paragraph into lines no wider than `width`. A paragraph without words has no lines. */
export function breakLines(
  content: Inlines,
  style: ParagraphStyle,
  width: number,
  pages: Pages,
  faces: Faces,
): readonly Line[] {
  const gathered = new Words(faces, style);
  content.forEach((inline) => gathered.add(inline, content.length === 1, pages));
  const lines: Line[] = [];
  let current: Word[] = [];
  let taken = 0;
  const end = (): void => {
    lines.push(lineOf(current));
    current = [];
    taken = 0;
  };
  for (const whole of gathered.words) {
    for (const word of whole.width - whole.space > width ? cutWord(whole, width, faces) : [whole]) {
      if (current.length > 0 && taken + word.width - word.space > width) {
        end();
      }
      current.push(word);
      taken += word.width;
      if (word.endsLine) {
        end();
      }
    }
  }
  if (current.length > 0) {
    end();
  }
  return lines;
}

import { Sign } from '../model';
import { LinePiece, RunLook } from './lines';
import { StructureNode } from './structure';

/** An area in one colour. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A line from one point to another. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour: string;
  readonly width: number;
}

/** A piece of text in its place. */
export interface PlacedText {
  /** What it belongs to; `undefined` for what is printed again and not read again. */
  readonly node: StructureNode | undefined;
  readonly text: string;
  readonly look: RunLook;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Of its line. */
  readonly top: number;
  readonly height: number;
}

export interface Bookmark {
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly top: number;
}

/** One page with everything that is printed on it, in the order in which it is read. */
export interface Sheet {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Beneath the text. */
  readonly areas: Area[];
  readonly rules: Rule[];
  readonly texts: PlacedText[];
  /** Printed again, as the head of a table that goes on. */
  readonly repeated: PlacedText[];
  /** Drawn, with their lower left corners there. */
  readonly signs: { readonly sign: Sign; readonly look: RunLook; readonly x: number; readonly baseline: number }[];
  /** Over the text. */
  readonly strokes: Rule[];
  readonly bookmarks: Bookmark[];
  /** Where anchors begin. */
  readonly destinations: { readonly anchor: string; readonly top: number }[];
}

export function emptySheet(number: number, width: number, height: number): Sheet {
  const nothing = {
    areas: [],
    rules: [],
    texts: [],
    repeated: [],
    signs: [],
    strokes: [],
    bookmarks: [],
    destinations: [],
  };
  return { number, width, height, ...nothing };
}

/** The four sides of a box. */
export function boxRules(
  { x, y, width, height }: Omit<Area, 'colour'>,
  colour: string,
  weight: number,
  sides: 'all' | 'ends' = 'all',
): Rule[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): Rule => ({ x1, y1, x2, y2, colour, width: weight });
  const ends = [rule(x, y, x + width, y), rule(x, y + height, x + width, y + height)];
  return sides === 'ends' ? ends : [...ends, rule(x, y, x, y + height), rule(x + width, y, x + width, y + height)];
}

/** Places the pieces of a line, and the colours and lines that go with them. */
export function placePieces(
  sheet: Sheet,
  pieces: readonly LinePiece[],
  place: {
    readonly node: StructureNode | undefined;
    readonly isRepeated: boolean;
    readonly x: number;
    readonly baseline: number;
    readonly top: number;
    readonly height: number;
  },
): void {
  const { baseline, top, height } = place;
  for (const { text, look, x: offset, width } of pieces) {
    const x = place.x + offset;
    const inked = width - (text.endsWith(' ') && text.length > 1 ? look.size * 0.278 : 0);
    if (look.fill !== undefined) {
      sheet.areas.push({ x, y: top, width: inked, height, colour: look.fill });
    }
    if (look.box !== undefined) {
      sheet.strokes.push(...boxRules({ x: x - 1, y: top, width: inked + 2, height }, look.box, 0.75));
    }
    if (look.isStruck === true) {
      const y = baseline - look.size * 0.27;
      sheet.strokes.push({ x1: x, y1: y, x2: x + inked, y2: y, colour: look.ink, width: 0.6 });
    }
    if (look.link !== undefined && 'url' in look.link) {
      const y = baseline + look.size * 0.12;
      sheet.strokes.push({ x1: x, y1: y, x2: x + inked, y2: y, colour: look.ink, width: 0.5 });
    }
    if (look.sign !== undefined) {
      sheet.signs.push({ sign: look.sign, look, x, baseline });
      continue;
    }
    const { node } = place;
    (place.isRepeated ? sheet.repeated : sheet.texts).push({
      node,
      text,
      look,
      x,
      baseline,
      width: inked,
      top,
      height,
    });
  }
}

import { Line, Pages } from './lines';
import { ParagraphStyle } from './pdfStyles';
import { StructureNode } from './structure';

/** A paragraph broken into lines. */
export interface TextBox {
  readonly kind: 'text';
  readonly node: StructureNode;
  readonly style: ParagraphStyle;
  /** From the left of its place, without the label. */
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly before: number;
  readonly after: number;
  /** A number or bullet, set in front of the first line. */
  readonly label?: { readonly node: StructureNode; readonly left: number; readonly lines: readonly Line[] } | undefined;
  /** Whether its lines stay on the page of what follows. */
  readonly keepWithNext: boolean;
  lines: readonly Line[];
  /** Breaks the lines with other page numbers; only where there are some. */
  readonly breakAgain?: ((pages: Pages) => readonly Line[]) | undefined;
}

/** A cell; its content is cut between lines where its row goes on over the end of a page. */
export interface CellBox {
  readonly node: StructureNode | undefined;
  /** From the left of its table. */
  readonly left: number;
  readonly width: number;
  readonly fill: string | undefined;
  readonly content: readonly (TextBox | RowBox)[];
  /** The word for its colour, printed again where the cell goes on over the end of a page. */
  readonly again: TextBox | undefined;
  /** Set in the middle of its height. */
  readonly isCentred: boolean;
  /** Rows that the cell reaches down into, its own among them; 0 where it only goes on from above. */
  readonly rowSpan: number;
}

export interface RowBox {
  readonly kind: 'row';
  readonly table: TableBox;
  readonly cells: readonly CellBox[];
  readonly isHeader: boolean;
  readonly maySplit: boolean;
  /** Set in from the left of its place. */
  readonly left: number;
  /** Least height, for the cells of rows above that reach down into it. */
  leastHeight: number;
}

/** A table, of which the rows are placed one by one. */
export interface TableBox {
  readonly width: number;
  readonly headers: RowBox[];
  readonly rows: RowBox[];
}

/** Paragraphs on a common ground, or within common lines. */
export interface Frame {
  readonly fill?: string;
  readonly stroke?: { readonly colour: string; readonly width: number; readonly sides: 'all' | 'ends' };
  readonly padding: number;
}

/** What follows one another down the pages of a section. */
export interface FlowItem {
  readonly box: TextBox | RowBox;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  readonly frame?: Frame | undefined;
  readonly bookmark?: { readonly level: 1 | 2 | 3; readonly title: string } | undefined;
  /** Anchors that begin, and that end, with this. */
  readonly begins: string[];
  readonly ends: string[];
}

/** Space between the one and the other: the greater of what each asks for. */
export function spaceBetween(after: number, before: number): number {
  return Math.max(after, before);
}

import { CalendarDay } from '../domain/calendarDay';
import { Rag } from '../domain/rag';

/**
 * A board's paper as pure data: what it says and how its parts hang together, and nothing of any file format. Layouts
 * make it from the register; one writer per format renders any of it.
 */
export interface PaperModel {
  /** The id of the layout that made it, for example `jarap-2020`. */
  readonly layout: string;
  readonly properties: PaperProperties;
  readonly fileName: FileNameParts;
  /** Printed at the head of each page after the first. */
  readonly runningHead: { readonly left: string; readonly right: string };
  /** A draft is marked DRAFT on every page. */
  readonly isDraft: boolean;
  /** What stops the paper from being final, in sentences for an officer; never empty for a paper that had to become a draft. */
  readonly reasonsForDraft: readonly string[];
  readonly sections: readonly PaperSection[];
}

/** What the file says of itself to programs that list, search or read it aloud. */
export interface PaperProperties {
  readonly title: string;
  readonly subject: string;
  /** A role, never a person's name. */
  readonly author: string;
  readonly keywords: string;
  /** BCP 47 */
  readonly language: 'en-GB';
  /** The day that the paper states as that of its making; writers take no clock. */
  readonly created: CalendarDay;
}

export interface FileNameParts {
  readonly day: CalendarDay;
  readonly board: string;
  /** The letter that the paper is marked with; `''` where the meeting gives none. */
  readonly paper: string;
  readonly subject: string;
}

/** Pages of one orientation, A4. */
export interface PaperSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly parts: readonly PaperPart[];
}

/** A part that has a name of its own, under which a template can place it and a test can find it. */
export interface PaperPart {
  /** Unique in its paper: lower-case words joined by hyphens. */
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** Text that runs on in a line. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      /** Struck through, as an earlier target date is. */
      readonly strike?: boolean;
      /** Set in that colour; the text itself says what the colour means, so that it is never its only carrier. */
      readonly tone?: Rag;
    }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** The number of the page on which the anchored blocks begin, or the range of pages that they fill. */
  | { readonly kind: 'pageReference'; readonly anchor: string }
  | { readonly kind: 'lineBreak' };

export type Inlines = readonly Inline[];

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly content: Inlines;
  /** Stays on the page of what follows. */
  readonly keepWithNext?: boolean;
  /** Set apart from what is above it, as the blank line in its text asks. */
  readonly afterBlankLine?: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Inlines[];
  /** Set apart from what is above it, as the blank line in its text asks. */
  readonly afterBlankLine?: boolean;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Begins a new page. */
  readonly startsPage?: boolean;
}

/** A heading set across the page in a colour of its own, with lines of detail. */
export interface BandBlock {
  readonly kind: 'band';
  readonly level: 2 | 3;
  readonly text: string;
  readonly details: readonly Inlines[];
}

/** A numbered paragraph: `1.` runs through the paper; `(a)` and `(i)` begin anew below each of the level above. */
export interface NumberedBlock {
  readonly kind: 'numbered';
  readonly level: 1 | 2 | 3;
  readonly content: Inlines;
  readonly keepWithNext?: boolean;
}

/** The head of the first page: the paper's mark, its title, and rows of label and value. */
export interface FrontSheetBlock {
  readonly kind: 'frontSheet';
  /** `Paper marked C`; `''` where the meeting gives no letter. */
  readonly mark: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: Inlines }[];
}

/** A box that warns the reader. */
export interface NoticeBlock {
  readonly kind: 'notice';
  readonly title: string;
  readonly blocks: readonly (ParagraphBlock | ListBlock)[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** Names the table, for assistive technology and, when shown, above it. */
  readonly caption: string;
  readonly showsCaption: boolean;
  /** Says in a sentence what the table holds, for assistive technology. */
  readonly description: string;
  readonly columns: readonly TableColumn[];
  /** Repeated at the head of each page that the table reaches. */
  readonly headerRows: readonly TableRow[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  /** Share of the table's width; the shares of a table's columns add up to 100. */
  readonly share: number;
  readonly align?: 'left' | 'centre';
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Whether the row may go on over the end of a page; other rows move to the next page whole. */
  readonly maySplit?: boolean;
}

export interface TableCell {
  readonly blocks: readonly (ParagraphBlock | ListBlock)[];
  readonly columnSpan?: number;
  /** The rows below leave the cell out. */
  readonly rowSpan?: number;
  /** Filled with that colour; the cell's words say what it means. */
  readonly tone?: Rag;
  /** `label` names its row; `total` closes its column. */
  readonly look?: 'label' | 'total';
}

/** Blocks that a page reference leads to. */
export interface AnchoredBlock {
  readonly kind: 'anchored';
  /** Unique in its paper; a letter, then at most 35 letters, digits or underscores. */
  readonly anchor: string;
  readonly blocks: readonly Block[];
}

/** The word that ends an appendix. */
export interface EndMarkBlock {
  readonly kind: 'endMark';
  readonly text: string;
}

export type Block =
  | ParagraphBlock
  | ListBlock
  | HeadingBlock
  | BandBlock
  | NumberedBlock
  | FrontSheetBlock
  | NoticeBlock
  | TableBlock
  | AnchoredBlock
  | EndMarkBlock;

import { CalendarDay } from '../domain/calendarDay';
import { Edition, LeftOut } from '../domain/edition';
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
  readonly edition: Edition;
  /** What the public edition leaves out, in numbers alone; `undefined` in the full edition. */
  readonly leftOut: LeftOut | undefined;
  /** The files of evidence that the paper names, in the order of their numbers. */
  readonly annexes: readonly Annex[];
  /** What of the register the paper lists or counts, for a spreadsheet; without it, all that is reported to the board. */
  readonly lists?: readonly PaperList[];
  readonly sections: readonly PaperSection[];
}

/** A list of recommendations or of actions that a paper prints or counts: a sheet of a spreadsheet. */
export interface PaperList {
  /** At most 31 characters, none of them `: \ / ? * [ ]`; unique in its paper. */
  readonly title: string;
  readonly kind: RowSubject['kind'];
  /** The figure that is the number of its rows. */
  readonly figure?: string;
  /** Heads of what the paper itself says of each row. */
  readonly columns: readonly string[];
  /** By the id in the register, which no edition prints; as many words as there are columns. */
  readonly rows: readonly { readonly id: string; readonly words: readonly string[] }[];
}

/** A file of evidence that goes with the paper, numbered as the paper names it. */
export interface Annex {
  /** 1, 2, 3 ... */
  readonly number: number;
  /** The id of the file in the register's evidence. */
  readonly evidenceId: string;
  readonly recommendationId: string;
  /** As its owner named it. */
  readonly fileName: string;
  readonly title: string;
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
  /** The figure that is the number of different subjects of the part's rows and anchored blocks. */
  readonly figure?: string;
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
      /** Says what has changed since the board's previous meeting; set apart by the writer, and always in words. */
      readonly isChange?: boolean;
      /**
       * Names the figure that the text begins with. Wherever a paper prints the figure of one name, the number is the same:
       * what is built is checked for it (`contradictions`).
       */
      readonly figure?: string;
    }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /**
   * A sign and the word for it: a tick, an arrow, a ditto mark. Both are shown where `showsWord`; otherwise the word is
   * what is read aloud in place of the sign, and a format that has no way to say it unseen shows it after the sign.
   */
  | { readonly kind: 'sign'; readonly sign: Sign; readonly word: string; readonly showsWord: boolean }
  /** Names an annex, `text` being all that is printed; a format that holds the annexes beside it links to the file. */
  | { readonly kind: 'annexReference'; readonly annex: number; readonly text: string }
  /** The number of the page on which the anchored blocks begin, or the range of pages that they fill. */
  | { readonly kind: 'pageReference'; readonly anchor: string }
  | { readonly kind: 'lineBreak' };

export type Inlines = readonly Inline[];

/** The signs that a paper uses: tick, arrows of a trend, ditto mark. */
export const SIGNS = ['✓', '▲', '▼', '▶', '″'] as const;
export type Sign = (typeof SIGNS)[number];

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
  /** Numbered `1.`, `2.` ... from `start`; without it the items have bullets. */
  readonly isNumbered?: boolean;
  /** The number of the first item; 1 unless a list goes on after one inside it. */
  readonly start?: number;
  /** How far the list is set in: 1 unless it stands inside another, whose items come before and after it. */
  readonly level?: 1 | 2 | 3;
  /** Set apart from what is above it, as the blank line in its text asks. */
  readonly afterBlankLine?: boolean;
}

/**
 * A small table inside running text, as an owner pasted it into an update. A format whose cells hold no tables prints a
 * line for each row.
 */
export interface GridBlock {
  readonly kind: 'grid';
  /** Every row has as many cells as the first. */
  readonly rows: readonly (readonly Inlines[])[];
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  readonly afterBlankLine?: boolean;
}

/** What a cell of a table, a notice and a rich text are made of. */
export type TextBlock = ParagraphBlock | ListBlock | GridBlock;

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
  readonly blocks: readonly TextBlock[];
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
  /** The figure that is the number of its rows. */
  readonly figure?: string;
  /** Columns, counted from 0, whose numbers make that of another in every row. */
  readonly rowSum?: { readonly of: readonly number[]; readonly in: number };
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
  /** The recommendation or action that the row is of, to which a spreadsheet links it. */
  readonly subject?: RowSubject;
  /** Makes the row something that a page reference leads to, like an anchored block; unique in its paper. */
  readonly anchor?: string;
  /** What a link to the row says where there are no pages. */
  readonly anchorLabel?: string;
  /** How many of the rows below go on with what the row begins; its anchor reaches to the last of them. */
  readonly goesOnFor?: number;
}

/** By its id in the register; no edition prints it. */
export interface RowSubject {
  readonly kind: 'recommendation' | 'action';
  readonly id: string;
}

export interface TableCell {
  readonly blocks: readonly TextBlock[];
  readonly columnSpan?: number;
  /** The rows below leave the cell out. */
  readonly rowSpan?: number;
  /** Filled with that colour; the cell's words say what it means. */
  readonly tone?: Rag;
  /** `label` names its row; `total` closes its column. */
  readonly look?: 'label' | 'total';
  /** What the cell's words say, for a spreadsheet that reckons with it. */
  readonly value?: CellValue;
}

export type CellValue =
  { readonly kind: 'number'; readonly number: number } | { readonly kind: 'day'; readonly day: CalendarDay };

/** Blocks that a page reference leads to. */
export interface AnchoredBlock {
  readonly kind: 'anchored';
  /** Unique in its paper; a letter, then at most 35 letters, digits or underscores. */
  readonly anchor: string;
  readonly blocks: readonly Block[];
  /** What the blocks tell of, where they tell of one. */
  readonly subject?: RowSubject;
}

/** The word that ends an appendix. */
export interface EndMarkBlock {
  readonly kind: 'endMark';
  readonly text: string;
}

export type Block =
  | ParagraphBlock
  | ListBlock
  | GridBlock
  | HeadingBlock
  | BandBlock
  | NumberedBlock
  | FrontSheetBlock
  | NoticeBlock
  | TableBlock
  | AnchoredBlock
  | EndMarkBlock;

/** What the pieces of one Word document share while it is built. */
export interface WordContext {
  /** Width of the text in twips. */
  readonly textWidth: number;
  /** Whether what the anchor holds is shown to end on another page than it begins on. */
  readonly spansPages: (anchor: string) => boolean;
  /** The anchors that a page reference names: others need no bookmark. */
  readonly referenced: ReadonlySet<string>;
  /** The next number that is free in the document, for a bookmark or a link. */
  readonly nextNumber: () => number;
  /** The instance of the numbering for a numbered list: a new one, or the last one of its level where it goes on. */
  readonly numberedList: (level: number, goesOn: boolean) => number;
}

/** The anchors that begin with, and that end with, a piece of the document. */
export interface Anchoring {
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

export const NO_ANCHORS: Anchoring = { begins: [], ends: [] };

/** The bookmark at the end of what an anchor holds. */
export function endOf(anchor: string): string {
  return `${anchor}_end`;
}

/** The anchoring of one piece among several: the first takes the beginnings, the last the ends. */
export function anchoringOf(whole: Anchoring, index: number, length: number): Anchoring {
  return { begins: index === 0 ? whole.begins : [], ends: index === length - 1 ? whole.ends : [] };
}

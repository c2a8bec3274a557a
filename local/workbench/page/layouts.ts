/** A column of a section, with the web part in it. */
interface Column {
  /** Names the web part in what the workbench remembers. */
  readonly instance: string;
  readonly width: 'full' | 'two-thirds' | 'half' | 'third';
  /** What its properties are until somebody changes them. */
  readonly properties: Record<string, unknown>;
}

export const layoutNames = ['one', 'columns', 'three'] as const;
export type LayoutName = (typeof layoutNames)[number];

/** Pages with the tracker in sections, as authors build them: each section is a row of columns. */
export const layouts: Readonly<Record<LayoutName, readonly (readonly Column[])[]>> = {
  one: [[{ instance: 'one', width: 'full', properties: {} }]],
  columns: [
    [
      { instance: 'main', width: 'two-thirds', properties: {} },
      { instance: 'aside', width: 'third', properties: { mode: 'dashboard', board: 'JARAP' } },
    ],
  ],
  three: [
    [{ instance: 'top', width: 'full', properties: { mode: 'dashboard' } }],
    [
      { instance: 'left', width: 'half', properties: { view: 'overview' } },
      { instance: 'right', width: 'half', properties: { view: 'overview', board: 'SORB' } },
    ],
  ],
};

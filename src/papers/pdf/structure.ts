/** Types of structure elements (ISO 32000-1, 14.8.4) that a paper has. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

/** An attribute dictionary: a string is a name, as ISO 32000 has it, and a text is marked as one. */
export type Attributes = Readonly<Record<string, string | number | { readonly text: string }>>;

/** A block of the paper's structure; the text that it holds is found through the operations that name it. */
export interface StructureNode {
  readonly type: StructureType;
  readonly parent: StructureNode | undefined;
  readonly children: StructureNode[];
  readonly attributes: Attributes | undefined;
  /** Names the element to assistive technology. */
  readonly title: string | undefined;
}

export function rootNode(): StructureNode {
  return { type: 'Document', parent: undefined, children: [], attributes: undefined, title: undefined };
}

/** A new node after the others below its parent. */
export function nodeBelow(
  parent: StructureNode,
  type: StructureType,
  attributes?: Attributes,
  title?: string,
): StructureNode {
  const node: StructureNode = { type, parent, children: [], attributes, title };
  parent.children.push(node);
  return node;
}

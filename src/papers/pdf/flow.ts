import { NAVY, WARNING } from '../colours';
import { BandBlock, Block, FrontSheetBlock, HeadingBlock, Inlines, NoticeBlock, PaperSection } from '../model';
import { clean } from '../xmlText';
import { FlowItem, Frame, TextBox } from './boxes';
import { FlowContext, textBox } from './flowContext';
import { Lists, Numbering, listBoxes, numberedBox } from './listFlow';
import { INDENT, ParagraphStyle, STYLES } from './pdfStyles';
import { StructureNode, nodeBelow } from './structure';
import { gridBox, tableItems } from './tableFlow';

type ItemLook = Partial<Pick<FlowItem, 'keepWithNext' | 'startsPage' | 'frame' | 'bookmark'>>;

function itemOf(box: FlowItem['box'], look: ItemLook = {}): FlowItem {
  return { box, keepWithNext: false, startsPage: false, ...look, begins: [], ends: [] };
}

function plain(text: string): Inlines {
  return [{ kind: 'text', text }];
}

/** Turns the blocks of one paper into what flows down its pages, in the order in which they come. */
export class FlowBuilder {
  private readonly numbering = new Numbering();
  private readonly afterEachPiece: () => Promise<void>;
  /** The level of the heading before; none is ever skipped in the structure (PDF/UA-1, 7.4.2). */
  private heading = 0;

  public constructor(afterEachPiece: () => Promise<void>) {
    this.afterEachPiece = afterEachPiece;
  }

  /** What flows down the pages of a section. */
  public async sectionItems(section: PaperSection, root: StructureNode, context: FlowContext): Promise<FlowItem[]> {
    const items: FlowItem[] = [];
    for (const part of section.parts) {
      items.push(...(await this.blockItems(part.blocks, nodeBelow(root, 'Sect'), context)));
    }
    return items;
  }

  private async blockItems(
    blocks: readonly Block[],
    parent: StructureNode,
    context: FlowContext,
    lists = new Lists(parent),
  ): Promise<FlowItem[]> {
    const items: FlowItem[] = [];
    for (const block of blocks) {
      items.push(...(await this.itemsOf(block, parent, context, lists)));
      await this.afterEachPiece();
    }
    return items;
  }

  private async itemsOf(block: Block, parent: StructureNode, context: FlowContext, lists: Lists): Promise<FlowItem[]> {
    if (block.kind !== 'list' && block.kind !== 'numbered') {
      lists.close();
    }
    const { width } = context;
    switch (block.kind) {
      case 'paragraph': {
        const before = block.afterBlankLine === true ? STYLES.blankLine : undefined;
        const look = { style: STYLES.body, width, before };
        return [
          itemOf(textBox(block.content, nodeBelow(parent, 'P'), look, context), {
            keepWithNext: block.keepWithNext === true,
          }),
        ];
      }
      case 'list':
        return listBoxes(block, lists, { style: STYLES.listItem, width, isCell: false }, context).map((box) =>
          itemOf(box),
        );
      case 'grid': {
        const { headers, rows } = gridBox(block, { left: 0, width }, parent, context);
        return [...headers.map((row) => itemOf(row, { keepWithNext: true })), ...rows.map((row) => itemOf(row))];
      }
      case 'heading':
        return [this.headingItem(block, parent, context)];
      case 'band':
        return this.bandItems(block, parent, context);
      case 'numbered':
        return [
          itemOf(numberedBox(block.level, block.content, { lists, numbering: this.numbering }, context), {
            keepWithNext: block.keepWithNext === true,
          }),
        ];
      case 'frontSheet':
        return this.frontSheetItems(block, parent, context);
      case 'notice':
        return noticeItems(block, parent, context);
      case 'table':
        return tableItems(block, parent, context, this.afterEachPiece);
      case 'anchored': {
        const items = await this.blockItems(block.blocks, parent, context);
        items[0]?.begins.push(block.anchor);
        items[items.length - 1]?.ends.push(block.anchor);
        return items;
      }
      case 'endMark': {
        const look = { style: STYLES.endMark, width, align: 'centre' } as const;
        return [itemOf(textBox(plain(block.text), nodeBelow(parent, 'P'), look, context))];
      }
    }
  }

  private headingNode(parent: StructureNode, level: 1 | 2 | 3): StructureNode {
    this.heading = Math.min(level, this.heading + 1);
    return nodeBelow(parent, this.heading === 1 ? 'H1' : this.heading === 2 ? 'H2' : 'H3');
  }

  private headingItem(block: HeadingBlock, parent: StructureNode, context: FlowContext): FlowItem {
    const { level, text } = block;
    const look = { style: STYLES.headings[level], width: context.width };
    return itemOf(textBox(plain(text), this.headingNode(parent, level), look, context), {
      keepWithNext: true,
      startsPage: block.startsPage === true,
      bookmark: { level, title: clean(text) },
    });
  }

  private bandItems(block: BandBlock, parent: StructureNode, context: FlowContext): FlowItem[] {
    const frame: Frame = { fill: NAVY, padding: 4 };
    const look = { width: context.width - INDENT.box, left: INDENT.box };
    const heading = textBox(
      plain(block.text),
      this.headingNode(parent, block.level),
      { ...look, style: STYLES.bands[block.level] },
      context,
    );
    return [
      itemOf(heading, { keepWithNext: true, frame, bookmark: { level: block.level, title: clean(block.text) } }),
      ...block.details.map((line) =>
        itemOf(textBox(line, nodeBelow(parent, 'P'), { ...look, style: STYLES.bandDetail }, context), {
          keepWithNext: true,
          frame,
        }),
      ),
    ];
  }

  private frontSheetItems(block: FrontSheetBlock, parent: StructureNode, context: FlowContext): FlowItem[] {
    const { width } = context;
    const frame: Frame = { stroke: { colour: NAVY, width: 1, sides: 'ends' }, padding: 6 };
    const lists = new Lists(parent);
    const mark =
      block.mark === ''
        ? []
        : [
            itemOf(
              textBox(
                plain(block.mark),
                nodeBelow(parent, 'P'),
                { style: STYLES.frontMark, width, align: 'right' },
                context,
              ),
            ),
          ];
    const title = textBox(plain(block.title), this.headingNode(parent, 1), { style: STYLES.title, width }, context);
    return [
      ...mark,
      itemOf(title, { keepWithNext: true, bookmark: { level: 1, title: clean(block.title) } }),
      ...block.rows.map(({ label, value }, index) => {
        const nodes = lists.item(0, 'None', index > 0);
        const box = rowOfFrontSheet(label, value, nodes, context);
        return itemOf(box, { keepWithNext: index < block.rows.length - 1, frame });
      }),
    ];
  }
}

function rowOfFrontSheet(
  label: string,
  value: Inlines,
  nodes: { readonly label: StructureNode; readonly body: StructureNode },
  context: FlowContext,
): TextBox {
  const style: ParagraphStyle = STYLES.frontRow;
  const named = { node: nodes.label, left: 0, words: label, style: { ...style, weight: 'bold' } } as const;
  return textBox(value, nodes.body, { style, width: context.width, left: INDENT.frontRow, label: named }, context);
}

function noticeItems(block: NoticeBlock, parent: StructureNode, context: FlowContext): FlowItem[] {
  const node = nodeBelow(parent, 'Div');
  const frame: Frame = { stroke: { colour: WARNING, width: 1, sides: 'all' }, padding: 6 };
  const width = context.width - INDENT.box;
  const lists = new Lists(node);
  const title = textBox(
    plain(block.title),
    nodeBelow(node, 'P'),
    { style: STYLES.noticeTitle, width, left: INDENT.box },
    context,
  );
  const inside = block.blocks.flatMap((each): FlowItem['box'][] => {
    switch (each.kind) {
      case 'paragraph': {
        lists.close();
        const before = each.afterBlankLine === true ? STYLES.blankLine : undefined;
        const look = { style: STYLES.body, width, left: INDENT.box, before };
        return [textBox(each.content, nodeBelow(node, 'P'), look, context)];
      }
      case 'list':
        return listBoxes(each, lists, { style: STYLES.body, width, isCell: false }, context);
      case 'grid': {
        lists.close();
        const { headers, rows } = gridBox(each, { left: INDENT.box, width: width - INDENT.box }, node, context);
        return [...headers, ...rows];
      }
    }
  });
  return [itemOf(title, { keepWithNext: true, frame }), ...inside.map((box) => itemOf(box, { frame }))];
}

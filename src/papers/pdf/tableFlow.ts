import { LABEL_FILL, NAVY, TONES } from '../colours';
import { GridBlock, TableBlock, TableCell, TableRow, TextBlock } from '../model';
import { PlacedCell, anchorsEnding, placeCells, staysWithNext } from '../tableRows';
import { clean } from '../xmlText';
import { CellBox, FlowItem, RowBox, TableBox, TextBox } from './boxes';
import { FlowContext, textBox } from './flowContext';
import { Lists, listBoxes } from './listFlow';
import { CELL, ParagraphStyle, STYLES } from './pdfStyles';
import { Attributes, StructureNode, nodeBelow } from './structure';

interface CellLook {
  readonly fill: string | undefined;
  readonly style: ParagraphStyle;
}

function lookOf(cell: TableCell, isHeader: boolean): CellLook {
  const { table, tableHeading } = STYLES;
  if (cell.tone !== undefined) {
    const { fill, ink } = TONES[cell.tone];
    return { fill, style: { ...(isHeader ? tableHeading : table), ink } };
  }
  if (isHeader) {
    return { fill: NAVY, style: { ...tableHeading, ink: 'FFFFFF' } };
  }
  return cell.look === undefined ? { fill: undefined, style: table } : { fill: LABEL_FILL, style: tableHeading };
}

/** A cell's content, `width` being what is left of it between its paddings. */
function contentOf(
  blocks: readonly TextBlock[],
  parent: StructureNode,
  place: { readonly style: ParagraphStyle; readonly width: number; readonly align: TextBox['align'] },
  context: FlowContext,
): (TextBox | RowBox)[] {
  const lists = new Lists(parent);
  return blocks.flatMap((block): (TextBox | RowBox)[] => {
    switch (block.kind) {
      case 'paragraph':
        lists.close();
        return [
          textBox(
            block.content,
            nodeBelow(parent, 'P'),
            {
              ...place,
              before: block.afterBlankLine === true ? STYLES.blankLine : undefined,
              keepWithNext: block.keepWithNext,
            },
            context,
          ),
        ];
      case 'list':
        return listBoxes(block, lists, { style: place.style, width: place.width, isCell: true }, context);
      case 'grid': {
        lists.close();
        const grid = gridBox(block, { left: 0, width: place.width }, parent, context);
        return [...grid.headers, ...grid.rows];
      }
    }
  });
}

function spansOf(columnSpan: number, rowSpan: number): Attributes {
  return { ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}), ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}) };
}

/** A cell names its row or column to assistive technology, or is one of data. */
function cellNode(row: StructureNode, { cell, column }: PlacedCell, isHeader: boolean): StructureNode {
  const spans = spansOf(cell.columnSpan ?? 1, cell.rowSpan ?? 1);
  const namesRow = cell.look === 'label' || (cell.look === 'total' && column === 0);
  if (isHeader || namesRow) {
    return nodeBelow(row, 'TH', { O: 'Table', Scope: isHeader ? 'Column' : 'Row', ...spans });
  }
  return nodeBelow(row, 'TD', Object.keys(spans).length === 0 ? undefined : { O: 'Table', ...spans });
}

function rowBox(
  row: TableRow,
  placed: readonly PlacedCell[],
  place: { readonly table: TableBox; readonly body: StructureNode; readonly edges: readonly number[] },
  isHeader: boolean,
  columns: TableBlock['columns'],
  context: FlowContext,
): RowBox {
  const rowNode = nodeBelow(place.body, 'TR');
  const cells = placed.map((each): CellBox => {
    const { cell, column, isContinued } = each;
    const look = lookOf(cell, isHeader);
    const left = place.edges[column] ?? 0;
    const width = (place.edges[column + (cell.columnSpan ?? 1)] ?? place.table.width) - left;
    if (isContinued) {
      return {
        node: undefined,
        left,
        width,
        fill: look.fill,
        content: [],
        again: undefined,
        isCentred: false,
        rowSpan: 0,
      };
    }
    const node = cellNode(rowNode, each, isHeader);
    const isCentred = (cell.columnSpan ?? 1) === 1 && columns[column]?.align === 'centre';
    const content = contentOf(
      cell.blocks,
      node,
      { style: look.style, width: width - 2 * CELL.across, align: isCentred ? 'centre' : 'left' },
      context,
    );
    const again =
      cell.tone === undefined || row.maySplit !== true
        ? undefined
        : textBox(
            [{ kind: 'text', text: cell.tone, bold: true }],
            node,
            { style: look.style, width: width - 2 * CELL.across },
            context,
          );
    return { node, left, width, fill: look.fill, content, again, isCentred: isHeader, rowSpan: cell.rowSpan ?? 1 };
  });
  const hasSpans = cells.some(({ rowSpan }) => rowSpan !== 1);
  return {
    kind: 'row',
    table: place.table,
    cells,
    isHeader,
    maySplit: row.maySplit === true && !hasSpans,
    left: 0,
    leastHeight: 0,
  };
}

/** The rows of a table, the caption before them where it is shown. */
export async function tableItems(
  block: TableBlock,
  parent: StructureNode,
  context: FlowContext,
  afterEachRow: () => Promise<void>,
): Promise<FlowItem[]> {
  const node = nodeBelow(
    parent,
    'Table',
    { O: 'Table', Summary: { text: clean(block.description) } },
    clean(block.caption),
  );
  const items: FlowItem[] = [];
  const add = (box: FlowItem['box'], keepWithNext: boolean, anchor?: string, ends: readonly string[] = []): void => {
    items.push({ box, keepWithNext, startsPage: false, begins: anchor === undefined ? [] : [anchor], ends: [...ends] });
  };
  if (block.showsCaption) {
    const caption = nodeBelow(node, 'Caption');
    const content = [{ kind: 'text', text: block.caption }] as const;
    add(textBox(content, caption, { style: STYLES.caption, width: context.width }, context), true);
  }
  const edges = [0];
  for (const { share } of block.columns) {
    edges.push((edges[edges.length - 1] ?? 0) + (share / 100) * context.width);
  }
  const table: TableBox = { width: edges[edges.length - 1] ?? context.width, headers: [], rows: [] };
  for (const isHeader of [true, false]) {
    const rows = isHeader ? block.headerRows : block.rows;
    const places = placeCells(rows);
    const endings = anchorsEnding(rows);
    if (rows.length > 0) {
      const body = nodeBelow(node, isHeader ? 'THead' : 'TBody');
      for (const [index, row] of rows.entries()) {
        const box = rowBox(row, places[index] ?? [], { table, body, edges }, isHeader, block.columns, context);
        (isHeader ? table.headers : table.rows).push(box);
        add(box, isHeader || staysWithNext(rows, index), row.anchor, endings[index]);
        await afterEachRow();
      }
    }
  }
  return items;
}

/** The small table of a rich text: columns of one width, no row of it split. */
export function gridBox(
  grid: GridBlock,
  { left, width }: { readonly left: number; readonly width: number },
  parent: StructureNode,
  context: FlowContext,
): TableBox {
  const node = nodeBelow(parent, 'Table');
  const columns = Math.max(1, grid.rows[0]?.length ?? 1);
  const share = width / columns;
  const table: TableBox = { width, headers: [], rows: [] };
  const head = grid.hasHeader ? nodeBelow(node, 'THead') : undefined;
  const body = grid.rows.length > (grid.hasHeader ? 1 : 0) ? nodeBelow(node, 'TBody') : undefined;
  grid.rows.forEach((cells, index) => {
    const isHeader = grid.hasHeader && index === 0;
    const section = isHeader ? head : body;
    const rowNode = nodeBelow(section ?? node, 'TR');
    const style = isHeader ? STYLES.tableHeading : STYLES.table;
    const row: RowBox = {
      kind: 'row',
      table,
      isHeader,
      maySplit: false,
      left,
      leastHeight: 0,
      cells: cells.map((content, column) => {
        const cellsNode = isHeader
          ? nodeBelow(rowNode, 'TH', { O: 'Table', Scope: 'Column' })
          : nodeBelow(rowNode, 'TD');
        const box = textBox(content, nodeBelow(cellsNode, 'P'), { style, width: share - 2 * CELL.across }, context);
        return {
          node: cellsNode,
          left: column * share,
          width: share,
          fill: undefined,
          content: [box],
          again: undefined,
          isCentred: false,
          rowSpan: 1,
        };
      }),
    };
    (isHeader ? table.headers : table.rows).push(row);
  });
  return table;
}

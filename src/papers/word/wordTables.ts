import {
  AlignmentType,
  BorderStyle,
  ITableOptions,
  ShadingType,
  StringValueElement,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableProperties,
  TableRow as WordRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { TableBlock, TableCell, TableColumn, TableRow } from '../model';
import { clean } from '../xmlText';
import { Anchoring, WordContext, anchoringOf } from './wordContext';
import { RunLook } from './wordInlines';
import { LABEL_FILL, NAVY, RULE, STYLE, TONES } from './wordStyles';
import { cellChildren } from './wordText';

/** A table that names and describes itself to assistive technology, which docx has no option for. */
class DescribedTable extends Table {
  public constructor(options: ITableOptions, caption: string, description: string) {
    super(options);
    const properties: unknown = this.root.find((child: unknown) => child instanceof TableProperties);
    if (properties instanceof TableProperties) {
      // The schema wants these two last of the table's properties (ISO/IEC 29500-1, 17.4.59).
      properties.addChildElement(new StringValueElement('w:tblCaption', clean(caption)));
      properties.addChildElement(new StringValueElement('w:tblDescription', clean(description)));
    }
  }
}

interface CellLook extends RunLook {
  readonly fill: string | undefined;
  readonly style: string;
}

function lookOf(cell: TableCell, isHeader: boolean): CellLook {
  if (cell.tone !== undefined) {
    const { fill, ink } = TONES[cell.tone];
    return { fill, ink, style: isHeader ? STYLE.tableHeading : STYLE.tableText };
  }
  if (isHeader) {
    return { fill: NAVY, ink: 'FFFFFF', style: STYLE.tableHeading };
  }
  switch (cell.look) {
    case 'label':
      return { fill: LABEL_FILL, style: STYLE.tableHeading };
    case 'total':
      return { fill: LABEL_FILL, style: STYLE.tableHeading };
    case undefined:
      return { fill: undefined, style: STYLE.tableText };
  }
}

function widthOf(columns: readonly TableColumn[], textWidth: number): number {
  return columns.reduce((sum, { share }) => sum + Math.round((share / 100) * textWidth), 0);
}

interface PlacedCell {
  readonly cell: TableCell;
  /** The first of its columns, counted from 0. */
  readonly column: number;
  /** Whether the cell began in a row above and only goes on here. */
  readonly isContinued: boolean;
}

/** The cells of each row with their columns, and with those of the rows above that reach down into it. */
function placeCells(rows: readonly TableRow[]): readonly (readonly PlacedCell[])[] {
  let reachingDown: readonly { readonly placed: PlacedCell; readonly rowsLeft: number }[] = [];
  return rows.map((row) => {
    const placed: PlacedCell[] = reachingDown.map((reaching) => ({ ...reaching.placed, isContinued: true }));
    let column = 0;
    for (const cell of row.cells) {
      for (let above = startingAt(placed, column); above !== undefined; above = startingAt(placed, column)) {
        column += above.cell.columnSpan ?? 1;
      }
      placed.push({ cell, column, isContinued: false });
      column += cell.columnSpan ?? 1;
    }
    reachingDown = [
      ...reachingDown.map(({ placed: above, rowsLeft }) => ({ placed: above, rowsLeft: rowsLeft - 1 })),
      ...placed
        .filter(({ isContinued }) => !isContinued)
        .map((own) => ({ placed: own, rowsLeft: (own.cell.rowSpan ?? 1) - 1 })),
    ].filter(({ rowsLeft }) => rowsLeft > 0);
    return placed.sort((left, right) => left.column - right.column);
  });
}

function startingAt(placed: readonly PlacedCell[], column: number): PlacedCell | undefined {
  return placed.find((each) => each.isContinued && each.column === column);
}

/** A table of so few rows, none of them long, stays on one page. */
const SHORT_TABLE = 5;

/**
 * Whether a row stays on the page of the next. A header row alone at the foot of a page would be printed twice for
 * nothing, and a single row is not left alone at either end of a longer table.
 */
function staysWithNext(rows: readonly TableRow[], index: number): boolean {
  const isShort =
    rows.length <= SHORT_TABLE && rows.every(({ cells }) => cells.every(({ rowSpan }) => rowSpan === undefined));
  const isAtAnEnd = index === 0 || index === rows.length - 2;
  const isWhole = (row: TableRow | undefined): boolean => row !== undefined && row.maySplit !== true;
  return index < rows.length - 1 && (isShort || isAtAnEnd) && isWhole(rows[index]) && isWhole(rows[index + 1]);
}

function wordRows(
  table: TableBlock,
  rows: readonly TableRow[],
  isHeader: boolean,
  context: WordContext,
  anchoring: Anchoring,
): WordRow[] {
  const placedRows = placeCells(rows);
  return rows.map((row, rowIndex) => {
    const placed = placedRows[rowIndex] ?? [];
    const rowAnchoring = anchoringOf(anchoring, rowIndex, rows.length);
    const staysOnPage = isHeader || staysWithNext(rows, rowIndex);
    return new WordRow({
      ...(isHeader ? { tableHeader: true } : {}),
      ...(row.maySplit === true ? {} : { cantSplit: true }),
      ...(staysOnPage ? { keepNext: true } : {}),
      children: placed.map(({ cell, column, isContinued }, cellIndex) => {
        const look = lookOf(cell, isHeader);
        const columns = table.columns.slice(column, column + (cell.columnSpan ?? 1));
        const isCentred = columns.length === 1 && columns[0]?.align === 'centre';
        return new WordCell({
          columnSpan: cell.columnSpan,
          ...(cell.rowSpan === undefined
            ? {}
            : { verticalMerge: isContinued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
          width: { size: widthOf(columns, context.textWidth), type: WidthType.DXA },
          verticalAlign: isHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          shading: look.fill === undefined ? undefined : { type: ShadingType.CLEAR, color: 'auto', fill: look.fill },
          children: cellChildren(
            isContinued ? [] : cell.blocks,
            {
              style: look.style,
              alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
              look,
              anchoring: anchoringOf(rowAnchoring, cellIndex, placed.length),
              width: widthOf(columns, context.textWidth),
            },
            context,
          ),
        });
      }),
    });
  });
}

/** The table, with its header rows marked and repeated, and its anchors in its first and last paragraphs. */
export function wordTable(table: TableBlock, context: WordContext, anchoring: Anchoring): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const columnWidths = table.columns.map((column) => widthOf([column], context.textWidth));
  const hasHeader = table.headerRows.length > 0;
  const hasLabels = table.rows.length > 0 && table.rows.every(({ cells }) => cells[0]?.look !== undefined);
  return new DescribedTable(
    {
      layout: TableLayoutType.FIXED,
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths,
      borders: {
        top: border,
        bottom: border,
        left: border,
        right: border,
        insideHorizontal: border,
        insideVertical: border,
      },
      margins: { top: 30, bottom: 30, left: 100, right: 100 },
      tableLook: {
        firstRow: hasHeader,
        firstColumn: hasLabels,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        ...wordRows(table, table.headerRows, true, context, { begins: anchoring.begins, ends: [] }),
        ...wordRows(table, table.rows, false, context, {
          begins: hasHeader ? [] : anchoring.begins,
          ends: anchoring.ends,
        }),
      ],
    },
    table.caption,
    table.description,
  );
}

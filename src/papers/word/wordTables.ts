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
import { LABEL_FILL, NAVY, RULE, TONES } from '../colours';
import { TableBlock, TableCell, TableColumn, TableRow } from '../model';
import { anchorsEnding, placeCells, staysWithNext } from '../tableRows';
import { clean } from '../xmlText';
import { Anchoring, WordContext, anchoringOf } from './wordContext';
import { RunLook } from './wordInlines';
import { STYLE } from './wordStyles';
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

function wordRows(
  table: TableBlock,
  rows: readonly TableRow[],
  isHeader: boolean,
  context: WordContext,
  anchoring: Anchoring,
): WordRow[] {
  const placedRows = placeCells(rows);
  const endings = anchorsEnding(rows);
  return rows.map((row, rowIndex) => {
    const placed = placedRows[rowIndex] ?? [];
    const outer = anchoringOf(anchoring, rowIndex, rows.length);
    const rowAnchoring = {
      begins: [...outer.begins, ...(row.anchor === undefined ? [] : [row.anchor])],
      ends: [...(endings[rowIndex] ?? []), ...outer.ends],
    };
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

import { RecommendationAsAt, boardOf } from '../../domain/asAt';
import { CalendarDay, formatDay } from '../../domain/calendarDay';
import type { WrittenCell, WrittenColumn, WrittenSheet } from '../../workbook/writeGrids';
import { strings } from './loc/en-GB';
import { ColumnKey, REGISTER_COLUMNS } from './registerColumns';
import { ALL } from './registerGroups';
import type { RegisterGroup } from './registerGroups';
import { GROUPINGS, RegisterLayout } from './registerLayout';

/** What is shown of the register, and where each recommendation is found. */
export interface ShownRegister {
  readonly groups: readonly RegisterGroup[];
  readonly layout: RegisterLayout;
  /** The address of a recommendation on its page. */
  readonly linkTo: (item: RecommendationAsAt) => string;
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** In characters: seven pixels each, as Excel reckons, and long texts wider than a screen has room for. */
const WIDTHS: Partial<Record<ColumnKey, number>> = { title: 40, board: 14, owner: 28, theme: 30, audit: 30 };
const PIXELS_PER_CHARACTER = 7;

/** Columns whose numbers stay as they were typed: `4.10` is not `4.1`. */
const TEXT_COLUMNS: readonly ColumnKey[] = ['reference', 'due', 'updated'];

function text(words: string): WrittenCell {
  return { kind: 'text', text: words };
}

function dayOrWords(day: CalendarDay | undefined, words: string): WrittenCell {
  return day === undefined ? text(words) : { kind: 'day', day };
}

function cellOf(key: ColumnKey, item: RecommendationAsAt, linkTo: ShownRegister['linkTo']): WrittenCell {
  const words = REGISTER_COLUMNS[key].words(item);
  switch (key) {
    case 'title': {
      const url = linkTo(item);
      return /^https?:\/\//i.test(url) ? { kind: 'link', text: words, url } : text(words);
    }
    case 'rag':
      return { kind: 'text', text: words, tone: item.targetDateRag.rag };
    case 'raised':
      return dayOrWords(item.raised, words);
    case 'board':
      return text(boardOf(item.routing) ?? strings.unrouted);
    default:
      return text(words);
  }
}

interface ShownColumn extends WrittenColumn {
  readonly cell: (item: RecommendationAsAt, group: RegisterGroup) => WrittenCell;
}

/** What one column of the screen says in one or two columns of a sheet: a date in words has its day beside it. */
function sheetColumns(key: ColumnKey, linkTo: ShownRegister['linkTo']): readonly ShownColumn[] {
  const { name, minWidth } = REGISTER_COLUMNS[key];
  const column: ShownColumn = {
    header: key === 'board' ? strings.board : name,
    width: WIDTHS[key] ?? Math.ceil(minWidth / PIXELS_PER_CHARACTER) + 4,
    isText: TEXT_COLUMNS.includes(key),
    cell: (item) => cellOf(key, item, linkTo),
  };
  const beside = { width: 14, isText: false };
  switch (key) {
    case 'board':
      return [
        column,
        { ...beside, header: strings.reasonForBoard, width: 40, cell: ({ routing }) => text(routing.reason) },
      ];
    case 'due':
      return [column, { ...beside, header: strings.dueOn, cell: ({ dueDay }) => dayOrWords(dueDay, '') }];
    default:
      return [column];
  }
}

/** The register as it is shown, as a sheet: these rows in this order under these columns, the group in a column of its own. */
export function shownSheet({ groups, layout, linkTo }: ShownRegister): WrittenSheet {
  const isGrouped = groups.some(({ key }) => key !== ALL);
  const hasOwnColumn = layout.grouping !== 'none' && layout.columns.some((key) => key === layout.grouping);
  const heading: readonly ShownColumn[] =
    isGrouped && !hasOwnColumn
      ? [
          {
            header: layout.grouping === 'none' ? strings.group : GROUPINGS[layout.grouping],
            width: 30,
            isText: true,
            cell: (_, { title }) => text(title),
          },
        ]
      : [];
  const columns = [...heading, ...layout.columns.flatMap((key) => sheetColumns(key, linkTo))];
  return {
    name: strings.register,
    columns: columns.map(({ header, width, isText }) => ({ header, width, isText })),
    rows: groups.flatMap((group) => group.items.map((item) => columns.map(({ cell }) => cell(item, group)))),
  };
}

/** The cell with a text that Excel can hold: a theme may be longer, or have characters that no file takes. */
async function fitted(sheet: WrittenSheet): Promise<WrittenSheet> {
  const { MAX_CELL_LENGTH, cleanText } = await import(
    /* webpackChunkName: 'workbook-writer' */ '../../workbook/cellText'
  );
  const fit = (cell: WrittenCell): WrittenCell =>
    'text' in cell ? { ...cell, text: cleanText(cleanText(cell.text).slice(0, MAX_CELL_LENGTH)) } : cell;
  return { ...sheet, rows: sheet.rows.map((row) => row.map(fit)) };
}

/** Writes the sheet with a second one that says what it is; the name of the file has the day. */
export async function writeShown(
  sheet: WrittenSheet,
  { day, sentence }: { readonly day: CalendarDay; readonly sentence: string },
): Promise<{ readonly name: string; readonly file: Blob }> {
  const { writeGrids } = await import(/* webpackChunkName: 'workbook-writer' */ '../../workbook/writeGrids');
  const about: WrittenSheet = {
    name: strings.about,
    columns: [
      { header: strings.what, width: 20, isText: true },
      { header: strings.value, width: 80, isText: true },
    ],
    rows: [
      [text(strings.asAt), { kind: 'day', day }],
      [text(strings.shown), text(sentence)],
    ],
  };
  const sheets = await Promise.all([sheet, about].map(fitted));
  const bytes = await writeGrids({ title: strings.registerAsAt(formatDay(day)), day }, sheets);
  return { name: `${strings.dayRegister(day)}.xlsx`, file: new Blob([bytes], { type: EXCEL }) };
}

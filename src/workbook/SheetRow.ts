import { findBoard } from '../domain/boards';
import { CalendarDay } from '../domain/calendarDay';
import { Parsed, Period, TargetDate, parsePeriod, parseTargetDate } from '../domain/period';
import { Board } from '../domain/register';
import { isSameWord } from '../domain/scales';
import { SheetFormat } from './format';
import { Place, ProblemLog, quoted } from './problems';
import { BLANK_CELL, GridCell } from './spreadsheet';

/** Dates that some programs store as text: the day and a time that says nothing. */
const ISO_TIMESTAMP = /^(\d{4}-\d{2}-\d{2})T[\d:.]+Z?$/;

/** At most nine figures, as the tracker takes them everywhere. */
const WHOLE_NUMBER = /^\d{1,9}$/;

/** No words for a date are longer; a text that is was meant for another column. */
const MAX_DATE_LENGTH = 100;

/** Reads the words of a date, unless they are a whole text. */
export function readDate<T>(words: string, parse: (words: string) => Parsed<T>): Parsed<T> {
  return words.length > MAX_DATE_LENGTH
    ? { ok: false, message: `${quoted(words)} is not a date, but a text; write a day or a period` }
    : parse(words);
}

/** `"Done" is not a status; use one of Open, Closed.` */
export function notOneOf(value: string, what: string, words: readonly string[]): string {
  return `${quoted(value)} is not ${what}; use one of: ${words.join(', ')}`;
}

/** One row of a sheet: reads its cells as what their columns hold, and reports what is wrong with them. */
export class SheetRow<Header extends string> {
  private readonly unreadable = new Set<string>();
  private readonly cells: ReadonlyMap<string, GridCell>;

  public constructor(
    private readonly format: SheetFormat<Header>,
    /** As Excel shows it. */
    public readonly number: number,
    /** By header; those of the format's columns that the sheet has. */
    cells: ReadonlyMap<string, GridCell>,
    private readonly log: ProblemLog,
  ) {
    this.cells = new Map([...cells].map(([header, cell]) => [header, this.asDate(header as Header, cell)]));
    for (const [header, cell] of cells) {
      this.checkCell(header as Header, cell);
    }
  }

  public place(column?: Header): Place {
    return { sheet: this.format.name, row: this.number, column };
  }

  public error(column: Header, message: string): void {
    this.log.error(this.place(column), message);
  }

  public warning(column: Header, message: string): void {
    this.log.warning(this.place(column), message);
  }

  /** The cell's text with its line breaks and outer spaces; `''` when blank. */
  public text(column: Header): string {
    return this.unreadable.has(column) ? '' : this.cell(column).text;
  }

  /** The cell's text without outer spaces. */
  public word(column: Header): string {
    return this.text(column).trim();
  }

  /** The text of a cell that must be filled; reports a blank one. */
  public required(column: Header): string {
    const word = this.word(column);
    if (word === '') {
      this.reportBlank(column);
    }
    return word;
  }

  /** One of the column's words, spelt as the format spells it; `undefined` when blank or unknown, which is reported. */
  public choice<Word extends string>(column: Header, words: readonly Word[], what: string): Word | undefined {
    const word = this.format.columns[column].isRequired === true ? this.required(column) : this.word(column);
    if (word === '') {
      return undefined;
    }
    const known = words.find((each) => isSameWord(each, word));
    if (known === undefined) {
      this.error(column, notOneOf(word, what, words));
    }
    return known;
  }

  public flag(column: Header): boolean {
    const word = this.word(column).toLowerCase();
    if (word !== '' && !['yes', 'no', 'true', 'false'].includes(word)) {
      this.error(column, notOneOf(this.word(column), 'Yes or No', ['Yes', 'No']));
    }
    return word === 'yes' || word === 'true';
  }

  /** The texts between the separators, blank ones left out. */
  public list(column: Header, separator: RegExp): readonly string[] {
    return this.word(column)
      .split(separator)
      .map((each) => each.trim())
      .filter((each) => each !== '');
  }

  /** A board of the register, as its sheet spells it; the name as it stands when it is unknown, which is reported. */
  public board(column: Header, boards: readonly Board[] | undefined): string {
    const word = this.format.columns[column].isRequired === true ? this.required(column) : this.word(column);
    return word === '' ? '' : this.knownBoard(column, word, boards);
  }

  public knownBoard(column: Header, name: string, boards: readonly Board[] | undefined): string {
    if (boards === undefined) {
      return name;
    }
    const board = findBoard(boards, name);
    if (board === undefined) {
      const known = boards.map((each) => each.name).join(', ');
      this.error(
        column,
        `${quoted(name)} is not a board of this register (${known}); correct it or add it to the sheet Boards`,
      );
      return name;
    }
    return board.name;
  }

  /** The date that the cell names, unreported; `undefined` when the cell is blank. */
  public parsedPeriod(column: Header): Parsed<Period> | undefined {
    const words = this.dateWords(column);
    return words === '' ? undefined : readDate(words, parsePeriod);
  }

  /** When something happened; `undefined` when blank or unreadable, which is reported. */
  public period(column: Header): Period | undefined {
    return this.settleDate(column, this.parsedPeriod(column));
  }

  public target(column: Header): TargetDate | undefined {
    const words = this.dateWords(column);
    return this.settleDate(column, words === '' ? undefined : readDate(words, parseTargetDate));
  }

  /** A single day; a longer period is reported. */
  public day(column: Header): CalendarDay | undefined {
    const period = this.period(column);
    if (period !== undefined && period.from !== period.to) {
      this.error(
        column,
        `${quoted(period.words)} is not a single day; write one, for example 2020-10-16 or 16/10/2020`,
      );
      return undefined;
    }
    return period?.from;
  }

  /** A whole number, none below 0; `undefined` when blank or no number, which is reported. */
  public wholeNumber(column: Header): number | undefined {
    const word = this.format.columns[column].isRequired === true ? this.required(column) : this.word(column);
    if (word === '') {
      return undefined;
    }
    if (!WHOLE_NUMBER.test(word)) {
      this.error(column, `${quoted(word)} is not a whole number; write figures only, for example 84`);
      return undefined;
    }
    return Number(word);
  }

  public reportBlank(column: Header): void {
    // a column that is missing, or a cell with an error in it, has been reported already
    if (this.cells.has(column) && !this.unreadable.has(column)) {
      const words = this.format.columns[column].words;
      this.error(
        column,
        `blank, but required; ${words === undefined ? 'fill it in' : `use one of: ${words.join(', ')}`}`,
      );
    }
  }

  private cell(column: Header): GridCell {
    return this.cells.get(column) ?? BLANK_CELL;
  }

  private dateWords(column: Header): string {
    const words = this.word(column);
    return ISO_TIMESTAMP.exec(words)?.[1] ?? words;
  }

  private settleDate<T>(column: Header, parsed: Parsed<T> | undefined): T | undefined {
    if (parsed === undefined) {
      if (this.format.columns[column].isRequired === true) {
        this.reportBlank(column);
      }
      return undefined;
    }
    if (!parsed.ok) {
      this.error(column, parsed.message);
      return undefined;
    }
    return parsed.value;
  }

  /** A number in a column of dates is a date whose format was lost, as some programs save it. */
  private asDate(header: Header, cell: GridCell): GridCell {
    if (cell.dayOfNumber === undefined || this.format.columns[header].holds !== 'date') {
      return cell;
    }
    this.log.gather(
      'warning',
      'number',
      this.place(header),
      `${quoted(cell.text)} is a number, for the cell has lost the format of a date; it is read as the day that Excel counts so, ${quoted(cell.dayOfNumber)}; check it, and format the column as a date`,
    );
    return { text: cell.dayOfNumber, kind: 'day', formula: cell.formula };
  }

  private checkCell(header: Header, cell: GridCell): void {
    if (cell.kind === 'error') {
      this.unreadable.add(header);
      const what = cell.text.startsWith('=')
        ? 'a formula whose result was never saved'
        : 'an error of Excel, not a value';
      this.error(header, `${quoted(cell.text)} is ${what}; type the value instead`);
    } else if (cell.formula !== undefined) {
      this.checkFormula(header, cell);
    }
    this.checkLength(header, cell.text);
    const isDate = cell.kind === 'day' || cell.kind === 'month';
    if (isDate && this.format.columns[header].holds === 'code') {
      this.unreadable.add(header);
      this.error(
        header,
        `Excel has made the date ${quoted(cell.text)} of this; format the cell as Text and type it again`,
      );
    } else if (cell.kind === 'month') {
      this.log.gather(
        'warning',
        'month',
        this.place(header),
        `Excel has made a date of this and shows its month alone; it is read as the whole month, ${quoted(cell.text)}`,
      );
    }
  }

  private checkLength(header: Header, text: string): void {
    const { maximum } = this.format.columns[header];
    const { length } = text.trim();
    if (maximum !== undefined && length > maximum) {
      this.error(header, `${quoted(text)} has ${length} characters, but SharePoint keeps ${maximum}; shorten it`);
    }
  }

  private checkFormula(header: Header, cell: GridCell): void {
    if (cell.text !== '') {
      this.log.gather(
        'warning',
        'formula',
        this.place(header),
        `a formula; its result as last saved was taken (${quoted(cell.text)})`,
      );
    }
  }
}

import { CalendarDay } from '../../domain/calendarDay';
import { Parsed, Period, TargetDate, parsePeriod, parseTargetDate } from '../../domain/period';
import { ListDefinition } from '../../lists/definition';
import { fromDateOnly } from '../days';

/** A row that cannot be read, because someone has written into the list what the register cannot understand. */
export interface RowProblem {
  readonly list: string;
  /** The row's id in its list. */
  readonly itemId: number;
  /** The column's heading. */
  readonly column: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** What every row has, whatever its list. */
export interface SPItem {
  readonly Id: number;
  readonly Title: string | null;
  readonly RegisterKey: string | null;
  readonly Sequence?: number | null;
}

/** A row's register key, `''` when it was added in the list itself. */
export function registerKeyOf(item: SPItem): string {
  return item.RegisterKey ?? '';
}

/** Text as the domain has it: an empty column is `''`, and lines end alike whoever typed them. */
export function textOf(value: string | null | undefined): string {
  const text = value ?? '';
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Different words of dates that are remembered at a time. */
const REMEMBERED = 5000;

/** The same reader, asked once for the same words: registers name few days in many rows. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      if (answers.size >= REMEMBERED) {
        answers.clear();
      }
      answers.set(text, (answer = read(text)));
    }
    return answer;
  };
}

const periodIn: (text: string) => Parsed<Period> = remembering(parsePeriod);
const targetIn: (text: string) => Parsed<TargetDate> = remembering(parseTargetDate);

/** Roles or boards in one text, separated by semicolons. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Names as they stand in one column. */
export function joinNames(names: readonly string[]): string {
  return names.join('; ');
}

/**
 * Reads the columns of one row and keeps what is wrong with them. Each method gives a usable value in any case;
 * {@link isSound} says afterwards whether all of them were right.
 */
export class ItemReader {
  private isRefused = false;

  public constructor(
    private readonly list: ListDefinition,
    private readonly itemId: number,
    private readonly problems: RowProblem[],
  ) {}

  public get isSound(): boolean {
    return !this.isRefused;
  }

  /** Reports the column; `name` is its internal name. */
  public refuse(name: string, message: string): void {
    const column =
      name === 'Title'
        ? this.list.titleField.title
        : (this.list.fields.find((field) => field.name === name)?.title ?? name);
    this.isRefused = true;
    this.problems.push({ list: this.list.title, itemId: this.itemId, column, message });
  }

  public requiredText(name: string, value: string | null): string {
    const text = textOf(value);
    if (text.trim() === '') {
      this.refuse(name, 'It is blank and must be filled.');
    }
    return text;
  }

  public optionalText(value: string | null): string | undefined {
    const text = textOf(value);
    return text.trim() === '' ? undefined : text;
  }

  public oneOf<T extends string>(name: string, value: string | null, choices: readonly T[], otherwise?: T): T {
    const text = textOf(value).trim();
    const choice = text === '' ? otherwise : choices.find((each) => each.toLowerCase() === text.toLowerCase());
    if (choice === undefined) {
      const said = text === '' ? 'It is blank' : `"${text}" is not one of its values`;
      this.refuse(name, `${said}; write one of: ${choices.join(', ')}.`);
    }
    return choice ?? (choices[0] as T);
  }

  public optionalOneOf<T extends string>(name: string, value: string | null, choices: readonly T[]): T | undefined {
    return textOf(value).trim() === '' ? undefined : this.oneOf(name, value, choices);
  }

  public period(name: string, value: string | null): Period {
    const parsed = periodIn(textOf(value));
    if (!parsed.ok) {
      this.refuse(name, `${parsed.message}.`);
      return { words: '', from: '1900-01-01', to: '1900-01-01' };
    }
    return parsed.value;
  }

  public optionalPeriod(name: string, value: string | null): Period | undefined {
    return textOf(value).trim() === '' ? undefined : this.period(name, value);
  }

  public target(name: string, value: string | null): TargetDate {
    const parsed = targetIn(textOf(value));
    if (!parsed.ok) {
      this.refuse(name, `${parsed.message}.`);
      return { kind: 'none', words: '' };
    }
    return parsed.value;
  }

  public optionalTarget(name: string, value: string | null): TargetDate | undefined {
    return textOf(value).trim() === '' ? undefined : this.target(name, value);
  }

  public optionalDay(name: string, value: string | null): CalendarDay | undefined {
    if (value === null) {
      return undefined;
    }
    const day = fromDateOnly(value);
    if (day === undefined) {
      this.refuse(name, `"${value}" is not a date.`);
    }
    return day;
  }

  public day(name: string, value: string | null): CalendarDay {
    const day = this.optionalDay(name, value);
    if (value === null) {
      this.refuse(name, 'It is blank and must be filled.');
    }
    return day ?? '1900-01-01';
  }

  /** The id of the row that a lookup refers to, as the domain knows it. */
  public requiredLookup(name: string, value: number | null): string {
    if (value === null) {
      this.refuse(name, 'It refers to no row; choose one, or delete this row.');
    }
    return String(value ?? '');
  }
}

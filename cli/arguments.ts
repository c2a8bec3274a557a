import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CalendarDay, isCalendarDay } from '../src/domain/calendarDay';
import { UsageError } from './outcomes';

/** What a command takes besides its name. */
export interface AcceptedArguments {
  /** The one argument without a name, as the usage calls it. */
  readonly operand?: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
}

/** The arguments of one command, checked against what it takes. */
export class CommandArguments {
  public constructor(
    private readonly values: Readonly<Record<string, string | boolean | undefined>>,
    private readonly operands: readonly string[],
  ) {}

  public has(name: string): boolean {
    return this.values[name] === true;
  }

  public optional(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  public required(name: string): string {
    const value = this.optional(name);
    if (value === undefined || value.trim() === '') {
      throw new UsageError(`--${name} is missing`);
    }
    return value;
  }

  /** A day that exists, `YYYY-MM-DD`; `undefined` when it is not given. */
  public day(name: string): CalendarDay | undefined {
    const value = this.optional(name);
    if (value !== undefined && !isCalendarDay(value)) {
      throw new UsageError(`--${name} wants a day that exists, written like 2020-10-16, not "${value}"`);
    }
    return value;
  }

  /** A day that exists and must be given. */
  public requiredDay(name: string): CalendarDay {
    this.required(name);
    return this.day(name) ?? '';
  }

  /** One of the words that an option takes; `undefined` when it is not given. */
  public choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.optional(name);
    const word = words.find((each) => each === value);
    if (value !== undefined && word === undefined) {
      throw new UsageError(`--${name} wants one of ${words.join(', ')}, not "${value}"`);
    }
    return word;
  }

  /** Some of the words that an option takes, with commas between them, each once; `undefined` when it is not given. */
  public choices<Word extends string>(name: string, words: readonly Word[]): Word[] | undefined {
    const value = this.optional(name);
    if (value === undefined) {
      return undefined;
    }
    const given = value.split(',').map((each) => each.trim());
    const unknown = given.find((each) => !words.some((word) => word === each));
    if (unknown !== undefined) {
      throw new UsageError(`--${name} wants some of ${words.join(', ')}, with commas between them, not "${unknown}"`);
    }
    return words.filter((word) => given.includes(word));
  }

  /** The path of a file that an option names; it must be given. */
  public requiredPath(name: string): string {
    return pathFrom(this.required(name));
  }

  /** The path of a file that an option names, where it is given. */
  public optionalPath(name: string): string | undefined {
    return this.optional(name) === undefined ? undefined : this.requiredPath(name);
  }

  /** The path of the one file that the command works on. */
  public file(): string {
    return pathFrom(this.operands[0] ?? '');
  }
}

/** A path as the person meant it: npm runs scripts in the package's folder, whatever folder it was called in. */
export function pathFrom(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Reads what stands after the command's name; throws `UsageError` for anything that the command does not take. */
export function parseCommand({ options, operand }: AcceptedArguments, args: readonly string[]): CommandArguments {
  const { values, positionals } = parse(args, options);
  const expected = operand === undefined ? 0 : 1;
  if (positionals.length < expected) {
    throw new UsageError(`${operand ?? ''} is missing`);
  }
  if (positionals.length > expected) {
    throw new UsageError(`"${positionals[expected] ?? ''}" is one argument too many`);
  }
  return new CommandArguments(values, positionals);
}

function parse(
  args: readonly string[],
  options: AcceptedArguments['options'],
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options: { ...options }, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

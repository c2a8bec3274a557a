import { errors } from '../errors';

export type Argument = null | string | number | boolean;

/** One step of a resource path: `items(1)`, `getByTitle('x')`, `addroleassignment(principalid=3,roledefid=4)`. */
export interface Segment {
  /** As written. */
  readonly text: string;
  /** In lower case: SharePoint's names may be in any. */
  readonly name: string;
  /** Undefined without parentheses. */
  readonly args: Arguments | undefined;
}

/** The arguments of a segment: by position, or by name in any case. */
export class Arguments {
  public constructor(
    private readonly positional: readonly Argument[],
    private readonly named: ReadonlyMap<string, Argument>,
  ) {}

  public get(name: string, position = 0): Argument | undefined {
    const byName = this.named.get(name.toLowerCase());
    return byName === undefined && this.named.size === 0 ? this.positional[position] : byName;
  }

  /** @throws 400 when it is missing */
  public text(name: string, position = 0): string {
    const value = this.get(name, position);
    if (value === undefined || value === null) throw errors.invalidArgument(`The parameter ${name} is missing.`);
    return String(value);
  }

  /** @throws 400 when it is missing or no number */
  public number(name: string, position = 0): number {
    const value = Number(this.text(name, position));
    if (!Number.isFinite(value)) throw errors.invalidArgument(`The parameter ${name} is not a number.`);
    return value;
  }

  public flag(name: string, otherwise: boolean, position = 99): boolean {
    const value = this.get(name, position);
    return value === undefined || value === null ? otherwise : /^(true|1)$/i.test(String(value));
  }

  public has(name: string): boolean {
    return this.named.has(name.toLowerCase());
  }

  public get count(): number {
    return this.positional.length + this.named.size;
  }
}

const noArguments = new Arguments([], new Map());

/** Empty arguments where a segment has none. */
export const argumentsOf = (segment: Segment): Arguments => segment.args ?? noArguments;

const literal = /\s*(?:guid|datetime|binary|X)?'((?:[^']|'')*)'|\s*(@\w+)|\s*([^,()=']+)/iy;

class Lexer {
  private at = 0;

  public constructor(
    private readonly path: string,
    private readonly alias: (name: string) => string | undefined,
  ) {}

  public segments(): Segment[] {
    const found: Segment[] = [];
    while (this.at < this.path.length) {
      if (this.path[this.at] === '/') this.at += 1;
      else found.push(this.segment());
    }
    return found;
  }

  private segment(): Segment {
    const start = this.at;
    while (this.at < this.path.length && this.path[this.at] !== '/' && this.path[this.at] !== '(') this.at += 1;
    const name = this.path.slice(start, this.at);
    if (this.path[this.at] !== '(') return { text: name, name: name.toLowerCase(), args: undefined };
    this.at += 1;
    const args = this.readArguments();
    return { text: this.path.slice(start, this.at), name: name.toLowerCase(), args };
  }

  private readArguments(): Arguments {
    const positional: Argument[] = [];
    const named = new Map<string, Argument>();
    while (this.path[this.at] !== ')') {
      if (this.at >= this.path.length) throw errors.invalidQuery(`The expression "${this.path}" is not valid.`);
      const name = /\s*([\w.]+)\s*=/y;
      name.lastIndex = this.at;
      const match = name.exec(this.path);
      if (match) this.at = name.lastIndex;
      const value = this.argument();
      if (match) named.set((match[1] ?? '').toLowerCase(), value);
      else positional.push(value);
      while (this.path[this.at] === ',' || this.path[this.at] === ' ') this.at += 1;
    }
    this.at += 1;
    return new Arguments(positional, named);
  }

  private argument(): Argument {
    literal.lastIndex = this.at;
    const match = literal.exec(this.path);
    if (!match) throw errors.invalidQuery(`The expression "${this.path}" is not valid.`);
    this.at = literal.lastIndex;
    if (match[1] !== undefined) return match[1].replace(/''/g, "'");
    if (match[2] !== undefined) return this.aliased(match[2]);
    return plain((match[3] ?? '').trim());
  }

  private aliased(name: string): Argument {
    const text = this.alias(name);
    if (text === undefined)
      throw errors.invalidQuery(`The parameter alias '${name}' has no value in the query string.`);
    const quoted = /^\s*(?:guid|datetime)?'((?:[^']|'')*)'\s*$/i.exec(text);
    return quoted ? (quoted[1] ?? '').replace(/''/g, "'") : plain(text.trim());
  }
}

const plain = (text: string): Argument => {
  if (text === 'null') return null;
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};

/**
 * Splits the part of a URL after `_api/` into segments. The path is decoded once, quotes protect slashes, `+` stays itself.
 * @param alias gives the query option called `@name`
 * @throws 400 for a path that cannot be read
 */
export function parsePath(encoded: string, alias: (name: string) => string | undefined): Segment[] {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    throw errors.invalidQuery(`The URL is not valid: ${encoded}`);
  }
  return new Lexer(path, alias).segments();
}

import { errors } from '../errors';

/** `$filter` as a tree. The grammar is SharePoint's subset of OData v3: no arithmetic, no string functions but two. */
export type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

export interface Path {
  readonly kind: 'path';
  readonly steps: readonly string[];
  readonly part?: DatePart;
}

export interface Literal {
  readonly kind: 'literal';
  readonly type: 'string' | 'number' | 'boolean' | 'null' | 'datetime' | 'guid';
  readonly value: null | string | number | boolean;
}

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter }
  | { readonly kind: 'comparison'; readonly operator: Operator; readonly path: Path; readonly literal: Literal }
  | { readonly kind: 'startswith' | 'substringof'; readonly path: Path; readonly text: string };

interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'datetime' | 'guid' | 'symbol';
  readonly text: string;
}

const lexeme =
  /\s*(?:(datetime|guid)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[mMfFdDlL]?)(?![\w-])|([A-Za-z_][\w.]*(?:\/[A-Za-z_][\w.]*)*)|([(),]))/iy;

/** Cuts the text into tokens. @throws 400 at the first character that begins none */
export function lexFilter(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  let at = 0;
  while (at < source.length) {
    lexeme.lastIndex = at;
    const match = lexeme.exec(source);
    if (!match) throw errors.invalidQuery(`The expression "${text}" is not valid.`);
    at = lexeme.lastIndex;
    if (match[2] !== undefined) {
      const kind = match[1] === undefined ? 'string' : (match[1].toLowerCase() as 'datetime' | 'guid');
      tokens.push({ kind, text: match[2].replace(/''/g, "'") });
    } else if (match[3] !== undefined) tokens.push({ kind: 'number', text: match[3].replace(/[mfdl]$/i, '') });
    else if (match[4] !== undefined) tokens.push({ kind: 'word', text: match[4] });
    else tokens.push({ kind: 'symbol', text: match[5] ?? '' });
  }
  return tokens;
}

const operators = new Set<string>(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
const dateParts = new Set<string>(['day', 'month', 'year', 'hour', 'minute', 'second']);
const mirrored: Readonly<Record<Operator, Operator>> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

class Parser {
  private at = 0;

  public constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  public parse(): Filter {
    const filter = this.or();
    if (this.at < this.tokens.length) throw this.invalid();
    return filter;
  }

  private or(): Filter {
    let left = this.and();
    while (this.takeWord('or')) left = { kind: 'or', left, right: this.and() };
    return left;
  }

  private and(): Filter {
    let left = this.unary();
    while (this.takeWord('and')) left = { kind: 'and', left, right: this.unary() };
    return left;
  }

  private unary(): Filter {
    if (this.takeWord('not')) return { kind: 'not', inner: this.unary() };
    if (this.takeSymbol('(')) {
      const inner = this.or();
      this.expectSymbol(')');
      return inner;
    }
    return this.comparison();
  }

  private comparison(): Filter {
    const name = this.peek()?.text.toLowerCase() ?? '';
    if ((name === 'startswith' || name === 'substringof') && this.isCall()) return this.textFunction(name);
    const left = this.operand();
    const operator = this.word().toLowerCase();
    if (!operators.has(operator)) {
      throw errors.invalidQuery(
        `The expression "${this.source}" is not valid. The operator '${operator}' is not supported.`,
      );
    }
    const right = this.operand();
    if (left.kind === 'path' && right.kind === 'literal')
      return { kind: 'comparison', operator: operator as Operator, path: left, literal: right };
    if (left.kind === 'literal' && right.kind === 'path') {
      return { kind: 'comparison', operator: mirrored[operator as Operator], path: right, literal: left };
    }
    throw errors.invalidQuery(`The expression "${this.source}" is not valid. A field must be compared with a value.`);
  }

  private textFunction(name: 'startswith' | 'substringof'): Filter {
    this.at += 1;
    this.expectSymbol('(');
    const first = this.operand();
    this.expectSymbol(',');
    const second = this.operand();
    this.expectSymbol(')');
    const [path, text] = name === 'startswith' ? [first, second] : [second, first];
    if (path.kind !== 'path' || text.kind !== 'literal' || text.type !== 'string') throw this.invalid();
    const test: Filter = { kind: name, path, text: String(text.value) };
    const next = this.peek();
    if (next?.kind !== 'word' || !/^(eq|ne)$/i.test(next.text)) return test;
    this.at += 1;
    const wanted = this.operand();
    if (wanted.kind !== 'literal' || typeof wanted.value === 'string' || wanted.value === null) throw this.invalid();
    const holds = (wanted.value === true || wanted.value === 1) === (next.text.toLowerCase() === 'eq');
    return holds ? test : { kind: 'not', inner: test };
  }

  private operand(): Path | Literal {
    const token = this.peek();
    if (!token) throw this.invalid();
    this.at += 1;
    if (token.kind === 'string') return { kind: 'literal', type: 'string', value: token.text };
    if (token.kind === 'datetime' || token.kind === 'guid')
      return { kind: 'literal', type: token.kind, value: token.text };
    if (token.kind === 'number') return { kind: 'literal', type: 'number', value: Number(token.text) };
    if (token.kind !== 'word') throw this.invalid();
    const word = token.text;
    if (/^(true|false)$/i.test(word)) return { kind: 'literal', type: 'boolean', value: /^true$/i.test(word) };
    if (/^null$/i.test(word)) return { kind: 'literal', type: 'null', value: null };
    if (this.peek()?.text !== '(' || this.peek()?.kind !== 'symbol') return { kind: 'path', steps: word.split('/') };
    if (!dateParts.has(word.toLowerCase())) {
      throw errors.invalidQuery(`The function '${word}' in the query string is not supported.`);
    }
    this.expectSymbol('(');
    const inner = this.word();
    this.expectSymbol(')');
    return { kind: 'path', steps: inner.split('/'), part: word.toLowerCase() as DatePart };
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private isCall(): boolean {
    return this.tokens[this.at + 1]?.text === '(';
  }

  private word(): string {
    const token = this.peek();
    if (token?.kind !== 'word') throw this.invalid();
    this.at += 1;
    return token.text;
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  private takeSymbol(symbol: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.at += 1;
    return true;
  }

  private expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.invalid();
  }

  private invalid(): Error {
    return errors.invalidQuery(`The expression "${this.source}" is not valid.`);
  }
}

/** Reads a `$filter`. @throws 400 InvalidClientQueryException, also for what OData has and SharePoint has not */
export const parseFilter = (text: string): Filter => new Parser(text, lexFilter(text)).parse();

export interface Order {
  readonly steps: readonly string[];
  readonly descending: boolean;
}

/** Reads a `$orderby`. @throws 400 */
export function parseOrder(text: string): Order[] {
  return text.split(',').map((part) => {
    const match = /^\s*([\w./]+)(?:\s+(asc|desc))?\s*$/i.exec(part);
    if (!match) throw errors.invalidQuery(`The expression "${text}" is not valid.`);
    return { steps: (match[1] ?? '').split('/'), descending: match[2]?.toLowerCase() === 'desc' };
  });
}

import type { SiteClock } from '../time';
import { callFunction } from './functions';
import type { FormulaValue } from './value';

type Formula =
  | { readonly kind: 'value'; readonly value: FormulaValue }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: 'operator'; readonly operator: string; readonly left: Formula; readonly right: Formula };

const token =
  /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|"((?:[^"]|"")*)"|\[([^\]]+)\]|(<>|<=|>=|[-+*/^&=<>(),;%])|([\p{L}_][\p{L}\p{N}_.]*))/iuy;

interface Token {
  readonly kind: 'number' | 'text' | 'column' | 'symbol' | 'name';
  readonly text: string;
}

function readTokens(source: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const text = source.trimEnd();
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new SyntaxError(`The formula contains a syntax error or is not supported: ${source}`);
    if (match[1] !== undefined) tokens.push({ kind: 'number', text: match[1] });
    else if (match[2] !== undefined) tokens.push({ kind: 'text', text: match[2].replace(/""/g, '"') });
    else if (match[3] !== undefined) tokens.push({ kind: 'column', text: match[3] });
    else if (match[4] !== undefined) tokens.push({ kind: 'symbol', text: match[4] });
    else tokens.push({ kind: 'name', text: match[5] ?? '' });
  }
  return tokens;
}

const precedence: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const parsed = new Map<string, Formula>();

/** Parses a formula as SharePoint's calculated columns have them. @throws SyntaxError */
export function parseFormula(source: string): Formula {
  const known = parsed.get(source);
  if (known) return known;
  const tokens = readTokens(source.trim().replace(/^=/, ''));
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const isSymbol = (...symbols: string[]): boolean => peek()?.kind === 'symbol' && symbols.includes(peek()?.text ?? '');
  const expectSymbol = (symbol: string): void => {
    if (!isSymbol(symbol)) throw new SyntaxError(`The formula contains a syntax error or is not supported: ${source}`);
    at += 1;
  };
  const binary = (level: number): Formula => {
    const operators = precedence[level];
    if (!operators) return postfix();
    let left = binary(level + 1);
    while (isSymbol(...operators)) {
      const operator = peek()?.text ?? '';
      at += 1;
      left = { kind: 'operator', operator, left, right: binary(level + 1) };
    }
    return left;
  };
  const postfix = (): Formula => {
    let value = primary();
    while (isSymbol('%')) {
      at += 1;
      value = { kind: 'operator', operator: '/', left: value, right: { kind: 'value', value: 100 } };
    }
    return value;
  };
  const argumentsOf = (): Formula[] => {
    const args: Formula[] = [];
    while (!isSymbol(')')) {
      args.push(binary(0));
      if (isSymbol(',', ';')) at += 1;
      else break;
    }
    expectSymbol(')');
    return args;
  };
  const primary = (): Formula => {
    const next = peek();
    at += 1;
    if (next?.kind === 'number') return { kind: 'value', value: Number(next.text) };
    if (next?.kind === 'text') return { kind: 'value', value: next.text };
    if (next?.kind === 'column') return { kind: 'column', name: next.text };
    if (next?.kind === 'symbol' && next.text === '(') {
      const inner = binary(0);
      expectSymbol(')');
      return inner;
    }
    if (next?.kind === 'symbol' && (next.text === '-' || next.text === '+')) {
      return { kind: 'operator', operator: next.text, left: { kind: 'value', value: 0 }, right: postfix() };
    }
    if (next?.kind === 'name') {
      if (isSymbol('(')) {
        at += 1;
        return { kind: 'call', name: next.text.toUpperCase(), args: argumentsOf() };
      }
      if (/^(true|false)$/i.test(next.text)) return { kind: 'value', value: /^true$/i.test(next.text) };
      return { kind: 'column', name: next.text };
    }
    throw new SyntaxError(`The formula contains a syntax error or is not supported: ${source}`);
  };
  const formula = binary(0);
  if (at < tokens.length) throw new SyntaxError(`The formula contains a syntax error or is not supported: ${source}`);
  if (parsed.size > 500) parsed.clear();
  parsed.set(source, formula);
  return formula;
}

/** Days since 30 December 1899, as spreadsheets count: what arithmetic makes of a date. */
const serial = (date: Date): number => date.getTime() / 86400000 + 25569;

const fromSerial = (days: number): Date => new Date(Math.round((days - 25569) * 86400000));

const toNumber = (value: FormulaValue): number | Error => {
  if (value instanceof Error) return value;
  if (value === null || value === '') return 0;
  if (value instanceof Date) return serial(value);
  const number = Number(value);
  return Number.isNaN(number) ? new Error('#VALUE!') : number;
};

export const toText = (value: FormulaValue): string =>
  value === null
    ? ''
    : value instanceof Date
      ? String(serial(value))
      : typeof value === 'boolean'
        ? value
          ? 'TRUE'
          : 'FALSE'
        : String(value);

function compare(operator: string, left: FormulaValue, right: FormulaValue): boolean {
  const blank = (value: FormulaValue, other: FormulaValue): FormulaValue =>
    value === null ? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0) : value;
  const one = blank(left, right);
  const other = blank(right, left);
  const order =
    typeof one === 'string' || typeof other === 'string'
      ? toText(one).toLowerCase().localeCompare(toText(other).toLowerCase())
      : Number(toNumber(one)) - Number(toNumber(other));
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function operate(operator: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  if (left instanceof Error) return left;
  if (right instanceof Error) return right;
  if (operator === '&') return toText(left) + toText(right);
  if (!['+', '-', '*', '/', '^'].includes(operator)) return compare(operator, left, right);
  const one = toNumber(left);
  const other = toNumber(right);
  if (one instanceof Error) return one;
  if (other instanceof Error) return other;
  const isDate =
    operator === '+'
      ? left instanceof Date !== right instanceof Date
      : operator === '-' && left instanceof Date && !(right instanceof Date);
  const result =
    operator === '+'
      ? one + other
      : operator === '-'
        ? one - other
        : operator === '*'
          ? one * other
          : operator === '/'
            ? one / other
            : one ** other;
  if (operator === '/' && other === 0) return new Error('#DIV/0!');
  return isDate ? fromSerial(result) : result;
}

/**
 * Works a formula out.
 * @param column gives the value of a column by its title or internal name
 */
export function evaluateFormula(
  formula: Formula,
  column: (name: string) => FormulaValue,
  clock: SiteClock,
): FormulaValue {
  const evaluate = (node: Formula): FormulaValue => {
    if (node.kind === 'value') return node.value;
    if (node.kind === 'column') return column(node.name);
    if (node.kind === 'operator') return operate(node.operator, evaluate(node.left), evaluate(node.right));
    return callFunction(
      node.name,
      node.args.map((arg) => () => evaluate(arg)),
      clock,
    );
  };
  return evaluate(formula);
}

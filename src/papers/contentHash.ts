import { PaperModel } from './model';
import { sha256 } from './sha256';

/** What says where something is kept, what a spreadsheet lists, what adds up to what, or why a draft is one, and nothing of what a reader sees. */
const NOT_CONTENT = new Set(['evidenceId', 'recommendationId', 'reasonsForDraft', 'lists', 'rowSum']);

function isContent(key: string, value: unknown): boolean {
  return (
    value !== undefined &&
    !NOT_CONTENT.has(key) &&
    // a paper's subject is words; that of a row is an id
    !(key === 'subject' && typeof value === 'object')
  );
}

/** JSON with its keys in order, so that the same content gives the same text however it was put together. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key, each]) => isContent(key, each))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * The SHA-256 of what a paper says: two models with the same hash print the same, in any format and with any version of
 * the programs that write files. Ids of rows are no part of it, so that a register which was brought into another site
 * gives the same.
 */
export function contentHash(model: PaperModel): string {
  return sha256(canonical(model));
}

/** `1 recommendation`, `7 recommendations`: numbers stand in figures, so that they can be compared with the tables. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** The form of a verb that goes with the number: `is` or `are`. */
export function verb(number: number, singular: string, plural: string): string {
  return number === 1 ? singular : plural;
}

/** `A`, `A and B`, `A, B and C`. */
export function series(words: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joiner} ${last}`;
}

/** The text ended by a full stop, unless it ends as a sentence already. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  return trimmed === '' || /[.!?…]["')\]]*$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

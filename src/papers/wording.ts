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

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A number as a word up to ten, and in figures beyond. */
export function numberInWords(number: number): string {
  return NUMBER_WORDS[number] ?? String(number);
}

/** The number with which a text begins, in figures or as one of those words; `undefined` where it begins otherwise. */
export function leadingNumber(words: string): number | undefined {
  const [first = ''] = words
    .trim()
    .toLowerCase()
    .split(/[^a-z0-9]/, 1);
  const named = NUMBER_WORDS.findIndex((each) => each === first);
  return /^\d+$/.test(first) ? Number(first) : named >= 0 ? named : undefined;
}

import { entryKey } from '../registerKeys';

/** An entry of a history as a site has it. */
export interface StoredEntry {
  /** Its register key; the one under which it was imported, or that of the submission which added it. */
  readonly key: string;
  readonly slot: string;
  /** Everything that it says, comparable. */
  readonly content: string;
}

/** What is known of an entry that is to be imported. */
export interface IncomingEntry {
  /** The day, for a decision the board too. */
  readonly slot: string;
  readonly content: string;
}

export type EntryMatch<S extends StoredEntry> =
  | { readonly kind: 'same'; readonly stored: S }
  | { readonly kind: 'differs'; readonly stored: S }
  | { readonly kind: 'missing'; readonly key: string };

/**
 * Finds, for each entry to be imported, whether the site has it. An entry is the same that says the same, wherever it
 * came from; then the one that was imported under its key; then the one of the same slot that is left over, which has
 * been reworded on one side. What is missing gets a key that nothing in the site has, the same on every run.
 */
export function matchEntries<S extends StoredEntry>(
  ownerKey: string,
  incoming: readonly IncomingEntry[],
  stored: readonly S[],
): readonly EntryMatch<S>[] {
  const places = new Map<string, number>();
  const keys = incoming.map(({ slot }) => {
    const place = (places.get(slot) ?? 0) + 1;
    places.set(slot, place);
    return entryKey(ownerKey, slot, place);
  });
  const unmatched = new Set(stored);
  const found = new Map<number, S>();
  const pair = (fits: (entry: S, index: number) => boolean): void => {
    incoming.forEach((_, index) => {
      const match = found.has(index) ? undefined : [...unmatched].find((entry) => fits(entry, index));
      if (match !== undefined) {
        found.set(index, match);
        unmatched.delete(match);
      }
    });
  };
  pair((entry, index) => entry.key === keys[index] && entry.content === incoming[index]?.content);
  pair((entry, index) => entry.content === incoming[index]?.content);
  pair((entry, index) => entry.key === keys[index]);
  pair((entry, index) => entry.slot === incoming[index]?.slot);
  const taken = new Set([...stored.map(({ key }) => key), ...keys]);
  const storedKeys = new Set(stored.map(({ key }) => key));
  return incoming.map(({ slot, content }, index): EntryMatch<S> => {
    const match = found.get(index);
    if (match !== undefined) {
      return match.content === content ? { kind: 'same', stored: match } : { kind: 'differs', stored: match };
    }
    let key = keys[index] ?? '';
    if (storedKeys.has(key)) {
      let place = places.get(slot) ?? 0;
      do {
        place += 1;
        key = entryKey(ownerKey, slot, place);
      } while (taken.has(key));
      taken.add(key);
    }
    return { kind: 'missing', key };
  });
}

import fc from 'fast-check';
import { IncomingEntry, StoredEntry, matchEntries } from '../../../src/data/import/matchEntries';
import { entryKey } from '../../../src/data/registerKeys';

const OWNER = 'fleet|4.1';

function incoming(...contents: string[]): IncomingEntry[] {
  return contents.map((content) => ({ slot: '2020-01-01', content }));
}

function imported(content: string, place: number): StoredEntry {
  return { key: entryKey(OWNER, '2020-01-01', place), slot: '2020-01-01', content };
}

function posted(content: string): StoredEntry {
  return { key: '5d0c2a64-2b63-4a59-9b8e-0d3a2f1c7e11', slot: '2020-01-01', content };
}

function kinds(entries: readonly IncomingEntry[], stored: readonly StoredEntry[]): string[] {
  return matchEntries(OWNER, entries, stored).map(({ kind }) => kind);
}

describe('matchEntries', () => {
  it('reports an entry that says something else than the one imported in its place', () => {
    expect(matchEntries(OWNER, incoming('new words'), [imported('old words', 1)])).toEqual([
      { kind: 'differs', stored: imported('old words', 1) },
    ]);
  });

  it('adds what an empty site lacks, under keys that tell entries of one day apart', () => {
    expect(matchEntries(OWNER, incoming('same', 'same'), [])).toEqual([
      { kind: 'missing', key: entryKey(OWNER, '2020-01-01', 1) },
      { kind: 'missing', key: entryKey(OWNER, '2020-01-01', 2) },
    ]);
  });

  it('knows an entry again that an owner posted in the site', () => {
    expect(kinds(incoming('mine'), [posted('mine')])).toEqual(['same']);
  });

  it('reports an entry that was posted in the site and reworded in the register since', () => {
    expect(kinds(incoming('mine, reworded'), [posted('mine')])).toEqual(['differs']);
  });

  it('gives an entry that comes before a known one of its day a key of its own', () => {
    const found = matchEntries(OWNER, incoming('first', 'known'), [imported('known', 1)]);
    expect(found[1]).toMatchObject({ kind: 'same' });
    expect(found[0]).toEqual({ kind: 'missing', key: entryKey(OWNER, '2020-01-01', 3) });
  });

  it('ends with each entry once, wherever a run broke off', () => {
    const entries = fc.array(
      fc.record({ slot: fc.constantFrom('2020-01-01', '2020-02-01'), content: fc.constantFrom('a', 'b') }),
      {
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.boolean()), (all, coin) => {
        const stored: StoredEntry[] = [];
        const run = (breaksOff: boolean): void => {
          matchEntries(OWNER, all, stored).forEach((match, index) => {
            const entry = all[index];
            if (match.kind === 'missing' && entry !== undefined && (!breaksOff || coin.next().value === true)) {
              expect(stored.map(({ key }) => key)).not.toContain(match.key);
              stored.push({ ...entry, key: match.key });
            }
          });
        };
        run(true);
        run(true);
        run(false);
        const sorted = (list: readonly IncomingEntry[]): string[] =>
          list.map(({ slot, content }) => `${slot} ${content}`).sort();
        expect(sorted(stored)).toEqual(sorted(all));
        expect(kinds(all, stored)).toEqual(all.map(() => 'same'));
      }),
    );
  });
});

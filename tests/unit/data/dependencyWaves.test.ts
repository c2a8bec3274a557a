import fc from 'fast-check';
import { dependencyWaves } from '../../../src/data/import/dependencyWaves';

interface Thing {
  readonly id: string;
  readonly refers: readonly string[];
}

function thing(id: string, ...refers: string[]): Thing {
  return { id, refers };
}

function wavesOf(...things: Thing[]): { waves: string[][]; circular: string[] } {
  const { waves, circular } = dependencyWaves(things, ({ refers }) => refers);
  return { waves: waves.map((wave) => wave.map(({ id }) => id)), circular: [...circular] };
}

describe('dependencyWaves', () => {
  it('keeps together, last, what goes round in a circle or leads into one', () => {
    expect(wavesOf(thing('a', 'b'), thing('b', 'a'), thing('c', 'a'), thing('d'))).toEqual({
      waves: [['d'], ['a', 'b', 'c']],
      circular: ['a', 'b', 'c'],
    });
  });

  it('takes a thing that refers to itself for a circle', () => {
    expect(wavesOf(thing('a', 'a'))).toEqual({ waves: [['a']], circular: ['a'] });
  });

  it('puts each after what it refers to, and what is not among them counts as there', () => {
    expect(wavesOf(thing('a', 'b', 'elsewhere'), thing('b', 'c'), thing('c'))).toEqual({
      waves: [['c'], ['b'], ['a']],
      circular: [],
    });
  });

  it('loses and repeats nothing', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const things = fc.uniqueArray(fc.record({ id: names, refers: fc.array(names, { maxLength: 3 }) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(things, (all) => {
        const { waves } = wavesOf(...all);
        expect(waves.flat().sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});

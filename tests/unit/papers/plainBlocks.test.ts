import { textBlocks } from '../../../src/papers/compose';
import { plainText } from '../../../src/papers/plainText';
import { lines } from '../../support/paperText';

describe('textBlocks of a plain text', () => {
  it.each([
    ['a number that goes on from none', '4. Fourth\n5. Fifth'],
    ['a number without a blank after it', '1.2 million'],
    ['a year that ends a sentence', 'Done in\n2020. More follows'],
    ['one line with a bar', 'either | or'],
    ['bars between other numbers of cells', 'a | b\nc'],
  ])('takes %s for words', (_, words) => {
    expect(textBlocks(words).every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(plainText(textBlocks(words))).toBe(words);
  });

  it('makes lists of bullets and of numbers, within each other, and goes on with the numbers', () => {
    const words = 'Done:\n1. one\n  • a\n  • b\n    • deep\n2. two\nLater';
    const blocks = textBlocks(words);
    expect(
      blocks.map((block) =>
        block.kind === 'list' ? [lines([block]), block.isNumbered, block.level, block.start] : block.kind,
      ),
    ).toEqual([
      'paragraph',
      [['one'], true, undefined, undefined],
      [['a', 'b'], undefined, 2, undefined],
      [['deep'], undefined, 3, undefined],
      [['two'], true, undefined, 2],
      'paragraph',
    ]);
    expect(plainText(blocks)).toBe(words);
  });

  it('begins another list where the numbers begin again', () => {
    expect(textBlocks('1. a\n2. b\n1. c').map((block) => lines([block]))).toEqual([['a', 'b'], ['c']]);
  });

  it('sets in no item that stands below none', () => {
    expect(textBlocks('    - a\n- b')).toEqual([
      { kind: 'list', items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]] },
    ]);
  });

  it('makes a table of lines with bars, with a header where its first row has words alone', () => {
    const words = 'Month | Found\nMay | 84\nJune | ';
    const [grid, ...rest] = textBlocks(words);
    expect(rest).toEqual([]);
    expect(grid).toMatchObject({ kind: 'grid', hasHeader: true });
    expect(plainText(grid === undefined ? [] : [grid])).toBe(words);
    expect(textBlocks('2019 | 12\n2020 | 13')).toMatchObject([{ kind: 'grid', hasHeader: false }]);
  });

  it('sets the lead-in in front of the first words, or before a list or a table', () => {
    const leadIn = [{ kind: 'text', text: 'Done: ' } as const];
    expect(lines(textBlocks('yes\n• more', leadIn))).toEqual(['Done: yes', 'more']);
    expect(lines(textBlocks('a | b\nc | d', leadIn))).toEqual(['Done: ', 'a | b', 'c | d']);
    expect(lines(textBlocks('', leadIn))).toEqual(['Done: ']);
  });
});

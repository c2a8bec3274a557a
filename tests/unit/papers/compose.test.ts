import { bold, list, paragraph, text, textBlocks } from '../../../src/papers/compose';

describe('textBlocks', () => {
  it('gives nothing for a text that holds nothing', () => {
    expect(textBlocks(' \n ')).toEqual([]);
  });

  it('gives a paragraph for each line, whatever ends it', () => {
    expect(textBlocks('One \r\nTwo\rThree\nFour')).toEqual(
      ['One', 'Two', 'Three', 'Four'].map((line) => paragraph(line)),
    );
  });

  it('sets apart what follows a blank line, a list as well, and nothing at either end', () => {
    expect(textBlocks('\n\nOne\r\nTwo\r\n\r\n \nThree\n\n- four\n- five\n\n- six\n\n')).toEqual([
      paragraph('One'),
      paragraph('Two'),
      { ...paragraph('Three'), afterBlankLine: true },
      { ...list(['four', 'five']), afterBlankLine: true },
      { ...list(['six']), afterBlankLine: true },
    ]);
  });

  it('gathers lines that begin with a dash or bullet into a list', () => {
    expect(textBlocks('First:\n- one\n• two\n\uf0b7\tpasted\nThen.\n* three')).toEqual([
      paragraph('First:'),
      list(['one', 'two', 'pasted']),
      paragraph('Then.'),
      list(['three']),
    ]);
  });

  it('keeps a dash inside a line, and a negative number, as text', () => {
    expect(textBlocks('Kent - Essex\n-5 degrees')).toEqual([paragraph('Kent - Essex'), paragraph('-5 degrees')]);
  });

  it('sets the lead-in before the first line', () => {
    expect(textBlocks('Done.\nMore.', [bold('Evidence: ')])).toEqual([
      paragraph([bold('Evidence: '), text('Done.')]),
      paragraph('More.'),
    ]);
  });

  it('gives the lead-in a line of its own before a list', () => {
    expect(textBlocks('- one', [bold('Milestones: ')])).toEqual([paragraph([bold('Milestones: ')]), list(['one'])]);
  });
});

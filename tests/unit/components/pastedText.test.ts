import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePasted, onLinesOfItsOwn, pastedText } from '../../../src/components/OwnerUpdate/pastedText';

const word = readFileSync(join(__dirname, '../../support/clipboard/word.html'), 'utf8');

describe('pastedText', () => {
  it.each([
    ['a plain paragraph', '<p>One <b>two</b></p>'],
    ['words without elements', 'One | two'],
    ['an empty page', ''],
  ])('leaves %s to the browser', (_, html) => {
    expect(pastedText(html)).toBeUndefined();
  });

  it('keeps the lists and the table of a Word page, and drops all the rest', () => {
    expect(pastedText(word)).toEqual({
      text: [
        'Progress in October',
        '• Vehicles loaded: 40',
        '  • of which vans: 12',
        '• Drivers trained & tested',
        '1. Ask the supplier',
        '2. Sample the records',
        'Month | In date',
        'May/June | 84 of 100',
        'See the plan (https://example.org/plan).',
      ].join('\n'),
      lists: 2,
      tables: 1,
      pictures: 1,
    });
  });

  it('keeps the numbers of a list that goes on after a paragraph', () => {
    const item = (number: string, words: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${number}<span>&nbsp;</span></span>${words}</p>`;
    expect(pastedText(`${item('1.', 'a')}<p>between</p>${item('2.', 'b')}${item('3.', 'c')}`)?.text).toBe(
      '1. a\nbetween\n2. b\n3. c',
    );
  });

  it.each([
    ['lists', '<ul><li><p>a</p></li><li>b<ol><li>c</li></ol></li></ul>', '• a\n• b\n  1. c'],
    [
      'cells of a sheet',
      '<table><col width=64><tr><td>a</td><td></td></tr><tr><td>1</td><td>2</td></tr></table>',
      'a |\n1 | 2',
    ],
    [
      'the words of what would run',
      '<ul><li onclick="x()">a<script>x()</script><iframe src="y">z</iframe></li><li><a href="javascript:x()">b</a></li></ul>',
      '• a\n• b',
    ],
  ])('keeps %s of any page', (_, html, text) => {
    expect(pastedText(html)?.text).toBe(text);
  });

  it('takes no longer for a page that is broken', () => {
    const broken = `<ul><li>a${'<p style="mso-list:l0 level1"><span '.repeat(3000)}`;
    const start = performance.now();
    pastedText(broken);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('describePasted', () => {
  it.each([
    [{ text: '', lists: 1, tables: 0, pictures: 0 }, 'Pasted with 1 list.'],
    [
      { text: '', lists: 2, tables: 1, pictures: 1 },
      'Pasted with 2 lists and 1 table. 1 picture was left out; what it shows can go with the update under “Evidence files”.',
    ],
    [{ text: '', lists: 0, tables: 0, pictures: 0 }, 'Pasted.'],
  ])('says of %j: %s', (pasted, words) => {
    expect(describePasted(pasted)).toBe(words);
  });
});

describe('onLinesOfItsOwn', () => {
  it.each([
    ['', '', '• a'],
    ['before', 'after', '\n• a\n'],
    ['before\n', '\nafter', '• a'],
  ])('sets a list between %j and %j as %j', (before, after, text) => {
    expect(onLinesOfItsOwn('• a', before, after)).toBe(text);
  });
});

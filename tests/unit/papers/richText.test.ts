import { TextBlock } from '../../../src/papers/model';
import { textBlocks } from '../../../src/papers/compose';
import { lines } from '../../support/paperText';

const paragraphOf = (words: string): TextBlock => ({ kind: 'paragraph', content: [{ kind: 'text', text: words }] });

describe('textBlocks', () => {
  it.each([
    'a < b and c > d',
    'the tag <b> makes bold',
    'an <unknown>element</unknown>',
    '</b> closes nothing <b>',
    '&amp; is written so',
  ])('takes %j as plain text, character for character', (words) => {
    expect(textBlocks(words)).toEqual([paragraphOf(words)]);
  });

  it('keeps bold, italics, struck-through words and what is both, and drops fonts and colours', () => {
    const html =
      '<div class="x"><p style="color:red">One <strong>two <em>three</em></strong> <s>four</s> <font color="red">five</font></p></div>';
    expect(textBlocks(html)).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'One ' },
          { kind: 'text', text: 'two ', bold: true },
          { kind: 'text', text: 'three', bold: true, italic: true },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'four', strike: true },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'five' },
        ],
      },
    ]);
  });

  it('makes a bold line of a heading, and ends a paragraph with each block', () => {
    expect(lines(textBlocks('<h2>Head</h2>loose<p>next</p><br><div>last<br>line</div>'))).toEqual([
      'Head',
      'loose',
      'next',
      'last line',
    ]);
    expect(textBlocks('<h2>Head</h2>')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'Head', bold: true }] },
    ]);
  });

  it('keeps lists within lists, and goes on with the numbers after them', () => {
    const html =
      '<ol><li>one<ul><li>a</li><li>b<ul><li>deep<ul><li>deeper</li></ul></li></ul></li></ul></li><li>two</li></ol>';
    expect(
      textBlocks(html).map(
        (block) => block.kind === 'list' && [lines([block]), block.isNumbered, block.level, block.start],
      ),
    ).toEqual([
      [['one'], true, undefined, undefined],
      [['a', 'b'], undefined, 2, undefined],
      [['deep'], undefined, 3, undefined],
      [['deeper'], undefined, 3, undefined],
      [['two'], true, undefined, 2],
    ]);
  });

  it('begins with the number that a list names', () => {
    expect(textBlocks('<ol start="3"><li>three</li><li>four</li></ol>')).toMatchObject([
      { kind: 'list', isNumbered: true, start: 3 },
    ]);
  });

  it('keeps a table, its header and its empty cells', () => {
    const html =
      '<table><thead><tr><th>Month</th><th>Found</th></tr></thead><tbody><tr><td><p>May</p><p>June</p></td><td></td></tr><tr><td>July</td></tr></tbody></table>';
    const [grid] = textBlocks(html);
    expect(grid).toMatchObject({ kind: 'grid', hasHeader: true });
    expect(lines(grid === undefined ? [] : [grid])).toEqual(['Month | Found', 'May June | ', 'July | ']);
  });

  it('keeps links to the web and to mail, and the words of any other', () => {
    const html =
      '<p><a href="https://example.org/?a=1&amp;b=2">web</a> <a href=\'mailto:a@example.org\'>mail</a> <a href="javascript:alert(1)">code</a> <a>none</a></p>';
    const [block] = textBlocks(html);
    expect(block?.kind === 'paragraph' && block.content.filter(({ kind }) => kind === 'link')).toEqual([
      { kind: 'link', text: 'web', url: 'https://example.org/?a=1&b=2' },
      { kind: 'link', text: 'mail', url: 'mailto:a@example.org' },
    ]);
    expect(lines(block === undefined ? [] : [block])).toEqual(['web mail code none']);
  });

  it('leaves out scripts, styles and comments, and reads character references', () => {
    expect(
      lines(
        textBlocks(
          '<p>a<script>alert(1)</script><style>p{}</style><!-- c --> &lt;b&gt; &pound;5 &#163;6 &#x2713; &nope; &#0;\u200b</p>',
        ),
      ),
    ).toEqual(['a <b> £5 £6 ✓ &nope;']);
  });

  it('sets the lead-in in front of the first words, or before a list', () => {
    const leadIn = [{ kind: 'text', text: 'Done: ' } as const];
    expect(lines(textBlocks('<p>yes</p><p>more</p>', leadIn))).toEqual(['Done: yes', 'more']);
    expect(lines(textBlocks('<ul><li>yes</li></ul>', leadIn))).toEqual(['Done: ', 'yes']);
  });

  it('closes what is left open', () => {
    expect(lines(textBlocks('<p>a</p><ul><li>b<table><tr><td>c'))).toEqual(['a', 'b', 'c']);
    expect(textBlocks('<p></p><ul></ul><table></table>')).toEqual([]);
  });
});

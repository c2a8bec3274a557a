import { bold, cell, list, numbered, pageOf, paragraph, text } from '../../../src/papers/compose';
import { writeHtml } from '../../../src/papers/html/writeHtml';
import { Block, PaperModel } from '../../../src/papers/model';
import { EVERY_BLOCK, HOSTILE, aModel, row } from '../../support/paperModels';

function html(model: PaperModel): string {
  return new TextDecoder().decode(writeHtml(model).bytes);
}

function withBlocks(...blocks: Block[]): string {
  return html(aModel({ sections: [{ orientation: 'portrait', parts: [{ id: 'body', blocks }] }] }));
}

const main = (page: string): string => /<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? '';

describe('writeHtml', () => {
  it('lets no text become markup, wherever it stands', () => {
    const page = html({
      ...EVERY_BLOCK,
      properties: { ...EVERY_BLOCK.properties, title: '<script>t</script>', author: '"a', subject: HOSTILE },
      runningHead: { left: '<img src=x onerror=y>', right: '' },
    });
    expect(page).not.toMatch(/<script|<img|onerror=y>[^]*<\/footer>.*<img/);
    expect(page).toContain('&lt;script&gt;t&lt;/script&gt;');
    expect(page).toContain('x &lt; y &amp; &quot;z&quot; &gt; w');
    // eslint-disable-next-line no-control-regex -- these are the characters that must be gone
    expect(page).not.toMatch(/[\u0000-\u0008\u001f\ufffe\uffff]/);
  });

  it.each([
    ['https://example.org/a?b=1&c=2', '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">it</a>'],
    ['mailto:office@example.org', '<a href="mailto:office@example.org" rel="noopener noreferrer">it</a>'],
    ['javascript:alert(1)', '<p>it</p>'],
    [' JAVASCRIPT:alert(1)', '<p>it</p>'],
    ['java\nscript:alert(1)', '<p>it</p>'],
    ['data:text/html,x', '<p>it</p>'],
    ['//example.org', '<p>it</p>'],
    ['https://example.org/" onclick="x', '<p>it</p>'],
  ])('links to the web and to mail only: %j', (url, expected) => {
    expect(withBlocks(paragraph([{ kind: 'link', text: 'it', url }]))).toContain(expected);
  });

  it('needs nothing else and runs nothing', () => {
    const page = html(EVERY_BLOCK);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link |<iframe|<img|src=|url\(|@import| on\w+=/i);
  });

  it('links to the place where print gives its page', () => {
    const page = withBlocks(paragraph([text('Service records (page '), pageOf('entry_1'), text(')')]), {
      kind: 'anchored',
      anchor: 'entry_1',
      blocks: [{ kind: 'heading', level: 3, text: '4.1 Records' }],
    });
    expect(page).toContain('Service records (see <a href="#entry_1">4.1 Records</a>)');
    expect(page).toContain('<div id="entry_1" tabindex="-1">');
  });

  it('leads to a row that is an anchor itself', () => {
    const page = withBlocks(paragraph([pageOf('row_1')]), {
      kind: 'table',
      caption: 'Rows',
      showsCaption: true,
      description: 'Some.',
      columns: [{ share: 50 }, { share: 50 }],
      headerRows: [row('A', 'B')],
      rows: [{ ...row('Fleet', '4.1'), anchor: 'row_1' }],
    });
    expect(page).toContain('<a href="#row_1">Fleet, 4.1</a>');
    expect(page).toContain('<tr id="row_1" tabindex="-1">');
  });

  it('leaves out a reference that leads nowhere', () => {
    expect(main(withBlocks(paragraph([pageOf('gone')])))).not.toContain('<a');
  });

  it('names a column of pages after what it leads to', () => {
    const page = withBlocks(
      {
        kind: 'table',
        caption: 'Proposed',
        showsCaption: false,
        description: 'Some.',
        columns: [{ share: 50 }, { share: 50 }],
        headerRows: [row('Audit', 'Page No.')],
        rows: [{ cells: [cell('Fleet'), cell([pageOf('there')])] }],
      },
      { kind: 'anchored', anchor: 'there', blocks: [{ kind: 'heading', level: 3, text: '4.1 Records' }] },
    );
    expect(page).not.toContain('Page No.');
    expect(page).toMatch(/scope="col">Entry<\/th>/);
  });

  it('numbers paragraphs through the paper and their parts anew, as print does', () => {
    const page = withBlocks(
      numbered(1, 'one'),
      numbered(2, 'a'),
      numbered(3, 'i'),
      numbered(3, 'ii'),
      numbered(2, 'b'),
      numbered(3, 'i again'),
      { kind: 'heading', level: 1, text: 'Next' },
      numbered(1, 'two'),
      numbered(2, 'a again'),
    );
    expect([...page.matchAll(/<span class="mark">([^<]*)</g)].map(([, mark]) => mark)).toEqual([
      '1.',
      '(a)',
      '(i)',
      '(ii)',
      '(b)',
      '(i)',
      '2.',
      '(a)',
    ]);
  });

  it('associates each cell with the headers of its columns and its row, spans included', () => {
    const page = withBlocks({
      kind: 'table',
      caption: 'Numbers',
      showsCaption: true,
      description: 'A row each.',
      columns: [{ share: 20 }, { share: 40 }, { share: 40 }],
      headerRows: [
        { cells: [cell('Priority', { rowSpan: 2 }), cell('Outstanding', { columnSpan: 2 })] },
        { cells: [cell([bold('RED')], { tone: 'RED' }), cell('AMBER', { tone: 'AMBER' })] },
      ],
      rows: [{ cells: [cell('High', { look: 'label' }), cell('1'), cell('2')] }],
    });
    const idOf = (words: string): string =>
      new RegExp(`<th id="([^"]+)"[^>]*>(?:<b>)?${words}`).exec(page)?.[1] ?? 'none';
    expect(page).toContain('scope="colgroup" colspan="2">Outstanding');
    expect(page).toContain(`<td headers="${idOf('Outstanding')} ${idOf('AMBER')} ${idOf('High')}">2</td>`);
    expect(page).toContain('<caption>Numbers<span class="unseen">. A row each.</span></caption>');
  });

  const wide = (columns: number, words: string): string =>
    withBlocks({
      kind: 'table',
      caption: 'Wide',
      showsCaption: true,
      description: '',
      columns: Array.from({ length: columns }, () => ({ share: 100 / columns })),
      headerRows: [row(...Array.from({ length: columns }, (_, at) => `Head ${at} & "m"`))],
      rows: [row(...Array.from({ length: columns }, () => words))],
    });

  it.each([
    [3, 'many words in each cell', false],
    [4, 'few', false],
    [4, 'many words in each cell', true],
    [5, 'few', true],
  ])('names each cell after its column where a narrow window has no room for %i columns of "%s": %s', (n, said, is) => {
    const page = wide(n, said);
    expect(page.includes('<table class="records">')).toBe(is);
    expect(page.match(/ data-label="Head \d &amp; &quot;m&quot;"/g) ?? []).toHaveLength(is ? n : 0);
  });

  it('lets a printed page keep together what has few rows, and prints the foot on pages of the last section', () => {
    const short = withBlocks({
      kind: 'table',
      caption: 'Short',
      showsCaption: true,
      description: '',
      columns: [{ share: 100 }],
      headerRows: [row('Head')],
      rows: [row('one')],
    });
    expect(short).toMatch(/<table class="short">[^]*<footer>/);
    const across = html(
      aModel({ sections: [{ orientation: 'landscape', parts: [{ id: 'body', blocks: [paragraph('Words.')] }] }] }),
    );
    expect(across).toContain('<footer class="landscape">');
  });

  it('has one title, the landmarks of a page, and contents that lead to its headings', () => {
    const page = withBlocks({ kind: 'heading', level: 1, text: 'Purpose' }, list(['one']), {
      kind: 'heading',
      level: 1,
      text: 'Summary & more',
    });
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<(header|nav aria-label="Contents"|main id="paper" tabindex="-1"|footer)>/g)).toHaveLength(4);
    const links = [...page.matchAll(/<li><a href="#([^"]+)">([^<]*)</g)].map(([, id, words]) => [id, words]);
    expect(links.map(([, words]) => words)).toEqual(['Purpose', 'Summary &amp; more']);
    links.forEach(([id]) => expect(page).toContain(`<h2 id="${id}">`));
  });

  it('marks a draft, and only a draft', () => {
    expect(html(aModel({ isDraft: true }))).toMatch(/<title>DRAFT: .*class="draft">DRAFT/s);
    expect(html(aModel())).not.toContain('DRAFT');
  });

  it('writes the same bytes for the same paper', () => {
    expect(html(EVERY_BLOCK)).toBe(html(EVERY_BLOCK));
  });
});

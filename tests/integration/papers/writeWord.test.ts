import { pageOf, paragraph, text } from '../../../src/papers/compose';
import { textBlocks } from '../../../src/papers/parts/registerText';
import { TableBlock } from '../../../src/papers/model';
import { writeWord } from '../../../src/papers/word/writeWord';
import { openXmlErrors } from '../../support/openXml';
import { pageReferences, paragraphTexts, wordPart, wordParts } from '../../support/wordParts';
import { row, aModel, EVERY_BLOCK } from '../../support/paperModels';

describe('writeWord', () => {
  it('writes a file that the Open XML SDK finds nothing wrong with, whatever the texts hold', async () => {
    const { bytes } = await writeWord(EVERY_BLOCK);
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
    expect(paragraphTexts(wordPart(bytes, 'word/document.xml'))).toContain('x < y & "z" > w  £ 🙂   tab');
  });

  it('writes the same bytes for the same paper, whenever it is written', async () => {
    const { bytes } = await writeWord(EVERY_BLOCK);
    const again = await writeWord(EVERY_BLOCK);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again.bytes))).toBe(0);
    // The first part's time and date, as ZIP has them: midnight; years since 1980, month, day.
    const view = new DataView(bytes.buffer);
    expect(view.getUint16(10, true)).toBe(0);
    expect(view.getUint16(12, true)).toBe((40 << 9) | (10 << 5) | 16);
  });

  it('links to addresses outside', async () => {
    const { bytes } = await writeWord(EVERY_BLOCK);
    const [, id] = /<w:hyperlink [^>]*r:id="(\w+)"/.exec(wordPart(bytes, 'word/document.xml')) ?? [];
    const links = [
      ...wordPart(bytes, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g),
    ].map(([relationship]) => relationship);
    expect(links).toHaveLength(1);
    expect(links[0]).toContain(`Id="${id}"`);
    expect(links[0]).toContain('Target="https://example.org/?a=1&amp;b=2#c"');
  });

  it('says what it is: title, subject, author and day of the paper, language', async () => {
    const { bytes } = await writeWord(aModel());
    const core = wordPart(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Paper &amp; title</dc:title>');
    expect(core).toContain('<dc:subject>Subject</dc:subject>');
    expect(core).toContain('<dc:creator>Governance officer</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Governance officer</cp:lastModifiedBy>');
    expect(core).toMatch(/<dcterms:created [^>]*>2020-10-16T00:00:00Z/);
    expect(wordPart(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect([...wordParts(bytes).values()].join('')).not.toContain('Un-named');
  });

  it('uses Word’s own headings, numbering, header rows and table names', async () => {
    const document = wordPart((await writeWord(EVERY_BLOCK)).bytes, 'word/document.xml');
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    expect([...document.matchAll(/<w:numPr><w:ilvl w:val="(\d)"\/>/g)].map(([, level]) => level)).toEqual(
      expect.arrayContaining(['0', '1', '2']),
    );
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document).toMatch(/<w:tblCaption w:val="x &lt; y &amp;/);
    expect(document).toMatch(/<w:tblDescription w:val="x &lt; y &amp;/);
    expect(document).toContain('<w:strike/>');
    expect(document).toContain('w:fill="C00000"');
  });

  it('sets apart by space, not by an empty paragraph, what follows a blank line', async () => {
    const blocks = textBlocks('One\nTwo\n\nThree\n\n- four\n- five');
    const table: TableBlock = {
      kind: 'table',
      caption: 'Texts',
      showsCaption: false,
      description: 'A text.',
      columns: [{ share: 100 }],
      headerRows: [row('Text')],
      rows: [{ cells: [{ blocks }] }],
    };
    const { bytes } = await writeWord(
      aModel({ sections: [{ orientation: 'portrait', parts: [{ id: 'body', blocks: [...blocks, table] }] }] }),
    );
    const paragraphs = wordPart(bytes, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const apart = paragraphs.filter((xml) => xml.includes('<w:spacing w:before="160"/>'));
    const wordsOf = (xml: string): string => paragraphTexts(xml).join('');
    expect(apart.map(wordsOf)).toEqual(['Three', 'four', 'Three', 'four']);
    expect(paragraphs.map(wordsOf)).not.toContain('');
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  });

  it('merges cells downwards and lets only the rows split that may', async () => {
    const document = wordPart((await writeWord(EVERY_BLOCK)).bytes, 'word/document.xml');
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([xml]) => ({
      merges: [...xml.matchAll(/<w:vMerge w:val="(\w+)"\/>/g)].map(([, kind]) => kind),
      cells: xml.match(/<w:tc>/g)?.length,
      isWhole: xml.includes('<w:cantSplit/>'),
    }));
    expect(rows).toEqual([
      { merges: [], cells: 3, isWhole: true },
      { merges: ['restart'], cells: 3, isWhole: true },
      { merges: ['continue'], cells: 2, isWhole: false },
      { merges: ['continue', 'restart'], cells: 3, isWhole: true },
      { merges: ['continue'], cells: 3, isWhole: true },
    ]);
  });

  it('is A4, upright or across by section, and counts its pages at the foot', async () => {
    const { bytes } = await writeWord(EVERY_BLOCK);
    const document = wordPart(bytes, 'word/document.xml');
    const sizes = [...document.matchAll(/<w:pgSz ([^/]*)\/>/g)].map(([, attributes]) => attributes);
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toMatch(/w:w="11906".*w:h="16838"/);
    expect(sizes[1]).toMatch(/w:w="16838".*w:h="11906".*landscape/);
    expect(wordPart(bytes, 'word/footer1.xml')).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
  });

  it('fills in the page of each reference, without asking Word to update it', async () => {
    const { bytes, warnings } = await writeWord(EVERY_BLOCK);
    const document = wordPart(bytes, 'word/document.xml');
    expect(pageReferences(document)).toEqual([{ bookmark: 'there', shows: '2' }]);
    expect(document).toContain('w:name="there"');
    expect(wordPart(bytes, 'word/settings.xml')).not.toContain('<w:updateFields/>');
    expect(warnings).toEqual([]);
  });

  it('gives the pages from first to last where the reference stands alone and what it leads to spans them', async () => {
    const long = Array.from({ length: 60 }, (_, index) => paragraph(`Line ${index}`));
    const { bytes } = await writeWord(
      aModel({
        sections: [
          {
            orientation: 'portrait',
            parts: [
              {
                id: 'all',
                blocks: [
                  paragraph([pageOf('long')]),
                  paragraph([pageOf('short')]),
                  paragraph([text('on page '), pageOf('long')]),
                  { kind: 'anchored', anchor: 'long', blocks: long },
                  { kind: 'anchored', anchor: 'short', blocks: [paragraph('Short')] },
                ],
              },
            ],
          },
        ],
      }),
    );
    expect(paragraphTexts(wordPart(bytes, 'word/document.xml')).slice(0, 3)).toEqual(['1–2', '2', 'on page 1']);
  });

  it('asks Word to update the fields, and says so, where a page had to be guessed', async () => {
    const { bytes, warnings } = await writeWord(
      aModel({
        sections: [
          {
            orientation: 'portrait',
            parts: [
              {
                id: 'all',
                blocks: [
                  paragraph([pageOf('there')]),
                  { kind: 'anchored', anchor: 'there', blocks: [paragraph('A character of a private font: \ue000')] },
                ],
              },
            ],
          },
        ],
      }),
    );
    expect(wordPart(bytes, 'word/settings.xml')).toMatch(/<w:updateFields(\/>| w:val="true"\/>)/);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/Ctrl\+A, then F9/);
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  });

  it('asks Word to update the fields, and says so, where a reference leads nowhere', async () => {
    const { bytes, warnings } = await writeWord(
      aModel({ sections: [{ orientation: 'portrait', parts: [{ id: 'a', blocks: [paragraph([pageOf('gone')])] }] }] }),
    );
    expect(warnings).toHaveLength(1);
    expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  });

  it('marks every page of a draft, and no page of a final paper', async () => {
    const headers = async (isDraft: boolean): Promise<string[]> =>
      [...wordParts((await writeWord(aModel({ isDraft }))).bytes)]
        .filter(([path]) => /^word\/header\d+\.xml$/.test(path))
        .map(([, xml]) => xml);
    const drafts = await headers(true);
    expect(drafts).toHaveLength(2);
    expect(drafts.every((xml) => xml.includes('DRAFT'))).toBe(true);
    expect((await headers(false)).some((xml) => xml.includes('DRAFT'))).toBe(false);
  });
});

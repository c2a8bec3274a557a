import { bold, cell, italic, list, numbered, pageOf, paragraph, struck, text, toned } from '../../src/papers/compose';
import { PaperModel, TableRow } from '../../src/papers/model';

/** Text with everything that a format could stumble over. */
export const HOSTILE = 'x < y & "z" > w \u0000\u001f\ufffe\uffff\ud800 £ 🙂 \t tab';

export const row = (...words: string[]): TableRow => ({ cells: words.map((each) => cell(each)) });

/** A small full final paper. */
export function aModel(overrides: Partial<PaperModel> = {}): PaperModel {
  return {
    layout: 'test',
    properties: {
      title: 'Paper & title',
      subject: 'Subject',
      author: 'Governance officer',
      keywords: 'one; two',
      language: 'en-GB',
      created: '2020-10-16',
    },
    fileName: { day: '2020-10-16', board: 'JARAP', paper: 'C', subject: 'Audit recommendations' },
    runningHead: { left: 'JARAP, 16 October 2020', right: 'Paper marked C' },
    isDraft: false,
    reasonsForDraft: [],
    edition: 'full',
    leftOut: undefined,
    annexes: [],
    sections: [{ orientation: 'portrait', parts: [{ id: 'body', blocks: [paragraph('Words.')] }] }],
    ...overrides,
  };
}

/** A paper with every kind of block, in a portrait and a landscape section. */
export const EVERY_BLOCK = aModel({
  sections: [
    {
      orientation: 'portrait',
      parts: [
        {
          id: 'one',
          blocks: [
            {
              kind: 'frontSheet',
              mark: 'Paper marked C',
              title: HOSTILE,
              rows: [{ label: HOSTILE, value: [text(HOSTILE)] }],
            },
            { kind: 'notice', title: HOSTILE, blocks: [paragraph(HOSTILE), list([HOSTILE])] },
            { kind: 'heading', level: 1, text: 'First' },
            numbered(1, [bold('bold'), italic('italic'), struck('struck'), toned('RED', 'RED')]),
            numbered(2, HOSTILE),
            numbered(3, 'deeper'),
            paragraph([
              { kind: 'link', text: 'a link', url: 'https://example.org/?a=1&b=2#c' },
              { kind: 'lineBreak' },
              text('after'),
            ]),
            list([[text('see page '), pageOf('there')]]),
          ],
        },
      ],
    },
    {
      orientation: 'landscape',
      parts: [
        {
          id: 'two',
          blocks: [
            {
              kind: 'anchored',
              anchor: 'there',
              blocks: [
                { kind: 'band', level: 2, text: 'Band', details: [[text('detail')], []] },
                {
                  kind: 'table',
                  caption: HOSTILE,
                  showsCaption: true,
                  description: HOSTILE,
                  columns: [{ share: 20, align: 'centre' }, { share: 30 }, { share: 50 }],
                  headerRows: [row('One', 'Two', 'Three')],
                  rows: [
                    { cells: [cell('merged', { tone: 'AMBER', rowSpan: 3 }), cell('a', { look: 'label' }), cell([])] },
                    { cells: [cell([list([HOSTILE])], { columnSpan: 2 })], maySplit: true },
                    { cells: [cell('b', { rowSpan: 2, look: 'total' }), cell('c')] },
                    row('d', 'e'),
                  ],
                },
              ],
            },
            { kind: 'endMark', text: 'END' },
          ],
        },
      ],
    },
  ],
});

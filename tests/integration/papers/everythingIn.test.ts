import { bold, cell, italic, list, numbered, paragraph, struck, text, toned } from '../../../src/papers/compose';
import { PAPER_FORMATS } from '../../../src/papers/formats';
import type { PaperModel } from '../../../src/papers/model';
import { packPaper } from '../../../src/papers/pack/packPaper';
import { writeWorkbook } from '../../../src/workbook/writeWorkbook';
import { everythingIn } from '../../support/everythingIn';
import { aModel } from '../../support/paperModels';
import { aRegister } from '../../support/registers';
import { bytesOf, zipEntries } from '../../support/zipEntries';

/** A paper with a word of its own, `PLACEname`, in every place that a writer prints or stores. */
function aModelOfPlaces(): PaperModel {
  return aModel({
    properties: {
      title: 'PLACEtitle',
      subject: 'PLACEsubject',
      author: 'PLACEauthor',
      keywords: 'PLACEkeywords',
      language: 'en-GB',
      created: '2020-10-16',
    },
    fileName: { day: '2020-10-16', board: 'PLACEboard', paper: 'C', subject: 'PLACEfilename' },
    runningHead: { left: 'PLACEheadleft', right: 'PLACEheadright' },
    annexes: [
      { number: 1, evidenceId: 'e', recommendationId: 'r', fileName: 'PLACEannexfile.txt', title: 'PLACEannextitle' },
    ],
    sections: [
      {
        orientation: 'portrait',
        parts: [
          {
            id: 'body',
            blocks: [
              {
                kind: 'frontSheet',
                mark: 'PLACEmark',
                title: 'PLACEfronttitle',
                rows: [{ label: 'PLACElabel', value: [text('PLACEvalue')] }],
              },
              { kind: 'heading', level: 1, text: 'PLACEheading' },
              { kind: 'notice', title: 'PLACEnotice', blocks: [paragraph('PLACEnoticetext')] },
              numbered(1, [
                bold('PLACEbold'),
                italic('PLACEitalic'),
                struck('PLACEstruck'),
                toned('PLACEtoned', 'RED'),
              ]),
              paragraph([{ kind: 'link', text: 'PLACElink', url: 'https://example.org/PLACEurl' }]),
              paragraph([{ kind: 'annexReference', annex: 1, text: 'PLACEannexwords' }]),
              list(['PLACEitem']),
              // the running head stands on the pages after the first
              { kind: 'heading', level: 1, text: 'PLACEnextpage', startsPage: true },
              { kind: 'band', level: 2, text: 'PLACEband', details: [[text('PLACEdetail')]] },
              {
                kind: 'table',
                caption: 'PLACEcaption',
                showsCaption: false,
                description: 'PLACEdescription',
                columns: [{ share: 100 }],
                headerRows: [{ cells: [cell('PLACEcolumn')] }],
                rows: [
                  { cells: [cell('PLACEcell')] },
                  {
                    cells: [{ blocks: [{ kind: 'grid', hasHeader: false, rows: [[[text('PLACEgrid')]]] }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
}

const PLACES = [
  ...new Set(
    JSON.stringify(aModelOfPlaces())
      .match(/PLACE[a-z]+/g)
      ?.map((word) => word.slice('PLACE'.length)),
  ),
].sort();

/** What a format has no place for; whatever else is planted must be found, or the reading is blind there. */
const NOT_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  docx: ['annexfile', 'annextitle', 'board', 'filename'],
  pdf: ['annexfile', 'annextitle', 'board', 'filename'],
  html: ['annexfile', 'annextitle', 'board', 'filename'],
};

describe('everythingIn', () => {
  const model = aModelOfPlaces();
  const input = { register: aRegister(), board: 'JARAP', meetingDay: '2020-10-16', asAtDay: '2020-10-16' };

  it.each(Object.entries(NOT_WRITTEN))(
    'finds in a %s each place of a paper that a word can stand in',
    async (id, not) => {
      const write = await PAPER_FORMATS.find((format) => format.id === id)?.load();
      const { bytes } = (await write?.({ model, input })) ?? { bytes: new Uint8Array() };
      const words = everythingIn(`paper.${id}`, bytes);
      expect(PLACES.filter((place) => !words.includes(`PLACE${place}`))).toEqual(not);
    },
  );

  it('finds in a pack the names of its files and what its index and manifest say', async () => {
    const { pack } = await packPaper(
      { model, input },
      {
        formats: [],
        openAnnex: () => Promise.resolve(new Blob(['PLACEannexbytes']).stream() as ReadableStream<Uint8Array>),
        writeRegister: writeWorkbook,
      },
    );
    const zip = await bytesOf(pack.stream());
    const whole = everythingIn('pack.zip', zip);
    expect(
      ['annexbytes', 'annexfile', 'filename', 'board'].filter((place) => !whole.includes(`PLACE${place}`)),
    ).toEqual([]);
    const words = new Map(zipEntries(zip).map(({ path, bytes }) => [path, everythingIn(path, bytes)]));
    expect(words.get('Index.html')).toMatch(/PLACEannextitle/);
    expect(words.get('manifest.json')).toMatch(/PLACEannexfile/);
  });

  it('finds in a workbook words of a cell, a hidden sheet, a comment and the properties', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const sheet = utils.aoa_to_sheet([['PLACEcell']]);
    sheet['A1'].c = [{ a: 'PLACEcommenter', t: 'PLACEcomment' }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Shown');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['PLACEhidden']]), 'PLACEsheet');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    book.Props = { Title: 'PLACEtitle', Author: 'PLACEauthor', Company: 'PLACEcompany' };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
    const words = everythingIn('register.xlsx', bytes);
    const places = ['cell', 'comment', 'commenter', 'hidden', 'sheet', 'title', 'author', 'company'];
    expect(places.filter((place) => !words.includes(`PLACE${place}`))).toEqual([]);
  });
});

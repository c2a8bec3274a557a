import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { DEFAULT_BOARDS, DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { problemsAfter, problemsOf, registerAfter } from '../../support/readings';
import {
  SAMPLE_FILE,
  SOUND_AUDIT,
  TestCell,
  addColumn,
  changed,
  dateCell,
  setCell,
  soundSheets,
  workbookOf,
} from '../../support/workbooks';

describe('readWorkbook', () => {
  describe('files', () => {
    it.each([
      ['text', new TextEncoder().encode('Audit,Issued\n')],
      ['nothing', new Uint8Array()],
      ['a cut-off workbook', new Uint8Array(readFileSync(SAMPLE_FILE)).slice(0, 4000)],
    ])('reports one problem where the file is %s', async (_, bytes) => {
      expect(await problemsOf(bytes)).toEqual([
        expect.stringMatching(/^error {2}- -: The file cannot be read as an Excel workbook .*save it in Excel as/),
      ]);
    });

    it('tells a protected or old file from a broken one', async () => {
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['Audit']]), 'Audits');
      const old = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xls' }) as ArrayBuffer);
      expect(await problemsOf(old)).toEqual([expect.stringMatching(/password or is in the old \.xls format/)]);
    });

    it('reads the sample without a problem', async () => {
      const { register, problems } = await readWorkbook(readFileSync(SAMPLE_FILE));
      expect(problems).toEqual([]);
      expect(register?.audits).toHaveLength(16);
      expect(register?.recommendations).toHaveLength(27);
      expect(register?.recommendations.flatMap(({ updates }) => updates)).toHaveLength(115);
      expect(register?.recommendations.flatMap(({ decisions }) => decisions)).toHaveLength(15);
      expect(register?.boards).toEqual(DEFAULT_BOARDS);
      expect(register?.criteriaSets).toEqual(DEFAULT_CRITERIA_SETS);
      expect(register?.meetings.map(({ board, date, paper }) => [board, date, paper])).toEqual([
        ['SORB', '2020-09-17', ''],
        ['JARAP', '2020-07-22', ''],
        ['JARAP', '2020-10-16', 'C'],
      ]);
    });
  });

  describe('sheets and columns', () => {
    it('reports a required sheet that is missing, once, and leaves unchecked what refers to it', async () => {
      const problems = await problemsAfter((sheets) => {
        delete sheets['Audits'];
      });
      expect(problems.filter((line) => line.startsWith('error'))).toEqual([
        'error Audits - -: the sheet is missing; add it with the columns Audit, Issued, Source, Auditor, Assurance, Organisation, Confidential, Follows up',
      ]);
      expect(problems).toContain(
        'warning Recommendations - -: 2 rows name an audit or a recommendation that is in error; checked whole once that is put right',
      );
    });

    it('reports a required column that is missing, once for all rows', async () => {
      const problems = await problemsAfter((sheets) => {
        setCell(sheets, 'Recommendations', 1, 'Status', 'State');
      });
      expect(problems).toEqual([
        'warning Recommendations 1 State: no such column in the sheet Recommendations; it is ignored',
        'error Recommendations 1 Status: the column is missing; add it to the first row of the sheet',
      ]);
    });

    it('warns of unknown sheets and columns, and of columns without a header or given twice', async () => {
      const problems = await problemsAfter((sheets) => {
        sheets['Notes'] = [['anything']];
        addColumn(sheets, 'Audits', 'Colour', 'blue');
        addColumn(sheets, 'Audits', '', 'stray');
        addColumn(sheets, 'Audits', 'auditor', 'Other');
      });
      expect(problems).toEqual([
        'warning Audits 1 Colour: no such column in the sheet Audits; it is ignored',
        'warning Audits 1 -: column number 9 has no header; it is ignored',
        'warning Audits 1 auditor: the column stands here twice; only the first is read',
        'warning Notes - -: not a sheet of a register; it is ignored',
      ]);
    });

    it.each<[string, TestCell[][], number, string]>([
      ['a title', [['Recommendations of all audits']], 2, 'row 1'],
      ['a title that is the name of a column', [['Recommendation']], 2, 'row 1'],
      ['blank rows and a note', [[], ['As at October 2020', null, 'draft'], []], 4, 'rows 1, 2 and 3'],
    ])('reports headers that stand below %s as one error', async (_, above, row, rows) => {
      const problems = await problemsAfter((sheets) => sheets['Recommendations']?.unshift(...above));
      expect(problems).toEqual([
        `error Recommendations ${row} -: the headers of the columns stand here, but belong in row 1; delete ${rows}, and the whole sheet is checked`,
        expect.stringMatching(/^warning Updates - -: 2 rows name/),
        expect.stringMatching(/^warning Decisions - -: one row names/),
      ]);
    });

    it('does not look for headers in the rows of a sheet that has them', async () => {
      const problems = await problemsAfter((sheets) => {
        sheets['Action updates'] = [
          ['Action id', 'Date', 'Text'],
          ['Action id', 'Date', 'Update'],
        ];
      });
      expect(problems).toContain(
        'error Action updates 1 Update: the column is missing; add it to the first row of the sheet',
      );
    });

    it('finds sheets and columns whatever their case, spaces and order', async () => {
      const sheets = soundSheets();
      const mixed = Object.fromEntries(
        Object.entries(sheets)
          .reverse()
          .map(([name, rows]) => [
            ` ${name.toUpperCase()} `,
            rows.map((row, index) =>
              [...row].reverse().map((cell) => (index === 0 ? `  ${String(cell).toLowerCase()} ` : cell)),
            ),
          ]),
      );
      const [plain, shuffled] = await Promise.all([readWorkbook(workbookOf(sheets)), readWorkbook(workbookOf(mixed))]);
      expect(shuffled.problems).toEqual([]);
      expect(shuffled.register).toEqual(plain.register);
    });

    it('skips blank rows and keeps the row numbers that Excel shows', async () => {
      const problems = await problemsAfter((sheets) => {
        sheets['Audits']?.splice(1, 0, [null, '  ', null], []);
        setCell(sheets, 'Audits', 4, 'Source', 'Rumour');
      });
      expect(problems).toEqual([
        expect.stringMatching(/^error Audits 4 Source: "Rumour" is not a source; use one of: /),
      ]);
    });
  });

  describe('cells', () => {
    it.each([
      ['Excel date', dateCell(44120), '2020-10-16'],
      ['Excel date with a time', dateCell(44120.75, 'dd/mm/yyyy hh:mm'), '2020-10-16'],
      ['Excel date within a month, of which it shows the month', dateCell(44120, 'mmm-yy'), '2020-10-16'],
      ['first of a month, shown whole', dateCell(43525, '[$-809]d mmmm yyyy;@'), '2019-03-01'],
      ['first day after the leap day that 1900 never had', dateCell(61), '1900-03-01'],
      ['day first', '16/10/2020', '16/10/2020'],
      ['number', 2019, '2019'],
      ['timestamp as text', '2020-10-16T00:00:00.000Z', '2020-10-16'],
    ])('reads a date given as %s', async (_, cell, words) => {
      const register = await registerAfter((sheets) => addColumn(sheets, 'Recommendations', 'Raised', cell));
      expect(register.recommendations[0]?.raised?.words).toBe(words);
    });

    it.each(['mmm-yy', 'mmmm yyyy', '[$-809]mmmm\\ yyyy;@', '"month: "mm/yyyy'])(
      'reads as a month what Excel has made of a typed month (%s), and says so once for the column',
      async (format) => {
        const bytes = changed((sheets) => {
          setCell(sheets, 'Recommendations', 2, 'Original target date', dateCell(43525, format));
          setCell(sheets, 'Recommendations', 3, 'Original target date', dateCell(43556, format));
        });
        const { register } = await readWorkbook(bytes);
        expect(register?.recommendations.map(({ originalTarget }) => originalTarget)).toEqual([
          { kind: 'due', words: 'March 2019', from: '2019-03-01', to: '2019-03-31' },
          { kind: 'due', words: 'April 2019', from: '2019-04-01', to: '2019-04-30' },
        ]);
        expect(await problemsOf(bytes)).toEqual([
          expect.stringMatching(/^warning Recommendations 2 Original target date: .* "March 2019" \(also in row 3\)$/),
        ]);
      },
    );

    it('reckons from 1904 where the workbook does', async () => {
      const sheets = soundSheets();
      // 1,462 days lie between the two systems' first days
      addColumn(sheets, 'Recommendations', 'Raised', dateCell(44120 - 1462));
      const { register } = await readWorkbook(workbookOf(sheets, { is1904: true }));
      expect(register?.recommendations[0]?.raised?.words).toBe('2020-10-16');
    });

    it.each<[string, TestCell, string, boolean]>([
      ['a whole day', 44120, '2020-10-16', false],
      ['a day with a time', 44120.75, '2020-10-16', false],
      ['a day under a format of numbers', { t: 'n', v: 44120, z: '#,##0' }, '2020-10-16', false],
      ['the first day that is taken so', 20000, '1954-10-03', false],
      ['the last day that is taken so', 80000, '2119-01-11', false],
      ['a day of a workbook that reckons from 1904', 44120 - 1462, '2020-10-16', true],
    ])('reads as a date a number that has lost its format: %s', async (_, cell, words, is1904) => {
      const sheets = soundSheets();
      addColumn(sheets, 'Recommendations', 'Raised', cell, cell);
      const bytes = workbookOf(sheets, { is1904 });
      const { register } = await readWorkbook(bytes);
      expect(register?.recommendations.map(({ raised }) => raised?.words)).toEqual([words, words]);
      expect(await problemsOf(bytes)).toEqual([
        expect.stringMatching(
          `^warning Recommendations 2 Raised: .* has lost the format of a date; .* "${words}"; check it, .*\\(also in row 3\\)$`,
        ),
      ]);
    });

    it.each([19999, 80001, -44120])('does not take the number %d for a date', async (number) => {
      const problems = await problemsAfter((sheets) => addColumn(sheets, 'Recommendations', 'Raised', number));
      expect(problems).toEqual([expect.stringMatching(`^error Recommendations 2 Raised: "${number}" is not a date`)]);
    });

    it('reads a number outside the columns of dates as it stands', async () => {
      const register = await registerAfter((sheets) => setCell(sheets, 'Recommendations', 2, 'Title', 44120));
      expect(register.recommendations[0]?.title).toBe('44120');
    });

    it('reads the sample alike where another program has saved it without the formats of its dates', async () => {
      const book = XLSX.read(readFileSync(SAMPLE_FILE));
      const saved = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
      const [original, again] = await Promise.all([readWorkbook(readFileSync(SAMPLE_FILE)), readWorkbook(saved)]);
      expect(again.register).toEqual(original.register);
      const warned = again.problems.map(({ sheet, column }) => `${sheet} ${column ?? ''}`);
      expect(warned.length).toBeGreaterThan(0);
      expect(new Set(warned).size).toBe(warned.length);
    });

    it.each<[TestCell, string]>([
      [4.3, '4.3'],
      [{ t: 'n', v: 4.1, z: '0.00' }, '4.10'],
      [7, '7'],
      [{ t: 'n', v: 4.5, z: '@' }, '4.5'],
      [0.1 + 0.2, '0.3'],
      [' 4.9 ', '4.9'],
    ])('reads the reference %j as %s', async (cell, reference) => {
      const register = await registerAfter((sheets) => {
        sheets['Recommendations']?.push([...SOUND_AUDIT, cell, 'Another', 'Significant', 'Open', null, null, null]);
      });
      expect(register.recommendations[2]?.reference).toBe(reference);
    });

    it('does not guess what a reference was before Excel made a date of it', async () => {
      const problems = await problemsAfter((sheets) => {
        sheets['Recommendations']?.push([
          ...SOUND_AUDIT,
          dateCell(42644, 'mmm-yy'),
          'Another',
          null,
          'Open',
          null,
          null,
          null,
        ]);
      });
      expect(problems).toEqual([
        'error Recommendations 4 Reference: Excel has made the date "October 2016" of this; format the cell as Text and type it again',
      ]);
    });

    it('takes the plain text of rich text, its line breaks kept', async () => {
      const cell: XLSX.CellObject = {
        t: 's',
        v: 'First line\nsecond',
        r: '<r><rPr><b/></rPr><t xml:space="preserve">First </t></r><r><t xml:space="preserve">line\nsecond</t></r>',
      };
      const register = await registerAfter((sheets) => setCell(sheets, 'Updates', 2, 'Update', cell));
      expect(register.recommendations[0]?.updates[0]?.text).toBe('First line\nsecond');
    });

    it.each(['=1+1', '+44 20', '-5 %', '@home', '=cmd|calc'])('keeps the text %s as text', async (text) => {
      const register = await registerAfter((sheets) => setCell(sheets, 'Updates', 2, 'Update', text));
      expect(register.recommendations[0]?.updates[0]?.text).toBe(text);
    });

    it('takes a formula for its saved result and says so once for the column', async () => {
      const bytes = changed((sheets) => {
        setCell(sheets, 'Updates', 2, 'Update', { t: 's', v: 'In hand.', f: 'A1&"x"' });
        setCell(sheets, 'Updates', 3, 'Update', { t: 'n', v: 2, f: '1+1' });
      });
      expect(await problemsOf(bytes)).toEqual([
        'warning Updates 2 Update: a formula; its result as last saved was taken ("In hand.") (also in row 3)',
      ]);
      const { register } = await readWorkbook(bytes);
      expect(register?.recommendations.map(({ updates }) => updates[0]?.text)).toEqual(['In hand.', '2']);
    });

    it('says of a formula without a saved result that it has none', async () => {
      // without a value the library writes the cell as it would an error
      const problems = await problemsAfter((sheets) => {
        setCell(sheets, 'Recommendations', 2, 'Title', { t: 'n', f: '1+1' } as XLSX.CellObject);
      });
      expect(problems).toEqual([
        'error Recommendations 2 Title: "=1+1" is a formula whose result was never saved; type the value instead',
      ]);
    });

    it('reports an error of Excel, and not the cell as blank besides', async () => {
      const problems = await problemsAfter((sheets) => {
        setCell(sheets, 'Recommendations', 2, 'Title', { t: 'e', v: 0x17 });
      });
      expect(problems).toEqual([
        'error Recommendations 2 Title: "#REF!" is an error of Excel, not a value; type the value instead',
      ]);
    });
  });

  describe('closed lists', () => {
    it.each([
      ['Recommendations', 'Status', 'Done', /"Done" is not a status; use one of: Open, Proposed closed, Closed, /],
      ['Recommendations', 'Status', null, /blank, but required; use one of: Open, /],
      ['Audits', 'Source', 'Rumour', /"Rumour" is not a source; use one of: Internal audit, /],
      ['Audits', 'Organisation', 'Council', /"Council" is not an organisation; use one of: Force, OPCC, Joint/],
      ['Audits', 'Confidential', 'Maybe', /"Maybe" is not Yes or No/],
      ['Decisions', 'Decision', 'Agreed', /"Agreed" is not a decision; use one of: Noted, Closure agreed/],
      ['Decisions', 'Board', 'ORB', /"ORB" is not a board of this register \(JARAP, SORB, CGB\); correct it or add it/],
    ])('reports %s %s of %j', async (sheet, column, value, message) => {
      const problems = await problemsAfter((sheets) => setCell(sheets, sheet, 2, column, value));
      expect(problems).toEqual([expect.stringMatching(message)]);
      expect(problems[0]).toMatch(`error ${sheet} 2 ${column}: `);
    });

    it('spells words as the format does, whatever their case and spaces', async () => {
      const register = await registerAfter((sheets) => {
        setCell(sheets, 'Recommendations', 2, 'Status', 'PROPOSED  closed');
        setCell(sheets, 'Recommendations', 2, 'Priority', 'fundamental');
        setCell(sheets, 'Audits', 2, 'Confidential', true);
        setCell(sheets, 'Audits', 2, 'Assurance', ' limited ');
        setCell(sheets, 'Decisions', 2, 'Board', 'jarap');
        addColumn(sheets, 'Recommendations', 'Response', 'partially accepted');
      });
      const [first, second] = register.recommendations;
      expect(first).toMatchObject({
        status: 'Proposed closed',
        priority: 'Fundamental',
        response: 'Partially accepted',
      });
      expect(second?.response).toBe('Accepted');
      expect(first?.decisions[0]?.board).toBe('JARAP');
      expect(register.audits[0]).toMatchObject({ confidential: true, assurance: 'Limited' });
    });

    it('keeps gradings and priorities that are on no scale, and warns once of each', async () => {
      const bytes = changed((sheets) => {
        setCell(sheets, 'Audits', 2, 'Assurance', 'Outstanding');
        setCell(sheets, 'Recommendations', 2, 'Priority', 'Urgent');
        setCell(sheets, 'Recommendations', 3, 'Priority', 'Urgent');
      });
      expect(await problemsOf(bytes)).toEqual([
        expect.stringMatching(/^warning Audits 2 Assurance: "Outstanding" is on none of the scales \(Significant, /),
        expect.stringMatching(/^warning Recommendations 2 Priority: "Urgent" is on none .*\(also in row 3\)$/),
      ]);
      const { register } = await readWorkbook(bytes);
      expect(register?.audits[0]?.assurance).toBe('Outstanding');
    });
  });

  describe('dates', () => {
    it.each([
      ['Recommendations', 'Original target date', '31/02/2020', /"31\/02\/2020" is not a date: .*; write a day/],
      ['Recommendations', 'Original target date', 'soonish', /"soonish" is not a date/],
      ['Updates', 'Date', 'TBC', /"TBC" is not a date/],
      ['Updates', 'Date', null, /blank, but required/],
      ['Decisions', 'Meeting date', 'ongoing', /"ongoing" is not a date/],
    ])('reports %s %s of %j', async (sheet, column, value, message) => {
      const problems = await problemsAfter((sheets) => setCell(sheets, sheet, 2, column, value));
      expect(problems).toEqual([expect.stringMatching(message)]);
    });

    it('asks for a day where a period will not do', async () => {
      const problems = await problemsAfter((sheets) => {
        sheets['Meetings'] = [
          ['Board', 'Date'],
          ['JARAP', 'October 2020'],
        ];
      });
      expect(problems).toEqual([
        'error Meetings 2 Date: "October 2020" is not a single day; write one, for example 2020-10-16 or 16/10/2020',
      ]);
    });
  });
});

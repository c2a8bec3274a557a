import { writeGrids } from '../../../src/workbook/writeGrids';
import { problemsAfter, problemsOf } from '../../support/readings';
import { setCell, soundSheets } from '../../support/workbooks';

describe('readWorkbook', () => {
  describe('lengths', () => {
    const errorsWith = async (sheet: string, column: string, length: number): Promise<readonly string[]> => {
      const sheets = soundSheets();
      setCell(sheets, sheet, 2, column, 'x'.repeat(length));
      // not the writer of the other tests: it refuses texts longer than Excel's own cells, which other programs write
      const bytes = await writeGrids(
        { title: 'Long texts' },
        Object.entries(sheets).map(([name, [headers = [], ...rows]]) => ({
          name,
          columns: headers.map((header) => ({ header: String(header), width: 20, isText: true })),
          rows: rows.map((row) => row.map((cell) => ({ kind: 'text', text: String(cell ?? '') }))),
        })),
      );
      return (await problemsOf(bytes)).filter((line) => line.startsWith('error'));
    };

    it.each([
      ['Recommendations', 'Title', 255],
      ['Recommendations', 'Priority', 255],
      ['Audits', 'Assurance', 255],
      ['Updates', 'Author', 255],
      ['Updates', 'Update', 63_999],
      ['Decisions', 'Note', 63_999],
    ])('takes what SharePoint keeps of %s %s (%d characters) and reports one more', async (sheet, column, maximum) => {
      expect(await errorsWith(sheet, column, maximum)).toEqual([]);
      expect(await errorsWith(sheet, column, maximum + 1)).toEqual([
        expect.stringMatching(
          `^error ${sheet} 2 ${column}: "x+…" has ${maximum + 1} characters, but SharePoint keeps ${maximum}; shorten it$`,
        ),
      ]);
    });

    it('reports a long name once, where it is given, beside all other errors', async () => {
      const title = 'x'.repeat(300);
      const problems = await problemsAfter((sheets) => {
        for (const [name, rows] of Object.entries(sheets)) {
          rows.forEach((_, index) => index > 0 && setCell(sheets, name, index + 1, 'Audit', title));
        }
        setCell(sheets, 'Recommendations', 3, 'Depends on', null);
        setCell(sheets, 'Recommendations', 3, 'Status', 'Done');
      });
      expect(problems).toEqual([
        expect.stringMatching(/^error Audits 2 Audit: "x+…" has 300 characters/),
        expect.stringMatching(/^error Recommendations 3 Status: "Done"/),
      ]);
    });
  });
});

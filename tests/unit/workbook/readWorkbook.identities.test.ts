import { problemsAfter, problemsOf, registerAfter } from '../../support/readings';
import { MutableSheets, TestCell, sampleSheets, setCell, workbookOf } from '../../support/workbooks';

describe('readWorkbook', () => {
  describe('one cause, one error', () => {
    it('reports a wrong status, a missing audit, an impossible date and a doubled reference of the sample as four', async () => {
      const sheets = sampleSheets();
      setCell(sheets, 'Recommendations', 2, 'Status', 'Done');
      // rows 3 to 5 are the three recommendations of this audit, with 37 updates and 5 decisions
      sheets['Audits'] = (sheets['Audits'] ?? []).filter((row) => row[0] !== 'VICTIMS CODE OF PRACTICE');
      setCell(sheets, 'Recommendations', 6, 'Original target date', '31 February 2019');
      // row 8 is FLEET MANAGEMENT 4.4 with 10 updates; row 7 is 4.2, and row 8 depends on it
      setCell(sheets, 'Recommendations', 8, 'Reference', '4.2');
      const problems = await problemsOf(workbookOf(sheets));
      expect(problems.filter((line) => line.startsWith('error'))).toEqual([
        expect.stringMatching(/^error Recommendations 2 Status: "Done" is not a status; use one of: Open, /),
        expect.stringMatching(
          /^error Recommendations 3 Audit: "VICTIMS CODE OF PRACTICE" \(January 2017\) is not in the sheet Audits.*\(also in rows 4 and 5\)$/,
        ),
        expect.stringMatching(/^error Recommendations 6 Original target date: "31 February 2019" is not a date/),
        expect.stringMatching(/^error Recommendations 8 Reference: "4.2" is used twice in "FLEET MANAGEMENT"/),
      ]);
      expect(problems.filter((line) => line.startsWith('warning'))).toEqual([
        expect.stringMatching(/^warning Updates - -: \d+ rows name an audit or a recommendation that is in error/),
        expect.stringMatching(/^warning Decisions - -: \d+ rows name/),
      ]);
    });

    it.each<[string, (sheets: MutableSheets) => void, RegExp]>([
      [
        'an audit misspelt in the row of a recommendation',
        (sheets) => setCell(sheets, 'Recommendations', 2, 'Audit', 'Fleat'),
        /^error Recommendations 2 Audit: "Fleat" \(September 2018\) is not in the sheet Audits; add it there or correct/,
      ],
      [
        'another issue in the row of a recommendation',
        (sheets) => setCell(sheets, 'Recommendations', 2, 'Issued', 'May 2018'),
        /^error Recommendations 2 Issued: the sheet Audits has "Fleet \(Vehicles\)" issued September 2018, not "May 2018"/,
      ],
      [
        'an impossible issue of an audit, as its recommendations repeat it',
        (sheets) => {
          for (const [sheet, row] of [
            ['Audits', 2],
            ['Recommendations', 2],
            ['Recommendations', 3],
            ['Updates', 2],
          ] as const) {
            setCell(sheets, sheet, row, 'Issued', '31/09/2018');
          }
        },
        /^error Audits 2 Issued: "31\/09\/2018" is not a date/,
      ],
      [
        'an impossible issue of an audit alone',
        (sheets) => setCell(sheets, 'Audits', 2, 'Issued', '31/09/2018'),
        /^error Audits 2 Issued: "31\/09\/2018" is not a date/,
      ],
      [
        'an audit without a title',
        (sheets) => setCell(sheets, 'Audits', 2, 'Audit', null),
        /^error Audits 2 Audit: blank, but required/,
      ],
      [
        'a recommendation without a reference',
        (sheets) => setCell(sheets, 'Recommendations', 2, 'Reference', null),
        /^error Recommendations 2 Reference: blank, but required/,
      ],
      [
        'an audit that is there twice',
        (sheets) => sheets['Audits']?.push(['fleet  (vehicles)', '01/09/2018 - 30/09/2018', 'Internal audit']),
        /^error Audits 3 Audit: "fleet \(vehicles\)" .* is in this sheet twice/,
      ],
      [
        'updates of a recommendation that there is not',
        (sheets) => {
          setCell(sheets, 'Updates', 2, 'Reference', '4.7');
          setCell(sheets, 'Updates', 3, 'Reference', '4.7');
        },
        /^error Updates 2 Reference: "4.7" is not a recommendation of "Fleet \(Vehicles\)" .*\(also in row 3\)$/,
      ],
      [
        'an update of an audit that there is not',
        (sheets) => setCell(sheets, 'Updates', 2, 'Audit', 'Payroll'),
        /^error Updates 2 Audit: "Payroll" \(September 2018\) is not in the sheet Audits/,
      ],
    ])('reports %s once', async (_, change, message) => {
      const errors = (await problemsAfter(change)).filter((line) => line.startsWith('error'));
      expect(errors).toEqual([expect.stringMatching(message)]);
    });

    it.each(['Updates', 'Decisions'])(
      'reports an absent audit of the sheet %s although its reference is that of a row in error elsewhere',
      async (sheet) => {
        const problems = await problemsAfter((sheets) => {
          setCell(sheets, 'Recommendations', 3, 'Reference', '4.1');
          setCell(sheets, sheet, 2, 'Audit', 'Payroll');
        });
        expect(problems.filter((line) => line.startsWith('error'))).toEqual([
          expect.stringMatching(/^error Recommendations 3 Reference: "4.1" is used twice/),
          expect.stringMatching(`^error ${sheet} 2 Audit: "Payroll" .* is not in the sheet Audits`),
        ]);
      },
    );

    it('lets one period be written in several ways', async () => {
      const register = await registerAfter((sheets) => {
        setCell(sheets, 'Recommendations', 2, 'Issued', 'Sept 2018');
        setCell(sheets, 'Updates', 2, 'Issued', '1 September 2018 - 30 September 2018');
        setCell(sheets, 'Updates', 2, 'Audit', 'FLEET  (VEHICLES)');
      });
      expect(register.recommendations[0]?.updates).toHaveLength(1);
      expect(register.audits).toHaveLength(1);
    });
  });

  describe('links', () => {
    const linksOf = async (column: string, text: string): Promise<readonly string[]> =>
      problemsAfter((sheets) => setCell(sheets, 'Recommendations', 2, column, text));

    it.each([
      ['Depends on', '4.2', /"4.2" does not name a recommendation; write "Audit \(Issued\) Reference"/],
      ['Depends on', 'Fleet (Vehicles) (September 2018) 4.9', /"Fleet .* 4.9" is not in the sheet Recommendations/],
      ['Depends on', 'Fleet (Vehicles) (September 2018) 4.1', /is this recommendation itself; name another/],
      ['Repeats', 'Fleet (Vehicles) (September 2018) 4.1', /is this recommendation itself; name another/],
      ['Depends on', 'Fleet (Vehicles) (Sept 2018) 4.2', /Fleet \(Vehicles\) 4.1 → .* 4.2 → .* 4.1; remove one of/],
    ])('reports %s %j', async (column, text, message) => {
      const problems = await linksOf(column, text);
      expect(problems).toEqual([expect.stringMatching(message)]);
      expect(problems[0]).toMatch(`error Recommendations 2 ${column}: `);
    });

    it('reports repeats that go round', async () => {
      const problems = await problemsAfter((sheets) => {
        setCell(sheets, 'Recommendations', 2, 'Repeats', 'Fleet (Vehicles) (September 2018) 4.2');
        setCell(sheets, 'Recommendations', 3, 'Repeats', 'Fleet (Vehicles) (September 2018) 4.1');
        setCell(sheets, 'Recommendations', 3, 'Depends on', null);
      });
      expect(problems).toEqual([expect.stringMatching(/^error Recommendations 2 Repeats: these come back/)]);
    });

    it('reads several, among titles and references with brackets and semicolons of their own', async () => {
      const register = await registerAfter((sheets) => {
        sheets['Audits']?.push(['IT; data (GDPR) (2018)', 'February 2019', 'Internal audit']);
        const row = (reference: string, dependsOn: string | null): TestCell[] => [
          ...['IT; data (GDPR) (2018)', 'February 2019', reference, 'Register', 'Significant', 'Open', null],
          ...[dependsOn, null],
        ];
        sheets['Recommendations']?.push(
          row('4.1(a)', null),
          row('4.2', 'IT; data (GDPR) (2018) (Feb 2019) 4.1(a) ; fleet (vehicles) (September 2018) 4.2;'),
        );
      });
      const [, second, third, fourth] = register.recommendations;
      expect(fourth?.dependsOn).toEqual([third?.id, second?.id]);
    });

    it('leaves a link unchecked where what it names is in error already', async () => {
      const problems = await problemsAfter((sheets) => setCell(sheets, 'Recommendations', 2, 'Audit', 'Fleat'));
      expect(problems).toEqual([
        expect.stringMatching(/^warning Recommendations - -: one row names/),
        expect.stringMatching(/^error Recommendations 2 Audit/),
        expect.stringMatching(/^warning Updates - -: one row names/),
        expect.stringMatching(/^warning Decisions - -: one row names/),
      ]);
    });
  });
});

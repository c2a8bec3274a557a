import * as xlsx from '@e965/xlsx';
import { asAt } from '../../../src/domain/asAt';
import { Register } from '../../../src/domain/register';
import { summarise, targetDateTable } from '../../../src/domain/summary';
import { PaperSource } from '../../../src/papers/paperSource';
import { CUT } from '../../../src/papers/excel/sheet';
import { writeExcel } from '../../../src/papers/excel/writeExcel';
import { JARAP_2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { PaperInput } from '../../../src/papers/layouts/layout';
import { openXmlErrors } from '../../support/openXml';
import { sampleRegister } from '../../support/localSite';
import { aDecision, aRecommendation, aRegister, aRevision, anAudit, anUpdate, target } from '../../support/registers';
import { wordPart, wordParts } from '../../support/wordParts';

const DAY = '2020-10-16';

function sourceOf(register: Register, input: Partial<PaperInput> = {}): PaperSource {
  const whole: PaperInput = { register, board: 'JARAP', meetingDay: DAY, asAtDay: DAY, ...input };
  return {
    model: JARAP_2020.build(whole),
    input: whole,
    linkTo: ({ kind, id }) => `https://force.example/tracker#/${kind}s/${id}`,
  };
}

const open = (bytes: Uint8Array): xlsx.WorkBook => xlsx.read(bytes, { cellNF: true, cellStyles: true });

function rowsOf(book: xlsx.WorkBook, sheet: string): Record<string, unknown>[] {
  return xlsx.utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {}, { raw: true });
}

function cellUnder(book: xlsx.WorkBook, sheet: string, header: string, row = 2): xlsx.CellObject | undefined {
  const cells = book.Sheets[sheet] ?? {};
  const { e } = xlsx.utils.decode_range(cells['!ref'] ?? 'A1');
  for (let column = 0; column <= e.c; column += 1) {
    const letters = xlsx.utils.encode_col(column);
    if ((cells[`${letters}1`] as xlsx.CellObject | undefined)?.v === header) {
      return cells[`${letters}${row}`] as xlsx.CellObject | undefined;
    }
  }
  throw new Error(`Sheet ${sheet} has no column ${header}`);
}

/** A register of one recommendation with a history, `text` being whatever stands in its free texts. */
function registerWithText(text: string): Register {
  return aRegister({
    audits: [anAudit({ title: text })],
    recommendations: [
      aRecommendation({
        title: text,
        text,
        managementResponse: text,
        owners: [text],
        originalTarget: target('2020-12-31'),
        revisions: [aRevision('2020-05-01', '2021-03-31')],
        updates: [anUpdate('2020-09-01', { text })],
        decisions: [aDecision('SORB', '2020-09-30', 'Noted')],
      }),
    ],
  });
}

describe('writeExcel', () => {
  describe('the sample', () => {
    let register: Register;
    let bytes: Uint8Array;
    let book: xlsx.WorkBook;

    beforeAll(async () => {
      register = await sampleRegister();
      ({ bytes } = await writeExcel(sourceOf(register)));
      book = open(bytes);
    });

    it('has a sheet for each table', () => {
      expect(book.SheetNames).toEqual([
        'About',
        'Summary',
        'Recommendations',
        'Updates',
        'Decisions',
        'Proposed closed',
        'Monitored elsewhere',
      ]);
    });

    it('gives each number that the domain gives', () => {
      const known = asAt(register, DAY, { board: 'JARAP', day: DAY });
      const summary = summarise(known, 'JARAP');
      const { rows, total } = targetDateTable(summary.reported, register.scales);
      const expected = [
        ...rows.map(({ priority, counts }) => [priority, counts] as const),
        ['Total', total] as const,
      ].map(([priority, counts]) => [priority, counts.RED, counts.AMBER, counts.GREEN, counts.GREY, counts.total]);
      expect(rowsOf(book, 'Summary').map((row) => Object.values(row))).toEqual(expected);
      expect(total.total).toBeGreaterThan(0);

      const counted = (items: typeof summary.reported, of: 'updates' | 'decisions'): number =>
        items.reduce((sum, item) => sum + item[of].length, 0);
      expect({
        Recommendations: rowsOf(book, 'Recommendations').length,
        Updates: rowsOf(book, 'Updates').length,
        Decisions: rowsOf(book, 'Decisions').length,
        'Proposed closed': rowsOf(book, 'Proposed closed').length,
        'Monitored elsewhere': rowsOf(book, 'Monitored elsewhere').length,
      }).toEqual({
        Recommendations: summary.reported.length,
        Updates: counted(summary.reported, 'updates'),
        Decisions: counted(summary.reported, 'decisions'),
        'Proposed closed': summary.proposedClosed.length,
        'Monitored elsewhere': summary.outside.length,
      });
      const about = Object.fromEntries(rowsOf(book, 'About').map(({ What, Value }) => [String(What), Value]));
      expect(about).toMatchObject({
        'Recommendations reported to JARAP': summary.reported.length,
        'Proposed closed': summary.proposedClosed.length,
        'Monitored elsewhere': summary.outside.length,
        'Without a board': 0,
      });
    });

    it('tells of each recommendation what the domain tells', () => {
      const { reported } = summarise(asAt(register, DAY, { board: 'JARAP', day: DAY }), 'JARAP');
      expect(
        rowsOf(book, 'Recommendations').map((row) => [
          row['Recommendation'],
          row['RAG by target date'],
          row['Status'],
          row['Updates'],
        ]),
      ).toEqual(
        reported.map(({ recommendation, targetDateRag, status, updates }) => [
          recommendation.reference,
          targetDateRag.rag,
          status,
          updates.length,
        ]),
      );
    });

    it('is a valid file of frozen, filtered tables with a title and the day of the paper', () => {
      expect(openXmlErrors(bytes, 'xlsx')).toEqual([]);
      const parts = wordParts(bytes);
      const sheets = [...parts].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
      expect(sheets).toHaveLength(7);
      sheets.forEach(([, xml]) => expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/));
      const tables = [...parts].filter(([path]) => /^xl\/tables\//.test(path) && path.endsWith('.xml'));
      expect(tables).toHaveLength(7);
      tables.forEach(([, xml]) => expect(xml).toContain('<autoFilter'));
      // Excel repairs a file in which a name with a space is not quoted
      expect(wordPart(bytes, 'xl/workbook.xml')).toContain("'Proposed closed'!$A:$A,'Proposed closed'!$1:$1</");
      const core = wordPart(bytes, 'docProps/core.xml');
      expect(core).toContain('<dc:title>Audit recommendations: JARAP, 16 October 2020</dc:title>');
      expect(core).toContain('2020-10-16T00:00:00Z');
    });

    it('writes the same bytes for the same source', async () => {
      const again = await writeExcel(sourceOf(register));
      expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(bytes))).toBe(0);
    });

    it('links each row to its recommendation', () => {
      const { reported } = summarise(asAt(register, DAY, { board: 'JARAP', day: DAY }), 'JARAP');
      reported.forEach(({ recommendation }, index) => {
        expect(cellUnder(book, 'Recommendations', 'Recommendation', index + 2)?.l?.Target).toBe(
          `https://force.example/tracker#/recommendations/${recommendation.id}`,
        );
      });
    });
  });

  it('writes a day as a real date, and a period in words', async () => {
    const { bytes } = await writeExcel(sourceOf(registerWithText('Text')));
    const due = cellUnder(open(bytes), 'Recommendations', 'Due');
    // 31 March 2021 in Excel's count of days
    expect({ type: due?.t, value: due?.v, format: due?.z }).toEqual({ type: 'n', value: 44286, format: 'dd/mm/yyyy' });
    expect(cellUnder(open(bytes), 'Recommendations', 'Issued')?.v).toBe('January 2019');
    expect(cellUnder(open(bytes), 'Updates', 'Date')?.v).toBe(44075);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '=cmd|" /C calc"!A0',
    '#REF!',
    '#N/A',
    '_x0041_',
    'a\ufffeb',
    '4.10',
  ])(
    'keeps %j as text that no program reckons with',
    async (text) => {
      const { bytes } = await writeExcel(sourceOf(registerWithText(text)));
      expect(openXmlErrors(bytes, 'xlsx')).toEqual([]);
      const book = open(bytes);
      for (const header of ['Audit', 'Title', 'Person responsible']) {
        const cell = cellUnder(book, 'Recommendations', header);
        expect({ type: cell?.t, value: cell?.v, formula: cell?.f }).toEqual({
          type: 's',
          value: text.replace('\ufffe', ''),
          formula: undefined,
        });
      }
      [...wordParts(bytes)].forEach(([, xml]) => expect(xml).not.toMatch(/<f>|t="e"/));
    },
    30_000,
  );

  it('cuts a text that no cell holds, says where it stands whole, and warns', async () => {
    const { bytes, warnings } = await writeExcel(sourceOf(registerWithText('🙂'.repeat(17_000))));
    expect(openXmlErrors(bytes, 'xlsx')).toEqual([]);
    const cut = String(cellUnder(open(bytes), 'Updates', 'Update')?.v);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith(`🙂${CUT}`)).toBe(true);
    expect(warnings).toContainEqual(expect.stringContaining('Sheet Updates, column Update: one text is longer'));
  });

  it('leaves out of the public edition what is confidential, and the addresses of the site', async () => {
    const register = aRegister({
      audits: [anAudit(), anAudit({ id: 'secret', title: 'SECRETAUDIT', confidential: true })],
      recommendations: [
        aRecommendation(),
        aRecommendation({ id: 'r2', reference: '4.2', title: 'SECRETTITLE', confidential: true }),
        aRecommendation({ id: 'r3', auditId: 'secret', reference: '4.3', text: 'SECRETTEXT' }),
      ],
    });
    const { bytes } = await writeExcel(sourceOf(register, { edition: 'public' }));
    const everything = [...wordParts(bytes).values()].join('\n');
    expect(everything).not.toMatch(/SECRET|force\.example/);
    expect(rowsOf(open(bytes), 'Recommendations')).toHaveLength(1);
    const full = [...wordParts((await writeExcel(sourceOf(register))).bytes).values()].join('\n');
    expect(full).toMatch(/SECRETAUDIT[^]*SECRETTITLE|SECRETTITLE[^]*SECRETAUDIT/);
  });

  it('has no link where no address is given, or one that is none of the web', async () => {
    const { model, input } = sourceOf(registerWithText('Text'));
    for (const linkTo of [undefined, () => undefined, () => 'javascript:alert(1)']) {
      const { bytes } = await writeExcel({ model, input, linkTo });
      expect([...wordParts(bytes).values()].join('\n')).not.toMatch(/<hyperlink|javascript/);
    }
  });
});

import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { Register } from '../../../src/domain/register';
import { describeDifferences } from '../../../src/workbook/compare';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { TextTooLongError, writeWorkbook } from '../../../src/workbook/writeWorkbook';
import { openXmlErrors } from '../../support/openXml';
import { anyWiderRegister } from '../../support/widerRegisterArbitraries';
import { aRecommendation, aRegister, aRevision, anUpdate } from '../../support/registers';
import { SAMPLE_FILE } from '../../support/workbooks';

async function sampleRegister(): Promise<Register> {
  const { register } = await readWorkbook(readFileSync(SAMPLE_FILE));
  if (register === undefined) {
    throw new Error('The sample has errors');
  }
  return register;
}

/** What comes back of a register after a workbook. */
async function thereAndBack(register: Register): Promise<readonly string[]> {
  const reading = await readWorkbook(await writeWorkbook(register));
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  return reading.register === undefined
    ? errors.map(({ sheet, row, column, message }) => `${sheet} ${row} ${column}: ${message}`)
    : describeDifferences(register, reading.register);
}

function registerWithText(text: string): Register {
  return aRegister({ recommendations: [aRecommendation({ updates: [anUpdate('2020-03-01', { text })] })] });
}

describe('writeWorkbook', () => {
  it('refuses a text that a cell cannot hold and names its row', async () => {
    const writing = writeWorkbook(registerWithText('x'.repeat(32_768)));
    await expect(writing).rejects.toThrow(TextTooLongError);
    await expect(writing).rejects.toThrow(
      /^Updates row 2 \(Fleet Management, .* 4\.1\), column Update: .*32768.*32767/,
    );
  });

  it('keeps a text of exactly the length that a cell holds', async () => {
    expect(await thereAndBack(registerWithText('x'.repeat(32_767)))).toEqual([]);
  });

  it('drops the characters that XML cannot hold, and only those', async () => {
    const reading = await readWorkbook(await writeWorkbook(registerWithText('a\u0001b\u000Bc\uFFFEd\uD800e🚓')));
    expect(reading.register?.recommendations[0]?.updates[0]?.text).toBe('abcde🚓');
  });

  it('gives the sample register back', async () => {
    expect(await thereAndBack(await sampleRegister())).toEqual([]);
  });

  it('keeps the revisions that are too long for one cell together, and their lines where they fit', async () => {
    const revisions = [
      aRevision('May 2020', 'TBC', 'x'.repeat(20_000)),
      aRevision('June 2020', 'TBC', 'y'.repeat(20_000)),
    ];
    const columnOf = async (register: Register): Promise<string | undefined> => {
      const sheet = XLSX.read(await writeWorkbook(register)).Sheets['Recommendations'] ?? {};
      return XLSX.utils.sheet_to_json<Record<string, string>>(sheet)[0]?.['Target date revisions'];
    };
    const long = aRegister({ recommendations: [aRecommendation({ revisions })] });
    expect(await columnOf(long)).toBeUndefined();
    expect(await thereAndBack(long)).toEqual([]);
    const short = [{ ...aRevision('May 2020', 'end of June 2020', 'staff absence'), author: 'Head of HR' }];
    expect(await columnOf(aRegister({ recommendations: [aRecommendation({ revisions: short })] }))).toBe(
      'May 2020 => end of June 2020 => staff absence',
    );
  });

  it('gives back any register that the format can hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyWiderRegister, async (register) => {
        expect(await thereAndBack(register)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('writes boards and criteria even where they are the defaults', async () => {
    const book = XLSX.read(await writeWorkbook(await sampleRegister()));
    const boards = XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets['Boards'] ?? {});
    const criteria = XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets['Criteria'] ?? {});
    expect(boards.map((row) => [row['Board'], row['Decides after'], row['Published']])).toEqual([
      ['JARAP', 'SORB', 'Yes'],
      ['SORB', undefined, undefined],
      ['CGB', undefined, 'Yes'],
    ]);
    expect(criteria.map((row) => [row['Set'], row['Assurance'], row['Priority'], row['Board']])).toContainEqual([
      'Assurance and priority 2020',
      'Limited or below',
      undefined,
      'JARAP',
    ]);
  });

  it('can be read by another library: sheets, columns, texts and real dates', async () => {
    const book = XLSX.read(await writeWorkbook(await sampleRegister()), { cellNF: true });
    expect(book.SheetNames).toEqual([
      'Audits',
      'Recommendations',
      'Updates',
      'Decisions',
      'Actions',
      'Action updates',
      'Boards',
      'Criteria',
      'Meetings',
      'Target date revisions',
      'Steps',
      'Evidence',
      'Update requests',
      'Update reviews',
      'Name changes',
      'Settings',
    ]);
    expect(XLSX.utils.sheet_to_json(book.Sheets['Settings'] ?? {})).toEqual([
      { Setting: 'Version', Value: '2' },
      { Setting: 'Revision limit', Value: '2' },
    ]);
    expect(book.Props?.Title).toBe('Register of audit recommendations');
    const recommendations = book.Sheets['Recommendations'] ?? {};
    expect(XLSX.utils.sheet_to_json(recommendations)).toHaveLength(27);
    expect(recommendations['C2']).toMatchObject({ t: 's', v: '4.1' });
    // row 4 is VICTIMS CODE OF PRACTICE 4.4, first due on 31 July 2018: the serial 43312
    expect(recommendations['L4']).toMatchObject({ t: 'n', v: 43312, z: 'dd/mm/yyyy' });
    // row 2 is due in a period, which stays in words
    expect(recommendations['L2']).toMatchObject({ t: 's', v: 'March 2018 - September 2018' });
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1+1', '=HYPERLINK("http://example.org")', '#REF!', '_x003D_1+1'])(
    'writes %j as text that no program takes for a formula',
    async (text) => {
      const sheet = XLSX.read(await writeWorkbook(registerWithText(text)), { cellNF: true }).Sheets['Updates'] ?? {};
      const cell = sheet['K2'] as XLSX.CellObject;
      expect({ type: cell.t, value: cell.v, formula: cell.f }).toEqual({ type: 's', value: text, formula: undefined });
      expect(await thereAndBack(registerWithText(text))).toEqual([]);
    },
  );

  it('keeps as text what a person edits in a cell that begins like a formula', async () => {
    const sheet = XLSX.read(await writeWorkbook(registerWithText('=1+1')), { cellNF: true }).Sheets['Updates'] ?? {};
    expect((sheet['K2'] as XLSX.CellObject).z).toBe('@');
  });

  it('is valid Open XML, empty sheets and hostile texts included', async () => {
    const hostile = ['=1+1', '#REF!', '\uFFFE\u0000', '_x0041_', ']]>&<', 'x'.repeat(32_766)].map((text) =>
      anUpdate('2020-03-01', { text: `${text} ` }),
    );
    const registers = [
      await sampleRegister(),
      aRegister({ recommendations: [aRecommendation({ updates: hostile })] }),
      aRegister({ audits: [], recommendations: [], meetings: [] }),
    ];
    for (const register of registers) {
      expect(openXmlErrors(await writeWorkbook(register), 'xlsx')).toEqual([]);
    }
  });
});

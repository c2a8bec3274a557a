import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { readCriteriaWorkbook } from '../../../src/workbook/readCriteriaWorkbook';
import { TestSheets, workbookOf } from '../../support/workbooks';

const HEADERS = ['Set', 'Effective from', 'Priority', 'Board'];

async function read(
  sheets: TestSheets,
): Promise<{ sets: readonly unknown[] | undefined; messages: readonly string[] }> {
  const { criteriaSets, problems } = await readCriteriaWorkbook(workbookOf(sheets), DEFAULT_BOARDS);
  return { sets: criteriaSets, messages: problems.map(({ sheet, message }) => `${sheet}: ${message}`) };
}

describe('readCriteriaWorkbook', () => {
  it('reports a file that is no workbook', async () => {
    const { criteriaSets, problems } = await readCriteriaWorkbook(new Uint8Array([1, 2, 3]), DEFAULT_BOARDS);
    expect(criteriaSets).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ severity: 'error', sheet: '' })]);
  });

  it('reports a column that is missing, and not the rows besides', async () => {
    const { sets, messages } = await read({
      Criteria: [
        ['Set', 'Effective from'],
        ['New', '2021-04-01'],
      ],
    });
    expect(sets).toBeUndefined();
    expect(messages).toEqual(['Criteria: the column is missing; add it to the first row of the sheet']);
  });

  it('reports boards in error', async () => {
    const { sets, messages } = await read({
      Boards: [['Board'], ['ORB'], ['orb']],
      Criteria: [HEADERS, ['New', '2021-04-01', null, 'ORB']],
    });
    expect(sets).toBeUndefined();
    expect(messages).toEqual(['Boards: "orb" is in this sheet twice; remove one']);
  });

  it('takes rules that lead to boards of the file and to those that are known, and looks at no other sheet', async () => {
    const { sets, messages } = await read({
      Notes: [['anything']],
      Recommendations: [['Audit'], ['in error']],
      Boards: [['Board'], ['ORB']],
      Criteria: [HEADERS, ['New', '2021-04-01', 'Housekeeping', 'orb'], ['New', '2021-04-01', null, 'jarap']],
    });
    expect(messages).toEqual([]);
    expect(sets).toMatchObject([{ name: 'New', rules: [{ board: 'ORB' }, { board: 'JARAP' }] }]);
  });
});

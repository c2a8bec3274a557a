import { Register } from '../../src/domain/register';
import { WorkbookProblem } from '../../src/workbook/problems';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { MutableSheets, changed } from './workbooks';

/** Problems as lines: severity, sheet, row, column, message. */
function lines(problems: readonly WorkbookProblem[]): readonly string[] {
  return problems.map(
    ({ severity, sheet, row, column, message }) => `${severity} ${sheet} ${row ?? '-'} ${column ?? '-'}: ${message}`,
  );
}

/** What is found in a workbook; checks besides that a register is given exactly where there is no error. */
export async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { register, problems } = await readWorkbook(bytes);
  expect(register === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  return lines(problems);
}

/** What is found in the sound workbook after a change. */
export async function problemsAfter(change: (sheets: MutableSheets) => void): Promise<readonly string[]> {
  return problemsOf(changed(change));
}

/** The register of the sound workbook after a change that brings in no error. */
export async function registerAfter(change: (sheets: MutableSheets) => void): Promise<Register> {
  const { register, problems } = await readWorkbook(changed(change));
  if (register === undefined) {
    throw new Error(lines(problems).join('\n'));
  }
  return register;
}

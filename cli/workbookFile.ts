import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Board, CriteriaSet, Register } from '../src/domain/register';
import type { WorkbookProblem } from '../src/workbook/problems';
import { Failure } from './outcomes';
import { count, onOneLine, tell } from './terminal';

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A problem on a line: `Recommendations row 12, column Status: "Done" is not a status; ...`. */
export function describeProblem({ sheet, row, column, message }: WorkbookProblem): string {
  const sheetAndRow = [sheet, row === undefined ? '' : `row ${row}`].filter((part) => part !== '').join(' ');
  const place = [sheetAndRow, column === undefined ? '' : `column ${column}`].filter((part) => part !== '').join(', ');
  return onOneLine(place === '' ? message : `${place}: ${message}`);
}

function openFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failure(`${file} cannot be opened: ${reasonOf(error)}`);
  }
}

/** Tells every problem on stderr, a line each, warnings marked as such; returns how many are errors. */
function tellProblems(problems: readonly WorkbookProblem[]): number {
  for (const problem of problems) {
    tell(problem.severity === 'error' ? describeProblem(problem) : `Warning: ${describeProblem(problem)}`);
  }
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** The register of a workbook. Tells every problem on stderr; with an error among them it fails. */
export async function readWorkbookFile(file: string): Promise<Register> {
  const { readWorkbook } = await import('../src/workbook/readWorkbook');
  const { register, problems } = await readWorkbook(openFile(file));
  const errors = tellProblems(problems);
  if (register === undefined) {
    throw new Failure(`${count(errors, 'error')} in ${file}; nothing was written.`);
  }
  return register;
}

/** The criteria sets of a workbook, for a register with these boards; as `readWorkbookFile`. */
export async function readCriteriaFile(file: string, boards: readonly Board[]): Promise<readonly CriteriaSet[]> {
  const { readCriteriaWorkbook } = await import('../src/workbook/readCriteriaWorkbook');
  const { criteriaSets, problems } = await readCriteriaWorkbook(openFile(file), boards);
  const errors = tellProblems(problems);
  if (criteriaSets === undefined) {
    throw new Failure(`${count(errors, 'error')} in the criteria of ${file}.`);
  }
  return criteriaSets;
}

/** Writes a file whole or not at all: what stands there stays until the new one is complete. */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new Failure(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

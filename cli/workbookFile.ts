import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Register } from '../src/domain/register';
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

/**
 * The register of a workbook. Tells every problem on stderr, a line each, warnings marked as such; with an error among
 * them it fails.
 */
export async function readWorkbookFile(file: string): Promise<Register> {
  const { readWorkbook } = await import('../src/workbook/readWorkbook');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Failure(`${file} cannot be opened: ${reasonOf(error)}`);
  }
  const { register, problems } = await readWorkbook(bytes);
  for (const problem of problems) {
    tell(problem.severity === 'error' ? describeProblem(problem) : `Warning: ${describeProblem(problem)}`);
  }
  if (register === undefined) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    throw new Failure(`${count(errors, 'error')} in ${file}; nothing was written.`);
  }
  return register;
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

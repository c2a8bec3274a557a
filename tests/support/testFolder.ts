import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Register } from '../../src/domain/register';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { tracker } from './trackerCommand';

/** A folder for the files and the sites of one test file, taken away after it. */
export class TestFolder {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'tracker-'));

  public path(name: string): string {
    return path.join(this.folder, name);
  }

  public write(name: string, bytes: Uint8Array): string {
    writeFileSync(this.path(name), bytes);
    return this.path(name);
  }

  /** The register of a site, through the export into a file of that name. */
  public async exported(data: string, name: string): Promise<Register> {
    expect(await tracker(['export', this.path(name), '--data', data])).toMatchObject({ code: 0, stderr: '' });
    return registerIn(this.path(name));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The register of a workbook without errors. */
export async function registerIn(file: string): Promise<Register> {
  const { register, problems } = await readWorkbook(readFileSync(file));
  if (register === undefined) {
    throw new Error(JSON.stringify(problems));
  }
  return register;
}

import { CommandArguments } from '../arguments';
import { Failure } from '../outcomes';
import { storedRegisterOf, withSite } from '../site';
import { count, print } from '../terminal';
import { replaceFile } from '../workbookFile';

/** `tracker export`: writes the whole register of a site as a workbook. */
export async function exportWorkbook(args: CommandArguments): Promise<void> {
  const file = args.file();
  const register = await withSite(args, storedRegisterOf);
  const { TextTooLongError, writeWorkbook } = await import('../../src/workbook/writeWorkbook');
  try {
    replaceFile(file, await writeWorkbook(register));
  } catch (error) {
    throw error instanceof TextTooLongError ? new Failure(error.message) : error;
  }
  const { audits, recommendations } = register;
  print(`${file}: ${count(audits.length, 'audit')}, ${count(recommendations.length, 'recommendation')}.`);
}

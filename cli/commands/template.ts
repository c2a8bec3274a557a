import { CommandArguments } from '../arguments';
import { print } from '../terminal';
import { replaceFile } from '../workbookFile';

/** `tracker template`: writes a Word template to begin from, into which papers can be poured. */
export async function template(args: CommandArguments): Promise<void> {
  const file = args.file();
  const { writeStarterTemplate } = await import('../../src/papers/word/starterTemplate');
  replaceFile(file, await writeStarterTemplate());
  print(file);
}

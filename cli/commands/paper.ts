import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findMeeting } from '../../src/domain/meetings';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { Failure, UsageError } from '../outcomes';
import { registerOf, withSite } from '../site';
import { onOneLine, print, tell } from '../terminal';
import { replaceFile } from '../workbookFile';

/** `tracker paper`: makes a board's paper for a meeting, as the register stands on its day, and prints its path. */
export async function paper(args: CommandArguments): Promise<void> {
  const { LAYOUTS, findLayout } = await import('../../src/papers/layouts');
  const boardName = args.required('board');
  const meetingDay = args.requiredDay('meeting');
  const layoutId = args.required('layout');
  const folder = args.requiredPath('out');
  const layout = findLayout(layoutId);
  if (layout === undefined) {
    throw new UsageError(`--layout wants one of ${LAYOUTS.map(({ id }) => id).join(', ')}, not "${layoutId}"`);
  }

  const register = await withSite(args, registerOf);
  const board = boardIn(register, boardName);
  if (findMeeting(register.meetings, board.name, meetingDay) === undefined) {
    tell(`Warning: the register has no meeting of ${board.name} on ${meetingDay}; the paper is made all the same.`);
  }
  const model = layout.build({
    register,
    board: board.name,
    meetingDay,
    asAtDay: meetingDay,
    isDraft: args.has('draft'),
  });
  if (model.reasonsForDraft.length > 0 && !args.has('draft')) {
    throw new Failure(
      [
        ...model.reasonsForDraft.map(onOneLine),
        'No final paper is made. Put this right, or use --draft for a paper that is marked DRAFT.',
      ].join('\n'),
    );
  }

  const [{ writeWord }, { paperFileName }] = await Promise.all([
    import('../../src/papers/word/writeWord'),
    import('../../src/papers/fileName'),
  ]);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
  const file = join(folder, paperFileName(model, 'docx'));
  const { bytes, warnings } = await writeWord(model);
  for (const warning of warnings) {
    tell(`Warning: ${onOneLine(warning)}`);
  }
  replaceFile(file, bytes);
  print(file);
}

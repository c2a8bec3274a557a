import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findMeeting } from '../../src/domain/meetings';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { Failure, UsageError } from '../outcomes';
import { registerOf, withSite } from '../site';
import { onOneLine, print, tell } from '../terminal';
import { replaceFile } from '../workbookFile';

/**
 * `tracker paper`: makes a board's paper for a meeting, as the register stands on its day, in the formats that are
 * asked for, and prints their paths.
 */
export async function paper(args: CommandArguments): Promise<void> {
  const { LAYOUTS, findLayout } = await import('../../src/papers/layouts');
  const { PAPER_FORMATS } = await import('../../src/papers/formats');
  const boardName = args.required('board');
  const meetingDay = args.requiredDay('meeting');
  const layoutId = args.required('layout');
  const folder = args.requiredPath('out');
  const chosen = args.choices(
    'format',
    PAPER_FORMATS.map(({ id }) => id),
  ) ?? ['docx'];
  const formats = PAPER_FORMATS.filter(({ id }) => chosen.includes(id));
  const layout = findLayout(layoutId);
  if (layout === undefined) {
    throw new UsageError(`--layout wants one of ${LAYOUTS.map(({ id }) => id).join(', ')}, not "${layoutId}"`);
  }

  const register = await withSite(args, registerOf);
  const board = boardIn(register, boardName);
  if (findMeeting(register.meetings, board.name, meetingDay) === undefined) {
    tell(`Warning: the register has no meeting of ${board.name} on ${meetingDay}; the paper is made all the same.`);
  }
  const input = {
    register,
    board: board.name,
    meetingDay,
    asAtDay: meetingDay,
    isDraft: args.has('draft'),
  };
  const model = layout.build(input);
  if (model.reasonsForDraft.length > 0 && !args.has('draft')) {
    throw new Failure(
      [
        ...model.reasonsForDraft.map(onOneLine),
        'No final paper is made. Put this right, or use --draft for a paper that is marked DRAFT.',
      ].join('\n'),
    );
  }

  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { paperFileName } = await import('../../src/papers/fileName');
  for (const format of formats) {
    const write = await format.load();
    const { bytes, warnings } = await write({ model, input });
    for (const warning of warnings) {
      tell(`Warning: ${onOneLine(warning)}`);
    }
    const file = join(folder, paperFileName(model, format.extension));
    replaceFile(file, bytes);
    print(file);
  }
}

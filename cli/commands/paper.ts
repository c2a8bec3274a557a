import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrontSheetWords } from '../../src/data/savePaper';
import { EDITIONS } from '../../src/domain/edition';
import { appendicesOfMeeting } from '../../src/domain/packAppendix';
import { FRONT_SHEET_MAXIMUM } from '../../src/lists/papers';
import type { PaperSource } from '../../src/papers/paperSource';
import type { Layout } from '../../src/papers/layouts/layout';
import { CommandArguments } from '../arguments';
import { boardIn } from '../boardIn';
import { keeperOf } from '../keepPaper';
import { warnOfUnknownMeeting } from '../meetingIn';
import { Failure, UsageError } from '../outcomes';
import { writePackFile } from '../packFile';
import { paperFolder, writePaperFiles } from '../paperFiles';
import { tellPaperProblems } from '../paperProblems';
import { Site, registerOf, withSite } from '../site';
import { print } from '../terminal';

const PACK = 'zip';

/** What the arguments ask for, checked before any site is opened. */
interface Order {
  readonly layout: Layout;
  readonly folder: string;
  /** Ids of formats; `zip` is the pack. */
  readonly formats: readonly string[];
  readonly template: Uint8Array | undefined;
  readonly frontSheet: FrontSheetWords;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readTemplate(path: string | undefined): Uint8Array | undefined {
  if (path === undefined) {
    return undefined;
  }
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`The template ${path} cannot be opened: ${reasonOf(error)}`);
  }
}

/** What the officer writes on the front sheet under this option; `''` where it is not given. */
function frontSheetWords(args: CommandArguments, option: string): string {
  const words = args.optional(option) ?? '';
  if (words.length > FRONT_SHEET_MAXIMUM) {
    throw new UsageError(`--${option} takes at most ${FRONT_SHEET_MAXIMUM} characters, not ${words.length}`);
  }
  return words;
}

async function orderOf(args: CommandArguments): Promise<Order> {
  const [{ LAYOUTS, findLayout }, { PAPER_FORMATS }] = await Promise.all([
    import('../../src/papers/layouts'),
    import('../../src/papers/formats'),
  ]);
  const layoutId = args.required('layout');
  const layout = findLayout(layoutId);
  if (layout === undefined) {
    throw new UsageError(`--layout wants one of ${LAYOUTS.map(({ id }) => id).join(', ')}, not "${layoutId}"`);
  }
  const formats = args.choices('format', [...PAPER_FORMATS.map(({ id }) => id), PACK]) ?? ['docx'];
  const template = args.optionalPath('template');
  if (template !== undefined && !formats.includes('docx') && !formats.includes(PACK)) {
    throw new UsageError('--template is for a paper in Word: ask for --format docx or zip with it');
  }
  if (args.has('keep') && (args.has('draft') || formats.every((format) => format === PACK))) {
    throw new UsageError(
      '--keep is for a final paper in a format of its own: leave --draft away, and ask for docx or pdf',
    );
  }
  const frontSheet = {
    reportOf: frontSheetWords(args, 'report-of'),
    author: frontSheetWords(args, 'author'),
    time: frontSheetWords(args, 'time'),
  };
  return { layout, folder: args.requiredPath('out'), formats, template: readTemplate(template), frontSheet };
}

async function sourceOf(args: CommandArguments, order: Order, site: Site): Promise<PaperSource> {
  const meetingDay = args.requiredDay('meeting');
  const edition = args.choice('edition', EDITIONS);
  const register = await registerOf(site);
  const board = boardIn(register, args.required('board'));
  warnOfUnknownMeeting(register, board.name, meetingDay, 'The paper is made all the same.');
  const { loadPackAppendices } = await import('../../src/data/packAppendices');
  const appendices = await loadPackAppendices(site.connection);
  const input = {
    register,
    board: board.name,
    meetingDay,
    asAtDay: meetingDay,
    isDraft: args.has('draft'),
    marksChanges: args.has('changes'),
    appendices: appendicesOfMeeting(appendices, board.name, meetingDay, register),
    ...order.frontSheet,
    ...(edition === undefined ? {} : { edition }),
  };
  const model = order.layout.build(input);
  tellPaperProblems(model, input);
  const linkTo = order.formats.some((format) => format === 'xlsx' || format === PACK)
    ? await import('../../src/data/rowAddresses').then(({ rowAddresses }) => rowAddresses(site.connection))
    : undefined;
  return { model, input, linkTo, template: order.template };
}

/**
 * `tracker paper`: makes a board's paper for a meeting, as the register stands on its day, in the formats that are
 * asked for, and prints their paths. A pack that lacks an annex is written, says so, and ends the command with 1.
 */
export async function paper(args: CommandArguments): Promise<void> {
  args.required('board');
  args.requiredDay('meeting');
  const order = await orderOf(args);
  const { folder, formats } = order;
  await withSite(args, async (site) => {
    const source = await sourceOf(args, order, site);
    const keep = args.has('keep')
      ? await keeperOf(site.connection, source, formats, args.has('new-version'))
      : undefined;
    paperFolder(folder);
    try {
      const files = await writePaperFiles(source, formats, folder);
      await keep?.(files);
      if (formats.includes(PACK)) {
        const { PAPER_FORMATS } = await import('../../src/papers/formats');
        const others = formats.filter((format) => format !== PACK);
        const packed = others.length > 0 ? others : PAPER_FORMATS.map(({ id }) => id);
        const pathOf = (name: string): string => join(folder, name);
        const { file, missing } = await writePackFile(source, packed, site.connection, pathOf);
        print(file);
        if (missing.length > 0) {
          throw new Failure(missing.join('\n'));
        }
      }
    } catch (error) {
      throw error instanceof Error && error.name === 'TemplateError' ? new Failure(error.message) : error;
    }
  });
}

import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import '@pnp/sp/folders/list';
import '@pnp/sp/folders/web';
import { CalendarDay, formatDay } from '../domain/calendarDay';
import { Edition } from '../domain/edition';
import { isSameWord, normaliseWords } from '../domain/scales';
import { FRONT_SHEET_MAXIMUM, FROZEN_PAPERS, PAPERS } from '../lists/papers';
import { Connection } from './connect';
import { fromDateOnly, toDateOnly, todayByClock } from './days';
import { nextSequence } from './oneRecommendation';
import { inOrder, readItems } from './readRegister';
import { RepositoryError, attempt, isDuplicate } from './RepositoryError';
import { SPItem, textOf } from './rows/ItemReader';
import { safeFileName } from './uploadEvidence';

/** Which paper it is. */
export interface PaperKey {
  readonly board: string;
  readonly meetingDay: CalendarDay;
  /** The id of its layout. */
  readonly layout: string;
  readonly edition: Edition;
}

/** What the front sheet says that the register does not know; `''` for what stands there by default. */
export interface FrontSheetWords {
  /** The office in whose name the paper is given. */
  readonly reportOf: string;
  /** The role that wrote it. */
  readonly author: string;
  /** The hour of the meeting in words. */
  readonly time: string;
}

/** A file as it is stored. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A final paper before its files are made, and what it is made from. */
export interface PaperToKeep extends PaperKey, FrontSheetWords {
  readonly title: string;
  readonly asAtDay: CalendarDay;
  /** `contentHash` of its model. */
  readonly contentHash: string;
  /** The register as at the day. */
  readonly data: StoredFile;
}

/** A final paper in one or several formats. */
export interface FinalPaper extends PaperToKeep {
  readonly files: readonly (StoredFile & { readonly format: string })[];
}

/** A final paper of the library in one format. */
export interface FrozenPaper extends PaperKey, FrontSheetWords {
  readonly id: string;
  readonly title: string;
  readonly asAtDay: CalendarDay;
  readonly format: string;
  /** 1, and more each time that the paper was made anew; an attempt that broke off may leave a number out. */
  readonly version: number;
  /** Server-relative address of the file, and of the register that it was made from. */
  readonly file: string;
  readonly dataFile: string;
  /** SHA-256, in hexadecimal. */
  readonly fileHash: string;
  readonly dataHash: string;
  readonly contentHash: string;
  readonly madeOn: CalendarDay;
}

interface SPFrozenPaperItem extends SPItem {
  readonly Board: string | null;
  readonly MeetingDay: string | null;
  readonly AsAtDay: string | null;
  readonly Layout: string | null;
  readonly Edition: string | null;
  readonly PaperFormat: string | null;
  readonly PaperVersion: number | null;
  readonly PaperFile: string | null;
  readonly FileHash: string | null;
  readonly DataFile: string | null;
  readonly DataHash: string | null;
  readonly ContentHash: string | null;
  readonly ReportOf: string | null;
  readonly WrittenBy: string | null;
  readonly MeetingTime: string | null;
  readonly MadeOn: string | null;
}

export interface SavePaperOptions {
  /** Keeps it beside an earlier final of the same paper, as its next version; without it such a paper is refused. */
  readonly asNewVersion?: boolean;
  readonly today?: CalendarDay;
}

function readRow(item: SPFrozenPaperItem): FrozenPaper {
  const dayOf = (instant: string | null): CalendarDay => fromDateOnly(instant ?? '') ?? '';
  return {
    id: String(item.Id),
    title: textOf(item.Title),
    board: textOf(item.Board),
    meetingDay: dayOf(item.MeetingDay),
    asAtDay: dayOf(item.AsAtDay),
    layout: textOf(item.Layout),
    edition: item.Edition === 'public' ? 'public' : 'full',
    format: textOf(item.PaperFormat),
    version: item.PaperVersion ?? 1,
    file: textOf(item.PaperFile),
    fileHash: textOf(item.FileHash),
    dataFile: textOf(item.DataFile),
    dataHash: textOf(item.DataHash),
    contentHash: textOf(item.ContentHash),
    reportOf: textOf(item.ReportOf),
    author: textOf(item.WrittenBy),
    time: textOf(item.MeetingTime),
    madeOn: dayOf(item.MadeOn),
  };
}

function isSamePaper(left: PaperKey, right: PaperKey): boolean {
  return (
    isSameWord(left.board, right.board) &&
    left.meetingDay === right.meetingDay &&
    left.layout === right.layout &&
    left.edition === right.edition
  );
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every final paper of the library, in the order in which they were made; throws {@link RepositoryError}. */
export async function loadFrozenPapers(connection: Connection): Promise<readonly FrozenPaper[]> {
  return inOrder(await readItems<SPFrozenPaperItem>(connection, FROZEN_PAPERS)).map(readRow);
}

/** The bytes of a file of the library, by its address. */
async function readStored({ sp }: Connection, file: string): Promise<Uint8Array> {
  return new Uint8Array(await sp.web.getFileByServerRelativePath(file).getBuffer());
}

async function readUnchanged(connection: Connection, title: string, file: string, hash: string): Promise<Uint8Array> {
  const operation = `reading the paper ${title}`;
  const bytes = await attempt(operation, () => readStored(connection, file));
  if ((await sha256(bytes)) !== hash) {
    throw new RepositoryError(
      'invalid',
      operation,
      `The file ${file} is not the one that was stored: its SHA-256 differs from the one in "${FROZEN_PAPERS.title}". Restore the first version of the file from its version history.`,
    );
  }
  return bytes;
}

/**
 * The file of a final paper. Throws {@link RepositoryError} `invalid` where it is no longer the file that was stored,
 * which only the site's own owners can bring about.
 */
export async function readFrozenPaper(connection: Connection, paper: FrozenPaper): Promise<Uint8Array> {
  return readUnchanged(connection, paper.title, paper.file, paper.fileHash);
}

/** The workbook of the register that a final paper was made from; throws as {@link readFrozenPaper} does. */
export async function readFrozenData(
  connection: Connection,
  { title, dataFile, dataHash }: Pick<FrozenPaper, 'title' | 'dataFile' | 'dataHash'>,
): Promise<Uint8Array> {
  return readUnchanged(connection, title, dataFile, dataHash);
}

/** Puts a file into a folder, unless an attempt that broke off has put the same one there; gives its address. */
async function store(connection: Connection, folder: string, { name, bytes }: StoredFile): Promise<string> {
  const operation = `storing the file "${name}"`;
  const path = `${folder}/${safeFileName(name)}`;
  return attempt(operation, async () => {
    const files = connection.sp.web.getFolderByServerRelativePath(folder).files;
    const there: { Name: string }[] = await files.select('Name')();
    if (!there.some(({ Name }) => Name.toLowerCase() === safeFileName(name).toLowerCase())) {
      await files.addUsingPath(safeFileName(name), new Blob([bytes]), { Overwrite: false });
    }
    if ((await sha256(await readStored(connection, path))) !== (await sha256(bytes))) {
      throw new RepositoryError(
        'conflict',
        operation,
        `The library "${PAPERS.title}" has another file at ${path}, which nobody may overwrite. Ask an owner of the site to move it away, and save the paper again.`,
      );
    }
    return path;
  });
}

/** Asks the folder above: asking for one that is not there puts an error into the browser's console. */
async function isFolder({ sp }: Connection, path: string): Promise<boolean> {
  const [above, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const there: { Name: string }[] = await sp.web.getFolderByServerRelativePath(above).folders.select('Name')();
  return there.some(({ Name }) => Name.toLowerCase() === name.toLowerCase());
}

/** The names of the files in a folder, in small letters; none where there is no such folder. */
async function namesIn(connection: Connection, path: string): Promise<ReadonlySet<string>> {
  const { files } = connection.sp.web.getFolderByServerRelativePath(path);
  const there: { Name: string }[] = (await isFolder(connection, path)) ? await files.select('Name')() : [];
  return new Set(there.map(({ Name }) => Name.toLowerCase()));
}

/** Whether a folder can take these files: it has none of their names, or the very same file under it. */
async function takes(connection: Connection, folder: string, files: readonly StoredFile[]): Promise<boolean> {
  const names = await namesIn(connection, folder);
  for (const { name, bytes } of files) {
    const path = `${folder}/${safeFileName(name)}`;
    const isThere = names.has(safeFileName(name).toLowerCase());
    if (isThere && (await sha256(await readStored(connection, path))) !== (await sha256(bytes))) {
      return false;
    }
  }
  return true;
}

function refusal(paper: PaperToKeep, earlier: FrozenPaper | undefined): RepositoryError {
  const which = `${paper.board}, ${formatDay(paper.meetingDay)}, ${paper.layout}, ${paper.edition} edition`;
  const since = earlier === undefined ? '' : `, made on ${formatDay(earlier.madeOn)}`;
  return new RepositoryError(
    'conflict',
    `storing the paper ${paper.title}`,
    `A final paper is stored already (${which}${since}), and it is never rewritten. Keep this one beside it as version ${(earlier?.version ?? 1) + 1}, or leave it.`,
  );
}

function refuseLongWords({ title, reportOf, author, time }: PaperToKeep): void {
  if ([reportOf, author, time].some((words) => words.length > FRONT_SHEET_MAXIMUM)) {
    throw new RepositoryError(
      'invalid',
      `storing the paper ${title}`,
      `What the front sheet says of the office, the author or the time is longer than ${FRONT_SHEET_MAXIMUM} characters. Shorten it.`,
    );
  }
}

/** Where a paper stands among those that are stored. */
interface Standing {
  /** The last version of the same paper. */
  readonly latest: FrozenPaper | undefined;
  /** Whether it is another format of that version: the same content, made from the same register. */
  readonly joins: boolean;
  readonly nextSequence: number;
}

async function standingOf(
  connection: Connection,
  paper: PaperToKeep,
  formats: readonly string[],
  asNewVersion: boolean,
): Promise<Standing> {
  refuseLongWords(paper);
  const stored = await readItems<SPFrozenPaperItem>(connection, FROZEN_PAPERS);
  const earlier = inOrder(stored)
    .map(readRow)
    .filter((each) => isSamePaper(each, paper));
  const latest = earlier.reduce<FrozenPaper | undefined>(
    (last, each) => (last === undefined || each.version >= last.version ? each : last),
    undefined,
  );
  const joins =
    latest !== undefined &&
    latest.contentHash === paper.contentHash &&
    latest.dataHash === (await sha256(paper.data.bytes)) &&
    !earlier.some(({ version, format }) => version === latest.version && formats.includes(format));
  if (latest !== undefined && !joins && !asNewVersion) {
    throw refusal(paper, latest);
  }
  return { latest, joins, nextSequence: nextSequence(stored) };
}

/**
 * Throws what {@link savePaper} would throw of such a paper in the formats of these ids before it stores anything, so that
 * it can be asked before the files are made; stores nothing.
 */
export async function checkPaperToKeep(
  connection: Connection,
  paper: PaperToKeep,
  formats: readonly string[],
  { asNewVersion = false }: Pick<SavePaperOptions, 'asNewVersion'> = {},
): Promise<void> {
  await standingOf(connection, paper, formats, asNewVersion);
}

/** The version under which a paper is stored, and its folder. */
interface Place {
  readonly version: number;
  readonly folder: string;
}

/**
 * The place of a paper: with the version that it joins, or the first after the last whose folder has no other files. An
 * attempt that broke off leaves files that nobody may move and that no row tells of: its version is passed over.
 */
async function placeOf(
  connection: Connection,
  root: string,
  paper: FinalPaper,
  { latest, joins }: Standing,
  asNewVersion: boolean,
): Promise<Place> {
  const files = [paper.data, ...paper.files];
  if (latest !== undefined && joins) {
    const folder = latest.dataFile.slice(0, latest.dataFile.lastIndexOf('/'));
    if (await takes(connection, folder, files)) {
      return { version: latest.version, folder };
    }
    if (!asNewVersion) {
      throw refusal(paper, latest);
    }
  }
  // the board alone is cut to what SharePoint takes: a cut of the whole could lose the version
  const name = `${paper.meetingDay} ${safeFileName(paper.board)} ${paper.layout} ${paper.edition}`;
  const placeAt = (version: number): Place => ({ version, folder: `${root}/${name} v${version}` });
  let place = placeAt((latest?.version ?? 0) + 1);
  while (!(await takes(connection, place.folder, files))) {
    place = placeAt(place.version + 1);
  }
  return place;
}

/**
 * Stores a final paper with what it was made from in the library of papers, a row for each format. Nothing that is stored
 * is rewritten: a second final of the same board, meeting, layout and edition is refused (`conflict`), unless it is to be
 * a new version or is another format of the same content from the same register. What an attempt that broke off has stored
 * already stays, so that it can be sent again. Front-sheet words that are too long are refused (`invalid`).
 */
export async function savePaper(
  connection: Connection,
  paper: FinalPaper,
  { asNewVersion = false, today = todayByClock() }: SavePaperOptions = {},
): Promise<readonly FrozenPaper[]> {
  const formats = paper.files.map(({ format }) => format);
  const standing = await standingOf(connection, paper, formats, asNewVersion);
  const operation = `storing the paper ${paper.title}`;
  const { rootFolder } = connection.sp.web.lists.getByTitle(PAPERS.title);
  const { version, folder } = await attempt(operation, async () => {
    const { ServerRelativeUrl }: { ServerRelativeUrl: string } = await rootFolder.select('ServerRelativeUrl')();
    const place = await placeOf(connection, ServerRelativeUrl, paper, standing, asNewVersion);
    await rootFolder.folders.addUsingPath(place.folder, false).catch(async (cause: unknown) => {
      if (!(await isFolder(connection, place.folder))) {
        throw cause;
      }
    });
    return place;
  });
  const dataFile = await store(connection, folder, paper.data);
  const dataHash = await sha256(paper.data.bytes);
  const { items } = connection.sp.web.lists.getByTitle(FROZEN_PAPERS.title);
  const rows: FrozenPaper[] = [];
  for (const { format, ...file } of paper.files) {
    const columns = {
      Title: paper.title.slice(0, 255),
      RegisterKey: [paper.board, paper.meetingDay, paper.layout, paper.edition, format, version]
        .map((part) => normaliseWords(String(part)))
        .join('|'),
      Board: paper.board,
      MeetingDay: toDateOnly(paper.meetingDay),
      AsAtDay: toDateOnly(paper.asAtDay),
      Layout: paper.layout,
      Edition: paper.edition,
      PaperFormat: format,
      PaperVersion: version,
      PaperFile: await store(connection, folder, file),
      FileHash: await sha256(file.bytes),
      DataFile: dataFile,
      DataHash: dataHash,
      ContentHash: paper.contentHash,
      ReportOf: paper.reportOf,
      WrittenBy: paper.author,
      MeetingTime: paper.time,
      MadeOn: toDateOnly(today),
      Sequence: standing.nextSequence + rows.length,
    };
    rows.push(
      await attempt(operation, async () => {
        try {
          const { Id }: { Id: number } = await items.add(columns);
          return readRow({ ...columns, Id });
        } catch (cause) {
          throw isDuplicate(cause) ? refusal(paper, standing.latest) : cause;
        }
      }),
    );
  }
  return rows;
}

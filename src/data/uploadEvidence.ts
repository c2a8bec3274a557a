import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import { Files } from '@pnp/sp/files';
import type { IFolder } from '@pnp/sp/folders';
import '@pnp/sp/folders/list';
import '@pnp/sp/folders/web';
import { EVIDENCE } from '../lists/evidence';
import { Connection } from './connect';
import { RepositoryError, attempt, toRepositoryError } from './RepositoryError';
import { evidenceFolderName } from './rows/evidence';
import { sendWithProgress } from './sendWithProgress';

/** A file that goes with an update. */
export interface NewFile {
  readonly name: string;
  readonly bytes: ArrayBuffer | Blob;
  /** Calls off this file alone. */
  readonly signal?: AbortSignal | undefined;
}

/** Characters that SharePoint takes in no file's name; `#`, `%`, `'` and letters of any language are allowed. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /["*:<>?/\\|\u0000-\u001f\u007f]/g;

/** Characters of a file's name that SharePoint keeps, well below its limit of a whole path. */
const NAME_MAXIMUM = 120;

/** The name under which SharePoint keeps a file: the file's own, but for what SharePoint refuses. */
export function safeFileName(name: string): string {
  const cleaned = name
    .replace(FORBIDDEN, '_')
    .replace(/^[\s~]+|[\s.]+$/g, '')
    .normalize('NFC');
  const dot = cleaned.lastIndexOf('.');
  const extension = dot > 0 ? cleaned.slice(dot).slice(0, 20) : '';
  const stem = dot > 0 ? cleaned.slice(0, dot) : cleaned;
  return `${[...(stem || 'file')].slice(0, NAME_MAXIMUM - extension.length).join('')}${extension}`;
}

/** What has become of a file, told while files are uploaded: it is on its way, with so many bytes gone; or SharePoint has it. */
export type FileProgress = (file: NewFile, state: 'sending' | 'stored', sentBytes: number) => void;

interface StoredFile {
  readonly Name: string;
  /** Bytes, as SharePoint writes 64-bit numbers. */
  readonly Length: string | number;
}

const NEVER = new AbortController().signal;

function sizeOf({ bytes }: NewFile): number {
  return bytes instanceof ArrayBuffer ? bytes.byteLength : bytes.size;
}

/** The name with a number before its ending. */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
  return `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
}

/** The files with the names under which they are kept, and whether an earlier attempt has stored them. */
function planFiles(
  files: readonly NewFile[],
  stored: readonly StoredFile[],
): readonly { readonly file: NewFile; readonly name: string; readonly isStored: boolean }[] {
  const there = new Map(stored.map(({ Name, Length }) => [Name.toLowerCase(), Number(Length)]));
  const taken = new Set<string>();
  return files.map((file) => {
    const safe = safeFileName(file.name);
    let name = safe;
    // Cameras call every picture the same: another size under that name is another file.
    const isFree = (): boolean =>
      !taken.has(name.toLowerCase()) &&
      (there.get(name.toLowerCase()) === undefined || there.get(name.toLowerCase()) === sizeOf(file));
    for (let number = 2; !isFree(); number += 1) {
      name = numbered(safe, number);
    }
    taken.add(name.toLowerCase());
    return { file, name, isStored: there.has(name.toLowerCase()) };
  });
}

/** Puts a file into its folder; false where it was called off before SharePoint had it. */
async function store(
  folder: IFolder,
  file: NewFile,
  name: string,
  operation: string,
  onFile: FileProgress,
): Promise<boolean> {
  const { signal = NEVER } = file;
  if (signal.aborted) {
    return false;
  }
  onFile(file, 'sending', 0);
  const files = Files(folder).using(sendWithProgress((bytes) => onFile(file, 'sending', bytes), signal));
  try {
    await attempt(operation, () => files.addUsingPath(name, file.bytes, { Overwrite: false }));
    return true;
  } catch (error) {
    if (signal.aborted) {
      return false;
    }
    const refusal = toRepositoryError(operation, error);
    const detail = `The file "${file.name}" was not stored, nor was the update. Send it again.`;
    throw new RepositoryError(refusal.code, operation, `${detail} ${refusal.message}`, refusal);
  }
}

/**
 * Puts the files of an update into the library, in a folder of their own that says to which recommendation and submission
 * they belong: whoever may add needs no right to change what was added. A file that is there already, from an attempt
 * that broke off, stays as it is. Gives the files that SharePoint has: all but those that were called off. Throws a
 * {@link RepositoryError} at the first file that is not stored.
 */
export async function uploadEvidence(
  connection: Connection,
  recommendationId: string,
  submissionId: string,
  files: readonly NewFile[],
  onFile: FileProgress = () => undefined,
): Promise<readonly NewFile[]> {
  const { web } = connection.sp;
  const operation = `uploading evidence of recommendation ${recommendationId}`;
  const list = web.lists.getByTitle(EVIDENCE.title);
  const folder = await attempt(operation, async () => {
    const { ServerRelativeUrl }: { ServerRelativeUrl: string } = await list.rootFolder.select('ServerRelativeUrl')();
    const path = `${ServerRelativeUrl}/${evidenceFolderName(recommendationId, submissionId)}`;
    await list.rootFolder.folders.addUsingPath(path, true);
    return web.getFolderByServerRelativePath(path);
  });
  const stored: StoredFile[] = await attempt(operation, () => folder.files.select('Name', 'Length')());
  const kept: NewFile[] = [];
  for (const { file, name, isStored } of planFiles(files, stored)) {
    if (isStored || (await store(folder, file, name, operation, onFile))) {
      onFile(file, 'stored', sizeOf(file));
      kept.push(file);
    }
  }
  return kept;
}

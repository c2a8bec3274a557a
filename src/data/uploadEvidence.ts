import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import '@pnp/sp/folders/list';
import '@pnp/sp/folders/web';
import { EVIDENCE } from '../lists/evidence';
import { Connection } from './connect';
import { RepositoryError, attempt } from './RepositoryError';
import { evidenceFolderName } from './rows/evidence';

/** A file that goes with an update. */
export interface NewFile {
  readonly name: string;
  readonly bytes: ArrayBuffer | Blob;
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

/** Names that are safe and differ from each other, a number behind those that would not. */
function distinctNames(files: readonly NewFile[]): readonly string[] {
  const taken = new Set<string>();
  return files.map(({ name }) => {
    const safe = safeFileName(name);
    const dot = safe.lastIndexOf('.') > 0 ? safe.lastIndexOf('.') : safe.length;
    let free = safe;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      free = `${safe.slice(0, dot)} (${number})${safe.slice(dot)}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/**
 * Puts the files of an update into the library, in a folder of their own that says to which recommendation and submission
 * they belong: whoever may add needs no right to change what was added. A file that is there already, from an attempt
 * whose answer was lost, stays as it is.
 */
export async function uploadEvidence(
  connection: Connection,
  recommendationId: string,
  submissionId: string,
  files: readonly NewFile[],
): Promise<void> {
  const { web } = connection.sp;
  const operation = `uploading evidence of recommendation ${recommendationId}`;
  const list = web.lists.getByTitle(EVIDENCE.title);
  const folder = await attempt(operation, async () => {
    const { ServerRelativeUrl }: { ServerRelativeUrl: string } = await list.rootFolder.select('ServerRelativeUrl')();
    const path = `${ServerRelativeUrl}/${evidenceFolderName(recommendationId, submissionId)}`;
    await list.rootFolder.folders.addUsingPath(path, true);
    return web.getFolderByServerRelativePath(path);
  });
  const there: { Name: string }[] = await attempt(operation, () => folder.files.select('Name')());
  const names = distinctNames(files);
  for (const [index, { bytes }] of files.entries()) {
    const name = names[index] ?? '';
    if (there.some((file) => file.Name.toLowerCase() === name.toLowerCase())) {
      continue;
    }
    try {
      await attempt(operation, () => folder.files.addUsingPath(name, bytes, { Overwrite: false }));
    } catch (error) {
      if (error instanceof RepositoryError) {
        const detail = `The file "${name}" was not stored. The update is; send it again to add what is missing.`;
        throw new RepositoryError(error.code, operation, `${detail} ${error.message}`, error);
      }
      throw error;
    }
  }
}

import '@pnp/sp/files/web';
import { EVIDENCE } from '../lists/evidence';
import { Connection } from './connect';
import { RepositoryError, RepositoryErrorCode, attempt } from './RepositoryError';

/** Why a file cannot be had, and what to do, for the index of a pack. */
const REASONS: Readonly<Record<RepositoryErrorCode, string>> = {
  notFound:
    'The file is no longer in the library of evidence, or this account may not see it. Attach it to its recommendation again.',
  forbidden: 'This account may not read the file. Ask an owner of the site for access to the library of evidence.',
  conflict: 'Somebody was changing the file. Make the pack again.',
  throttled: 'SharePoint asked for fewer requests. Make the pack again in a minute.',
  invalid: 'SharePoint refused to give the file. Open it in the library of evidence to see why.',
  unavailable: 'SharePoint did not give the file. Make the pack again later.',
};

/**
 * Opens a file of evidence by its id in the register; each call gives its bytes anew, piece by piece. Throws
 * {@link RepositoryError} `notFound` when the file is not there, or may not be seen.
 */
export async function openEvidence(
  { sp }: Connection,
  evidenceId: string,
  fileName: string,
): Promise<ReadableStream<Uint8Array>> {
  const operation = `reading the file of evidence "${fileName}"`;
  return attempt(operation, async () => {
    const item = sp.web.lists.getByTitle(EVIDENCE.title).items.getById(Number(evidenceId));
    const { FileRef }: { FileRef: string } = await item.select('FileRef')();
    const { body } = await sp.web.getFileByServerRelativePath(FileRef).getStream();
    return body as ReadableStream<Uint8Array>;
  }).catch((error: unknown) => {
    throw error instanceof RepositoryError
      ? new RepositoryError(error.code, operation, REASONS[error.code], error)
      : error;
  });
}

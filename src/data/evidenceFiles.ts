import '@pnp/sp/files/web';
import { EVIDENCE } from '../lists/evidence';
import { Connection } from './connect';
import { attempt } from './RepositoryError';

/**
 * Opens a file of evidence by its id in the register; each call gives its bytes anew, piece by piece. Throws
 * {@link RepositoryError} `notFound` when the file is not there, or may not be seen.
 */
export async function openEvidence(
  { sp }: Connection,
  evidenceId: string,
  fileName: string,
): Promise<ReadableStream<Uint8Array>> {
  return attempt(`reading the file of evidence "${fileName}"`, async () => {
    const item = sp.web.lists.getByTitle(EVIDENCE.title).items.getById(Number(evidenceId));
    const { FileRef }: { FileRef: string } = await item.select('FileRef')();
    const { body } = await sp.web.getFileByServerRelativePath(FileRef).getStream();
    return body as ReadableStream<Uint8Array>;
  });
}

import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import '@pnp/sp/folders/list';
import '@pnp/sp/folders/web';
import { EVIDENCE } from '../../lists/evidence';
import { NewRow } from '../addRows';
import { Connection } from '../connect';
import { fingerprint } from '../registerKeys';
import { attempt } from '../RepositoryError';
import { IMPORTED, evidenceFolderName } from '../rows/evidence';
import { safeFileName } from '../uploadEvidence';

/**
 * Adds what a register tells of evidence, whose files it does not hold: an empty file for each, with its columns, in whose
 * place people put the real one. A file of a run that broke off is overwritten; it has no register key yet, and so is not
 * read as evidence.
 */
export async function addEvidenceRows(
  { sp }: Connection,
  rows: readonly NewRow[],
  onAdded: (count: number) => void,
): Promise<void> {
  const operation = `adding to the library ${EVIDENCE.title}`;
  const { rootFolder } = sp.web.lists.getByTitle(EVIDENCE.title);
  const root: { ServerRelativeUrl: string } = await attempt(operation, () => rootFolder.select('ServerRelativeUrl')());
  for (const { key, columns } of rows) {
    await attempt(operation, async () => {
      const path = `${root.ServerRelativeUrl}/${evidenceFolderName(String(columns.RecommendationId), IMPORTED)}`;
      await rootFolder.folders.addUsingPath(path, true);
      const name = `${fingerprint(key).slice(0, 8)} ${safeFileName(String(columns.OriginalName))}`;
      const folder = sp.web.getFolderByServerRelativePath(path);
      await folder.files.addUsingPath(name, new ArrayBuffer(0), { Overwrite: true });
      const item = await sp.web.getFileByServerRelativePath(`${path}/${name}`).getItem('Id');
      await item.update({ ...columns, RegisterKey: key });
    });
    onAdded(1);
  }
}

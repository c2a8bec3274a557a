import { EVIDENCE } from '../lists/evidence';
import { Connection } from './connect';
import { readItems } from './readRegister';

/** How many files are asked for at once: a filter is part of an address, and addresses have an end. */
const AT_ONCE = 50;

/**
 * The absolute addresses of evidence files, by their ids in the register; a file that is gone or may not be seen is left
 * out. Throws a {@link RepositoryError}.
 */
export async function evidenceAddresses(
  connection: Connection,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  for (let start = 0; start < fileIds.length; start += AT_ONCE) {
    const filter = fileIds
      .slice(start, start + AT_ONCE)
      .map((id) => `Id eq ${Number(id)}`)
      .join(' or ');
    const found = await readItems<{ readonly Id: number; readonly FileRef: string }>(connection, EVIDENCE, filter, [
      'Id',
      'FileRef',
    ]);
    for (const { Id, FileRef } of found) {
      const path = FileRef.split('/').map(encodeURIComponent).join('/');
      addresses.set(String(Id), new URL(path, connection.siteUrl).href);
    }
  }
  return addresses;
}

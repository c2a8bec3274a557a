import { EVIDENCE } from '../lists/evidence';
import { Connection } from './connect';
import { readItems } from './readRegister';

/** How many files are asked for at once: a filter is part of an address, and addresses have an end. */
const AT_ONCE = 50;

interface SPStored {
  readonly Id: number;
  readonly FileRef: string;
  readonly OData__UIVersionString: string;
}

/** Where a file of evidence is, and in which version. */
export interface StoredEvidence {
  /** Absolute. */
  readonly address: string;
  /** The library's number of the current version, as 2.0. */
  readonly version: string;
}

/**
 * The absolute addresses of evidence files, and their versions, by their ids in the register; a file that is gone or may not be seen is left
 * out. Throws a {@link RepositoryError}.
 */
export async function evidenceAddresses(
  connection: Connection,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, StoredEvidence>> {
  const addresses = new Map<string, StoredEvidence>();
  for (let start = 0; start < fileIds.length; start += AT_ONCE) {
    const filter = fileIds
      .slice(start, start + AT_ONCE)
      .map((id) => `Id eq ${Number(id)}`)
      .join(' or ');
    const found = await readItems<SPStored>(connection, EVIDENCE, filter, ['Id', 'FileRef', 'OData__UIVersionString']);
    for (const { Id, FileRef, OData__UIVersionString: version } of found) {
      const path = FileRef.split('/').map(encodeURIComponent).join('/');
      addresses.set(String(Id), { address: new URL(path, connection.siteUrl).href, version });
    }
  }
  return addresses;
}

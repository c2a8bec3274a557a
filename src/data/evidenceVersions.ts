import '@pnp/sp/files/web';
import { EVIDENCE } from '../lists/evidence';
import { Connection } from './connect';
import { RepositoryError, attempt } from './RepositoryError';

/** A version of a file of evidence as its library keeps it. */
export interface EvidenceVersion {
  /** SharePoint's id of an earlier version; `undefined` for the current one. */
  readonly id: number | undefined;
  /** The library's number, as 2.0. */
  readonly label: string;
  /** When it was made: an instant in ISO 8601, UTC. */
  readonly made: string;
  /** The account that made it, by its display name; `''` where SharePoint does not say. */
  readonly by: string;
  readonly bytes: number;
}

/** A file of evidence with all versions that its library keeps, the current one first. */
export interface VersionedEvidence {
  /** Absolute address of the current version. */
  readonly address: string;
  readonly path: string;
  readonly versions: readonly EvidenceVersion[];
}

interface Person {
  readonly Title: string;
}

interface SPVersion {
  readonly ID: number;
  readonly VersionLabel: string;
  readonly Created: string;
  readonly Size: number;
  readonly CreatedBy?: Person | null;
}

interface SPFile {
  readonly UIVersionLabel: string;
  readonly TimeLastModified: string;
  readonly Length: string | number;
  readonly ModifiedBy?: Person | null;
}

/** Earlier versions, newest first; none for who may see the current one alone. */
async function earlierVersions({ sp }: Connection, path: string, operation: string): Promise<EvidenceVersion[]> {
  try {
    const found: SPVersion[] = await attempt(operation, () =>
      sp.web
        .getFileByServerRelativePath(path)
        .versions.select('ID', 'VersionLabel', 'Created', 'Size', 'CreatedBy/Title')
        .expand('CreatedBy')(),
    );
    return found
      .map(({ ID, VersionLabel, Created, Size, CreatedBy }) => ({
        id: ID,
        label: VersionLabel,
        made: Created,
        by: CreatedBy?.Title ?? '',
        bytes: Size,
      }))
      .sort((left, right) => right.id - left.id);
  } catch (error) {
    if (error instanceof RepositoryError && error.code === 'forbidden') {
      return [];
    }
    throw error;
  }
}

/** The versions of a file of evidence by its id in the register. Throws a {@link RepositoryError}. */
export async function evidenceVersions(connection: Connection, evidenceId: string): Promise<VersionedEvidence> {
  const { sp, siteUrl } = connection;
  const operation = `reading the versions of file ${evidenceId}`;
  const { path, file } = await attempt(operation, async () => {
    const item = sp.web.lists.getByTitle(EVIDENCE.title).items.getById(Number(evidenceId));
    const { FileRef }: { FileRef: string } = await item.select('FileRef')();
    const found: SPFile = await sp.web
      .getFileByServerRelativePath(FileRef)
      .select('UIVersionLabel', 'TimeLastModified', 'Length', 'ModifiedBy/Title')
      .expand('ModifiedBy')();
    return { path: FileRef, file: found };
  });
  const current: EvidenceVersion = {
    id: undefined,
    label: file.UIVersionLabel,
    made: file.TimeLastModified,
    by: file.ModifiedBy?.Title ?? '',
    bytes: Number(file.Length),
  };
  const earlier = await earlierVersions(connection, path, operation);
  return {
    address: new URL(path.split('/').map(encodeURIComponent).join('/'), siteUrl).href,
    path,
    versions: [current, ...earlier.filter(({ label }) => label !== current.label)],
  };
}

/** The bytes of a version. Throws a {@link RepositoryError}. */
export async function readEvidenceVersion(
  { sp }: Connection,
  { path }: Pick<VersionedEvidence, 'path'>,
  { id }: Pick<EvidenceVersion, 'id'>,
): Promise<Blob> {
  return attempt(`reading the file ${path}`, () => {
    const file = sp.web.getFileByServerRelativePath(path);
    return id === undefined ? file.getBlob() : file.versions.getById(id).getBlob();
  });
}

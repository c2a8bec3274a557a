import type { Site } from './site';

/** Keeps bytes and gives the number by which files, versions and attachments name them. */
export const addBlob = (site: Site, content: Uint8Array): number =>
  site.db.run('INSERT INTO blobs (size, content) VALUES (?, ?)', content.byteLength, content).lastId;

export const blobSize = (site: Site, id: number | null): number =>
  id === null ? 0 : (site.db.get<{ size: number }>('SELECT size FROM blobs WHERE id = ?', id)?.size ?? 0);

export const blobContent = (site: Site, id: number | null): Uint8Array =>
  (id === null
    ? undefined
    : site.db.get<{ content: Uint8Array }>('SELECT content FROM blobs WHERE id = ?', id)?.content) ?? new Uint8Array(0);

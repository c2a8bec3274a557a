import type { Answer } from '../dispatch/dispatch';
import { errors } from '../errors';
import { contentTypeOfName } from '../items/mediaTypes';
import { itemScope } from '../items/rights';
import { blobContent } from '../store/blobs';
import { itemByPath } from '../store/items';
import { listOfPath } from '../store/lists';
import { Rights } from '../store/permissions';
import { permission, type Principal } from '../store/records';
import type { Site } from '../store/site';
import type { WireRequest } from './wire';

/** Recorded: SharePoint's front door answers a missing file in plain text. */
const missing: Answer = {
  status: 404,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'FILE NOT FOUND',
};

/** A file or an attachment by its own address, as a link in a page opens it. */
export function downloadFile(site: Site, user: Principal, request: WireRequest): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') return missing;
  let path: string;
  try {
    path = decodeURIComponent(request.url.pathname);
  } catch {
    return missing;
  }
  const list = listOfPath(site, path);
  if (!list) return missing;
  const rights = new Rights(site, user);
  const attachment = /^(.*)\/Attachments\/(\d+)\/([^/]+)$/i.exec(path);
  const row = itemByPath(site, list, path);
  const blob = attachment
    ? site.db.get<{ blob: number }>(
        'SELECT blob FROM attachments WHERE list = ? AND item = ? AND name = ?',
        list.id,
        Number(attachment[2]),
        attachment[3] ?? '',
      )?.blob
    : (row?.blob ?? undefined);
  if (blob === undefined) return missing;
  if (!rights.can(itemScope(list, row ?? { scope: null }), permission.openItems)) throw errors.accessDenied();
  return { status: 200, headers: { 'Content-Type': contentTypeOfName(path) }, body: blobContent(site, blob) };
}

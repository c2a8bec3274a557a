import type { Context } from '../dispatch/context';
import { onRequest, shown, type PropertyShape, type Shape } from '../dispatch/model';
import type { FolderPlace, Node } from '../dispatch/nodes';
import { resourcePath, type Value } from '../odata/value';
import { blobSize } from '../store/blobs';
import { itemTable } from '../store/itemTable';
import { webPath } from '../store/site';
import { listAddress } from './listShape';

export const filePath = ({ row }: Pick<Node<'file'>, 'row'>): string => `${row.dir}/${row.leaf}`;

const upper = (guid: string): string => `{${guid.toUpperCase()}}`;

/** A file's ETag: upper-case braces, unlike its item's (recorded). */
export const fileEtag = ({ row }: Pick<Node<'file'>, 'row'>): string => `"${upper(row.unique_id)},${row.version}"`;

/** A path inside a quoted literal of an address. */
const quote = (path: string): string => encodeURIComponent(path).replace(/%2F/g, '/').replace(/'/g, "''");

export const fileAddress = (node: Pick<Node<'file'>, 'row'>): string =>
  `Web/GetFileByServerRelativePath(decodedurl='${quote(filePath(node))}')`;

const line = (
  name: string,
  edm: string,
  read: (node: Node<'file'>, context: Context) => Value,
): PropertyShape<'file'> => shown(name, edm, (context, node) => read(node, context));

export const versionLabel = (ui: number): string => `${Math.floor(ui / 512)}.${ui % 512}`;

/** SP.File in the recorded order. */
export const fileShape: Shape<'file'> = {
  set: 'SP.ApiData.Files',
  type: () => 'SP.File',
  address: (_, node) => fileAddress(node),
  properties: [
    line('CheckInComment', 'Edm.String', ({ row }) => row.comment),
    line('CheckOutType', 'Edm.Int32', ({ row }) => (row.checkout === null ? 2 : 0)),
    line('ContentTag', 'Edm.String', ({ row }) => `${upper(row.unique_id)},${row.version},${row.version}`),
    line('CustomizedPageStatus', 'Edm.Int32', () => 0),
    line('ETag', 'Edm.String', fileEtag),
    line('Exists', 'Edm.Boolean', () => true),
    line('ExistsAllowThrowForPolicyFailures', 'Edm.Boolean', () => true),
    line('ExistsWithException', 'Edm.Boolean', () => true),
    line('IrmEnabled', 'Edm.Boolean', () => false),
    line('Length', 'Edm.Int64', ({ row }, { site }) => String(blobSize(site, row.blob))),
    line('Level', 'Edm.Byte', ({ row }) => (row.checkout !== null ? 255 : row.ui % 512 === 0 ? 1 : 2)),
    line('LinkingUri', 'Edm.String', () => null),
    line('LinkingUrl', 'Edm.String', () => ''),
    line('MajorVersion', 'Edm.Int32', ({ row }) => Math.floor(row.ui / 512)),
    line('MinorVersion', 'Edm.Int32', ({ row }) => row.ui % 512),
    line('Name', 'Edm.String', ({ row }) => row.leaf),
    line('ServerRelativeUrl', 'Edm.String', filePath),
    line('TimeCreated', 'Edm.DateTime', ({ row }) => row.created),
    line('TimeLastModified', 'Edm.DateTime', ({ row }) => row.modified),
    line('Title', 'Edm.String', ({ row }) => (row['f_Title'] as string | null) ?? null),
    line('UIVersion', 'Edm.Int32', ({ row }) => row.ui),
    line('UIVersionLabel', 'Edm.String', ({ row }) => versionLabel(row.ui)),
    line('UniqueId', 'Edm.Guid', ({ row }) => row.unique_id),
    onRequest('ServerRelativePath', 'SP.ResourcePath', (_, node: Node<'file'>) => resourcePath(filePath(node))),
    onRequest('ListId', 'Edm.Guid', (_, { list }: Node<'file'>) => list.guid),
    onRequest('SiteId', 'Edm.Guid', ({ site }) => site.siteGuid),
    onRequest('WebId', 'Edm.Guid', ({ site }) => site.webGuid),
    onRequest('VroomItemID', 'Edm.String', (_, { row }: Node<'file'>) => row.unique_id),
  ],
  links: [
    'Author',
    'CheckedOutByUser',
    'EffectiveInformationRightsManagementSettings',
    'InformationRightsManagementSettings',
    'ListItemAllFields',
    'LockedByUser',
    'ModifiedBy',
    'Properties',
    'VersionEvents',
    'VersionExpirationReport',
    'Versions',
  ],
};

const children = (context: Context, folder: FolderPlace): number =>
  folder.list
    ? (context.site.db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${itemTable(folder.list.id)} WHERE dir = ? COLLATE NOCASE`,
        folder.path,
      )?.n ?? 0)
    : 0;

export const folderAddress = (folder: FolderPlace): string =>
  `Web/GetFolderByServerRelativePath(decodedurl='${quote(folder.path)}')`;

const folderLine = (
  name: string,
  edm: string,
  read: (folder: FolderPlace, context: Context) => Value,
): PropertyShape<'folder'> => shown(name, edm, (context, { folder }) => read(folder, context));

/** SP.Folder in the recorded order. */
export const folderShape: Shape<'folder'> = {
  set: 'SP.ApiData.Folders',
  type: () => 'SP.Folder',
  address: (_, { folder }) => folderAddress(folder),
  properties: [
    folderLine('Exists', 'Edm.Boolean', () => true),
    folderLine('ExistsAllowThrowForPolicyFailures', 'Edm.Boolean', () => true),
    folderLine('ExistsWithException', 'Edm.Boolean', () => true),
    folderLine('IsWOPIEnabled', 'Edm.Boolean', () => false),
    folderLine('ItemCount', 'Edm.Int32', (folder, context) => children(context, folder)),
    folderLine('Name', 'Edm.String', ({ path }) => (path === webPath ? '' : path.slice(path.lastIndexOf('/') + 1))),
    folderLine('ProgID', 'Edm.String', () => null),
    folderLine('ServerRelativeUrl', 'Edm.String', ({ path }) => path),
    folderLine('TimeCreated', 'Edm.DateTime', ({ created }) => created),
    folderLine('TimeLastModified', 'Edm.DateTime', ({ modified }) => modified),
    folderLine('UniqueId', 'Edm.Guid', ({ guid }) => guid),
    folderLine('WelcomePage', 'Edm.String', ({ path }, { site }) =>
      path === webPath ? String(site.webSettings()['WelcomePage'] ?? 'SitePages/Home.aspx') : '',
    ),
    onRequest('ServerRelativePath', 'SP.ResourcePath', (_, { folder }: Node<'folder'>) => resourcePath(folder.path)),
    onRequest('ContentTypeOrder', 'Collection(SP.ContentTypeId)', () => null),
    onRequest('UniqueContentTypeOrder', 'Collection(SP.ContentTypeId)', () => null),
  ],
  links: ['Files', 'ListItemAllFields', 'ParentFolder', 'Properties', 'StorageMetrics', 'Folders'],
};

/** SP.FileVersion in the recorded order. */
export const fileVersionShape: Shape<'fileversion'> = {
  set: 'SP.ApiData.FileVersions',
  type: () => 'SP.FileVersion',
  address: (_, node) => `${fileAddress(node)}/Versions(${node.past.ui})`,
  properties: [
    shown('CheckInComment', 'Edm.String', (_, { past }) => past.comment),
    shown('Created', 'Edm.DateTime', (_, { past }) => past.modified),
    shown('ID', 'Edm.Int32', (_, { past }) => past.ui),
    shown('IsCurrentVersion', 'Edm.Boolean', () => false),
    shown('Length', 'Edm.Int64', ({ site }, { past }) => String(blobSize(site, past.blob))),
    shown('Size', 'Edm.Int32', ({ site }, { past }) => blobSize(site, past.blob)),
    shown(
      'Url',
      'Edm.String',
      (_, { past }) => `_vti_history/${past.ui}${`${past.dir}/${past.leaf}`.slice(webPath.length)}`,
    ),
    shown('VersionLabel', 'Edm.String', (_, { past }) => versionLabel(past.ui)),
  ],
  links: ['CreatedBy'],
};

/** SP.Attachment in the recorded order. */
export const attachmentShape: Shape<'attachment'> = {
  set: 'SP.ApiData.Attachments',
  type: () => 'SP.Attachment',
  address: (_, { list, row, name }) => `${listAddress(list)}/Items(${row.id})/AttachmentFiles('${quote(name)}')`,
  properties: [
    shown('FileName', 'Edm.String', (_, { name }) => name),
    shown('FileNameAsPath', 'SP.ResourcePath', (_, { name }) => resourcePath(name)),
    shown('ServerRelativePath', 'SP.ResourcePath', (_, node) => resourcePath(attachmentPath(node))),
    shown('ServerRelativeUrl', 'Edm.String', (_, node) => attachmentPath(node)),
  ],
  links: [],
};

const attachmentPath = ({ list, row, name }: Node<'attachment'>): string =>
  `${list.folder}/Attachments/${row.id}/${name}`;

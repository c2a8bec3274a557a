import type { Field } from '../store/field';
import type { ContentTypeRecord, ItemRow, ListRecord, Principal, Role, ViewRecord } from '../store/records';

/** A folder: the root of a list, a folder in one, or a folder of the web that belongs to no list. */
export interface FolderPlace {
  readonly path: string;
  readonly list?: ListRecord;
  /** The folder's item; absent for a root folder. */
  readonly row?: ItemRow;
  readonly guid: string;
  readonly created: string;
  readonly modified: string;
}

export type Securable =
  | { readonly on: 'web' }
  | { readonly on: 'list'; readonly list: ListRecord }
  | { readonly on: 'item'; readonly list: ListRecord; readonly row: ItemRow };

export interface RecycledItem {
  readonly id: string;
  readonly kind: number;
  readonly list: number;
  readonly item: number | null;
  readonly title: string;
  readonly leaf: string;
  readonly dir: string;
  readonly size: number;
  readonly author: number;
  readonly deleted_by: number;
  readonly deleted: string;
  readonly content: string;
}

interface OfList {
  readonly list: ListRecord;
}
interface OfItem extends OfList {
  readonly row: ItemRow;
}
interface OfMaybeList {
  readonly list: ListRecord | undefined;
}

/** Everything a resource path can lead to, by kind. */
export interface Nodes {
  root: object;
  site: object;
  web: object;
  lists: object;
  list: OfList;
  fields: OfMaybeList;
  field: OfMaybeList & { readonly field: Field };
  views: OfList;
  view: OfList & { readonly view: ViewRecord };
  viewfields: OfList & { readonly view: ViewRecord };
  contenttypes: OfMaybeList;
  contenttype: OfMaybeList & { readonly contentType: ContentTypeRecord };
  items: OfList;
  item: OfItem;
  fieldvalues: OfItem & { readonly mode: 'Text' | 'Html' | 'Edit' };
  versions: OfItem;
  version: OfItem & { readonly past: ItemRow; readonly isCurrent: boolean };
  attachments: OfItem;
  attachment: OfItem & { readonly name: string; readonly blob: number };
  users: { readonly of: 'site' } | { readonly of: 'group'; readonly group: Principal };
  user: { readonly user: Principal; readonly group?: Principal };
  groups: { readonly of: 'site' } | { readonly of: 'user'; readonly user: Principal };
  group: { readonly group: Principal };
  roledefinitions: object;
  roledefinition: { readonly role: Role };
  roleassignments: { readonly securable: Securable };
  roleassignment: { readonly securable: Securable; readonly principal: Principal };
  rolebindings: { readonly securable: Securable; readonly principal: Principal };
  files: { readonly folder: FolderPlace };
  file: OfItem;
  fileversions: OfItem;
  fileversion: OfItem & { readonly past: ItemRow };
  folders: { readonly folder: FolderPlace };
  folder: { readonly folder: FolderPlace };
  recyclebin: object;
  recycled: { readonly entry: RecycledItem };
  regionalsettings: object;
  timezone: object;
  /** A link that leads nowhere: the folder of a plain item, the parent of the top web. */
  absent: { readonly name: string };
  /** A collection that is empty on every site of this server, such as event receivers. */
  none: { readonly name: string };
}

export type Kind = keyof Nodes;
export type Node<K extends Kind = Kind> = { [Each in K]: { readonly kind: Each } & Nodes[Each] }[K];

/** A node of a kind. */
export const node = <K extends Kind>(kind: K, content: Nodes[K]): Node<K> => ({ kind, ...content }) as Node<K>;

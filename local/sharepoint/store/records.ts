/** Rows of the site's tables as the rest of the server sees them. */

/** What a list keeps beside its columns: settings by their REST names. Absent means the template's default. */
export type Settings = Record<string, unknown>;

export interface ListRecord {
  readonly id: number;
  readonly guid: string;
  title: string;
  /** Server-relative URL of the root folder. */
  readonly folder: string;
  readonly rootGuid: string;
  readonly template: number;
  readonly entity: string;
  readonly settings: Settings;
  etag: number;
  nextItem: number;
  itemCount: number;
  readonly created: string;
  itemDeleted: string;
  itemModified: string;
  /** Its own permission scope, or null while it inherits the web's. */
  scope: number | null;
}

/** SharePoint's principal types. */
export const principalKind = { user: 1, securityGroup: 4, group: 8 } as const;

export interface Principal {
  readonly id: number;
  readonly kind: number;
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly isHidden: boolean;
  readonly settings: Settings;
}

export interface Role {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly high: string;
  readonly low: string;
  readonly order: number;
  readonly kind: number;
  readonly hidden: boolean;
}

export interface ViewRecord {
  readonly guid: string;
  readonly listId: number;
  title: string;
  /** View properties by their REST names, with `fields` (internal names) and `query` (CAML inside Query). */
  readonly definition: ViewDefinition;
  readonly order: number;
}

export interface ViewDefinition {
  fields: string[];
  query: string;
  rowLimit: number;
  paged: boolean;
  isDefault: boolean;
  hidden: boolean;
  personal: boolean;
  owner: number;
  scope: number;
  type: string;
  baseViewId: string | null;
  url: string;
  aggregations: string | null;
  aggregationsStatus: string | null;
  settings: Settings;
}

export interface ContentTypeRecord {
  readonly listId: number;
  readonly id: string;
  readonly definition: Settings;
}

/** A row of a list's item table: system columns by name, field columns by their column names. */
export interface ItemRow {
  readonly [column: string]: null | number | string | Uint8Array;
  readonly id: number;
  readonly guid: string;
  readonly unique_id: string;
  readonly ctype: string;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
  readonly version: number;
  readonly ui: number;
  readonly fso: number;
  readonly leaf: string;
  readonly dir: string;
  readonly scope: number | null;
  readonly attachments: number;
  readonly blob: number | null;
  readonly checkout: number | null;
  readonly comment: string;
}

/** Bits of SP.PermissionKind that the server asks about, as masks. */
export const permission = {
  viewListItems: 1n,
  addListItems: 1n << 1n,
  editListItems: 1n << 2n,
  deleteListItems: 1n << 3n,
  openItems: 1n << 5n,
  viewVersions: 1n << 6n,
  deleteVersions: 1n << 7n,
  manageLists: 1n << 11n,
  open: 1n << 16n,
  viewPages: 1n << 17n,
  manageGroups: 1n << 24n,
  managePermissions: 1n << 25n,
  browseDirectories: 1n << 26n,
  browseUserInfo: 1n << 27n,
  manageWeb: 1n << 30n,
  enumeratePermissions: 1n << 62n,
} as const;

/** Every right there is: High 2147483647, Low 4294967295. */
export const fullMask = (2147483647n << 32n) | 4294967295n;

export const toMask = (high: string, low: string): bigint => (BigInt(high) << 32n) | BigInt(low);

/** What every column has, whatever its type. */
interface FieldCommon {
  /** Internal name: never changes once a site has it. Letters and digits, at most 32. */
  readonly name: string;
  /** The column heading that people see. */
  readonly title: string;
  /** What belongs in it; shown under the column in forms. */
  readonly description?: string;
  readonly isRequired?: boolean;
  /** Needed for every column that is filtered or sorted on: above 5,000 rows SharePoint refuses without an index. */
  readonly isIndexed?: boolean;
  /** SharePoint refuses a second row with the same value; needs the index. */
  readonly isUnique?: boolean;
  /** Kept by the tracker, so that people do not meet it in the forms of the list. */
  readonly isKeptByTracker?: boolean;
  /** Computed from other columns for views and alerts; never read back. */
  readonly isDerived?: boolean;
}

/** A single line of at most 255 characters. */
export interface TextFieldDefinition extends FieldCommon {
  readonly type: 'Text';
}

/** Several lines of plain text; SharePoint cannot index it. */
export interface NoteFieldDefinition extends FieldCommon {
  readonly type: 'Note';
}

export interface NumberFieldDefinition extends FieldCommon {
  readonly type: 'Number';
}

/** A day without a time. */
export interface DateOnlyFieldDefinition extends FieldCommon {
  readonly type: 'DateOnly';
}

/** Yes or no; a new row says no. */
export interface BooleanFieldDefinition extends FieldCommon {
  readonly type: 'Boolean';
}

export interface ChoiceFieldDefinition extends FieldCommon {
  readonly type: 'Choice';
  readonly choices: readonly string[];
  /** Whether a value outside the choices may be filled in, as for gradings of another auditor. */
  readonly allowsOthers: boolean;
  readonly defaultChoice?: string;
}

/** A reference to a row of a list, by its title; a list may refer to itself. */
export interface LookupFieldDefinition extends FieldCommon {
  readonly type: 'Lookup';
  readonly list: string;
  /** Several rows; SharePoint cannot index it. */
  readonly isMultiple?: boolean;
  /** SharePoint refuses to delete a row that is referred to, so that no history loses what it belongs to. */
  readonly protects?: boolean;
}

/** A person of the site. */
export interface PersonFieldDefinition extends FieldCommon {
  readonly type: 'Person';
}

export type FieldDefinition =
  | TextFieldDefinition
  | NoteFieldDefinition
  | NumberFieldDefinition
  | DateOnlyFieldDefinition
  | BooleanFieldDefinition
  | ChoiceFieldDefinition
  | LookupFieldDefinition
  | PersonFieldDefinition;

/** One condition of a view. The first must be the one that leaves fewest rows: SharePoint goes by its index. */
export type Condition =
  | { readonly field: string; readonly is: 'equalTo'; readonly value: string }
  | { readonly field: string; readonly is: 'empty' }
  | { readonly field: string; readonly is: 'beforeToday' };

export interface SortOrder {
  readonly field: string;
  readonly isDescending?: boolean;
}

export interface ViewDefinition {
  readonly title: string;
  /** Internal names in order; `LinkTitle` is the title with its link to the row. */
  readonly fields: readonly string[];
  /** All of these hold. */
  readonly where?: readonly Condition[];
  readonly groupBy?: string;
  readonly orderBy: readonly SortOrder[];
  readonly isDefault?: boolean;
}

/** What a group may do with a list; `undefined` means that it does not see it, `shared rows` that it reads single rows. */
export type AccessLevel = 'everything' | 'own rows' | 'read and add' | 'read' | 'shared rows' | undefined;

/** What each of the tracker's groups may do with a list; SharePoint itself keeps to it. */
export interface ListAccess {
  readonly governance: Exclude<AccessLevel, undefined>;
  readonly owners: AccessLevel;
  readonly panel: AccessLevel;
}

/** One list of the tracker, as provisioning makes it and repairs it. */
export interface ListDefinition {
  readonly title: string;
  readonly description: string;
  /** A library holds files, a row for each; a list when left out. */
  readonly kind?: 'library';
  readonly access: ListAccess;
  /** Whether everybody sees and changes only the rows that they added; those who may manage lists see all. */
  readonly isOwnRowsOnly?: boolean;
  /** Whether the site's navigation shows it; lists that hold parts of a history are reached from the tracker. */
  readonly isOnQuickLaunch: boolean;
  /** SharePoint gives every list this column; here is what it is called and whether it must be filled. */
  readonly titleField: { readonly title: string; readonly isRequired: boolean };
  readonly fields: readonly FieldDefinition[];
  readonly views: readonly ViewDefinition[];
}

/** Rows a page of a view shows. */
export const VIEW_ROW_LIMIT = 100;

/** Characters that a single line of text holds in SharePoint. */
export const TEXT_MAXIMUM = 255;

/** Characters that several lines of text hold in SharePoint. */
export const NOTE_MAXIMUM = 63_999;

/** The natural key: SharePoint refuses a second row with it, so a repeated request doubles nothing. */
export const REGISTER_KEY_FIELD: TextFieldDefinition = {
  type: 'Text',
  name: 'RegisterKey',
  title: 'Register key',
  description: 'Identifies the row in the register. Kept by the tracker.',
  isIndexed: true,
  isUnique: true,
  isKeptByTracker: true,
};

/** Keeps the register's own order, above all among updates of one day. */
export const SEQUENCE_FIELD: NumberFieldDefinition = {
  type: 'Number',
  name: 'Sequence',
  title: 'Sequence',
  description: 'The order in the register. Kept by the tracker.',
  isIndexed: true,
  isKeptByTracker: true,
};

/** The name under which SharePoint gives and takes a column's value over REST. */
export function restNameOf(field: FieldDefinition): string {
  return field.type === 'Lookup' || field.type === 'Person' ? `${field.name}Id` : field.name;
}

/** What a library says of each file besides its columns. */
const LIBRARY_NAMES = ['FileLeafRef', 'FileDirRef', 'FSObjType', 'Created'];

/** The columns from which the register is read, by their REST names. */
export function restNamesRead(list: ListDefinition): readonly string[] {
  const own = list.kind === 'library' ? LIBRARY_NAMES : [];
  return ['Id', 'Title', ...own, ...list.fields.filter((field) => field.isDerived !== true).map(restNameOf)];
}

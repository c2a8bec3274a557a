import { attributeOf, childOf, parseXml, type XmlElement } from '../xml';
import { identifier } from './database';

/** How a field's value is kept, whatever its SharePoint type. */
export type Storage =
  | 'text' // with a folded twin column to compare, sort and index by
  | 'note'
  | 'choices' // ";#A;#B;#"
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'reference' // the id of a list item or a person
  | 'references' // ";1;2;"
  | 'url' // two columns
  | 'calculated'
  | 'none'; // computed from others, or a constant

const storages: Readonly<Record<string, Storage>> = {
  Text: 'text',
  Choice: 'text',
  OutcomeChoice: 'text',
  Guid: 'text',
  Note: 'note',
  HTML: 'note',
  Location: 'note',
  Thumbnail: 'note',
  MultiChoice: 'choices',
  Number: 'number',
  Currency: 'number',
  Integer: 'integer',
  Boolean: 'boolean',
  DateTime: 'date',
  User: 'reference',
  Lookup: 'reference',
  UserMulti: 'references',
  LookupMulti: 'references',
  URL: 'url',
  Calculated: 'calculated',
};

/** Fields of SharePoint's own that live in the item's system columns. */
const systemColumns: Readonly<Record<string, { column: string; storage: Storage }>> = {
  id: { column: 'id', storage: 'integer' },
  guid: { column: 'guid', storage: 'text' },
  uniqueid: { column: 'unique_id', storage: 'text' },
  contenttypeid: { column: 'ctype', storage: 'text' },
  created: { column: 'created', storage: 'date' },
  modified: { column: 'modified', storage: 'date' },
  created_x0020_date: { column: 'created', storage: 'date' },
  last_x0020_modified: { column: 'modified', storage: 'date' },
  author: { column: 'author', storage: 'reference' },
  editor: { column: 'editor', storage: 'reference' },
  checkoutuser: { column: 'checkout', storage: 'reference' },
  owshiddenversion: { column: 'version', storage: 'integer' },
  _uiversion: { column: 'ui', storage: 'integer' },
  fsobjtype: { column: 'fso', storage: 'integer' },
  fileleafref: { column: 'leaf', storage: 'text' },
  filedirref: { column: 'dir', storage: 'text' },
  attachments: { column: 'attachments', storage: 'boolean' },
};

const notStored = new Set([
  '_hascopydestinations',
  '_copysource',
  'workflowversion',
  '_uiversionstring',
  'instanceid',
  'order',
  'workflowinstanceid',
  '_level',
  '_iscurrentversion',
  '_moderationcomments',
  'file_x0020_type',
  'complianceassetid',
]);

/** A field of a list or of the site, read from its schema as SharePoint keeps it. */
export class Field {
  public readonly element: XmlElement;
  public readonly type: string;
  public readonly storage: Storage;
  /** The column that holds the value (url: the address). Quoted for SQL; empty for `none`. */
  public readonly column: string;
  /** The column to compare and sort by. */
  public readonly keyColumn: string;
  /** Second column of a URL: its description. */
  public readonly descriptionColumn: string;
  public readonly isSystem: boolean;

  public constructor(
    public readonly guid: string,
    public readonly name: string,
    public readonly schema: string,
    public readonly listId: number,
  ) {
    this.element = parseXml(schema);
    this.type = this.attribute('Type') ?? 'Text';
    const system = systemColumns[name.toLowerCase()];
    const isBase = this.flag('FromBaseType');
    this.isSystem = isBase && (system !== undefined || this.type === 'Lookup' || notStored.has(name.toLowerCase()));
    if (this.isSystem) {
      this.storage = system?.storage ?? 'none';
      this.column = system ? identifier(system.column) : '';
      this.keyColumn = system?.storage === 'text' ? `${this.column} COLLATE NOCASE` : this.column;
      this.descriptionColumn = '';
    } else {
      this.storage = storages[this.type] ?? 'none';
      this.column = this.storage === 'none' ? '' : identifier(`f_${name}`);
      this.keyColumn = this.storage === 'text' ? identifier(`k_${name}`) : this.column;
      this.descriptionColumn = identifier(`d_${name}`);
    }
  }

  public attribute(name: string): string | undefined {
    return attributeOf(this.element, name);
  }

  public flag(name: string, otherwise = false): boolean {
    const value = this.attribute(name);
    return value === undefined ? otherwise : /^(true|1|-1)$/i.test(value);
  }

  public number(name: string): number | undefined {
    const value = this.attribute(name);
    return value === undefined || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
  }

  public text(child: string): string | undefined {
    return childOf(this.element, child)?.text;
  }

  public get title(): string {
    return this.attribute('DisplayName') ?? this.name;
  }

  public get choices(): readonly string[] {
    return (childOf(this.element, 'CHOICES')?.children ?? []).map((choice) => choice.text);
  }

  public get isMulti(): boolean {
    return this.storage === 'references' || this.storage === 'choices';
  }

  public get isPerson(): boolean {
    return this.type === 'User' || this.type === 'UserMulti';
  }

  public get isReference(): boolean {
    return (this.storage === 'reference' || this.storage === 'references') && this.column !== '';
  }

  public get isDateOnly(): boolean {
    return this.type === 'DateTime' && !this.isSystem && this.attribute('Format') === 'DateOnly';
  }

  public get isIndexed(): boolean {
    return this.flag('Indexed') || this.column === '"id"';
  }

  public get isReadOnly(): boolean {
    return this.flag('ReadOnly') || this.type === 'Calculated' || this.type === 'Computed';
  }

  /** The name in JSON: names that are no identifiers get the `OData_` prefix. */
  public get propertyName(): string {
    return /^[_\d]/.test(this.name) ? `OData_${this.name}` : this.name;
  }
}

/** The key under which `title` becomes an internal name: every other character is `_xHHHH_`, at most 32 in all. */
export function encodeInternalName(title: string): string {
  const encoded = [...title]
    .map((letter, at) =>
      /[A-Za-z_]/.test(letter) || (at > 0 && /\d/.test(letter))
        ? letter
        : `_x${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    )
    .join('');
  return encoded.slice(0, 32);
}

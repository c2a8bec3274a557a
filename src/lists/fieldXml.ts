import { escapeXml } from './caml';
import { FieldDefinition } from './definition';

/** The id of the list with that title: a lookup refers to a list by the id that the site gave it. */
export type ListIdOf = (title: string) => string;

function attributes(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

function element(
  field: FieldDefinition,
  type: string,
  own: readonly (readonly [string, string])[],
  inner = '',
): string {
  const common: [string, string][] = [
    ['Type', type],
    ['Name', field.name],
    ['StaticName', field.name],
    ['DisplayName', field.title],
  ];
  if (field.description !== undefined) {
    common.push(['Description', field.description]);
  }
  if (field.isRequired === true) {
    common.push(['Required', 'TRUE']);
  }
  if (field.isIndexed === true) {
    common.push(['Indexed', 'TRUE']);
  }
  if (field.isUnique === true) {
    common.push(['EnforceUniqueValues', 'TRUE']);
  }
  if (field.isKeptByTracker === true || field.isDerived === true) {
    common.push(['ShowInNewForm', 'FALSE'], ['ShowInEditForm', 'FALSE']);
  }
  return `<Field${attributes([...common, ...own])}>${inner}</Field>`;
}

/** SharePoint's name for the type of a column. */
export function typeAsStringOf(field: FieldDefinition): string {
  switch (field.type) {
    case 'DateOnly':
      return 'DateTime';
    case 'Lookup':
      return field.isMultiple === true ? 'LookupMulti' : 'Lookup';
    case 'Person':
      return 'User';
    default:
      return field.type;
  }
}

/** The schema from which SharePoint makes a column; the attribute `Name` fixes the internal name. */
export function fieldXml(field: FieldDefinition, listIdOf: ListIdOf): string {
  const type = typeAsStringOf(field);
  switch (field.type) {
    case 'Text':
      return element(field, type, [['MaxLength', '255']]);
    case 'Note':
      return element(field, type, [
        ['RichText', 'FALSE'],
        ['NumLines', '6'],
        ['AppendOnly', 'FALSE'],
      ]);
    case 'Number':
      return element(field, type, [['Decimals', '0']]);
    case 'DateOnly':
      return element(field, type, [
        ['Format', 'DateOnly'],
        ['FriendlyDisplayFormat', 'Disabled'],
      ]);
    case 'Person':
      return element(field, type, [
        ['List', 'UserInfo'],
        ['ShowField', 'ImnName'],
        ['UserSelectionMode', 'PeopleOnly'],
      ]);
    case 'Boolean':
      return element(field, type, [], '<Default>0</Default>');
    case 'Choice': {
      const choices = field.choices.map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('');
      const byDefault = field.defaultChoice === undefined ? '' : `<Default>${escapeXml(field.defaultChoice)}</Default>`;
      return element(
        field,
        type,
        [
          ['Format', 'Dropdown'],
          ['FillInChoice', field.allowsOthers ? 'TRUE' : 'FALSE'],
        ],
        `${byDefault}<CHOICES>${choices}</CHOICES>`,
      );
    }
    case 'Lookup': {
      const own: [string, string][] = [
        ['List', `{${listIdOf(field.list)}}`],
        ['ShowField', 'Title'],
      ];
      if (field.isMultiple === true) {
        own.push(['Mult', 'TRUE']);
      }
      if (field.protects === true) {
        own.push(['RelationshipDeleteBehavior', 'Restrict']);
      }
      return element(field, type, own);
    }
  }
}

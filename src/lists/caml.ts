import { Condition, FieldDefinition, ListDefinition, ViewDefinition } from './definition';

/** Text as it stands in XML, in elements and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A reference to a column; `attributes` begins with a space. */
export function fieldRef(name: string, attributes = ''): string {
  return `<FieldRef Name="${escapeXml(name)}"${attributes} />`;
}

function valueTypeOf(field: FieldDefinition | undefined): string {
  return field?.type === 'Choice' ? 'Choice' : 'Text';
}

function conditionCaml(condition: Condition, fields: readonly FieldDefinition[]): string {
  const ref = fieldRef(condition.field);
  switch (condition.is) {
    case 'empty':
      return `<IsNull>${ref}</IsNull>`;
    case 'beforeToday':
      return `<Lt>${ref}<Value Type="DateTime"><Today /></Value></Lt>`;
    case 'equalTo': {
      const type = valueTypeOf(fields.find(({ name }) => name === condition.field));
      return `<Eq>${ref}<Value Type="${type}">${escapeXml(condition.value)}</Value></Eq>`;
    }
  }
}

/** CAML joins two conditions at a time. */
function allOf(conditions: readonly string[]): string {
  return conditions.reduce((joined, condition) => `<And>${joined}${condition}</And>`);
}

/** The query of a view in CAML, as SharePoint keeps it: grouping, conditions, order. */
export function viewQuery(view: ViewDefinition, list: ListDefinition): string {
  const groupBy =
    view.groupBy === undefined ? '' : `<GroupBy Collapse="TRUE" GroupLimit="100">${fieldRef(view.groupBy)}</GroupBy>`;
  const conditions = (view.where ?? []).map((condition) => conditionCaml(condition, list.fields));
  const where = conditions.length === 0 ? '' : `<Where>${allOf(conditions)}</Where>`;
  const order = view.orderBy
    .map(({ field, isDescending }) => fieldRef(field, isDescending === true ? ' Ascending="FALSE"' : ''))
    .join('');
  return `${groupBy}${where}<OrderBy>${order}</OrderBy>`;
}

/** The same query with the differences taken out that SharePoint makes when it keeps it: spaces, quotes, empty elements. */
export function normaliseCaml(caml: string): string {
  return caml
    .replace(/'/g, '"')
    .replace(/>\s+/g, '>')
    .replace(/\s+</g, '<')
    .replace(/\s*\/>/g, '/>')
    .replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>')
    .trim();
}

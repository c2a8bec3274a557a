import { normaliseCaml, viewQuery } from './caml';
import { FieldDefinition, ListDefinition, VIEW_ROW_LIMIT, ViewDefinition } from './definition';
import { typeAsStringOf } from './fieldXml';

/** A column as the site has it. */
export interface FoundField {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly isIndexed: boolean;
  readonly isUnique: boolean;
  /** The id of the list that a lookup refers to, in lower case without braces; `undefined` for other types. */
  readonly lookupListId: string | undefined;
}

/** A view as the site has it. */
export interface FoundView {
  readonly title: string;
  readonly query: string;
  readonly fields: readonly string[];
}

/** A list as the site has it. */
export interface FoundList {
  readonly id: string;
  readonly isVersioned: boolean;
  /** Whether it is a library. */
  readonly isLibrary: boolean;
  /** Whether everybody sees and changes only the rows that they added. */
  readonly isOwnRowsOnly: boolean;
  readonly fields: readonly FoundField[];
  readonly views: readonly FoundView[];
}

/** One step that brings a site to the definitions. Rows are never touched; what is not defined is left alone. */
export type ListAction =
  | { readonly kind: 'createList' }
  | { readonly kind: 'keepVersions' }
  | { readonly kind: 'setOwnRowsOnly' }
  | { readonly kind: 'setTitleField'; readonly title: string | undefined; readonly isRequired: boolean }
  | { readonly kind: 'createField'; readonly field: FieldDefinition }
  | { readonly kind: 'indexField'; readonly field: FieldDefinition }
  | { readonly kind: 'createView'; readonly view: ViewDefinition }
  | { readonly kind: 'setViewQuery'; readonly view: ViewDefinition }
  | { readonly kind: 'addViewFields'; readonly view: ViewDefinition; readonly fields: readonly string[] }
  /** What must be put right by a person first, for it would cost data. */
  | { readonly kind: 'blocked'; readonly reason: string };

function isSameTitle(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function planTitleField(list: ListDefinition, found: FoundList | undefined): readonly ListAction[] {
  const { title, isRequired } = list.titleField;
  const current = found?.fields.find(({ name }) => name === 'Title') ?? {
    title: 'Title',
    isRequired: list.kind !== 'library',
  };
  // A heading that people have changed since stays as they want it.
  const newTitle = current.title === 'Title' && title !== 'Title' ? title : undefined;
  return newTitle === undefined && current.isRequired === isRequired
    ? []
    : [{ kind: 'setTitleField', title: newTitle, isRequired }];
}

function planField(
  list: ListDefinition,
  field: FieldDefinition,
  found: FoundList | undefined,
  listIdOf: (title: string) => string | undefined,
): readonly ListAction[] {
  const current = found?.fields.find(({ name }) => name === field.name);
  if (current === undefined) {
    return [{ kind: 'createField', field }];
  }
  const type = typeAsStringOf(field);
  if (current.type !== type) {
    const reason =
      `The column ${field.name} of the list ${list.title} is of type ${current.type} and must be ${type}. ` +
      'Save what it holds, delete the column, and run set-up again.';
    return [{ kind: 'blocked', reason }];
  }
  if (field.type === 'Lookup' && current.lookupListId !== listIdOf(field.list)?.toLowerCase()) {
    const reason =
      `The column ${field.name} of the list ${list.title} refers to a list that is not the site's ${field.list}. ` +
      `Restore that list from the recycle bin, or delete the column and run set-up again.`;
    return [{ kind: 'blocked', reason }];
  }
  const lacksIndex = field.isIndexed === true && !current.isIndexed;
  const lacksKey = field.isUnique === true && !current.isUnique;
  return lacksIndex || lacksKey ? [{ kind: 'indexField', field }] : [];
}

function planView(list: ListDefinition, view: ViewDefinition, found: FoundList | undefined): readonly ListAction[] {
  const current = found?.views.find(({ title }) => isSameTitle(title, view.title));
  if (current === undefined) {
    return [{ kind: 'createView', view }];
  }
  const actions: ListAction[] = [];
  if (normaliseCaml(current.query) !== normaliseCaml(viewQuery(view, list))) {
    actions.push({ kind: 'setViewQuery', view });
  }
  const missing = view.fields.filter((name) => !current.fields.includes(name));
  if (missing.length > 0) {
    actions.push({ kind: 'addViewFields', view, fields: missing });
  }
  return actions;
}

/**
 * What a site lacks of a list's definition, in the order in which it is to be done; nothing when the list is as defined.
 * `found` is `undefined` when the site has no such list; `listIdOf` gives the ids of the lists that the site has.
 */
export function planList(
  list: ListDefinition,
  found: FoundList | undefined,
  listIdOf: (title: string) => string | undefined,
): readonly ListAction[] {
  const actions: ListAction[] = [];
  if (found !== undefined && found.isLibrary !== (list.kind === 'library')) {
    const [is, must] = found.isLibrary ? ['library of files', 'list'] : ['list', 'library of files'];
    const reason = `${list.title} is a ${is} in this site and must be a ${must}. Rename it, and run set-up again.`;
    return [{ kind: 'blocked', reason }];
  }
  if (found === undefined) {
    actions.push({ kind: 'createList' });
  } else if (!found.isVersioned) {
    actions.push({ kind: 'keepVersions' });
  }
  if (list.isOwnRowsOnly === true && found?.isOwnRowsOnly !== true) {
    actions.push({ kind: 'setOwnRowsOnly' });
  }
  actions.push(...planTitleField(list, found));
  for (const field of list.fields) {
    actions.push(...planField(list, field, found, listIdOf));
  }
  for (const view of list.views) {
    actions.push(...planView(list, view, found));
  }
  return actions;
}

/** An action in words, for reports. */
export function describeAction(action: ListAction): string {
  switch (action.kind) {
    case 'createList':
      return 'list created';
    case 'keepVersions':
      return 'versions are kept again';
    case 'setOwnRowsOnly':
      return 'everybody sees only the rows that they added';
    case 'setTitleField':
      return `column Title ${action.title === undefined ? '' : `called "${action.title}", `}${action.isRequired ? 'required' : 'not required'}`;
    case 'createField':
      return `column ${action.field.name} added`;
    case 'indexField':
      return `column ${action.field.name} ${action.field.isUnique === true ? 'made unique and indexed' : 'indexed'}`;
    case 'createView':
      return `view "${action.view.title}" added`;
    case 'setViewQuery':
      return `view "${action.view.title}" filtered and sorted as defined`;
    case 'addViewFields':
      return `view "${action.view.title}" shows ${action.fields.join(', ')} again`;
    case 'blocked':
      return action.reason;
  }
}

/** The settings with which SharePoint makes a view. */
export function viewSettings(view: ViewDefinition, list: ListDefinition): Record<string, unknown> {
  return {
    ViewQuery: viewQuery(view, list),
    RowLimit: VIEW_ROW_LIMIT,
    Paged: true,
    DefaultView: view.isDefault === true,
  };
}

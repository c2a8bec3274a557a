import '@pnp/sp/fields';
import '@pnp/sp/views';
import type { IList } from '@pnp/sp/lists';
import { DEFAULT_BOARDS } from '../domain/defaults';
import { ListDefinition, ViewDefinition } from '../lists/definition';
import { fieldXml } from '../lists/fieldXml';
import { LISTS } from '../lists/lists';
import { describeAccessAction, planAccess } from '../lists/accessPlan';
import { FoundField, FoundList, FoundView, ListAction, describeAction, planList, viewSettings } from '../lists/plan';
import { viewQuery } from '../lists/caml';
import { Connection } from './connect';
import { BOARDS } from '../lists/settings';
import { AccessSetter, observeAccess } from './provisionAccess';
import { readItems } from './readRegister';
import { RepositoryError, attempt } from './RepositoryError';

/** What set-up did, or would do. */
export interface ProvisionReport {
  /** Each thing done, in order. */
  readonly changes: readonly { readonly list: string; readonly change: string }[];
  /** Whether the site had everything already. */
  readonly isUpToDate: boolean;
}

interface SPFieldSchema {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Required: boolean;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly SchemaXml: string;
}

interface SPViewSchema {
  readonly Title: string;
  readonly ViewQuery: string | null;
  readonly ListViewXml: string;
  readonly PersonalView: boolean;
}

/** SharePoint takes the internal name from the schema's `Name` only when it is told to. */
const ADD_FIELD_INTERNAL_NAME_HINT = 8;

const KEPT_VERSIONS = 500;

/** SharePoint's list templates. */
const GENERIC_LIST = 100;
const DOCUMENT_LIBRARY = 101;

function toFoundField(field: SPFieldSchema): FoundField {
  const lookupList = /\bList="\{?([0-9a-fA-F-]{36})\}?"/.exec(field.SchemaXml);
  return {
    name: field.InternalName,
    title: field.Title,
    type: field.TypeAsString,
    isRequired: field.Required,
    isIndexed: field.Indexed,
    isUnique: field.EnforceUniqueValues,
    lookupListId: lookupList?.[1]?.toLowerCase(),
  };
}

function toFoundView(view: SPViewSchema): FoundView {
  const viewFields = /<ViewFields>(.*?)<\/ViewFields>/s.exec(view.ListViewXml)?.[1] ?? '';
  return {
    title: view.Title,
    query: view.ViewQuery ?? '',
    fields: [...viewFields.matchAll(/\bName="([^"]+)"/g)].map((match) => match[1] ?? ''),
  };
}

/** The site's lists with the tracker's titles, by title in lower case. */
type FoundLists = ReadonlyMap<string, FoundList>;

interface SPListSettings {
  readonly Id: string;
  readonly Title: string;
  readonly EnableVersioning: boolean;
  readonly BaseType: number;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
}

/** SharePoint's base type of a document library. */
const LIBRARY = 1;
/** SharePoint's setting for reading and for writing what one has added oneself. */
const OWN_ROWS = 2;

async function observeList(list: IList, settings: SPListSettings): Promise<FoundList> {
  const [fields, views]: [SPFieldSchema[], SPViewSchema[]] = await Promise.all([
    list.fields.select(
      'InternalName',
      'Title',
      'TypeAsString',
      'Required',
      'Indexed',
      'EnforceUniqueValues',
      'SchemaXml',
    )(),
    list.views.select('Title', 'ViewQuery', 'ListViewXml', 'PersonalView')(),
  ]);
  return {
    id: settings.Id,
    isVersioned: settings.EnableVersioning,
    isLibrary: settings.BaseType === LIBRARY,
    isOwnRowsOnly: settings.ReadSecurity === OWN_ROWS && settings.WriteSecurity === OWN_ROWS,
    fields: fields.map(toFoundField),
    views: views.filter((view) => !view.PersonalView).map(toFoundView),
  };
}

async function observe({ sp }: Connection): Promise<FoundLists> {
  const titles = LISTS.map(({ title }) => title.toLowerCase());
  const lists: SPListSettings[] = await sp.web.lists
    .select('Id', 'Title', 'EnableVersioning', 'BaseType', 'ReadSecurity', 'WriteSecurity')
    .top(5000)();
  const ours = lists.filter(({ Title }) => titles.includes(Title.toLowerCase()));
  const found = await Promise.all(
    ours.map(async (settings) => {
      const list = await observeList(sp.web.lists.getById(settings.Id), settings);
      return [settings.Title.toLowerCase(), list] as const;
    }),
  );
  return new Map(found);
}

function planAll(found: FoundLists): readonly { list: ListDefinition; actions: readonly ListAction[] }[] {
  const listIdOf = (title: string): string | undefined => found.get(title.toLowerCase())?.id;
  return LISTS.map((list) => ({ list, actions: planList(list, found.get(list.title.toLowerCase()), listIdOf) }));
}

/** The boards whose members have groups: those of the site, or the defaults while it names none. */
async function boardNames(connection: Connection): Promise<readonly string[]> {
  try {
    const rows = await readItems<{ Title: string | null }>(connection, BOARDS, undefined, ['Title']);
    const names = rows.flatMap(({ Title }) => (Title === null || Title.trim() === '' ? [] : [Title.trim()]));
    return names.length === 0 ? DEFAULT_BOARDS.map(({ name }) => name) : names;
  } catch (error) {
    if (error instanceof RepositoryError && error.code === 'notFound') {
      return DEFAULT_BOARDS.map(({ name }) => name);
    }
    throw error;
  }
}

/** What the rights lack; nothing for those who may not see rights, and so could not set them. */
async function checkAccess(connection: Connection): Promise<ProvisionReport['changes']> {
  try {
    const found = await attempt("reading the site's groups and rights", () => observeAccess(connection));
    return planAccess(LISTS, found, await boardNames(connection)).map(describeAccessAction);
  } catch (error) {
    if (error instanceof RepositoryError && error.code === 'forbidden') {
      return [];
    }
    throw error;
  }
}

async function provisionAccess(
  connection: Connection,
  onChange: (list: string, change: string) => void,
): Promise<void> {
  const operation = "reading the site's groups and rights";
  const found = await attempt(operation, () => observeAccess(connection));
  const setter = new AccessSetter(connection, found);
  for (const action of planAccess(LISTS, found, await boardNames(connection))) {
    const { list, change } = describeAccessAction(action);
    await attempt(`setting up ${list}: ${change}`, () => setter.apply(action));
    onChange(list, change);
  }
}

/**
 * Compares a site's lists with the definitions and changes nothing; the report says what {@link provision} would do,
 * what a person must put right first included.
 */
export async function checkLists(connection: Connection): Promise<ProvisionReport> {
  const found = await attempt("reading the site's lists", () => observe(connection));
  const changes = [
    ...planAll(found).flatMap(({ list, actions }) =>
      actions.map((action) => ({ list: list.title, change: describeAction(action) })),
    ),
    ...(await checkAccess(connection)),
  ];
  return { changes, isUpToDate: changes.length === 0 };
}

async function hasField(list: IList, name: string): Promise<boolean> {
  const fields: { InternalName: string }[] = await list.fields.select('InternalName')();
  return fields.some(({ InternalName }) => InternalName === name);
}

/**
 * Adds a column. Where another set-up has made it meanwhile, SharePoint refuses, or makes a second one under another
 * internal name: that one holds nothing, is this run's own, and goes again.
 */
async function createField(list: IList, xml: string, name: string): Promise<void> {
  let created: { readonly Id?: string; readonly InternalName?: string };
  try {
    created = await list.fields.createFieldAsXml({ SchemaXml: xml, Options: ADD_FIELD_INTERNAL_NAME_HINT });
  } catch (cause) {
    if (await hasField(list, name)) {
      return;
    }
    throw cause;
  }
  if (created.InternalName === name) {
    return;
  }
  if (created.Id !== undefined) {
    await list.fields.getById(created.Id).delete();
  }
  if (!(await hasField(list, name))) {
    throw new RepositoryError(
      'invalid',
      `adding the column ${name}`,
      `SharePoint named the new column ${created.InternalName ?? 'otherwise'}, for it keeps the name ${name} to itself; the new column was taken away again. Look in the recycle bin of the site for a column ${name}, restore it, and run set-up again.`,
    );
  }
}

/** The id of the list of that title, in lower case or not; `undefined` when the site has none. */
async function findListId(sp: Connection['sp'], title: string): Promise<string | undefined> {
  const lists: { Id: string; Title: string }[] = await sp.web.lists.select('Id', 'Title').top(5000)();
  return lists.find(({ Title }) => Title.toLowerCase() === title.toLowerCase())?.Id;
}

/** Makes a list, or takes the one that another set-up has made meanwhile. */
async function createList(
  sp: Connection['sp'],
  { title, description, kind, isOnQuickLaunch }: ListDefinition,
): Promise<string> {
  try {
    const template = kind === 'library' ? DOCUMENT_LIBRARY : GENERIC_LIST;
    const created: { Id: string } = await sp.web.lists.add(title, description, template, false, {
      EnableVersioning: true,
      MajorVersionLimit: KEPT_VERSIONS,
      OnQuickLaunch: isOnQuickLaunch,
    });
    return created.Id;
  } catch (cause) {
    const id = await findListId(sp, title);
    if (id === undefined) {
      throw cause;
    }
    return id;
  }
}

/** Makes a view, and takes it away again where another set-up was first with the same title: titles may be doubled. */
async function createView(list: IList, definition: ListDefinition, view: ViewDefinition): Promise<void> {
  const created: { Id: string } = await list.views.add(view.title, false, viewSettings(view, definition));
  const views: { Id: string; Title: string; ServerRelativeUrl: string }[] = await list.views.select(
    'Id',
    'Title',
    'ServerRelativeUrl',
  )();
  // the page of a later view of the same title gets a number
  const [first] = views
    .filter(({ Title }) => Title === view.title)
    .sort((left, right) => left.ServerRelativeUrl.length - right.ServerRelativeUrl.length);
  const own = list.views.getById(created.Id);
  if (first !== undefined && first.Id.toLowerCase() !== created.Id.toLowerCase()) {
    await own.delete();
    return;
  }
  await own.fields.removeAll();
  for (const name of view.fields) {
    await own.fields.add(name);
  }
}

/** Ids of the site's lists, by title in lower case; grows as lists are made. */
type ListIds = Map<string, string>;

async function apply(
  sp: Connection['sp'],
  definition: ListDefinition,
  action: ListAction,
  ids: ListIds,
): Promise<void> {
  if (action.kind === 'createList') {
    ids.set(definition.title.toLowerCase(), await createList(sp, definition));
    return;
  }
  const list = sp.web.lists.getById(ids.get(definition.title.toLowerCase()) ?? '');
  switch (action.kind) {
    case 'keepVersions':
      await list.update({ EnableVersioning: true });
      return;
    case 'setOwnRowsOnly':
      await list.update({ ReadSecurity: OWN_ROWS, WriteSecurity: OWN_ROWS });
      return;
    case 'setTitleField':
      await list.fields
        .getByInternalNameOrTitle('Title')
        .update(
          { Required: action.isRequired, ...(action.title === undefined ? {} : { Title: action.title }) },
          'SP.FieldText',
        );
      return;
    case 'createField':
      await createField(
        list,
        fieldXml(action.field, (title) => ids.get(title.toLowerCase()) ?? ''),
        action.field.name,
      );
      return;
    case 'indexField':
      await list.fields
        .getByInternalNameOrTitle(action.field.name)
        .update(
          { Indexed: true, ...(action.field.isUnique === true ? { EnforceUniqueValues: true } : {}) },
          'SP.Field',
        );
      return;
    case 'createView': {
      await createView(list, definition, action.view);
      return;
    }
    case 'setViewQuery':
      await list.views.getByTitle(action.view.title).update({ ViewQuery: viewQuery(action.view, definition) });
      return;
    case 'addViewFields':
      for (const name of action.fields) {
        await list.views.getByTitle(action.view.title).fields.add(name);
      }
      return;
    case 'blocked':
      throw new RepositoryError('invalid', `setting up the list ${definition.title}`, action.reason);
  }
}

/**
 * Brings a site's lists, groups and rights to the definitions: makes what is missing, repairs a list that lost a column, an
 * index, a unique key, a view or its rights, and touches no row. Running it again does nothing. Throws a {@link RepositoryError} `invalid` before
 * anything is done when a person must put something right first, and `forbidden` to those who may not manage lists and rights.
 */
export async function provision(
  connection: Connection,
  onProgress?: (list: string, change: string) => void,
): Promise<ProvisionReport> {
  const found = await attempt("reading the site's lists", () => observe(connection));
  const plan = planAll(found);
  const blocked = plan.flatMap(({ actions }) =>
    actions.flatMap((action) => (action.kind === 'blocked' ? action.reason : [])),
  );
  if (blocked.length > 0) {
    throw new RepositoryError('invalid', 'setting up the lists', blocked.join('\n'));
  }
  const ids: ListIds = new Map([...found].map(([title, { id }]) => [title, id]));
  const changes: { list: string; change: string }[] = [];
  const tell = (list: string, change: string): void => {
    changes.push({ list, change });
    onProgress?.(list, change);
  };
  for (const { list, actions } of plan) {
    for (const action of actions) {
      const change = describeAction(action);
      await attempt(`setting up the list ${list.title}: ${change}`, () => apply(connection.sp, list, action, ids));
      tell(list.title, change);
    }
  }
  await provisionAccess(connection, tell);
  return { changes, isUpToDate: changes.length === 0 };
}

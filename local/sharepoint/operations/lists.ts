import { checkEtag, entityBody, primitive } from '../dispatch/body';
import type { Context, JsonObject } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import { created, done, found, result, updated } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import {
  basePermissions,
  canSeeList,
  listAddress,
  listEtag,
  listScope,
  writableListProperties,
} from '../entities/listShape';
import { errors } from '../errors';
import { changeType, recordChange } from '../store/changes';
import { createList, deleteList, isLibrary, listByGuid, listByTitle, listOfPath, saveList } from '../store/lists';
import { Rights, webScope } from '../store/permissions';
import { anyPrincipalById } from '../store/principals';
import { permission, type ListRecord, type Settings } from '../store/records';
import { webPath } from '../store/site';
import { recycleList } from './recycleBin';
import { userByParameter } from './users';

const maximumTitle = 255;

/** A list that the caller may see. @throws 404 as SharePoint does for one that is not there */
function listWithTitle(context: Context, title: string): Node<'list'> {
  const list = listByTitle(context.site, title);
  if (!list || !canSeeList(context, { list })) throw errors.listTitleNotFound(title, context.webUrl);
  return node('list', { list });
}

function listWithGuid(context: Context, guid: string): Node<'list'> {
  const list = listByGuid(context.site, guid);
  if (!list || !canSeeList(context, { list })) throw errors.listIdNotFound();
  return node('list', { list });
}

function listAtUrl(context: Context, url: string): Node<'list'> {
  const path = /^https?:/i.test(url)
    ? decodeURIComponent(new URL(url).pathname)
    : url.startsWith('/')
      ? url
      : `${webPath}/${url}`;
  if (!path.toLowerCase().startsWith(webPath)) throw errors.urlOutsideWeb();
  const list = listOfPath(context.site, path);
  if (!list || !canSeeList(context, { list })) throw errors.pathNotFound();
  return node('list', { list });
}

/** Settings out of a body. @throws 400 for a property that SP.List has not, for a wrong type, for a title that is too long */
function readSettings(body: JsonObject): Settings {
  const settings: Settings = {};
  for (const [name, value] of Object.entries(body)) {
    const type = writableListProperties[name];
    if (!type) {
      if (name === 'AllowContentTypes' || name === 'Id') continue;
      throw errors.unknownProperty(name, 'SP.List');
    }
    settings[name] = primitive(value, type);
  }
  if (String(settings['Title'] ?? '').length > maximumTitle) throw errors.listTitleTooLong();
  return settings;
}

const addList = (context: Context, body: JsonObject): ListRecord => {
  context.demand(webScope, permission.manageLists);
  const { Title: title, BaseTemplate: template, DocumentTemplateUrl: _, Url: folder, ...settings } = readSettings(body);
  if (!title) throw errors.invalidArgument('The title of a list must not be empty.');
  const list = createList(context.site, {
    title: String(title),
    template: Number(template ?? 100),
    settings: { ...settings, Description: settings['Description'] ?? '' },
    author: context.user.id,
    ...(folder ? { folder: String(folder) } : {}),
  });
  recordChange(context.site, context.user.id, changeType.add, 'List', list.guid, list);
  return list;
};

const demandManage = (context: Context, list: ListRecord): void =>
  context.demand(listScope(list), permission.manageLists);

/** The library of that folder, made when it is missing. */
function ensureLibrary(context: Context, title: string, folder: string): Node<'list'> {
  const known = listOfPath(context.site, `${webPath}/${folder}`);
  if (known) return node('list', { list: known });
  context.demand(webScope, permission.manageLists);
  return node('list', {
    list: createList(context.site, {
      title,
      template: folder === 'SitePages' ? 119 : 101,
      folder,
      author: context.user.id,
      settings: {},
    }),
  });
}

/** Lists and their settings. */
export const listRoutes: RouteTable = {
  steps: [
    step('web', 'Lists', (context, _, args) =>
      args.count ? listWithGuid(context, args.text('id')) : node('lists', {}),
    ),
    step('lists', 'GetByTitle', (context, _, args) => listWithTitle(context, args.text('title'))),
    step('lists', 'GetById', (context, _, args) => listWithGuid(context, args.text('id'))),
    step('lists', 'EnsureSiteAssetsLibrary', (context) => ensureLibrary(context, 'Site Assets', 'SiteAssets')),
    step('lists', 'EnsureSitePagesLibrary', (context) => ensureLibrary(context, 'Site Pages', 'SitePages')),
    step('web', 'GetList', (context, _, args) => listAtUrl(context, args.text('strUrl'))),
    step('web', 'GetListUsingPath', (context, _, args) => listAtUrl(context, args.text('decodedUrl'))),
    step('web', 'DefaultDocumentLibrary', (context) => listAtUrl(context, `${webPath}/Shared Documents`)),
    step('list', 'ParentWeb', () => node('web', {})),
    step('list', 'Author', (context, { list }) => {
      const user = anyPrincipalById(context.site, Number(list.settings['AuthorId'] ?? context.user.id));
      if (!user) throw errors.userIdNotFound();
      return node('user', { user });
    }),
    step('list', 'FirstUniqueAncestorSecurableObject', (_, { list }) =>
      list.scope === null ? node('web', {}) : node('list', { list }),
    ),
  ],
  operations: [
    operation('lists', 'GET', '', (context, lists) => ({
      kind: 'entities',
      entities: context.model.entities(context, lists, context.query),
    })),
    operation('lists', 'POST', '', (context) => {
      const list = addList(context, entityBody(context, 'SP.List'));
      return created(
        context.model.entity(context, node('list', { list })),
        `${context.webUrl}/_api/${listAddress(list)}`,
      );
    }),
    operation('lists', 'POST', 'EnsureSiteAssetsLibrary', (context) => {
      const library = ensureLibrary(context, 'Site Assets', 'SiteAssets');
      return found(context.model.entity(context, library, context.query));
    }),
    operation('lists', 'POST', 'EnsureSitePagesLibrary', (context) => {
      const library = ensureLibrary(context, 'Site Pages', 'SitePages');
      return found(context.model.entity(context, library, context.query));
    }),
    operation('list', 'GET', '', (context, list) => found(context.model.entity(context, list, context.query))),
    operation('list', 'MERGE', '', (context, { list }) => {
      demandManage(context, list);
      checkEtag(context, listEtag(list), list.etag);
      const { Title: title, Url: _, BaseTemplate: __, ...settings } = readSettings(entityBody(context, 'SP.List'));
      if (title && String(title) !== list.title) {
        const other = listByTitle(context.site, String(title));
        if (other && other.id !== list.id) throw errors.duplicateListTitle();
        list.title = String(title);
      }
      if (isLibrary(list)) delete settings['EnableAttachments'];
      Object.assign(list.settings, settings);
      saveList(context.site, list);
      recordChange(context.site, context.user.id, changeType.update, 'List', list.guid, list);
      return updated(listEtag(list));
    }),
    operation('list', 'DELETE', '', (context, { list }) => {
      demandManage(context, list);
      checkEtag(context, listEtag(list), list.etag);
      if (list.itemCount > context.switches.threshold) throw errors.listViewThreshold();
      deleteList(context.site, list);
      recordChange(context.site, context.user.id, changeType.delete, 'List', list.guid, list);
      return done;
    }),
    operation('list', 'POST', 'Recycle', (context, { list }) => {
      demandManage(context, list);
      return result('Recycle', 'Edm.Guid', recycleList(context, list));
    }),
    operation('list', 'GET', 'EffectiveBasePermissions', (context, { list }) =>
      result('EffectiveBasePermissions', 'SP.BasePermissions', basePermissions(context.rights.mask(listScope(list)))),
    ),
    operation('list', 'GET', 'GetUserEffectivePermissions', (context, { list }, args) => {
      const rights = new Rights(context.site, userByParameter(context, args));
      return result('GetUserEffectivePermissions', 'SP.BasePermissions', basePermissions(rights.mask(listScope(list))));
    }),
    operation('list', 'POST', 'ReserveListItemId', (context, { list }) => {
      demandManage(context, list);
      const id = list.nextItem;
      list.nextItem += 1;
      saveList(context.site, list, false);
      return result('ReserveListItemId', 'Edm.Int32', id);
    }),
  ],
};

import { Model } from '../dispatch/model';
import { node } from '../dispatch/nodes';
import { Routes } from '../dispatch/routes';
import { canSeeList, listShape } from '../entities/listShape';
import { fieldShapeOf } from '../entities/fieldShape';
import { attachmentShape, fileShape, fileVersionShape, folderShape } from '../entities/fileShapes';
import { groupShape, roleAssignmentShape, roleShape, userShape } from '../entities/principalShapes';
import { viewShape } from '../entities/viewShape';
import { regionalSettingsShape, siteShape, timeZoneShape, webShape } from '../entities/webShape';
import { filesIn, foldersIn } from '../items/folderContents';
import { Written } from '../odata/value';
import { contentTypes } from '../store/contentTypes';
import { allLists, fieldsOf } from '../store/lists';
import { allRoles, assignmentsOf } from '../store/permissions';
import { groupsOf, membersOf, principalById, siteGroups, siteUsers } from '../store/principals';
import { viewsOf } from '../store/views';
import { attachmentRoutes, attachmentsOf } from './attachments';
import { camlRoutes } from './caml';
import { changeRoutes } from './changes';
import { contentTypeRoutes, contentTypeShape } from './contentTypes';
import { fieldRoutes } from './fields';
import { fieldValueRoutes, presentFieldValues } from './fieldValues';
import { fileRoutes } from './files';
import { folderNode, folderRoutes } from './folders';
import { itemProperty, itemRoutes, presentItem, readItems } from './items';
import { listRoutes } from './lists';
import { recycleBinRoutes, recycledItems, recycledShape } from './recycleBin';
import { renderRoutes } from './render';
import { roleRoutes, scopeOf } from './roles';
import { rootRoutes } from './root';
import { moveCopyRoutes } from './moveCopy';
import { uploadRoutes } from './uploads';
import { validatedUpdateRoutes } from './validatedUpdate';
import { allVersions, fileVersions, presentVersion, versionRoutes } from './versions';
import { userRoutes } from './users';
import { viewFieldsValue, viewRoutes } from './views';

/** Every operation of the server: the support matrix in the README is this table. */
export const routeTables = [
  rootRoutes,
  listRoutes,
  fieldRoutes,
  viewRoutes,
  itemRoutes,
  camlRoutes,
  renderRoutes,
  attachmentRoutes,
  folderRoutes,
  fileRoutes,
  uploadRoutes,
  moveCopyRoutes,
  versionRoutes,
  fieldValueRoutes,
  validatedUpdateRoutes,
  contentTypeRoutes,
  userRoutes,
  roleRoutes,
  changeRoutes,
  recycleBinRoutes,
] as const;

/** The kinds of entity, how they look, and the routes between them. */
export const createModel = (): Model =>
  new Model(new Routes(routeTables), {
    shapes: {
      web: webShape,
      site: siteShape,
      list: listShape,
      field: ({ field }) => fieldShapeOf(field.type),
      view: viewShape,
      user: userShape,
      group: groupShape,
      roledefinition: roleShape,
      roleassignment: roleAssignmentShape,
      file: fileShape,
      folder: folderShape,
      fileversion: fileVersionShape,
      attachment: attachmentShape,
      contenttype: contentTypeShape,
      recycled: recycledShape,
      regionalsettings: regionalSettingsShape,
      timezone: timeZoneShape,
    },
    collections: {
      none: { set: 'SP.ApiData.Nothings', type: 'SP.Nothing', members: () => [] },
      lists: {
        set: 'SP.ApiData.Lists',
        type: 'SP.List',
        members: (context) =>
          allLists(context.site)
            .filter((list) => canSeeList(context, { list }))
            .map((list) => node('list', { list })),
      },
      fields: {
        set: 'SP.ApiData.Fields',
        type: 'SP.Field',
        members: ({ site }, { list }) => fieldsOf(site, list).map((field) => node('field', { list, field })),
      },
      views: {
        set: 'SP.ApiData.Views',
        type: 'SP.View',
        members: ({ site, user }, { list }) =>
          viewsOf(site, list)
            .filter(({ definition }) => !definition.personal || definition.owner === user.id)
            .map((view) => node('view', { list, view })),
      },
      users: {
        set: 'SP.ApiData.Users',
        type: 'SP.User',
        members: ({ site }, users) =>
          users.of === 'site'
            ? siteUsers(site).map((user) => node('user', { user }))
            : membersOf(site, users.group.id).map((user) => node('user', { user, group: users.group })),
      },
      groups: {
        set: 'SP.ApiData.Groups',
        type: 'SP.Group',
        members: ({ site }, groups) =>
          (groups.of === 'site' ? siteGroups(site) : groupsOf(site, groups.user.id)).map((group) =>
            node('group', { group }),
          ),
      },
      attachments: {
        set: 'SP.ApiData.Attachments',
        type: 'SP.Attachment',
        members: (context, { list, row }) =>
          attachmentsOf(context, list, row).map(({ name, blob }) => node('attachment', { list, row, name, blob })),
      },
      files: { set: 'SP.ApiData.Files', type: 'SP.File', members: (context, { folder }) => filesIn(context, folder) },
      folders: {
        set: 'SP.ApiData.Folders',
        type: 'SP.Folder',
        members: (context, { folder }) => foldersIn(context, folder).map(folderNode),
      },
      contenttypes: {
        set: 'SP.ApiData.ContentTypes',
        type: 'SP.ContentType',
        members: ({ site }, { list }) =>
          contentTypes(site, list?.id ?? 0).map((contentType) => node('contenttype', { list, contentType })),
      },
      versions: { set: 'SP.ApiData.ListItemVersions', type: 'SP.ListItemVersion', members: allVersions },
      fileversions: { set: 'SP.ApiData.FileVersions', type: 'SP.FileVersion', members: fileVersions },
      roledefinitions: {
        set: 'SP.ApiData.RoleDefinitions',
        type: 'SP.RoleDefinition',
        members: ({ site }) => allRoles(site).map((role) => node('roledefinition', { role })),
      },
      roleassignments: {
        set: 'SP.ApiData.RoleAssignments',
        type: 'SP.RoleAssignment',
        members: ({ site }, { securable }) =>
          [...assignmentsOf(site, scopeOf(securable)).keys()].flatMap((id) => {
            const principal = principalById(site, id);
            return principal ? [node('roleassignment', { securable, principal })] : [];
          }),
      },
      rolebindings: {
        set: 'SP.ApiData.RoleDefinitions',
        type: 'SP.RoleDefinition',
        members: ({ site }, { securable, principal }) => {
          const held = assignmentsOf(site, scopeOf(securable)).get(principal.id) ?? [];
          return allRoles(site)
            .filter(({ id }) => held.includes(id))
            .map((role) => node('roledefinition', { role }));
        },
      },
      recyclebin: {
        set: 'SP.ApiData.RecycleBinItems',
        type: 'SP.RecycleBinItem',
        members: (context) => recycledItems(context),
      },
    },
    presenters: {
      absent: { entity: () => new Written('null') },
      item: { entity: presentItem, property: itemProperty },
      items: {
        entities: (context, { list }, query) => readItems(context, list, query),
        count: (_, { list }) => list.itemCount,
      },
      version: { entity: presentVersion },
      fieldvalues: { entity: presentFieldValues },
      viewfields: { entity: (context, { view }) => new Written(context.format.value(viewFieldsValue(view))) },
    },
  });

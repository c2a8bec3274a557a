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
import { allLists, fieldsOf } from '../store/lists';
import { groupsOf, membersOf, siteGroups, siteUsers } from '../store/principals';
import { viewsOf } from '../store/views';
import { attachmentRoutes, attachmentsOf } from './attachments';
import { camlRoutes } from './caml';
import { fieldRoutes } from './fields';
import { fileRoutes } from './files';
import { folderNode, folderRoutes } from './folders';
import { itemRoutes, presentItem, readItems } from './items';
import { listRoutes } from './lists';
import { recycleBinRoutes, recycledItems, recycledShape } from './recycleBin';
import { renderRoutes } from './render';
import { rootRoutes } from './root';
import { uploadRoutes } from './uploads';
import { userRoutes } from './users';
import { viewFieldsValue, viewRoutes } from './views';

/** Every operation of the server: the support matrix in the README is this table. */
export const routeTables = [
  rootRoutes, listRoutes, fieldRoutes, viewRoutes, itemRoutes, camlRoutes, renderRoutes, attachmentRoutes, folderRoutes, fileRoutes, uploadRoutes, userRoutes, recycleBinRoutes,
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
      recycled: recycledShape,
      regionalsettings: regionalSettingsShape,
      timezone: timeZoneShape,
    },
    collections: {
      lists: {
        set: 'SP.ApiData.Lists',
        type: 'SP.List',
        members: (context) => allLists(context.site).filter((list) => canSeeList(context, { list })).map((list) => node('list', { list })),
      },
      fields: { set: 'SP.ApiData.Fields', type: 'SP.Field', members: ({ site }, { list }) => fieldsOf(site, list).map((field) => node('field', { list, field })) },
      views: {
        set: 'SP.ApiData.Views',
        type: 'SP.View',
        members: ({ site, user }, { list }) =>
          viewsOf(site, list).filter(({ definition }) => !definition.personal || definition.owner === user.id).map((view) => node('view', { list, view })),
      },
      users: {
        set: 'SP.ApiData.Users',
        type: 'SP.User',
        members: ({ site }, users) =>
          users.of === 'site' ? siteUsers(site).map((user) => node('user', { user })) : membersOf(site, users.group.id).map((user) => node('user', { user, group: users.group })),
      },
      groups: {
        set: 'SP.ApiData.Groups',
        type: 'SP.Group',
        members: ({ site }, groups) => (groups.of === 'site' ? siteGroups(site) : groupsOf(site, groups.user.id)).map((group) => node('group', { group })),
      },
      attachments: {
        set: 'SP.ApiData.Attachments',
        type: 'SP.Attachment',
        members: (context, { list, row }) => attachmentsOf(context, list, row).map(({ name, blob }) => node('attachment', { list, row, name, blob })),
      },
      files: { set: 'SP.ApiData.Files', type: 'SP.File', members: (context, { folder }) => filesIn(context, folder) },
      folders: { set: 'SP.ApiData.Folders', type: 'SP.Folder', members: (context, { folder }) => foldersIn(context, folder).map(folderNode) },
      recyclebin: { set: 'SP.ApiData.RecycleBinItems', type: 'SP.RecycleBinItem', members: (context) => recycledItems(context) },
    },
    presenters: {
      item: { entity: presentItem },
      items: { entities: (context, { list }, query) => readItems(context, list, query) },
      viewfields: { entity: (context, { view }) => new Written(context.format.value(viewFieldsValue(view))) },
    },
  });

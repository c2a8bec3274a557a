import { flagOf, numberOf, textOf } from '../dispatch/body';
import { objectIn, type Context, type JsonObject } from '../dispatch/context';
import { operation, type RouteTable } from '../dispatch/routes';
import type { Reply } from '../dispatch/reply';
import { Entities, Entity, stringValue, type Property } from '../odata/value';
import {
  changesBetween,
  changeToken,
  changeType,
  parseToken,
  type Change,
  type ChangedObject,
  type TokenPosition,
} from '../store/changes';
import { listById } from '../store/lists';
import { permission, type ListRecord } from '../store/records';
import { listScope } from '../entities/listShape';
import { formatPreciseInstant } from '../time';
import { changesAsXml } from './changesXml';

const fetchLimit = 1000;
const emptyGuid = '00000000-0000-0000-0000-000000000000';

/** Verbs of a change query, and the change types that each asks for. */
const verbFlags: Readonly<Record<string, readonly number[]>> = {
  Add: [changeType.add],
  Update: [changeType.update],
  DeleteObject: [changeType.delete],
  Rename: [changeType.rename],
  Move: [changeType.moveAway, changeType.moveInto],
  Restore: [changeType.restore],
  SystemUpdate: [changeType.systemUpdate],
  RoleDefinitionAdd: [changeType.roleAdd],
  RoleDefinitionDelete: [changeType.roleDelete],
  RoleDefinitionUpdate: [changeType.roleUpdate],
  RoleAssignmentAdd: [changeType.assignmentAdd, changeType.scopeAdd],
  RoleAssignmentDelete: [changeType.assignmentDelete, changeType.scopeDelete],
  GroupMembershipAdd: [changeType.memberAdd],
  GroupMembershipDelete: [changeType.memberDelete],
};

const objectFlags: readonly ChangedObject[] = [
  'Item',
  'List',
  'Field',
  'View',
  'ContentType',
  'Web',
  'Folder',
  'File',
  'Group',
  'User',
];

const position = (query: JsonObject, name: string): TokenPosition | undefined => {
  const text = textOf(objectIn(query, name) ?? {}, 'StringValue');
  return text === undefined ? undefined : parseToken(text);
};

/** Changes that a query asks for: no verb or no object asks for nothing. */
function queriedChanges(context: Context, list: ListRecord | undefined, query: JsonObject): Change[] {
  const kinds = new Set(
    Object.entries(verbFlags)
      .filter(([name]) => flagOf(query, name) === true)
      .flatMap(([, types]) => types),
  );
  const objects = new Set<string>(objectFlags.filter((name) => flagOf(query, name) === true));
  if (objects.has('Item')) objects.add('Folder');
  const limit = Math.min(numberOf(query, 'FetchLimit') ?? fetchLimit, fetchLimit);
  return changesBetween(context.site, list?.id, position(query, 'ChangeTokenStart'), position(query, 'ChangeTokenEnd'))
    .filter((change) => kinds.has(change.kind) && objects.has(change.object))
    .slice(0, limit);
}

function presentChange(context: Context, change: Change, level: 2 | 3): Entity {
  const list = change.list === null ? undefined : listById(context.site, change.list);
  const listGuid = list?.guid ?? (change.object === 'List' ? change.subject : emptyGuid);
  const token = changeToken(level, level === 3 ? listGuid : context.site.webGuid, change.at, change.seq);
  const common: Property[] = [
    ['ChangeToken', stringValue('SP.ChangeToken', token)],
    ['ChangeType', change.kind],
    ['SiteId', context.site.siteGuid],
    ['Time', formatPreciseInstant(change.at)],
  ];
  const web: Property = ['WebId', context.site.webGuid];
  const specific: Readonly<Partial<Record<ChangedObject, Property[]>>> = {
    Item: [
      ['Editor', ''],
      ['EditorEmailHint', null],
      ['ItemId', change.item ?? 0],
      ['ListId', listGuid],
      ['ServerRelativeUrl', ''],
      ['SharedByUser', null],
      ['SharedWithUsers', null],
      ['UniqueId', change.subject],
      web,
    ],
    List: [
      ['BaseTemplate', list?.template ?? 0],
      ['Editor', ''],
      ['Hidden', false],
      ['ListId', listGuid],
      ['Title', ''],
      web,
    ],
    View: [['ViewId', change.subject], ['ListId', listGuid], web],
    Field: [['FieldId', change.subject], web],
    ContentType: [['ContentTypeId', stringValue('SP.ContentTypeId', change.subject)], web],
    Folder: [['UniqueId', change.subject], web],
    File: [['UniqueId', change.subject], web],
    Group: [['GroupId', Number(change.subject)]],
    User: [
      ['Activate', false],
      ['UserId', Number(change.subject)],
    ],
  };
  const type = `SP.Change${change.object}`;
  return new Entity(
    type,
    'SP.ApiData.Changes',
    `${type}${changeGuid(context, change)}`,
    [...common, ...(specific[change.object] ?? [web])],
    {
      links: change.object === 'List' ? ['Creator'] : [],
    },
  );
}

/** A change has no id of its own; its address carries one that is the same every time. */
const changeGuid = (context: Context, change: Change): string =>
  `${context.site.siteGuid.slice(0, 24)}${change.seq.toString(16).padStart(12, '0')}`;

const queryOf = (context: Context): JsonObject => objectIn(context.json(), 'query') ?? {};

const collection = (context: Context, changes: readonly Change[], level: 2 | 3): Reply => ({
  kind: 'entities',
  entities: new Entities(
    'SP.ApiData.Changes',
    changes.map((change) => presentChange(context, change, level)),
  ),
});

/** The change log. */
export const changeRoutes: RouteTable = {
  steps: [],
  operations: [
    operation('list', 'POST', 'GetChanges', (context, { list }) => {
      context.demand(listScope(list), permission.viewListItems);
      return collection(context, queriedChanges(context, list, queryOf(context)), 3);
    }),
    operation('web', 'POST', 'GetChanges', (context) =>
      collection(context, queriedChanges(context, undefined, queryOf(context)), 2),
    ),
    operation('site', 'POST', 'GetChanges', (context) =>
      collection(context, queriedChanges(context, undefined, queryOf(context)), 2),
    ),
    operation('list', 'POST', 'GetListItemChangesSinceToken', (context, { list }) => ({
      kind: 'raw',
      content: changesAsXml(context, list, queryOf(context)),
      contentType: 'text/xml; charset=utf-8',
    })),
  ],
};

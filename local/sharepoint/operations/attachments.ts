import type { Context } from '../dispatch/context';
import { node, type Node } from '../dispatch/nodes';
import { done, found, nothing, updated, type Reply } from '../dispatch/reply';
import { operation, step, type RouteTable } from '../dispatch/routes';
import { errors } from '../errors';
import { checkName } from '../items/folders';
import { demandEdit } from '../items/rights';
import { addBlob } from '../store/blobs';
import { changeType, recordChange } from '../store/changes';
import { setSystemColumns } from '../store/items';
import type { ItemRow, ListRecord } from '../store/records';
import { bytes } from './files';

interface Stored {
  readonly name: string;
  readonly blob: number;
}

/** The attachments of an item, by name. */
export const attachmentsOf = (context: Context, list: ListRecord, row: ItemRow): Stored[] =>
  context.site.db.all<Stored & Record<string, never>>(
    'SELECT name, blob FROM attachments WHERE list = ? AND item = ? ORDER BY name',
    list.id,
    row.id,
  );

const named = (context: Context, list: ListRecord, row: ItemRow, name: string): Node<'attachment'> => {
  const found = attachmentsOf(context, list, row).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) throw errors.fileNotFound(`${list.folder}/Attachments/${row.id}/${name}`);
  return node('attachment', { list, row, name: found.name, blob: found.blob });
};

/** The item's own trace of a change to its attachments: their number, a new ETag, who and when. */
function touchItem(context: Context, list: ListRecord, row: ItemRow): ItemRow {
  const { n } = context.site.db.get<{ n: number }>(
    'SELECT count(*) AS n FROM attachments WHERE list = ? AND item = ?',
    list.id,
    row.id,
  ) ?? { n: 0 };
  recordChange(context.site, context.user.id, changeType.update, 'Item', row.unique_id, list, row.id);
  return setSystemColumns(
    context.site,
    list,
    row,
    [
      ['attachments', n],
      ['editor', context.user.id],
      ['modified', context.site.clock.now()],
    ],
    true,
  );
}

function add(context: Context, { list, row }: Node<'attachments'>, name: string): Reply {
  demandEdit(context, list, row);
  if (list.settings['EnableAttachments'] !== true)
    throw errors.invalidArgument('Attachments are disabled on this list.');
  checkName(name);
  if (attachmentsOf(context, list, row).some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw errors.nameInUse();
  const blob = addBlob(context.site, context.request.body);
  context.site.db.run(
    'INSERT INTO attachments (list, item, name, blob) VALUES (?, ?, ?, ?)',
    list.id,
    row.id,
    name,
    blob,
  );
  return found(
    context.model.entity(
      context,
      node('attachment', { list, row: touchItem(context, list, row), name, blob }),
      context.query,
    ),
  );
}

function remove(context: Context, { list, row, name }: Node<'attachment'>): void {
  demandEdit(context, list, row);
  context.site.db.run('DELETE FROM attachments WHERE list = ? AND item = ? AND name = ?', list.id, row.id, name);
  touchItem(context, list, row);
}

/** Attachments of list items. */
export const attachmentRoutes: RouteTable = {
  steps: [
    step('item', 'AttachmentFiles', (context, { list, row }, args) =>
      args.count ? named(context, list, row, args.text('fileName')) : node('attachments', { list, row }),
    ),
    step('attachments', 'GetByFileName', (context, { list, row }, args) =>
      named(context, list, row, args.text('fileName')),
    ),
    step('attachments', 'GetByFileNameAsPath', (context, { list, row }, args) =>
      named(context, list, row, args.text('decodedUrl')),
    ),
  ],
  operations: [
    operation('attachments', 'GET', '', (context, files) => ({
      kind: 'entities',
      entities: context.model.entities(context, files, context.query),
    })),
    operation('attachments', 'POST', 'Add', (context, files, args) => add(context, files, args.text('fileName'))),
    operation('attachments', 'POST', 'AddUsingPath', (context, files, args) =>
      add(context, files, args.text('decodedUrl')),
    ),
    operation('attachment', 'GET', '', (context, file) => found(context.model.entity(context, file, context.query))),
    operation('attachment', 'GET', '$value', (context, { name, blob }) => bytes(context, name, blob)),
    operation('attachment', 'PUT', '$value', (context, { list, row, name }) => {
      demandEdit(context, list, row);
      context.site.db.run(
        'UPDATE attachments SET blob = ? WHERE list = ? AND item = ? AND name = ?',
        addBlob(context.site, context.request.body),
        list.id,
        row.id,
        name,
      );
      touchItem(context, list, row);
      return updated();
    }),
    operation('attachment', 'DELETE', '', (context, file) => {
      remove(context, file);
      return done;
    }),
    ...(['RecycleObject', 'DeleteObject'] as const).map((name) =>
      operation('attachment', 'POST', name, (context, file) => {
        remove(context, file);
        return nothing(name);
      }),
    ),
  ],
};

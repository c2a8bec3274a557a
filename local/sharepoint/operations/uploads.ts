import type { Context } from '../dispatch/context';
import type { Node } from '../dispatch/nodes';
import type { Arguments } from '../dispatch/path';
import { found, nothing, result, type Reply } from '../dispatch/reply';
import { operation, type RouteTable } from '../dispatch/routes';
import { fileEtag } from '../entities/fileShapes';
import { errors } from '../errors';
import { demandEdit } from '../items/rights';
import { overwrite } from './files';

const uploadId = (args: Arguments): string => args.text('uploadId').toLowerCase();

const received = (context: Context, id: string): number =>
  context.site.db.get<{ n: number | null }>('SELECT max(start + length(content)) AS n FROM uploads WHERE id = ?', id)
    ?.n ?? 0;

/** @throws 400 for a chunk that does not continue where the last one ended */
function keepChunk(context: Context, { list, row }: Node<'file'>, id: string, offset: number): number {
  demandEdit(context, list, row);
  const at = received(context, id);
  if (offset !== at)
    throw errors.invalidArgument(`The file offset ${offset} does not continue the upload, which holds ${at} bytes.`);
  context.site.db.run('INSERT INTO uploads (id, start, content) VALUES (?, ?, ?)', id, offset, context.request.body);
  return offset + context.request.body.byteLength;
}

const offsetReply = (context: Context, name: string, next: number): Reply =>
  result(name, 'Edm.Int64', context.switches.uploadOffset === 'string' ? String(next) : next);

const forget = (context: Context, id: string): void => {
  context.site.db.run('DELETE FROM uploads WHERE id = ?', id);
};

/** Large files in chunks: they stand in a table until the last has come, then become the file's new version. */
export const uploadRoutes: RouteTable = {
  steps: [],
  operations: [
    operation('file', 'POST', 'StartUpload', (context, file, args) => {
      forget(context, uploadId(args));
      return offsetReply(context, 'StartUpload', keepChunk(context, file, uploadId(args), 0));
    }),
    operation('file', 'POST', 'ContinueUpload', (context, file, args) =>
      offsetReply(context, 'ContinueUpload', keepChunk(context, file, uploadId(args), args.number('fileOffset', 1))),
    ),
    operation('file', 'POST', 'FinishUpload', (context, file, args) => {
      const id = uploadId(args);
      keepChunk(context, file, id, args.number('fileOffset', 1));
      const chunks = context.site.db.all<{ content: Uint8Array }>(
        'SELECT content FROM uploads WHERE id = ? ORDER BY start',
        id,
      );
      forget(context, id);
      const finished = overwrite(context, file, Buffer.concat(chunks.map(({ content }) => content)));
      return found(context.model.entity(context, finished, context.query), fileEtag(finished));
    }),
    operation('file', 'POST', 'CancelUpload', (context, _, args) => {
      forget(context, uploadId(args));
      return nothing('CancelUpload');
    }),
  ],
};

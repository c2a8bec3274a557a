import { PAPER_FORMATS } from '../formats';
import { WorkerOrder, WorkerReport, linkKey } from './messages';

/** The part of a worker's own scope that is used here; the page's, which TypeScript knows, has it too. */
const report = (said: WorkerReport, transfer: Transferable[] = []): void => self.postMessage(said, { transfer });

async function write({ format: id, source, links }: WorkerOrder): Promise<void> {
  const format = PAPER_FORMATS.find((each) => each.id === id);
  const writer = await format?.load();
  if (writer === undefined) {
    throw new Error(`Nothing writes the format ${id}.`);
  }
  report({ kind: 'begun' });
  const file = await writer(
    { ...source, linkTo: links === undefined ? undefined : (row) => links.get(linkKey(row)) },
    { onProgress: (part) => report({ kind: 'progress', part }) },
  );
  report({ kind: 'written', file }, [file.bytes.buffer as ArrayBuffer]);
}

/** The script of a worker: it writes one paper, and tells of it. Whoever started it ends it. */
self.onmessage = ({ data }: MessageEvent<WorkerOrder>) => {
  write(data).catch((error: unknown) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    report({ kind: 'failed', name, message });
  });
};

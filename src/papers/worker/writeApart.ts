import { Register } from '../../domain/register';
import { PaperFile, PaperFormat, PaperSource, WritePaper } from '../paperSource';
import { LongWork } from '../slices';
import { WorkerOrder, WorkerReport, linkKey } from './messages';

/** Starts a worker with the script `paperWorker`; throws, or its worker fails, where the page may have none. */
export type StartWorker = () => Worker;

function linksOf(
  { recommendations, actions }: Register,
  linkTo: NonNullable<PaperSource['linkTo']>,
): Map<string, string> {
  const rows = [
    ...recommendations.map(({ id }) => ({ kind: 'recommendation', id }) as const),
    ...actions.map(({ id }) => ({ kind: 'action', id }) as const),
  ];
  return new Map(
    rows.flatMap((row) => {
      const link = linkTo(row);
      return link === undefined ? [] : [[linkKey(row), link] as const];
    }),
  );
}

function orderOf(format: string, { linkTo, ...source }: PaperSource): WorkerOrder {
  return { format, source, links: linkTo === undefined ? undefined : linksOf(source.input.register, linkTo) };
}

function thrownBy({ name, message }: Extract<WorkerReport, { kind: 'failed' }>): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** The file, or `undefined` where the worker could not begin. */
function ask(worker: Worker, order: WorkerOrder, { signal, onProgress }: LongWork): Promise<PaperFile | undefined> {
  return new Promise((resolve, reject) => {
    let hasBegun = false;
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
      switch (data.kind) {
        case 'begun':
          hasBegun = true;
          break;
        case 'progress':
          onProgress?.(data.part);
          break;
        case 'written':
          resolve(data.file);
          break;
        case 'failed':
          if (hasBegun) {
            reject(thrownBy(data));
          } else {
            resolve(undefined);
          }
      }
    };
    const breaksOff = (message: string): void => {
      if (hasBegun) {
        reject(new Error(message));
      } else {
        resolve(undefined);
      }
    };
    worker.onerror = ({ message }) => breaksOff(message);
    worker.onmessageerror = () => breaksOff('What the writer sent back could not be read. Try again.');
    worker.postMessage(order);
  });
}

/** A worker's script that a page's rules or its network do not let it load: none is the same as no workers at all. */
function startedBy(start: StartWorker): Worker | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}

/**
 * The writer of a format, at work in a worker where the page may have one, so that the page answers all the while, and else
 * on the page's own thread. Calling the work off ends the worker at once; the writer throws the signal's reason.
 */
export function writerApart(format: PaperFormat, start: StartWorker | undefined): WritePaper {
  return async (source, work = {}) => {
    work.signal?.throwIfAborted();
    const worker = start === undefined ? undefined : startedBy(start);
    try {
      const file = worker === undefined ? undefined : await ask(worker, orderOf(format.id, source), work);
      if (file !== undefined) {
        return file;
      }
    } finally {
      worker?.terminate();
    }
    const write = await format.load();
    work.signal?.throwIfAborted();
    return write(source, work);
  };
}

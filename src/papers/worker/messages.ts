import { PaperFile, PaperSource } from '../paperSource';

/** What a worker is given to write. Functions cannot be sent: the links are, looked up already. */
export interface WorkerOrder {
  readonly format: string;
  readonly source: Omit<PaperSource, 'linkTo'>;
  /** By kind and id of a row; `undefined` where the paper has no links. */
  readonly links: ReadonlyMap<string, string> | undefined;
}

/** What a worker says of its order. */
export type WorkerReport =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'written'; readonly file: PaperFile }
  /** What the writer threw. An error's name does not survive being sent as an error. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** The key of a row among the links. */
export function linkKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

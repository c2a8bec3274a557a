import type { KeptDraft } from '../../data/keptDraft';
import type { LocalDraft } from './drafts';

/** Which draft the form goes on with. */
export interface ChosenDraft {
  /** `undefined` where there is none: the form starts blank. */
  readonly draft: KeptDraft | undefined;
  /** Where it was typed last. */
  readonly from: 'here' | 'elsewhere';
  /** The one that it takes the place of and that would be lost otherwise. */
  readonly other: KeptDraft | undefined;
}

function textOf({ draft }: KeptDraft): string {
  return JSON.stringify(draft);
}

/**
 * Goes on with the newer of the draft that this device keeps and the one on the server, and offers the other where it
 * holds anything that the newer did not grow from. The clocks of two devices may differ, so that the wrong one may come
 * first; neither is lost.
 */
export function chooseDraft(local: LocalDraft | undefined, server: KeptDraft | undefined): ChosenDraft {
  if (local === undefined) {
    return { draft: server, from: 'elsewhere', other: undefined };
  }
  const isAllOnServer = local.onServer === local.keptAt;
  if (server === undefined) {
    // What the server had and has no more was posted or discarded on another device.
    return { draft: isAllOnServer ? undefined : local, from: 'here', other: undefined };
  }
  if (textOf(local) === textOf(server) || local.onServer === server.keptAt) {
    return { draft: local, from: 'here', other: undefined };
  }
  if (isAllOnServer) {
    return { draft: server, from: 'elsewhere', other: undefined };
  }
  return Date.parse(server.keptAt) > Date.parse(local.keptAt)
    ? { draft: server, from: 'elsewhere', other: local }
    : { draft: local, from: 'here', other: server };
}

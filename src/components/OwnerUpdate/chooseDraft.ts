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

/** Whether this device has typed nothing since the server last took its draft. */
export function isAllOnServer({ keptAt, onServer }: LocalDraft): boolean {
  return onServer === keptAt;
}

/**
 * Goes on with the newer of the draft that this device keeps and the one on the server, and offers the other unless the
 * newer grew from it. What the server took may have been replaced there by a draft begun on another device, so this
 * device's gives way unseen only to one of its own submission, or where that submission `isPosted`. The clocks of two
 * devices may differ, so that the wrong one may come first; neither is lost.
 */
export function chooseDraft(
  local: LocalDraft | undefined,
  server: KeptDraft | undefined,
  isPosted: boolean,
): ChosenDraft {
  if (local === undefined || (isPosted && isAllOnServer(local))) {
    return { draft: server, from: 'elsewhere', other: undefined };
  }
  if (server === undefined || textOf(local) === textOf(server) || local.onServer === server.keptAt) {
    return { draft: local, from: 'here', other: undefined };
  }
  if (isAllOnServer(local) && local.submissionId === server.submissionId) {
    return { draft: server, from: 'elsewhere', other: undefined };
  }
  return Date.parse(server.keptAt) > Date.parse(local.keptAt)
    ? { draft: server, from: 'elsewhere', other: local }
    : { draft: local, from: 'here', other: server };
}

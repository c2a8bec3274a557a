import { BLANK_DRAFT, OwnerUpdateDraft } from '../domain/ownerUpdate';
import { NOTE_MAXIMUM } from '../lists/definition';
import { DRAFTS } from '../lists/round';
import { Connection } from './connect';
import { currentUserId } from './currentActor';
import { readItems } from './readRegister';
import { RepositoryError, attempt, isDuplicate, toRepositoryError } from './RepositoryError';

interface SPDraftItem {
  readonly Id: number;
  readonly DraftText: string | null;
  readonly Modified: string;
}

/** A draft as it was kept. */
export interface SavedDraft {
  readonly draft: OwnerUpdateDraft;
  /** The instant by the server's clock, as `2020-10-16T09:00:00Z`. */
  readonly savedAt: string;
}

/** One draft of a person for a recommendation; the person's id keeps the keys of others apart. */
async function findDraft(
  connection: Connection,
  recommendationId: string,
): Promise<{ readonly key: string; readonly item: SPDraftItem | undefined }> {
  const userId = await currentUserId(connection);
  const key = `${userId}|${recommendationId}`;
  const names = ['Id', 'DraftText', 'Modified'];
  const rows = await readItems<SPDraftItem>(connection, DRAFTS, `RegisterKey eq '${key}'`, names);
  return { key, item: rows[0] };
}

/**
 * Keeps what an owner is typing, in place of what was kept before; SharePoint shows it to its author alone. Throws a
 * {@link RepositoryError}, `invalid` when it is longer than SharePoint keeps.
 */
export async function saveDraft(
  connection: Connection,
  recommendationId: string,
  draft: OwnerUpdateDraft,
): Promise<void> {
  const operation = `keeping the draft for recommendation ${recommendationId}`;
  const text = JSON.stringify(draft);
  if (text.length > NOTE_MAXIMUM) {
    const detail = `The draft has ${text.length} characters; SharePoint keeps ${NOTE_MAXIMUM}. Shorten it, or attach a file.`;
    throw new RepositoryError('invalid', operation, detail);
  }
  const { items } = connection.sp.web.lists.getByTitle(DRAFTS.title);
  const write = async (mayBeAdded: boolean): Promise<void> => {
    const { key, item } = await findDraft(connection, recommendationId);
    if (item !== undefined) {
      await attempt(operation, () => items.getById(item.Id).update({ DraftText: text }));
      return;
    }
    try {
      await items.add({
        Title: `Recommendation ${recommendationId}`,
        RegisterKey: key,
        RecommendationId: Number(recommendationId),
        DraftText: text,
      });
    } catch (cause) {
      // Another window of the same person has kept one since it was looked for.
      if (!isDuplicate(cause) || !mayBeAdded) {
        throw toRepositoryError(operation, cause);
      }
      await write(false);
    }
  };
  await write(true);
}

/** The person's own draft for a recommendation, `undefined` when there is none or it cannot be read. */
export async function loadDraft(connection: Connection, recommendationId: string): Promise<SavedDraft | undefined> {
  const { item } = await findDraft(connection, recommendationId);
  if (item === undefined) {
    return undefined;
  }
  try {
    const kept = JSON.parse(item.DraftText ?? '') as Partial<OwnerUpdateDraft>;
    return typeof kept.date === 'string' && typeof kept.author === 'string'
      ? { draft: { ...BLANK_DRAFT, ...kept, date: kept.date, author: kept.author }, savedAt: item.Modified }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the person's own draft for a recommendation; nothing when there is none. */
export async function deleteDraft(connection: Connection, recommendationId: string): Promise<void> {
  const { item } = await findDraft(connection, recommendationId);
  if (item !== undefined) {
    await attempt(`forgetting the draft for recommendation ${recommendationId}`, () =>
      connection.sp.web.lists.getByTitle(DRAFTS.title).items.getById(item.Id).delete(),
    );
  }
}

import { NOTE_MAXIMUM } from '../lists/definition';
import { DRAFTS } from '../lists/round';
import { Connection } from './connect';
import { currentUserId } from './currentActor';
import { KeptDraft, formatKeptDraft, parseKeptDraft } from './keptDraft';
import { readItems } from './readRegister';
import { RepositoryError, attempt, isDuplicate, toRepositoryError } from './RepositoryError';

interface SPDraftItem {
  readonly Id: number;
  readonly RegisterKey: string | null;
  readonly RecommendationId: number | null;
  readonly DraftText: string | null;
}

const NAMES = ['Id', 'RegisterKey', 'RecommendationId', 'DraftText'];

/** One draft of a person for a recommendation; the person's id keeps the keys of others apart. */
async function findDraft(
  connection: Connection,
  recommendationId: string,
): Promise<{ readonly key: string; readonly item: SPDraftItem | undefined }> {
  const userId = await currentUserId(connection);
  const key = `${userId}|${recommendationId}`;
  const rows = await readItems<SPDraftItem>(connection, DRAFTS, `RegisterKey eq '${key}'`, NAMES);
  return { key, item: rows[0] };
}

/**
 * Keeps what an owner is typing, in place of what was kept before; SharePoint shows it to its author alone. Throws a
 * {@link RepositoryError}, `invalid` when it is longer than SharePoint keeps.
 */
export async function saveDraft(connection: Connection, recommendationId: string, kept: KeptDraft): Promise<void> {
  const operation = `keeping the draft for recommendation ${recommendationId}`;
  const text = formatKeptDraft(kept);
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
export async function loadDraft(connection: Connection, recommendationId: string): Promise<KeptDraft | undefined> {
  const { item } = await findDraft(connection, recommendationId);
  return parseKeptDraft(item?.DraftText);
}

/** A draft and what it is to update. */
export interface DraftOf {
  readonly recommendationId: string;
  readonly kept: KeptDraft;
}

/** All drafts of the person; none for those who may not see the list, as members of boards. */
export async function loadDrafts(connection: Connection): Promise<readonly DraftOf[]> {
  const prefix = `${await currentUserId(connection)}|`;
  try {
    const rows = await readItems<SPDraftItem>(connection, DRAFTS, `startswith(RegisterKey,'${prefix}')`, NAMES);
    return rows.flatMap(({ RecommendationId, DraftText }) => {
      const kept = parseKeptDraft(DraftText);
      return kept === undefined || RecommendationId === null
        ? []
        : [{ recommendationId: String(RecommendationId), kept }];
    });
  } catch (error) {
    if (error instanceof RepositoryError && (error.code === 'notFound' || error.code === 'forbidden')) {
      return [];
    }
    throw error;
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

import { NOTE_MAXIMUM } from '../lists/definition';
import { UPDATES } from '../lists/history';
import { DRAFTS } from '../lists/round';
import { Connection } from './connect';
import { currentUserId } from './currentActor';
import { KeptDraft, formatKeptDraft, parseKeptDraft } from './keptDraft';
import { odataText } from './odataText';
import { readItems } from './readRegister';
import { RepositoryError, attempt, isDuplicate, isStale, toRepositoryError } from './RepositoryError';

interface SPDraftItem {
  readonly Id: number;
  readonly RegisterKey: string | null;
  readonly RecommendationId: number | null;
  readonly DraftText: string | null;
  readonly 'odata.etag': string;
}

const NAMES = ['Id', 'RegisterKey', 'RecommendationId', 'DraftText'];

/** One draft of a person for a recommendation; the person's id keeps the keys of others apart. */
async function findDraft(
  connection: Connection,
  recommendationId: string,
): Promise<{ readonly key: string; readonly item: SPDraftItem | undefined }> {
  const userId = await currentUserId(connection);
  const key = `${userId}|${recommendationId}`;
  const rows = await readItems<SPDraftItem>(connection, DRAFTS, `RegisterKey eq ${odataText(key)}`, NAMES);
  return { key, item: rows[0] };
}

/**
 * Keeps what an owner is typing; SharePoint shows it to its author alone. It takes the place of what was kept before only
 * where that is one of the versions in `known`, by their `keptAt`, which it grew from. Another device's stays as it is and
 * is given back: nothing has been kept then. Throws a {@link RepositoryError}, `invalid` when it is longer than
 * SharePoint keeps, `conflict` when another device keeps on being faster.
 */
export async function saveDraft(
  connection: Connection,
  recommendationId: string,
  kept: KeptDraft,
  known: readonly string[] = [],
): Promise<KeptDraft | undefined> {
  const operation = `keeping the draft for recommendation ${recommendationId}`;
  const text = formatKeptDraft(kept);
  if (text.length > NOTE_MAXIMUM) {
    const detail = `The draft has ${text.length} characters; SharePoint keeps ${NOTE_MAXIMUM}. Shorten it, or attach a file.`;
    throw new RepositoryError('invalid', operation, detail);
  }
  const { items } = connection.sp.web.lists.getByTitle(DRAFTS.title);
  const write = async (mayBeRepeated: boolean): Promise<KeptDraft | undefined> => {
    const { key, item } = await findDraft(connection, recommendationId);
    const stored = parseKeptDraft(item?.DraftText);
    if (stored !== undefined && ![...known, kept.keptAt].includes(stored.keptAt)) {
      return stored;
    }
    try {
      if (item !== undefined) {
        await items.getById(item.Id).update({ DraftText: text }, item['odata.etag']);
      } else {
        await items.add({
          Title: `Recommendation ${recommendationId}`,
          RegisterKey: key,
          RecommendationId: Number(recommendationId),
          DraftText: text,
        });
      }
      return undefined;
    } catch (cause) {
      // Another window of the same person has kept or forgotten one since it was looked for.
      if (!(isDuplicate(cause) || isStale(cause)) || !mayBeRepeated) {
        throw toRepositoryError(operation, cause);
      }
      return write(false);
    }
  };
  return write(true);
}

/** Whether an update has been posted under the id; another text may have been posted under it, too. */
export async function isPosted(connection: Connection, submissionId: string): Promise<boolean> {
  const filter = `RegisterKey eq ${odataText(submissionId)}`;
  return (await readItems<{ readonly Id: number }>(connection, UPDATES, filter, ['Id'])).length > 0;
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

/**
 * Forgets the person's own draft of one submission, where SharePoint has it in one of the versions in `known`, by their
 * `keptAt`; what another device has kept stays. Nothing when there is none. Throws a {@link RepositoryError}, `conflict`
 * when it changes meanwhile.
 */
export async function deleteDraft(
  connection: Connection,
  recommendationId: string,
  submissionId: string,
  known: readonly string[],
): Promise<void> {
  const { item } = await findDraft(connection, recommendationId);
  const stored = parseKeptDraft(item?.DraftText);
  if (item !== undefined && stored?.submissionId === submissionId && known.includes(stored.keptAt)) {
    await attempt(`forgetting the draft for recommendation ${recommendationId}`, () =>
      connection.sp.web.lists.getByTitle(DRAFTS.title).items.getById(item.Id).delete(item['odata.etag']),
    );
  }
}

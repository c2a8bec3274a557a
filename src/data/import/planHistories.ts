import {
  Action,
  ActionUpdate,
  Decision,
  EvidenceFile,
  Recommendation,
  Register,
  Step,
  TargetDateRevision,
  Update,
  UpdateRequest,
  UpdateReview,
} from '../../domain/register';
import { ACTIONS, ACTION_UPDATES } from '../../lists/actions';
import { ListDefinition } from '../../lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from '../../lists/history';
import { EVIDENCE } from '../../lists/evidence';
import { UPDATE_REQUESTS } from '../../lists/round';
import { STEPS } from '../../lists/steps';
import { RECOMMENDATIONS } from '../../lists/recommendations';
import { RegisterReading } from '../readRegister';
import { actionKey, entryKey } from '../registerKeys';
import { evidenceColumns } from '../rows/evidence';
import { requestColumns } from '../rows/round';
import { stepColumns } from '../rows/steps';
import { actionUpdateColumns, decisionColumns, reviewColumns, revisionColumns, updateColumns } from '../rows/history';
import { SPItem, registerKeyOf } from '../rows/ItemReader';
import { PlanBuilder, PlannedRow, SiteIdOf } from './PlanBuilder';
import { Columns, comparableContent } from './columnDifferences';
import { identify } from './identify';
import { StoredEntry, matchEntries } from './matchEntries';

interface HistoryPart<T extends { readonly id: string }> {
  readonly list: ListDefinition;
  /** The columns that name what an entry belongs to. */
  readonly linksTo: (owner: HistoryOwner, siteIdOf: SiteIdOf) => Columns;
  readonly columnsOf: (entry: T) => Columns;
  readonly slotOf: (entry: T) => string;
  readonly wordsOf: (entry: T) => string;
  /** The site's rows by their ids. */
  readonly items: ReadonlyMap<string, SPItem>;
  /** Is told where an entry is, or will be: its key in the site, and what the site has of it. */
  readonly onPlaced?: (entry: T, key: string, stored: T | undefined) => void;
}

interface HistoryOwner {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  /** What stands first in the titles of its entries. */
  readonly short: string;
}

/** The id of an entry among those of all owners: its own need be unique with its owner alone. */
function idWithin(ownerId: string, entryId: string): string {
  return `${ownerId}|${entryId}`;
}

function planHistory<T extends { readonly id: string }>(
  builder: PlanBuilder,
  part: HistoryPart<T>,
  owner: HistoryOwner,
  incoming: readonly T[],
  stored: readonly T[],
): readonly PlannedRow[] {
  const { list, columnsOf, slotOf, wordsOf, onPlaced } = part;
  const contentOf = (entry: T): string => comparableContent(list, columnsOf(entry));
  const known = stored.map((entry): StoredEntry & { entry: T } => {
    const item = part.items.get(entry.id);
    return {
      entry,
      key: item === undefined ? '' : registerKeyOf(item),
      slot: slotOf(entry),
      content: contentOf(entry),
    };
  });
  const matches = matchEntries(
    owner.key,
    incoming.map((entry) => ({ slot: slotOf(entry), content: contentOf(entry) })),
    known,
  );
  return incoming.flatMap((entry, index): PlannedRow[] => {
    const match = matches[index];
    const label = `${owner.label}, ${wordsOf(entry)}`;
    const columns = columnsOf(entry);
    if (match === undefined) {
      return [];
    }
    if (match.kind !== 'missing') {
      builder.noteSame(list, idWithin(owner.id, entry.id), match.stored.entry.id);
      onPlaced?.(entry, match.stored.key, match.stored.entry);
      if (match.kind === 'differs') {
        builder.compare(list, label, columns, columnsOf(match.stored.entry));
      }
      return [];
    }
    builder.check(list, label, columns);
    onPlaced?.(entry, match.key, undefined);
    return [
      {
        key: match.key,
        id: onPlaced === undefined ? undefined : idWithin(owner.id, entry.id),
        columns: { Title: `${owner.short}, ${wordsOf(entry)}`.slice(0, 255), Sequence: index + 1, ...columns },
        links: (siteIdOf) => part.linksTo(owner, siteIdOf),
      },
    ];
  });
}

function byItemId(items: readonly SPItem[]): ReadonlyMap<string, SPItem> {
  return new Map(items.map((item) => [String(item.Id), item]));
}

/** The requests of a register by the recommendation that they are about. */
function requestsOf({ requests }: Register): ReadonlyMap<string, readonly UpdateRequest[]> {
  const byRecommendation = new Map<string, UpdateRequest[]>();
  for (const request of requests) {
    const known = byRecommendation.get(request.recommendationId) ?? [];
    byRecommendation.set(request.recommendationId, [...known, request]);
  }
  return byRecommendation;
}

function linkToRecommendation({ id }: Pick<HistoryOwner, 'id'>, siteIdOf: SiteIdOf): Columns {
  return { RecommendationId: Number(siteIdOf(RECOMMENDATIONS, id)) };
}

/** Where an update of the register is, or will be, in the site. */
interface PlacedUpdate {
  readonly key: string;
  readonly stored: Update | undefined;
}

/** Plans the reviews of updates, each beside the update that it is of. */
function planReviews(
  builder: PlanBuilder,
  register: Register,
  site: RegisterReading,
  placed: ReadonlyMap<Update, PlacedUpdate>,
  ownerOf: (recommendation: Recommendation) => HistoryOwner,
): void {
  const items = byItemId(site.items.reviews);
  const rows = register.recommendations.flatMap((recommendation) =>
    recommendation.updates.flatMap((update, index) => {
      if (update.reviews === undefined) {
        return [];
      }
      const { key, label, short } = ownerOf(recommendation);
      const { key: placedKey = '', stored } = placed.get(update) ?? {};
      const part: HistoryPart<UpdateReview> = {
        list: UPDATE_REVIEWS,
        linksTo: ({ id }, siteIdOf) => ({
          ...linkToRecommendation(recommendation, siteIdOf),
          ReviewedUpdateId: Number(siteIdOf(UPDATES, id)),
        }),
        columnsOf: reviewColumns,
        slotOf: ({ day }) => day,
        wordsOf: ({ outcome, day }) => `${outcome.toLowerCase()} ${day}`,
        items,
      };
      // An update that was added in the list itself has no key.
      const updateKey = placedKey === '' ? entryKey(key, update.date.from, index + 1) : placedKey;
      const owner = {
        id: idWithin(recommendation.id, update.id),
        key: `${updateKey}|review`,
        label: `${label}, ${update.date.words}`,
        short,
      };
      return planHistory(builder, part, owner, update.reviews, stored?.reviews ?? []);
    }),
  );
  builder.add(UPDATE_REVIEWS, rows);
}

/** Plans everything that belongs to recommendations. `stored` holds what the site has of a recommendation, by its incoming id. */
export function planHistories(
  builder: PlanBuilder,
  register: Register,
  site: RegisterReading,
  stored: ReadonlyMap<string, Recommendation>,
): void {
  const identities = identify(register);
  const owner = ({ id, reference }: Recommendation): HistoryOwner => ({
    id,
    key: identities.get(id)?.key ?? id,
    label: identities.get(id)?.label ?? id,
    short: reference,
  });
  const planPart = <T extends { readonly id: string }>(
    part: Omit<HistoryPart<T>, 'linksTo'>,
    entriesOf: (recommendation: Recommendation) => readonly T[],
    storedOf: (recommendation: Recommendation) => readonly T[] = entriesOf,
  ): void => {
    const whole: HistoryPart<T> = { ...part, linksTo: linkToRecommendation };
    const rows = register.recommendations.flatMap((recommendation) => {
      const has = stored.get(recommendation.id);
      return planHistory(
        builder,
        whole,
        owner(recommendation),
        entriesOf(recommendation),
        has === undefined ? [] : storedOf(has),
      );
    });
    builder.add(part.list, rows);
  };
  planPart<TargetDateRevision>(
    {
      list: TARGET_DATE_REVISIONS,
      columnsOf: revisionColumns,
      slotOf: ({ setOn }) => setOn.from,
      wordsOf: ({ setOn }) => setOn.words,
      items: byItemId(site.items.revisions),
    },
    ({ revisions }) => revisions,
  );
  const placed = new Map<Update, PlacedUpdate>();
  planPart<Update>(
    {
      list: UPDATES,
      columnsOf: updateColumns,
      slotOf: ({ date }) => date.from,
      wordsOf: ({ date }) => date.words,
      items: byItemId(site.items.updates),
      onPlaced: (update, key, has) => placed.set(update, { key, stored: has }),
    },
    ({ updates }) => updates,
  );
  planReviews(builder, register, site, placed, owner);
  planPart<Decision>(
    {
      list: DECISIONS,
      columnsOf: decisionColumns,
      slotOf: ({ board, meetingDate }) => `${board.toLowerCase()} ${meetingDate.from}`,
      wordsOf: ({ board, meetingDate }) => `${board} ${meetingDate.words}`,
      items: byItemId(site.items.decisions),
    },
    ({ decisions }) => decisions,
  );
  planPart<Step>(
    {
      list: STEPS,
      columnsOf: stepColumns,
      slotOf: ({ number }) => `step ${number}`,
      wordsOf: ({ number }) => `step ${number}`,
      items: byItemId(site.items.steps),
    },
    ({ steps }) => steps,
  );
  planPart<EvidenceFile>(
    {
      list: EVIDENCE,
      columnsOf: evidenceColumns,
      slotOf: ({ fileName }) => fileName.toLowerCase(),
      wordsOf: ({ fileName }) => fileName,
      items: byItemId(site.items.evidence),
    },
    ({ evidence }) => evidence,
  );
  const [incomingRequests, siteRequests] = [requestsOf(register), requestsOf(site.register)];
  planPart<UpdateRequest>(
    {
      list: UPDATE_REQUESTS,
      columnsOf: requestColumns,
      slotOf: ({ board, meetingDate, day }) => `${board.toLowerCase()} ${meetingDate} ${day}`,
      wordsOf: ({ board, meetingDate }) => `${board} ${meetingDate}`,
      items: byItemId(site.items.requests),
    },
    ({ id }) => incomingRequests.get(id) ?? [],
    ({ id }) => siteRequests.get(id) ?? [],
  );
}

/** Plans the updates of actions. `stored` holds what the site has of an action, by its incoming id. */
export function planActionUpdates(
  builder: PlanBuilder,
  actions: readonly Action[],
  site: RegisterReading,
  stored: ReadonlyMap<string, Action>,
): void {
  const part: HistoryPart<ActionUpdate> = {
    list: ACTION_UPDATES,
    linksTo: ({ id }, siteIdOf) => ({ ActionId: Number(siteIdOf(ACTIONS, id)) }),
    columnsOf: actionUpdateColumns,
    slotOf: ({ date }) => date.from,
    wordsOf: ({ date }) => date.words,
    items: byItemId(site.items.actionUpdates),
  };
  const rows = actions.flatMap((action) => {
    const { id, actionId } = action;
    const owner = { id, key: actionKey(action), label: actionId, short: actionId };
    return planHistory(builder, part, owner, action.updates, stored.get(id)?.updates ?? []);
  });
  builder.add(ACTION_UPDATES, rows);
}

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
} from '../../domain/register';
import { ACTIONS, ACTION_UPDATES } from '../../lists/actions';
import { ListDefinition } from '../../lists/definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES } from '../../lists/history';
import { EVIDENCE } from '../../lists/evidence';
import { UPDATE_REQUESTS } from '../../lists/round';
import { STEPS } from '../../lists/steps';
import { RECOMMENDATIONS } from '../../lists/recommendations';
import { RegisterReading } from '../readRegister';
import { actionKey } from '../registerKeys';
import { evidenceColumns } from '../rows/evidence';
import { requestColumns } from '../rows/round';
import { stepColumns } from '../rows/steps';
import { actionUpdateColumns, decisionColumns, revisionColumns, updateColumns } from '../rows/history';
import { SPItem, registerKeyOf } from '../rows/ItemReader';
import { PlanBuilder, PlannedRow } from './PlanBuilder';
import { Columns, comparableContent } from './columnDifferences';
import { identify } from './identify';
import { StoredEntry, matchEntries } from './matchEntries';

interface HistoryPart<T extends { readonly id: string }> {
  readonly list: ListDefinition;
  readonly ownerLink: 'RecommendationId' | 'ActionId';
  readonly ownerList: ListDefinition;
  readonly columnsOf: (entry: T) => Columns;
  readonly slotOf: (entry: T) => string;
  readonly wordsOf: (entry: T) => string;
  /** The site's rows by their ids. */
  readonly items: ReadonlyMap<string, SPItem>;
}

interface HistoryOwner {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  /** What stands first in the titles of its entries. */
  readonly short: string;
}

function planHistory<T extends { readonly id: string }>(
  builder: PlanBuilder,
  part: HistoryPart<T>,
  owner: HistoryOwner,
  incoming: readonly T[],
  stored: readonly T[],
): readonly PlannedRow[] {
  const { list, columnsOf, slotOf, wordsOf } = part;
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
    if (match === undefined || match.kind !== 'missing') {
      builder.countThere(list);
      if (match?.kind === 'differs') {
        builder.compare(list, label, columns, columnsOf(match.stored.entry));
      }
      return [];
    }
    builder.check(list, label, columns);
    return [
      {
        key: match.key,
        id: undefined,
        columns: { Title: `${owner.short}, ${wordsOf(entry)}`.slice(0, 255), Sequence: index + 1, ...columns },
        links: (siteIdOf) => ({ [part.ownerLink]: Number(siteIdOf(part.ownerList, owner.id)) }),
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
    part: Omit<HistoryPart<T>, 'ownerLink' | 'ownerList'>,
    entriesOf: (recommendation: Recommendation) => readonly T[],
    storedOf: (recommendation: Recommendation) => readonly T[] = entriesOf,
  ): void => {
    const whole: HistoryPart<T> = { ...part, ownerLink: 'RecommendationId', ownerList: RECOMMENDATIONS };
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
  planPart<Update>(
    {
      list: UPDATES,
      columnsOf: updateColumns,
      slotOf: ({ date }) => date.from,
      wordsOf: ({ date }) => date.words,
      items: byItemId(site.items.updates),
    },
    ({ updates }) => updates,
  );
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
    ownerLink: 'ActionId',
    ownerList: ACTIONS,
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

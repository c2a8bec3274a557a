import { RecommendationAsAt, RegisterAsAt } from './asAt';
import { Status } from './register';

/** What has changed of a recommendation between two days on which a board looked at it. */
export interface Changes {
  /** It was not in the register then. */
  readonly isNew: boolean;
  /** The status that it had then, where it has another now. */
  readonly statusBefore: Status | undefined;
  readonly isTargetDateMoved: boolean;
  readonly updates: number;
  readonly decisions: number;
  readonly files: number;
}

const NOTHING_BEFORE: Changes = {
  isNew: true,
  statusBefore: undefined,
  isTargetDateMoved: false,
  updates: 0,
  decisions: 0,
  files: 0,
};

function newIds(now: readonly { readonly id: string }[], before: readonly { readonly id: string }[]): number {
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id)).length;
}

function isSame({ isNew, statusBefore, isTargetDateMoved, updates, decisions, files }: Changes): boolean {
  return !isNew && statusBefore === undefined && !isTargetDateMoved && updates + decisions + files === 0;
}

/**
 * What has changed since `before`, the register as the board received it at its previous meeting: so what that meeting
 * itself decided counts as changed since. `undefined` where nothing has.
 */
export function changesSince(
  known: RegisterAsAt,
  before: RegisterAsAt,
): (item: RecommendationAsAt) => Changes | undefined {
  const byId = new Map(before.recommendations.map((item) => [item.recommendation.id, item]));
  return (item) => {
    const earlier = byId.get(item.recommendation.id);
    if (earlier === undefined) {
      return NOTHING_BEFORE;
    }
    const changes: Changes = {
      isNew: false,
      statusBefore: earlier.status === item.status ? undefined : earlier.status,
      isTargetDateMoved: item.target.revisions !== earlier.target.revisions,
      updates: newIds(item.updates, earlier.updates),
      decisions: newIds(item.decisions, earlier.decisions),
      files: item.recommendation.evidence.filter(
        ({ addedOn }) => addedOn.from > before.day && addedOn.from <= known.day,
      ).length,
    };
    return isSame(changes) ? undefined : changes;
  };
}

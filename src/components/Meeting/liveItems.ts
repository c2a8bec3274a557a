import type { RecommendationAsAt } from '../../domain/asAt';
import type { DecidedItem } from '../../domain/sittingSummary';
import { strings } from './loc/en-GB';
import type { MeetingFacts } from './meetingFacts';

/** One item that is gone through at a sitting. */
export interface LiveItem {
  /** As the board receives it. */
  readonly item: RecommendationAsAt;
  /** As at the sitting with its decisions so far. */
  readonly onDay: RecommendationAsAt;
  /** What the sitting has decided of it, in the order in which it was recorded. */
  readonly decided: readonly DecidedItem[];
}

/** Everything that a sitting goes through, in its order. */
export function liveItems({ items, decidable, decided }: MeetingFacts): readonly LiveItem[] {
  return items.map((item) => {
    const { id } = item.recommendation;
    return {
      item,
      onDay: decidable.find(({ recommendation }) => recommendation.id === id) ?? item,
      decided: decided.filter((each) => each.item.recommendation.id === id),
    };
  });
}

/** How far an item has come, in a word or two: the last decision, or that it is still to be decided. */
export function progressOf({ decided }: LiveItem): string {
  return decided[decided.length - 1]?.decision.decision ?? strings.toDecide;
}

/** The place, from 0, of the item that an address names; else of the first to be decided, or the first of all. */
export function placeOf(items: readonly LiveItem[], id: string | undefined): number {
  const named = items.findIndex(({ item }) => item.recommendation.id === id);
  const undecided = items.findIndex(({ decided }) => decided.length === 0);
  return named >= 0 ? named : Math.max(0, undecided);
}

import type { RecommendationAsAt } from '../../domain/asAt';
import type { Update } from '../../domain/register';
import type { DecidedItem } from '../../domain/sittingSummary';
import type { MeetingFacts } from '../Meeting/meetingFacts';

/** What the stage shows of one recommendation. */
export interface StageFacts {
  /** As the board receives it where it is on the agenda, so that a decision does not change what was asked. */
  readonly item: RecommendationAsAt;
  /** Whether the board is still asked to decide on it. */
  readonly isAsked: boolean;
  /** The last decision of this sitting on it. */
  readonly decided: DecidedItem | undefined;
  readonly lastUpdate: Update | undefined;
}

/** What the stage shows of a recommendation; `undefined` where whoever looks may not read it. */
export function stageFacts(
  { agenda, decided, decidable }: Pick<MeetingFacts, 'agenda' | 'decided' | 'decidable'>,
  recommendationId: string,
): StageFacts | undefined {
  const isShown = ({ recommendation }: RecommendationAsAt): boolean => recommendation.id === recommendationId;
  const last = [...decided].reverse().find(({ item }) => isShown(item));
  const asked = agenda.find(isShown);
  const item = asked ?? decidable.find(isShown) ?? last?.item;
  if (item === undefined) {
    return undefined;
  }
  return { item, isAsked: asked !== undefined, decided: last, lastUpdate: item.updates[item.updates.length - 1] };
}

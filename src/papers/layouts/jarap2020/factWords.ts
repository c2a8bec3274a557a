import { isSameWord } from '../../../domain/scales';
import { NO_PRIORITY } from '../../../domain/summary';
import { series } from '../../wording';
import { Facts } from './facts';

/**
 * How the outstanding ones stand to their target dates, without what there is none of: `past its target date`, `all within
 * their target dates`, `3 past the target date, 5 within it and 2 without one`. `''` where none is outstanding.
 */
export function standingOfOutstanding({
  table,
  withoutTargetDate,
}: Pick<Facts, 'table' | 'withoutTargetDate'>): string {
  const { RED: past, AMBER: notPast } = table.total;
  const parts = [
    { number: past, of: 'past' },
    { number: notPast - withoutTargetDate.length, of: 'within' },
    { number: withoutTargetDate.length, of: 'without' },
  ].filter(({ number }) => number > 0);
  const [only, ...others] = parts;
  if (only === undefined) {
    return '';
  }
  if (others.length === 0) {
    const one = only.of === 'without' ? 'a target date' : 'its target date';
    const all = only.of === 'without' ? 'a target date' : 'their target dates';
    return only.number === 1 ? `${only.of} ${one}` : `all ${only.of} ${all}`;
  }
  return series(
    parts.map(({ number, of }, index) => {
      const date =
        index > 0 ? (of === 'without' ? 'one' : 'it') : of === 'without' ? 'a target date' : 'the target date';
      return `${number} ${of} ${date}`;
    }),
  );
}

/** `Housekeeping recommendations monitored outside JARAP`, or without the priority where there are others too. */
export function outsideTitle({ summary, board }: Pick<Facts, 'summary' | 'board'>): string {
  const [first] = summary.outside;
  const priority = first?.recommendation.priority;
  const isOfOnePriority =
    priority !== undefined &&
    summary.outside.every(({ recommendation }) => isSameWord(recommendation.priority ?? NO_PRIORITY, priority));
  const subject = isOfOnePriority ? `${priority} recommendations` : 'Recommendations';
  return `${subject} monitored outside ${board.name}`;
}

import * as React from 'react';
import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { Bar } from '../parts/Bar';

/** What a board asked besides, and that this update answers it. */
export const EvidenceRequest: React.FC<{ item: RecommendationAsAt }> = ({ item }) => {
  const { evidenceRequested } = item.standing;
  if (evidenceRequested === undefined) {
    return null;
  }
  const { board, meetingDate, note } = evidenceRequested;
  return (
    <Bar kind="warning">
      {board} asked for more evidence on {formatDay(meetingDate.from)}, and this update answers it.{' '}
      {note !== '' && `It said: “${note}”`}
    </Bar>
  );
};

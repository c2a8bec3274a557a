import * as React from 'react';
import type { RecommendationAsAt } from '../../domain/asAt';
import { describePeriod } from '../../domain/period';
import { Bar } from '../parts/Bar';
import { strings } from './loc/en-GB';

/** What a board asked besides, and that this update answers it. */
export const EvidenceRequest: React.FC<{ item: RecommendationAsAt }> = ({ item }) => {
  const { evidenceRequested } = item.standing;
  if (evidenceRequested === undefined) {
    return null;
  }
  const { board, meetingDate, note } = evidenceRequested;
  return (
    <Bar kind="warning">
      {strings.boardAskedFor(board, describePeriod(meetingDate))} {note !== '' && strings.itSaidNote(note)}
    </Bar>
  );
};

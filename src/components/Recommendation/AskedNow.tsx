import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Asked, askedNow } from '../../domain/askedNow';
import { RecommendationAsAt, RegisterAsAt, boardOf } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { meetingsOf } from '../../domain/meetings';
import { isRunning } from '../../domain/statusHistory';
import { strings } from './loc/en-GB';
import { getRecommendationStyles } from './Recommendation.styles';

interface AskedNowProps {
  item: RecommendationAsAt;
  known: RegisterAsAt;
}

function describeNothing(item: RecommendationAsAt, { register, day }: RegisterAsAt): string {
  if (!isRunning(item.status)) {
    return strings.nothingIsAsked(item.status.toLowerCase());
  }
  const board = boardOf(item.routing) ?? '';
  const next = meetingsOf(register.meetings, board).find(({ date }) => date >= day);
  return next === undefined ? strings.boardHasNo(board) : strings.nothingMoreIs(board, formatDay(next.date));
}

/** What is asked of whom now, before anything else is read. */
export const AskedNow: React.FC<AskedNowProps> = ({ item, known }) => {
  const classNames = getRecommendationStyles(useTheme());
  const asked = React.useMemo((): readonly Asked[] => askedNow(item, known), [item, known]);
  return (
    <section className={classNames.asked}>
      <h3 className={classNames.heading}>{strings.askedNow}</h3>
      {asked.length === 0 ? (
        <p className={classNames.nothing}>{describeNothing(item, known)}</p>
      ) : (
        <ul className={classNames.plainList}>
          {asked.map(({ whom, what }) => (
            <li key={`${whom} ${what}`}>
              <strong>{whom}</strong> {strings.isAskedTo(what)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { Asked, askedNow } from '../../domain/askedNow';
import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import { isRunning } from '../../domain/statusHistory';
import { getRecommendationStyles } from './Recommendation.styles';

interface AskedNowProps {
  item: RecommendationAsAt;
  known: RegisterAsAt;
}

function describeNothing({ status }: RecommendationAsAt): string {
  return isRunning(status)
    ? 'Nothing is asked of anybody before its board’s next round.'
    : `Nothing is asked of anybody: it is ${status.toLowerCase()}.`;
}

/** What is asked of whom now, before anything else is read. */
export const AskedNow: React.FC<AskedNowProps> = ({ item, known }) => {
  const classNames = getRecommendationStyles(useTheme());
  const asked = React.useMemo((): readonly Asked[] => askedNow(item, known), [item, known]);
  return (
    <section className={classNames.asked}>
      <h3 className={classNames.heading}>Asked now</h3>
      {asked.length === 0 ? (
        <p className={classNames.nothing}>{describeNothing(item)}</p>
      ) : (
        <ul className={classNames.plainList}>
          {asked.map(({ whom, what }) => (
            <li key={`${whom} ${what}`}>
              <strong>{whom}</strong> is asked to {what}.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

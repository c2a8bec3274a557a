import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { RecommendationAsAt } from '../../domain/asAt';
import { describePeriod } from '../../domain/period';
import { UpdateText } from '../Recommendation/UpdateText';
import { getUpdateStyles } from './OwnerUpdate.styles';

interface LastUpdateProps {
  item: RecommendationAsAt;
  /** Whether it starts folded, where it stands above the form. */
  isFolded: boolean;
}

/** What was reported last time, to write on from. */
export const LastUpdate: React.FC<LastUpdateProps> = ({ item, isFolded }) => {
  const classNames = getUpdateStyles(useTheme());
  const last = item.updates[item.updates.length - 1];
  if (last === undefined) {
    return <p className={classNames.note}>Nothing has been reported on this recommendation yet.</p>;
  }
  return (
    <details open={!isFolded}>
      <summary className={classNames.summary}>Last update: {describePeriod(last.date)}</summary>
      <div className={classNames.note}>{last.author}</div>
      <UpdateText update={last} />
    </details>
  );
};

import * as React from 'react';
import { Shimmer, ShimmerElementType } from '@fluentui/react/lib/Shimmer';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { strings } from './loc/first.en-GB';

interface LoadingOutlineProps {
  /** What is being loaded, for screen readers. */
  label: string;
  rows?: number;
}

const root = mergeStyles({ display: 'flex', flexDirection: 'column', gap: 20, padding: '12px 0' });

const ROW = [
  { type: ShimmerElementType.line, height: 20, width: '8%' },
  { type: ShimmerElementType.gap, width: '2%' },
  { type: ShimmerElementType.line, height: 16, width: '45%' },
  { type: ShimmerElementType.gap, width: '5%' },
  { type: ShimmerElementType.line, height: 16, width: '15%' },
  { type: ShimmerElementType.gap, width: '5%' },
  { type: ShimmerElementType.line, height: 16, width: '20%' },
];

/** After how many milliseconds words join the outline, and when they say that it takes long. */
const WORDS_AFTER = [1000, 8000];

/** The outline of a list that is on its way; after a second it says in words what is, and later that it takes long. */
export const LoadingOutline: React.FC<LoadingOutlineProps> = ({ label, rows = 6 }) => {
  const [passed, setPassed] = React.useState(0);
  React.useEffect(() => {
    const timers = WORDS_AFTER.map((after, index) => window.setTimeout(() => setPassed(index + 1), after));
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, []);
  return (
    <div className={root} role="group" aria-busy="true" aria-label={label}>
      {passed > 0 && <span>{passed === 1 ? `${label}…` : strings.labelTakesLonger(label)}</span>}
      {Array.from({ length: rows }, (_, row) => (
        <Shimmer key={row} shimmerElements={ROW} aria-hidden />
      ))}
    </div>
  );
};

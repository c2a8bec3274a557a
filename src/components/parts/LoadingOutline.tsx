import * as React from 'react';
import { Shimmer, ShimmerElementType } from '@fluentui/react/lib/Shimmer';
import { mergeStyles } from '@fluentui/react/lib/Styling';

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

/** The outline of a list that is on its way. */
export const LoadingOutline: React.FC<LoadingOutlineProps> = ({ label, rows = 6 }) => (
  <div className={root} role="group" aria-busy="true" aria-label={label}>
    {Array.from({ length: rows }, (_, row) => (
      <Shimmer key={row} shimmerElements={ROW} aria-hidden />
    ))}
  </div>
);

import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Update } from '../../domain/register';
import { UPDATE_PARTS } from '../parts/updateParts';
import { getRecommendationStyles } from './Recommendation.styles';

interface UpdateTextProps {
  update: Update;
}

/** What an owner reported, part by part; empty parts are left out. */
export const UpdateText: React.FC<UpdateTextProps> = ({ update }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <>
      {UPDATE_PARTS.filter(({ part }) => update[part] !== '').map(({ part, title }) => (
        <div key={part} className={classNames.part}>
          {part !== 'text' && <div className={classNames.partTitle}>{title}</div>}
          <p className={classNames.prose}>{update[part]}</p>
        </div>
      ))}
    </>
  );
};

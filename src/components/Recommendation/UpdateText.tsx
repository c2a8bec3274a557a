import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { Update } from '../../domain/register';
import { WrittenText } from '../parts/WrittenText';
import { getRecommendationStyles } from './Recommendation.styles';
import { updateParts } from './updateParts';

interface UpdateTextProps {
  update: Update;
}

/** What an owner reported, part by part; empty parts are left out. */
export const UpdateText: React.FC<UpdateTextProps> = ({ update }) => {
  const classNames = getRecommendationStyles(useTheme());
  return (
    <>
      {updateParts(update).map(({ title, text }) => (
        <div key={title} className={classNames.part}>
          {title !== '' && <div className={classNames.partTitle}>{title}</div>}
          {text !== '' && <WrittenText text={text} />}
        </div>
      ))}
    </>
  );
};

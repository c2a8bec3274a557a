import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { CalendarDay } from '../../domain/calendarDay';
import { formatDay } from '../../domain/calendarDay';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';
import { REGISTER_ROUTE } from '../routing/routes';
import { useRouting } from '../routing/useRouting';

interface MissingRecommendationProps {
  /** The earlier day on which it is looked for; `undefined` is today. */
  day?: CalendarDay | undefined;
  onToday?: () => void;
}

/** What stands where a link names a recommendation that the register has not, or had not yet. */
export const MissingRecommendation: React.FC<MissingRecommendationProps> = ({ day, onToday }) => {
  const { navigate } = useRouting();
  return (
    <View title="Recommendation not found">
      <EmptyState
        title={day === undefined ? 'The register has no such recommendation' : 'It was not in the register yet'}
        text={
          day === undefined
            ? 'It may have been deleted, or the link is incomplete.'
            : `On ${formatDay(day)} the register had no such recommendation.`
        }
      >
        {day !== undefined && onToday !== undefined && (
          <PrimaryButton onClick={onToday}>Show it as at today</PrimaryButton>
        )}
        <DefaultButton onClick={() => navigate(REGISTER_ROUTE)}>Open the register</DefaultButton>
      </EmptyState>
    </View>
  );
};

import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { CalendarDay } from '../../domain/calendarDay';
import { formatDay } from '../../domain/calendarDay';
import { RECOMMENDATIONS } from '../../lists/recommendations';
import { DeletedState } from '../parts/DeletedState';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';
import { REGISTER_ROUTE } from '../routing/routes';
import { useRouting } from '../routing/useRouting';

interface MissingRecommendationProps {
  id: string;
  /** The earlier day on which it is looked for; `undefined` is today. */
  day?: CalendarDay | undefined;
  onToday?: () => void;
  /** What had been typed of it and was not sent. */
  typed?: string | undefined;
}

/** What stands where a link names a recommendation that the register has not, or had not yet. */
export const MissingRecommendation: React.FC<MissingRecommendationProps> = ({ id, day, onToday, typed }) => {
  const { navigate } = useRouting();
  const openRegister = <DefaultButton onClick={() => navigate(REGISTER_ROUTE)}>Open the register</DefaultButton>;
  return (
    <View title="Recommendation not found">
      {day === undefined ? (
        <DeletedState
          list={RECOMMENDATIONS}
          id={id}
          title="The register has no such recommendation"
          text="It may have been deleted, the link may be incomplete, or you may not read it: ask the governance officer."
          typed={typed}
        >
          {openRegister}
        </DeletedState>
      ) : (
        <EmptyState
          title="It was not in the register yet"
          text={`On ${formatDay(day)} the register had no such recommendation.`}
        >
          {onToday !== undefined && <PrimaryButton onClick={onToday}>Show it as at today</PrimaryButton>}
          {openRegister}
        </EmptyState>
      )}
    </View>
  );
};

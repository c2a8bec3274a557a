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
import { strings } from './loc/en-GB';

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
  const openRegister = (
    <DefaultButton onClick={() => navigate(REGISTER_ROUTE)}>{strings.openTheRegister}</DefaultButton>
  );
  return (
    <View title={strings.recommendationNotFound}>
      {day === undefined ? (
        <DeletedState
          list={RECOMMENDATIONS}
          id={id}
          title={strings.registerHasNo}
          text={strings.itMayHave}
          typed={typed}
        >
          {openRegister}
        </DeletedState>
      ) : (
        <EmptyState title={strings.itWasNot} text={strings.onDayRegister(formatDay(day))}>
          {onToday !== undefined && <PrimaryButton onClick={onToday}>{strings.showItAs}</PrimaryButton>}
          {openRegister}
        </EmptyState>
      )}
    </View>
  );
};

import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { Bar } from '../parts/Bar';
import { EmptyState } from '../parts/EmptyState';
import { View } from '../parts/View';
import { describeAsAt } from '../parts/words';
import { useLayoutWidth } from '../parts/useLayoutWidth';
import { FurtherFilters } from './FurtherFilters';
import { strings } from './loc/first.en-GB';
import { RegisterCards } from './RegisterCards';
import { RegisterFilters } from './RegisterFilters';
import { getRegisterStyles } from './Register.styles';
import { RegisterTable } from './RegisterTable';
import { UNROUTED } from './furtherFilter';
import { NO_FILTER, RegisterFilter } from './registerFilter';
import { DEFAULT_LAYOUT, RegisterLayout } from './registerLayout';
import { RegisterTools } from './RegisterTools';
import { useRegisterScreen } from './useRegisterScreen';
import { useRegisterSelection } from './useRegisterSelection';

const EmptyRegister = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'empty-register' */ '../FirstRun/EmptyRegister')).EmptyRegister,
}));

const SelectionBar = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'register-change' */ './SelectionBar')).SelectionBar,
}));

interface RegisterScreenProps {
  register: Register;
  filter: RegisterFilter;
  /** `undefined` is as at first. */
  layout: RegisterLayout | undefined;
  /** The day as at which it is shown; `undefined` is today. */
  day: CalendarDay | undefined;
}

/** The register, grouped and sorted as the address says, narrowed by search and filters, as at any day. */
export const RegisterScreen: React.FC<RegisterScreenProps> = ({ register, filter, layout = DEFAULT_LAYOUT, day }) => {
  const screen = useRegisterScreen(register, filter, layout, day);
  const selection = useRegisterSelection(screen.shown);
  const [isChanging, setIsChanging] = React.useState(false);
  const width = useLayoutWidth();
  const classNames = getRegisterStyles(useTheme());
  if (register.recommendations.length === 0) {
    return <EmptyRegister />;
  }
  const { unroutedCount } = screen;
  return (
    <View
      title={strings.register}
      isTitleFocused={screen.returnTo === undefined}
      actions={<RegisterTools screen={screen} />}
    >
      {screen.isHistory && (
        <Bar kind="info">
          {describeAsAt(screen.known.day, screen.today)}
          <Link as="button" underline onClick={() => screen.setDay(undefined)}>
            {strings.backToToday}
          </Link>
        </Bar>
      )}
      {unroutedCount > 0 && (
        <Bar kind="warning">
          {strings.wordsToNo(
            unroutedCount === 1 ? strings.recommendationGoes : strings.unroutedCountRecommendationsGo(unroutedCount),
          )}
          <Link as="button" underline onClick={() => screen.setFilter({ ...NO_FILTER, boards: [UNROUTED] })}>
            {strings.showThem(unroutedCount)}
          </Link>
        </Bar>
      )}
      <RegisterFilters screen={screen} />
      <FurtherFilters filter={screen.filter} onChange={screen.setFilter} />
      <p className={classNames.count}>
        {screen.countSentence}
        {screen.isNarrowed && (
          <DefaultButton className={classNames.clear} onClick={() => screen.setFilter(NO_FILTER)}>
            {strings.clearFilters}
          </DefaultButton>
        )}
      </p>
      {screen.groups.length === 0 ? (
        <EmptyState
          title={screen.isNarrowed ? strings.noRecommendationFits : strings.nothingWasIn}
          text={screen.isNarrowed ? strings.takeFilterAway : strings.chooseLaterDay}
        />
      ) : width === 'wide' ? (
        <RegisterTable screen={screen} selection={selection} />
      ) : (
        <RegisterCards screen={screen} selection={selection} />
      )}
      {(selection.ids.size > 0 || isChanging) && (
        <React.Suspense fallback={null}>
          <div className={classNames.selectionBar}>
            <SelectionBar screen={screen} selection={selection} isChanging={isChanging} onChanging={setIsChanging} />
          </div>
        </React.Suspense>
      )}
    </View>
  );
};

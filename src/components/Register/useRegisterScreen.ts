import * as React from 'react';
import type { RegisterAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { useAnnounce } from '../announcing/useAnnouncer';
import { knownOn } from '../registerState/knownOn';
import { useRegister } from '../registerState/useRegister';
import { useRouting } from '../routing/useRouting';
import {
  FilterChoices,
  RegisterFilter,
  describeCount,
  filterChoices,
  filterRecommendations,
  isNarrowing,
} from './registerFilter';
import { RegisterGroup, groupRecommendations } from './registerGroups';

/** How long typing rests before the address and screen readers are told. */
const REST_MILLISECONDS = 400;

/** What the register screen shows, and what can be done with it. */
export interface RegisterScreenState {
  readonly known: RegisterAsAt;
  readonly today: CalendarDay;
  /** Whether another day than today is shown. */
  readonly isHistory: boolean;
  readonly filter: RegisterFilter;
  readonly choices: FilterChoices;
  readonly groups: readonly RegisterGroup[];
  readonly countSentence: string;
  readonly isNarrowed: boolean;
  readonly unroutedCount: number;
  /** The recommendation that was left for the register, whose row takes the focus; `undefined` when it has none here. */
  readonly returnTo: string | undefined;
  readonly setFilter: (filter: RegisterFilter) => void;
  readonly setText: (text: string) => void;
  readonly setDay: (day: CalendarDay | undefined) => void;
}

/** State of the register screen; all of it but half-typed words is in the address. */
export function useRegisterScreen(
  register: Register,
  filter: RegisterFilter,
  day: CalendarDay | undefined,
): RegisterScreenState {
  const { today } = useRegister();
  const { navigate, previous } = useRouting();
  const announce = useAnnounce();
  const [text, setText] = React.useState(filter.text);
  const known = knownOn(register, day ?? today);

  const show = React.useCallback(
    (nextFilter: RegisterFilter, nextDay: CalendarDay | undefined): void => {
      setText(nextFilter.text);
      navigate({ screen: 'register', filter: nextFilter, day: nextDay }, { replace: true });
    },
    [navigate],
  );

  React.useEffect(() => setText(filter.text), [filter.text]);
  React.useEffect(() => {
    if (text === filter.text) {
      return undefined;
    }
    const timer = window.setTimeout(() => show({ ...filter, text }, day), REST_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [text, filter, day, show]);

  const current = React.useMemo(() => ({ ...filter, text }), [filter, text]);
  const shown = React.useMemo(() => filterRecommendations(known, current), [known, current]);
  const groups = React.useMemo(() => groupRecommendations(shown, register.scales), [shown, register.scales]);
  const choices = React.useMemo(() => filterChoices(known), [known]);
  const countSentence = describeCount(shown.length, known.recommendations.length, current);

  const left = previous?.screen === 'recommendation' || previous?.screen === 'update' ? previous.id : undefined;
  const announced = React.useRef(countSentence);
  React.useEffect(() => {
    if (announced.current === countSentence) {
      return undefined;
    }
    const timer = window.setTimeout(() => {
      announced.current = countSentence;
      announce(countSentence);
    }, REST_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [countSentence, announce]);

  return {
    known,
    today,
    isHistory: known.day !== today,
    filter: current,
    choices,
    groups,
    countSentence,
    isNarrowed: isNarrowing(current),
    unroutedCount: React.useMemo(
      () => known.recommendations.filter((item) => item.routing.kind === 'unrouted').length,
      [known],
    ),
    returnTo: shown.some(({ recommendation }) => recommendation.id === left) ? left : undefined,
    setFilter: (next) => show(next, day),
    setText,
    setDay: (next) => show(current, next === today ? undefined : next),
  };
}

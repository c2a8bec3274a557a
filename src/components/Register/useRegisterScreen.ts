import * as React from 'react';
import type { RecommendationAsAt, RegisterAsAt } from '../../domain/asAt';
import type { CalendarDay } from '../../domain/calendarDay';
import type { Register } from '../../domain/register';
import { useAnnounce } from '../announcing/useAnnouncer';
import { knownOn } from '../registerState/knownOn';
import { useRegister } from '../registerState/useRegister';
import { useRouting } from '../routing/useRouting';
import { FilterChoices, RegisterFilter, describeCount, filterChoices, fitFields, isNarrowing } from './registerFilter';
import { RegisterGroup, groupRecommendations } from './registerGroups';
import type { RegisterLayout } from './registerLayout';
import { createTextSearch, gatherSearchTexts } from './registerSearch';

/** How long typing rests before the address and screen readers are told. */
const REST_MILLISECONDS = 400;

/** What the register screen shows, and what can be done with it. */
export interface RegisterScreenState {
  readonly known: RegisterAsAt;
  readonly today: CalendarDay;
  /** The day of the address; `undefined` is today. */
  readonly day: CalendarDay | undefined;
  /** Whether another day than today is shown. */
  readonly isHistory: boolean;
  readonly filter: RegisterFilter;
  readonly layout: RegisterLayout;
  readonly choices: FilterChoices;
  readonly shown: readonly RecommendationAsAt[];
  readonly groups: readonly RegisterGroup[];
  readonly countSentence: string;
  readonly isNarrowed: boolean;
  readonly unroutedCount: number;
  /** The recommendation that was left for the register, whose row takes the focus; `undefined` when it has none here. */
  readonly returnTo: string | undefined;
  /** Puts a filter in the place of the present one. */
  readonly setFilter: (filter: RegisterFilter) => void;
  readonly setText: (text: string) => void;
  readonly setDay: (day: CalendarDay | undefined) => void;
  readonly setLayout: (layout: RegisterLayout) => void;
  /** Opens a recommendation as at the day that is shown. */
  readonly open: (id: string) => void;
}

/** State of the register screen; all of it but half-typed words is in the address. */
export function useRegisterScreen(
  register: Register,
  filter: RegisterFilter,
  layout: RegisterLayout,
  day: CalendarDay | undefined,
): RegisterScreenState {
  const { today } = useRegister();
  const { navigate, previous } = useRouting();
  const announce = useAnnounce();
  const [text, setText] = React.useState(filter.text);
  const known = knownOn(register, day ?? today);

  const show = React.useCallback(
    (nextFilter: RegisterFilter, nextLayout: RegisterLayout, nextDay: CalendarDay | undefined): void => {
      setText(nextFilter.text);
      navigate({ screen: 'register', filter: nextFilter, layout: nextLayout, day: nextDay }, { replace: true });
    },
    [navigate],
  );

  React.useEffect(() => setText(filter.text), [filter.text]);
  React.useEffect(() => {
    if (text === filter.text) {
      return undefined;
    }
    const timer = window.setTimeout(() => show({ ...filter, text }, layout, day), REST_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [text, filter, layout, day, show]);
  React.useEffect(() => gatherSearchTexts(known.recommendations), [known]);

  const current = React.useMemo(() => ({ ...filter, text }), [filter, text]);
  const search = React.useMemo(createTextSearch, []);
  // The address follows the text, which changes nothing of the other fields: what fits them is not looked for again.
  const fields = JSON.stringify({ ...filter, text: '' });
  const fitting = React.useMemo(() => fitFields(known, JSON.parse(fields) as RegisterFilter), [known, fields]);
  const shown = React.useMemo(() => search(fitting, text), [search, fitting, text]);
  const groups = React.useMemo(
    () => groupRecommendations(shown, known, layout.grouping, layout.sort),
    [shown, known, layout],
  );
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
    day,
    isHistory: known.day !== today,
    filter: current,
    layout,
    choices,
    shown,
    groups,
    countSentence,
    isNarrowed: isNarrowing(current),
    unroutedCount: React.useMemo(
      () => known.recommendations.filter((item) => item.routing.kind === 'unrouted').length,
      [known],
    ),
    returnTo: React.useMemo(
      () => (shown.some(({ recommendation }) => recommendation.id === left) ? left : undefined),
      [shown, left],
    ),
    setFilter: (next) => show(next, layout, day),
    setText,
    setDay: (next) => show(current, layout, next === today ? undefined : next),
    setLayout: (next) => show(current, next, day),
    open: (id) => navigate({ screen: 'recommendation', id, day }),
  };
}

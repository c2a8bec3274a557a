import type { Surface } from '../host/useHost';
import { EVERY_ACTION } from '../Actions/actionFilter';
import { REGISTER_ROUTE, Route } from '../routing/routes';
import { strings } from './loc/first.en-GB';

/** A screen that the navigation offers. */
export interface Screen {
  readonly title: string;
  readonly iconName: string;
  readonly route: Route;
  /** The views that belong to it. */
  readonly views: readonly Route['screen'][];
}

/** The navigation, in its order. A new screen is an entry here and a case in `Shell`. */
const SCREENS: readonly Screen[] = [
  {
    title: strings.overview,
    iconName: 'BarChartVertical',
    route: { screen: 'overview', board: undefined },
    views: ['overview'],
  },
  {
    title: strings.register,
    iconName: 'BulletedList',
    route: REGISTER_ROUTE,
    views: ['register', 'recommendation', 'update'],
  },
  { title: strings.myUpdates, iconName: 'Edit', route: { screen: 'my-updates' }, views: ['my-updates'] },
  {
    title: strings.meetings,
    iconName: 'Calendar',
    route: { screen: 'meetings' },
    views: ['meetings', 'meeting', 'live', 'summary', 'sitting', 'stage'],
  },
  {
    title: strings.actions,
    iconName: 'CheckMark',
    route: { screen: 'actions', filter: EVERY_ACTION },
    views: ['actions', 'action'],
  },
  {
    title: strings.papers,
    iconName: 'TextDocument',
    route: { screen: 'papers', board: undefined, day: undefined },
    views: ['papers'],
  },
  { title: strings.criteria, iconName: 'Equalizer', route: { screen: 'criteria' }, views: ['criteria'] },
  { title: strings.settings, iconName: 'Settings', route: { screen: 'settings' }, views: ['settings'] },
];

/** What is looked for in a meeting, where there is room for little. */
const IN_MEETINGS = ['meetings', 'register', 'my-updates'] as const satisfies readonly Route['screen'][];

/** The navigation of a surface. In the side panel of a meeting it is short and begins with the sitting of the tab's board. */
export function screensOf(surface: Surface, board: string | undefined): readonly Screen[] {
  if (surface !== 'sidePanel') {
    return SCREENS;
  }
  return IN_MEETINGS.flatMap((name) => SCREENS.filter(({ route }) => route.screen === name)).map((screen) =>
    screen.route.screen === 'meetings'
      ? { ...screen, title: strings.meeting, route: { screen: 'sitting', board } }
      : screen,
  );
}

/** The title of the screen to which a view belongs. */
export function screenTitle(route: Route): string {
  return SCREENS.find(({ views }) => views.includes(route.screen))?.title ?? strings.assuranceTracker;
}

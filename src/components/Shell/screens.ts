import { REGISTER_ROUTE, Route } from '../routing/routes';

/** A screen that the navigation offers. */
export interface Screen {
  readonly title: string;
  readonly iconName: string;
  readonly route: Route;
  /** The views that belong to it. */
  readonly views: readonly Route['screen'][];
}

/** The navigation, in its order. A new screen is an entry here and a case in `Shell`. */
export const SCREENS: readonly Screen[] = [
  {
    title: 'Overview',
    iconName: 'BarChartVertical',
    route: { screen: 'overview', board: undefined },
    views: ['overview'],
  },
  {
    title: 'Register',
    iconName: 'BulletedList',
    route: REGISTER_ROUTE,
    views: ['register', 'recommendation', 'update'],
  },
  { title: 'My updates', iconName: 'Edit', route: { screen: 'my-updates' }, views: ['my-updates'] },
  { title: 'Meetings', iconName: 'Calendar', route: { screen: 'meetings' }, views: ['meetings', 'meeting'] },
  {
    title: 'Papers',
    iconName: 'TextDocument',
    route: { screen: 'papers', board: undefined, day: undefined },
    views: ['papers'],
  },
  { title: 'Criteria', iconName: 'Equalizer', route: { screen: 'criteria' }, views: ['criteria'] },
];

/** The title of the screen to which a view belongs. */
export function screenTitle(route: Route): string {
  return SCREENS.find(({ views }) => views.includes(route.screen))?.title ?? 'Assurance Tracker';
}

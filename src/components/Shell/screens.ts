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
    title: 'Register',
    iconName: 'BulletedList',
    route: REGISTER_ROUTE,
    views: ['register', 'recommendation', 'update'],
  },
  {
    title: 'Papers',
    iconName: 'TextDocument',
    route: { screen: 'papers', board: undefined, day: undefined },
    views: ['papers'],
  },
];

/** The title of the screen to which a view belongs. */
export function screenTitle(route: Route): string {
  return SCREENS.find(({ views }) => views.includes(route.screen))?.title ?? 'Assurance Tracker';
}

import { NO_FILTER } from '../Register/registerFilter';
import type { Surface } from '../host/useHost';
import { strings } from './loc/first.en-GB';
import { REGISTER_ROUTE, Route } from './routes';

/** The views at which a web part or tab can open. */
export const OPENING_VIEWS = ['overview', 'register', 'my-updates', 'sitting', 'meetings', 'papers'] as const;

export type OpeningView = (typeof OPENING_VIEWS)[number];

/** What each is called where one chooses. */
export const OPENING_VIEW_TITLES: Readonly<Record<OpeningView, string>> = {
  overview: strings.overview,
  register: strings.register,
  'my-updates': strings.myUpdates,
  sitting: strings.theBoardsMeeting,
  meetings: strings.meetings,
  papers: strings.papers,
};

/** How a web part or tab has been configured. */
export interface TrackerSettings {
  /** Everything, or the overview and the lists behind its figures. */
  readonly mode: 'full' | 'dashboard';
  /** The board that is looked at first; `undefined` for all. */
  readonly board: string | undefined;
  /** `undefined` leaves it to the surface. */
  readonly view: OpeningView | undefined;
}

function routeOf(view: OpeningView, board: string | undefined): Route {
  switch (view) {
    case 'overview':
      return { screen: 'overview', board };
    case 'register':
      return board === undefined ? REGISTER_ROUTE : { ...REGISTER_ROUTE, filter: { ...NO_FILTER, boards: [board] } };
    case 'sitting':
      return { screen: 'sitting', board };
    case 'papers':
      return { screen: 'papers', board, day: undefined };
    case 'my-updates':
    case 'meetings':
      return { screen: view };
  }
}

/** What each surface opens at where nobody has chosen: the one that is looked for there. */
const VIEW_OF_SURFACE: Readonly<Record<Exclude<Surface, 'stage'>, OpeningView>> = {
  page: 'register',
  tab: 'register',
  personal: 'my-updates',
  sidePanel: 'sitting',
};

/** The view that opens when the address names none. */
export function openingRoute({ mode, board, view }: TrackerSettings, surface: Surface): Route {
  if (surface === 'stage') {
    return { screen: 'stage', id: undefined };
  }
  if (mode === 'dashboard') {
    return routeOf('overview', board);
  }
  // A tab's opening view is for reading before the meeting; in it, the sitting is what one came for.
  return routeOf(surface === 'sidePanel' ? 'sitting' : (view ?? VIEW_OF_SURFACE[surface]), board);
}

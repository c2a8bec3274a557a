import { NO_FILTER } from '../../../src/components/Register/registerFilter';
import { OPENING_VIEWS, TrackerSettings, openingRoute } from '../../../src/components/routing/openingRoute';
import { REGISTER_ROUTE, Route, formatRoute, parseRoute } from '../../../src/components/routing/routes';
import type { Surface } from '../../../src/components/host/useHost';

const settings = (chosen: Partial<TrackerSettings> = {}): TrackerSettings => ({
  mode: 'full',
  board: undefined,
  view: undefined,
  ...chosen,
});

describe('openingRoute', () => {
  it('shows the stage what is presented, whatever was configured', () => {
    expect(openingRoute(settings({ mode: 'dashboard', view: 'papers' }), 'stage')).toEqual({
      screen: 'stage',
      id: undefined,
    });
  });

  it('opens the sitting in the side panel of a meeting, whatever the tab opens at before it', () => {
    const route = { screen: 'sitting', board: 'JARAP' };
    expect(openingRoute(settings({ view: 'register', board: 'JARAP' }), 'sidePanel')).toEqual(route);
  });

  it.each<[Surface, Route]>([
    ['page', REGISTER_ROUTE],
    ['tab', REGISTER_ROUTE],
    ['personal', { screen: 'my-updates' }],
  ])('opens on the surface %s at what is looked for there', (surface, route) => {
    expect(openingRoute(settings(), surface)).toEqual(route);
  });

  it('narrows the register to the board', () => {
    expect(openingRoute(settings({ board: 'SORB' }), 'page')).toEqual({
      ...REGISTER_ROUTE,
      filter: { ...NO_FILTER, boards: ['SORB'] },
    });
  });

  it('opens the overview of the board where it alone is shown', () => {
    const route = { screen: 'overview', board: 'SORB' };
    expect(openingRoute(settings({ mode: 'dashboard', board: 'SORB', view: 'papers' }), 'tab')).toEqual(route);
  });

  it.each(OPENING_VIEWS.map((view) => [view] as const))('opens at %s with an address that can be sent', (view) => {
    const route = openingRoute(settings({ view, board: 'JARAP' }), 'page');
    expect(formatRoute(parseRoute(formatRoute(route)))).toBe(formatRoute(route));
    expect(parseRoute(formatRoute(route)).screen).toBe(route.screen);
  });
});

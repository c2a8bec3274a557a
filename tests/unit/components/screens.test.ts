import { screensOf } from '../../../src/components/Shell/screens';

describe('screensOf', () => {
  it('offers little in the side panel, the sitting of the tab’s board first', () => {
    const screens = screensOf('sidePanel', 'JARAP');
    expect(screens.map(({ title }) => title)).toEqual(['Meeting', 'Register', 'My updates']);
    expect(screens[0]?.route).toEqual({ screen: 'sitting', board: 'JARAP' });
  });

  it.each(['page', 'tab', 'personal'] as const)('offers everything on the surface %s', (surface) => {
    const titles = screensOf(surface, undefined).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Overview', 'Register', 'My updates', 'Meetings', 'Papers']));
  });
});

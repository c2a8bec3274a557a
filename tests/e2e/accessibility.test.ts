import { raiseAction } from '../../src/data/actions';
import { connect } from '../../src/data/connect';
import { saveMeeting } from '../../src/data/saveMeeting';
import { anAction, period } from '../support/registers';
import { accessibilityViolations, changeTheme, colourViolations } from './support/accessibility';
import { SCREENS_AND_STATES } from './support/screensAndStates';
import type { ScreenState } from './support/screensAndStates';
import type { Surface } from './support/surface';
import { trackerInBrowser } from './support/trackerInBrowser';
import { DESK, PHONE } from './support/trackerPages';

const NARROWEST = { width: 320, height: 640 };

describe('accessibility', () => {
  const tracker = trackerInBrowser();

  beforeAll(async () => {
    const connection = connect(tracker.siteUrl());
    const meeting = { board: 'JARAP', date: '2099-12-10', updatesDue: '2099-12-01', paper: '' };
    await saveMeeting(connection, meeting, 'accessibility');
    const {
      id: _id,
      actionId: _number,
      updates: _updates,
      ...action
    } = anAction({ meetingDate: period('2020-07-22') });
    await raiseAction(connection, action, 'accessibility');
  });

  async function open(state: ScreenState, viewport = DESK, theme?: 'dark' | 'contrast'): Promise<Surface> {
    const { name: _name, person = 'governance.officer', place, refused, show, ...opening } = state;
    if (refused !== undefined) {
      tracker.expectFailure(refused);
    }
    const page = await tracker.open({
      ...opening,
      viewport,
      user: `${person}@tracker.example`,
      ...(place === undefined ? {} : { teams: { place } }),
      ...(theme === undefined ? {} : { theme }),
    });
    const at = place === undefined ? page : page.frameLocator('iframe[title="Assurance Tracker"]');
    const surface = {
      host: place === undefined ? 'SharePoint' : 'Teams',
      page,
      at,
      isPhone: viewport === PHONE,
    } as const;
    await show(surface);
    return surface;
  }

  const states = SCREENS_AND_STATES.map((state) => ({ ...state, state }));

  it.each(states)('of $name is without violations, in every theme and where colours are forced', async ({ state }) => {
    const { page } = await open(state);
    expect(await accessibilityViolations(page)).toEqual([]);
    for (const theme of ['dark', 'contrast'] as const) {
      // The panels over a list are drawn with the theme that the page had.
      const shown = state.sitePage === undefined ? page : (await open(state, DESK, theme)).page;
      await changeTheme(shown, theme);
      expect([theme, await colourViolations(shown)]).toEqual([theme, []]);
    }
    await changeTheme(page, 'light');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await colourViolations(page)).toEqual([]);
  });

  it.each(states)(
    'of $name is without violations on a phone, nor scrolls sideways at 320 pixels',
    async ({ state }) => {
      const { page } = await open(state, PHONE);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.setViewportSize(NARROWEST);
      await page.waitForFunction(() => window.innerWidth === 320);
      const tooWide = await Promise.all(
        page.frames().map((frame) =>
          frame.evaluate(() => {
            // The bar and the table of the workbench are not ours.
            const root = document.querySelector('[data-instance], #canvas') ?? document.documentElement;
            return root.scrollWidth - root.clientWidth;
          }),
        ),
      );
      expect(Math.max(...tooWide)).toBeLessThanOrEqual(0);
    },
  );
});

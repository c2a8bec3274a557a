import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Opening, TrackerInBrowser } from './trackerInBrowser';
import { untilChosen } from './keyboard';
import { DESK, PHONE } from './trackerPages';

/** Where the tracker is opened: on a page of SharePoint's, or as a tab in the local Teams client. */
export type Host = 'SharePoint' | 'Teams';

/** The tracker as a person has it before them, in whichever host. */
export interface Surface {
  readonly host: Host;
  readonly page: Page;
  /** Where its text and its controls are found: on the page itself, or in the frame of the tab. */
  readonly at: Page | FrameLocator;
  readonly isPhone: boolean;
}

/** Each host at each width: what the walks go through. */
export const SURFACES = (['SharePoint', 'Teams'] as const).flatMap((host) =>
  (
    [
      ['1280', DESK],
      ['390', PHONE],
    ] as const
  ).map(([width, viewport]) => ({ host, width, viewport })),
);

/** Opens a route of the tracker in a host: by the page's address, or by a link to the tab. */
export async function openSurface(
  tracker: TrackerInBrowser,
  host: Host,
  { route, ...opening }: Opening,
  place = 'channel',
): Promise<Surface> {
  const isPhone = opening.viewport === PHONE;
  if (host === 'SharePoint') {
    const page = await tracker.open({ ...opening, ...(route === undefined ? {} : { route }) });
    return { host, page, at: page, isPhone };
  }
  const teams = { place, ...(route === undefined ? {} : { subEntityId: route }) };
  const page = await tracker.open({ ...opening, teams });
  return { host, page, at: page.frameLocator('iframe[title="Assurance Tracker"]'), isPhone };
}

/** The title of the view. */
export function titleOf({ at }: Surface, name: string | RegExp): Locator {
  return at.getByRole('heading', { level: 2, name });
}

/** Opens a screen from the navigation. */
export async function goTo(surface: Surface, screen: string): Promise<void> {
  await surface.at.getByRole('link', { name: screen, exact: true }).click();
  await titleOf(surface, screen).waitFor();
}

/** Chooses in a list that opens and takes one choice. */
export async function chooseFrom({ at }: Surface, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await at.getByRole('listbox').getByRole('option', { name: option }).first().click();
  await untilChosen(field);
}

/** What screen readers have been told. */
export async function untilAnnounced({ at }: Surface, text: string | RegExp): Promise<void> {
  await at
    .locator('[role="status"][aria-live="polite"]')
    .filter({ hasText: text })
    .first()
    .waitFor({ state: 'attached' });
}

/** Whether the tracker is no wider than its place: nothing is reached by scrolling sideways alone. */
export async function fits({ at }: Surface): Promise<boolean> {
  return at
    .getByRole('heading', { level: 2 })
    .first()
    .evaluate(({ ownerDocument: { documentElement } }) => documentElement.scrollWidth <= documentElement.clientWidth);
}

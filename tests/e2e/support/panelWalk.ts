import { saved } from './trackerPages';
import type { Opening, TrackerInBrowser } from './trackerInBrowser';
import { fits, goTo, openSurface, titleOf } from './surface';
import type { Host } from './surface';

/** A panel member's whole job: the agenda, a recommendation on it, the paper, the actions; and who does what they may not. */
export async function panelWalk(tracker: TrackerInBrowser, host: Host, opening: Opening): Promise<void> {
  // Members of the panel may see neither who holds which role nor the library of papers, and the browser notes it.
  tracker.expectFailure(/404.*'(Roles|Frozen%20papers)'/);
  const surface = await openSurface(tracker, host, opening);
  const { at, page } = surface;
  await goTo(surface, 'Meetings');
  await at.getByText('Meetings are added by governance.', { exact: false }).waitFor();
  expect(await at.getByRole('button', { name: 'Add a meeting' }).count()).toBe(0);
  await at.getByRole('link', { name: '9 Dec 2020' }).click();
  await titleOf(surface, 'JARAP, 9 December 2020').waitFor();
  await at.getByText('Decisions are recorded by governance. Ask the governance officer.').first().waitFor();
  expect(await at.getByRole('button', { name: /^(Record|Accept|Return|Run)/ }).count()).toBe(0);
  expect(await fits(surface)).toBe(true);
  const decided = at.getByRole('list', { name: 'Decisions' }).getByRole('listitem');
  await decided.getByText('Closure agreed').first().waitFor();
  await decided.first().getByRole('link').first().click();

  await at.getByRole('heading', { name: 'History, newest first' }).waitFor();
  await at.getByText('Nothing by you. Why, and who may:').waitFor();
  await at.getByText('Ask the governance officer', { exact: false }).first().waitFor();
  expect(await at.getByRole('button', { name: 'Post an update' }).count()).toBe(0);
  expect(await fits(surface)).toBe(true);

  await goTo(surface, 'Papers');
  await at.getByRole('table', { name: 'Summary' }).waitFor();
  expect(await at.getByRole('button', { name: 'Keep this paper' }).count()).toBe(0);
  const { name } = await saved(page, () => at.getByRole('button', { name: /^Export (paper|draft) \(Word\)$/ }).click());
  expect(name).toMatch(/\.docx$/);

  await goTo(surface, 'Actions');
  const actions = at.getByRole('list', { name: 'Actions' });
  await actions.getByText('Show the sample of', { exact: false }).first().waitFor();
  await at.getByText('Actions are raised and closed by governance', { exact: false }).waitFor();
  expect(await at.getByRole('button', { name: /^(Raise|Close|Add an update)/ }).count()).toBe(0);
  expect(await fits(surface)).toBe(true);
}

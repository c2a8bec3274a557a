import type { Opening, TrackerInBrowser } from './trackerInBrowser';
import { chooseFrom, fits, goTo, openSurface, titleOf } from './surface';
import type { Host } from './surface';

/** A manager's minute: the figures of a board, the list behind one, a recommendation of it, and back to the figures. */
export async function managerWalk(tracker: TrackerInBrowser, host: Host, opening: Opening): Promise<void> {
  const surface = await openSurface(tracker, host, opening);
  const { at, page } = surface;
  await goTo(surface, 'Overview');
  await chooseFrom(surface, at.getByRole('combobox', { name: 'Board' }), /^JARAP/);
  await at.getByText('What happened is counted since the meeting of 16 October 2020.', { exact: false }).waitFor();
  expect(await fits(surface)).toBe(true);
  const figure = at.getByRole('link', { name: /^Proposed, waiting for a board: \d/ });
  const [count] = /\d+/.exec((await figure.getAttribute('aria-label')) ?? (await figure.innerText())) ?? [];
  await figure.click();

  await titleOf(surface, 'Register').waitFor();
  const sentence = `${count} of 27 recommendations, filtered by JARAP`;
  await at.getByText(sentence, { exact: false }).first().waitFor();
  expect(Number(count)).toBeGreaterThan(0);
  await at
    .locator('[data-recommendation]')
    .nth(Number(count) - 1)
    .waitFor();
  expect(await at.locator('[data-recommendation]').count()).toBe(Number(count));
  expect(await fits(surface)).toBe(true);
  const first = at.locator('[data-recommendation]').first();
  const recommendation = await first.innerText();
  await first.click();

  await at.getByRole('heading', { level: 2, name: recommendation }).waitFor();
  await at.getByRole('heading', { name: 'History, newest first' }).waitFor();
  await at.getByText('Proposed closed', { exact: true }).first().waitFor();
  expect(await fits(surface)).toBe(true);
  await at.getByRole('link', { name: 'Back to the register' }).click();
  await at.getByText(sentence, { exact: false }).first().waitFor();
  await page.evaluate(() => window.history.back());
  await at.getByRole('heading', { level: 2, name: recommendation }).waitFor();
  await goTo(surface, 'Overview');
}

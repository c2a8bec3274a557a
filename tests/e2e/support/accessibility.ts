import { AxeBuilder } from '@axe-core/playwright';
import type { Result } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** WCAG 2.2 level AA and all that it contains. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules whose answer depends on colours; the others say the same in every theme. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** One line for each violation: the rule, what it says, and the elements. */
const describeViolation = ({ id, help, nodes }: Result): string =>
  `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`;

/**
 * Lets nothing fade or slide from now on, and waits until nothing does: text that is half transparent has no contrast worth
 * measuring, and what comes while axe measures must be whole at once. Rows that come later than others start again, so it
 * has to be quiet for a while; spinners, which never end, do not count.
 */
async function untilStill(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    const isMoving = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
    for (let quietFrames = 0; quietFrames < 20;) {
      await new Promise(requestAnimationFrame);
      quietFrames = document.getAnimations().some(isMoving) ? 0 : quietFrames + 1;
    }
  });
}

/** What axe finds wrong on the page as it is now, by WCAG 2.2 AA; a page that is right gives an empty list. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await Promise.all(page.frames().map(untilStill));
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.map(describeViolation);
}

/** What axe finds wrong of the colours alone, by WCAG 2.2 AA, of a page on which the other rules have been asked. */
export async function colourViolations(page: Page): Promise<string[]> {
  await Promise.all(page.frames().map(untilStill));
  const { violations } = await new AxeBuilder({ page }).withRules(ofColours).analyze();
  return violations.map(describeViolation);
}

/** Changes the theme of the page that is open, as its host would, and leaves the focus and what is open as they are. */
export async function changeTheme(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate((wanted) => {
    const select = document.getElementById('theme') as HTMLSelectElement;
    // Teams calls its light theme default.
    select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : 'default';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, theme);
}

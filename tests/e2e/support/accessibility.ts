import { AxeBuilder } from '@axe-core/playwright';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 level AA and all that it contains. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line for each violation: the rule, what it says, and the elements. */
const describeViolation = ({ id, help, nodes }: Result): string =>
  `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`;

/**
 * Waits until nothing fades or slides any more: text that is half transparent has no contrast worth measuring. Rows that
 * come later than others start again, so it has to be quiet for a while; spinners, which never end, do not count.
 */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
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
  await untilStill(page);
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.map(describeViolation);
}

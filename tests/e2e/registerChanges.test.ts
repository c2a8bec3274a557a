import { connect } from '../../src/data/connect';
import { RECOMMENDATIONS } from '../../src/lists/recommendations';
import { fillLongSite } from '../support/longSite';
import { viewTitle, registerOf } from './support/trackerPages';
import { isFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';
import { accessibilityViolations } from './support/accessibility';

const TITLE = 'Sample Check of Service Details';

/** The row of the recommendation of that title. */
async function rowOf(siteUrl: string, title: string) {
  const { items } = connect(siteUrl).sp.web.lists.getByTitle(RECOMMENDATIONS.title);
  const [row]: { Id: number }[] = await items.filter(`Title eq '${title}'`).select('Id')();
  if (row === undefined) {
    throw new Error(`There is no recommendation ${title}`);
  }
  return { id: row.Id, item: items.getById(row.Id) };
}

describe('what somebody else changes', () => {
  const tracker = trackerInBrowser();

  it('shows within a minute without a reload, while the search, the focus and the page stay where they are', async () => {
    const page = await tracker.open({ route: '/register', viewport: { width: 1280, height: 500 } });
    await registerOf(page);
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('check');
    await page.getByText('filtered by “check”', { exact: false }).first().waitFor();
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(() => document.scrollingElement?.scrollTop !== 0 || document.body.scrollHeight <= 500);
    const before = await page.evaluate(async () => {
      Object.assign(window, { isTheSamePage: true });
      const top = (): number | undefined => document.scrollingElement?.scrollTop;
      // A wheel scrolls on for some frames.
      for (let last = top(), still = 0; still < 20; last = top()) {
        await new Promise(requestAnimationFrame);
        still = top() === last ? still + 1 : 0;
      }
      return top();
    });
    const { item } = await rowOf(tracker.siteUrl(), TITLE);
    await item.update({ Title: `${TITLE}, renamed` });
    await page.getByRole('link', { name: `${TITLE}, renamed` }).waitFor();
    expect(await search.inputValue()).toBe('check');
    expect(await isFocused(search)).toBe(true);
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(before);
    expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
    await item.update({ Title: TITLE });
  });

  it('waits while text is typed that has not been sent, and shows once there is none', async () => {
    const { id, item } = await rowOf(tracker.siteUrl(), TITLE);
    const page = await tracker.open({ route: `/recommendations/${id}` });
    await page.getByRole('button', { name: 'Add a step' }).click();
    const text = page.getByLabel('What is to be done');
    await text.fill('Check the sample');
    await item.update({ Title: `${TITLE}, again` });
    // A change is asked for every half a minute.
    await page.waitForTimeout(35_000);
    expect(await text.inputValue()).toBe('Check the sample');
    expect(await viewTitle(page, /, again$/).count()).toBe(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await viewTitle(page, /, again$/).waitFor();
    await item.update({ Title: TITLE });
  });
});

describe('a register of 6,000 recommendations of which 240 run', () => {
  const tracker = trackerInBrowser((folder) =>
    fillLongSite(folder, { recommendations: 6_000, everyOpen: 25, updatesEach: 1 }),
  );

  it('opens with those that run, says so, reads the others by the page, and opens what a link names', async () => {
    const page = await tracker.open({ route: '/register' });
    const said = page.getByText('5,760 recommendations that have ended are not read yet.', { exact: false });
    await said.waitFor();
    await page
      .getByText(/^240 recommendations$/)
      .first()
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read 1,000 more' }).click();
    await page.getByText('4,800 recommendations that have ended are not read yet.', { exact: false }).waitFor();
    await page
      .getByText(/^1200 recommendations$/)
      .first()
      .waitFor();

    const linked = await tracker.open({ route: '/recommendations/7' });
    await viewTitle(linked, /Recommendation 7$/).waitFor();

    const papers = await tracker.open({ route: '/papers' });
    await papers.getByText('This page counts them too, and opens when all have been read.', { exact: false }).waitFor();
    await papers.getByRole('button', { name: 'Read all' }).click();
    await viewTitle(papers, 'Papers').waitFor();
    expect(await papers.getByText('are not read yet', { exact: false }).count()).toBe(0);
  });
});

import { choose } from './support/cyclePages';
import { viewTitle } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

describe('the overview', () => {
  const tracker = trackerInBrowser();

  it.each([
    ['Overdue', /^10 of 27 recommendations, filtered by Red/],
    ['No target date', /^7 of 27 recommendations, filtered by No target date/],
    ['Proposed, waiting for a board', /^7 of 27 recommendations, filtered by Proposed to the boards/],
    ['Closed', /^0 of 27 recommendations, filtered by Closed, ended after /],
  ])('leads from the figure “%s” to what it counts', async (name, sentence) => {
    const page = await tracker.open({ route: '/overview' });
    await page.getByRole('link', { name: new RegExp(`^${name}: \\d`) }).click();
    await page.getByText(sentence).first().waitFor();
    await page.goBack();
    await viewTitle(page, 'Overview').waitFor();
  });

  it('leads from a number of a table to what it counts, of the board that is chosen', async () => {
    const page = await tracker.open({ route: '/overview' });
    await choose(page, 'Board', /^JARAP/);
    await page.getByText('What happened is counted since the meeting of 16 October 2020.', { exact: false }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/overview?board=JARAP');
    const proposals = page.getByRole('table', { name: 'Proposals, by the board they wait for' });
    await proposals.getByRole('link', { name: '1, SORB: proposed' }).click();
    await page.getByText('1 of 27 recommendations, filtered by JARAP, waiting for SORB').first().waitFor();
    await page.getByRole('button', { name: 'Take away: waiting for SORB' }).click();
    await page.getByText('27 of 27 recommendations, filtered by JARAP').first().waitFor();
  });

  it('shows the owners beyond the first ten when asked', async () => {
    const page = await tracker.open({ route: '/overview' });
    const owners = page.getByRole('table', { name: 'By owner', exact: true });
    await owners.waitFor();
    expect(await owners.getByRole('row').count()).toBe(11);
    await page.getByRole('button', { name: 'By owner: show all 17' }).click();
    expect(await owners.getByRole('row').count()).toBe(18);
  });

  it('leads from the trend to the register as it was on the day of a meeting', async () => {
    const page = await tracker.open({ route: '/overview' });
    await choose(page, 'Board', /^JARAP/);
    const trend = page.getByRole('table', { name: /^Trend over the meetings/ });
    await trend.getByRole('link', { name: '17, running, 16 Oct 2020' }).click();
    await page.getByText('As it was known on 16 October 2020', { exact: false }).first().waitFor();
  });

  it('adds the movement up, and names what moved', async () => {
    const page = await tracker.open({ route: '/overview?board=JARAP' });
    const movement = page.getByRole('table', { name: 'Movement since 16 October 2020' });
    await movement.waitFor();
    const rows = (await movement.getByRole('row').allInnerTexts()).map((row) => row.split('\t'));
    const last = rows.findIndex(([name]) => name?.startsWith('Running today'));
    const numbers = rows
      .slice(
        rows.findIndex(([name]) => name?.startsWith('Running on')),
        last + 1,
      )
      .map((cells) => Number.parseInt((cells[1] ?? '').replace('−', '-'), 10));
    const now = numbers.pop();
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(now);
    const overdue = movement.getByRole('row', { name: /^Of these, past the target date since/ });
    await overdue.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
  });

  it('leads from a priority and colour, and from who is late, to those', async () => {
    const page = await tracker.open({ route: '/overview' });
    const colours = page.getByRole('table', { name: 'By priority and colour of the target date' });
    const red = colours.getByRole('link', { name: /^\d+, Significant: red$/ });
    const count = await red.innerText();
    await red.click();
    await page
      .getByText(new RegExp(`^${count} of 27 recommendations, filtered by Red, Significant`))
      .first()
      .waitFor();
    await page.goBack();
    const late = page.getByRole('table', { name: /^Late, by owner/ });
    await late
      .getByRole('link', { name: /: overdue$/ })
      .first()
      .click();
    await page
      .getByText(/^\d+ of 27 recommendations, filtered by Red, /)
      .first()
      .waitFor();
  });
});

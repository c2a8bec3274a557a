import { trackerInBrowser } from './support/trackerInBrowser';

describe('workbench', () => {
  const tracker = trackerInBrowser();

  it('shows the tracker from the bundle that ships', async () => {
    const page = await tracker.open();
    await page.locator('#web-part').getByRole('heading').first().waitFor();
    const scripts = await page.evaluate(() => Array.from(document.scripts, (script) => new URL(script.src).pathname));
    expect(scripts).toContainEqual(
      expect.stringMatching(/^\/workbench\/assets\/assurance-tracker-web-part_[0-9a-f]+\.js$/),
    );
  });

  it('forbids scripts of other origins and evaluated ones', async () => {
    tracker.expectFailure(/Content Security Policy/);
    const page = await tracker.open();
    const outcome = await page.evaluate(async () => {
      const violated = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
      });
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
      return { violated: await violated, wasRun: 'wasRun' in window };
    });
    expect(outcome).toEqual({ violated: 'script-src-elem', wasRun: false });
  });

  it('shows the tracker to the person who was chosen in the bar, at the same place', async () => {
    const page = await tracker.open({ route: '/papers' });
    await Promise.all([
      page.waitForEvent('load'),
      page.getByLabel('Signed in as').selectOption('head.of.transport@tracker.example'),
    ]);
    await page.locator('#web-part').getByRole('heading').first().waitFor();
    expect(await page.getByLabel('Signed in as').inputValue()).toBe('head.of.transport@tracker.example');
    expect(new URL(page.url()).hash).toBe('#/papers');
  });

  it('leads back from a person who has no access to the site', async () => {
    tracker.expectFailure(/403|Access denied/);
    const page = await tracker.open({ user: 'stranger@tracker.example' });
    await page.getByRole('alert').getByText('403').waitFor();
    await page.getByRole('button', { name: 'Sign in as the site owner' }).click();
    await page.locator('#web-part').getByRole('heading').first().waitFor();
    expect(await page.getByLabel('Signed in as').inputValue()).toBe('owner@tracker.example');
  });

  it('signs in whom the address names, and tells somebody in no group who can add them', async () => {
    tracker.expectFailure(/Failed to load resource: the server responded with a status of 404/);
    const page = await tracker.open();
    await page.goto(page.url().replace(/\/workbench.*$/, '/workbench?user=colleague.in.no.group'));
    await page.getByText('You are in none of the groups that read this register').waitFor();
    await page.getByText('they are in the group “Tracker Owners”', { exact: false }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByLabel('Signed in as').selectOption({ label: 'Head of Transport' });
    await page.getByText('FLEET MANAGEMENT', { exact: false }).first().waitFor();
  });

  it('paints the page and the web part in the theme that was chosen', async () => {
    const page = await tracker.open();
    await page.locator('#web-part').getByRole('heading').first().waitFor();
    const colour = (): Promise<string> =>
      page.locator('#canvas').evaluate((canvas) => getComputedStyle(canvas).backgroundColor);
    expect(await colour()).toBe('rgb(255, 255, 255)');
    await page.getByLabel('Theme').selectOption('dark');
    expect(await colour()).toBe('rgb(27, 26, 25)');
    const heading = page.locator('#web-part').getByRole('heading').first();
    expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(255, 255, 255)');
  });

  it('gives the web part the width of a phone', async () => {
    const page = await tracker.open();
    await page.locator('#web-part').getByRole('heading').first().waitFor();
    await page.getByLabel('Width').selectOption('phone');
    expect((await page.locator('#web-part').boundingBox())?.width).toBe(390);
  });
});

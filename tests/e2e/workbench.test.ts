import { accessibilityViolations } from './support/accessibility';
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

  it.each(['light', 'dark', 'contrast'] as const)('is accessible as it opens, in the %s theme', async (theme) => {
    const page = await tracker.open({ theme });
    await page.locator('#web-part').getByRole('heading').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

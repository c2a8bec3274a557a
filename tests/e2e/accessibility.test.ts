import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/accessibility';
import { addMeeting, choose } from './support/cyclePages';
import {
  DESK,
  PHONE,
  fillDay,
  leaveQuestion,
  openFleet,
  openFleetUpdate,
  registerOf,
  viewTitle,
} from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const screens: [string, (page: Page) => Promise<void>][] = [
  ['the register', registerOf],
  [
    'an open filter',
    async (page) => {
      await registerOf(page);
      const filters = page.getByRole('button', { name: 'Filters' });
      if ((await filters.count()) > 0) {
        await filters.click();
      }
      await page.getByRole('combobox', { name: 'Status' }).click();
      await page.getByRole('option', { name: 'Open', exact: true }).waitFor();
    },
  ],
  ['a recommendation', openFleet],
  [
    'a recommendation with a step that is refused',
    async (page) => {
      await openFleet(page);
      await page.getByText('What cannot be done now, and why').click();
      await page.getByRole('button', { name: 'Add a step' }).click();
      await page.getByRole('button', { name: 'Add step' }).click();
      await page.getByText('Say what is to be done.').first().waitFor();
    },
  ],
  [
    'an update with problems',
    async (page) => {
      await openFleetUpdate(page);
      await page.getByText('Closing it: it has been implemented').click();
      await page.getByRole('button', { name: 'Post update' }).click();
      await page.getByText('before the update can be posted:', { exact: false }).waitFor();
    },
  ],
  [
    'leaving an update',
    async (page) => {
      await openFleetUpdate(page);
      await page.getByLabel('Milestones').fill('June');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await leaveQuestion(page).waitFor();
    },
  ],
  [
    'the papers',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Papers' }).click();
      await viewTitle(page, 'Papers').waitFor();
      await page.getByRole('table', { name: 'Summary' }).waitFor();
    },
  ],
  [
    'the papers with every option and a template that is refused',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Papers' }).click();
      await viewTitle(page, 'Papers').waitFor();
      await page.getByRole('table', { name: 'Summary' }).waitFor();
      await choose(page, 'Edition', /^Public/);
      await page.getByRole('group', { name: 'Formats' }).getByText(/^Pack/).click();
      await page.getByText(/^Mark what changed since the last meeting/).click();
      await page.getByLabel('Word template').setInputFiles({
        name: 'Force template.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('no Word file'),
      });
      await page.getByRole('button', { name: 'Export paper (Word, Pack)' }).click();
      await page.getByText('Nothing was made: ', { exact: false }).waitFor();
    },
  ],
  [
    'a kept paper that was checked',
    async (page) => {
      await registerOf(page);
      const { origin } = new URL(page.url());
      const value = encodeURIComponent('governance.officer@tracker.example');
      await page.context().addCookies([{ name: 'LocalUser', value, url: origin }]);
      await page.goto(`${page.url().replace(/#.*$/, '')}#/papers?board=JARAP&meeting=2020-10-16`);
      await page.reload();
      const check = page.getByRole('button', { name: /^Check against the register: / });
      const none = page.getByText('No final paper of this meeting has been kept.');
      await check.or(none).first().waitFor();
      if ((await none.count()) > 0) {
        const formats = page.getByRole('group', { name: 'Formats' });
        await formats.getByText(/^Word$/).click();
        await formats.getByText(/^Web page$/).click();
        await page.getByRole('button', { name: 'Keep this paper' }).click();
      }
      await check.click();
      await page.getByText('The files are as they were stored.').waitFor();
    },
  ],
  [
    'the overview',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByRole('table', { name: 'By owner' }).waitFor();
    },
  ],
  [
    'my updates without a role',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'My updates' }).click();
      await page.getByText('You hold no role in the register').waitFor();
    },
  ],
  [
    'my updates of an owner',
    async (page) => {
      await registerOf(page);
      const { origin } = new URL(page.url());
      const value = encodeURIComponent('head.of.transport@tracker.example');
      await page.context().addCookies([{ name: 'LocalUser', value, url: origin }]);
      await page.reload();
      await registerOf(page);
      await page.getByRole('link', { name: 'My updates' }).click();
      await page.getByText('You report as Head of Transport.', { exact: false }).waitFor();
    },
  ],
  [
    'the meetings with a new one that is refused',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Meetings' }).click();
      await page.getByRole('button', { name: 'Add a meeting' }).click();
      await fillDay(page, 'Date of the meeting', '16 October 2020');
      await page.getByRole('button', { name: 'Add meeting', exact: true }).click();
      await page.getByText('JARAP has a meeting on 16 October 2020 already.').first().waitFor();
    },
  ],
  [
    'a meeting with a decision that is refused',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Meetings' }).click();
      await page.getByRole('link', { name: '16 Oct 2020' }).click();
      await page.getByRole('button', { name: 'Record the decision on RECRUITMENT 4.1' }).click();
      await page.getByText('Choose what the board decided.').first().waitFor();
    },
  ],
  [
    'a meeting to come',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Meetings' }).click();
      await page.getByRole('table', { name: /^JARAP/ }).waitFor();
      const known = page.getByRole('link', { name: '10 Dec 2099' });
      if ((await known.count()) > 0) {
        await known.click();
      } else {
        await addMeeting(page, 'JARAP', '10 December 2099');
      }
      await page.getByRole('link', { name: 'Write e-mail to Head of Transport' }).waitFor();
    },
  ],
  [
    'the criteria with a copy that is edited',
    async (page) => {
      await registerOf(page);
      await page.getByRole('link', { name: 'Criteria' }).click();
      await page.getByRole('button', { name: 'Copy Assurance and priority 2020' }).click();
      await page.getByRole('button', { name: 'Add a rule' }).click();
      await page.getByRole('button', { name: 'Save the set' }).click();
      await page.getByText('Choose the board of rule', { exact: false }).first().waitFor();
    },
  ],
  [
    'a page that is not there',
    async (page) => {
      await registerOf(page);
      await page.evaluate(() => {
        window.location.hash = '#/nowhere';
      });
      await viewTitle(page, 'Page not found').waitFor();
    },
  ],
];

describe('accessibility', () => {
  const tracker = trackerInBrowser();

  describe.each([
    ['light', DESK],
    ['dark', DESK],
    ['contrast', DESK],
    // Colours do not depend on the width, so one theme is enough for the phone.
    ['light', PHONE],
  ] as const)('in the %s theme at %j', (theme, viewport) => {
    it.each(screens)('of %s is without violations', async (_name, show) => {
      const page = await tracker.open({ theme, viewport });
      await show(page);
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  it.each(screens)('of %s is without violations where colours are forced', async (_name, show) => {
    const page = await tracker.open();
    await page.emulateMedia({ forcedColors: 'active' });
    await show(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it.each(screens)('of %s needs no scrolling sideways at 320 pixels', async (_name, show) => {
    const page = await tracker.open({ viewport: { width: 320, height: 640 } });
    await show(page);
    const web = page.locator('#web-part');
    expect(await web.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});

import type { Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { currentUserId } from '../../src/data/currentActor';
import { postUpdate } from '../../src/data/registerRepository';
import { saveMeeting } from '../../src/data/saveMeeting';
import { addStep } from '../../src/data/steps';
import type { Recommendation } from '../../src/domain/register';
import { ROLES } from '../../src/lists/round';
import { aStep, anUpdate } from '../support/registers';
import {
  DESK,
  FLEET,
  PHONE,
  announced,
  forgetDrafts,
  historyEntry,
  registerOf,
  viewTitle,
} from './support/trackerPages';
import { fleetOf } from './support/sampleFleet';
import { trackerInBrowser } from './support/trackerInBrowser';

const NAME = 'FLEET MANAGEMENT 4.2';
const WRITE = `Write the update of ${NAME}`;

describe('my updates', () => {
  const tracker = trackerInBrowser();

  afterEach(() => forgetDrafts(tracker.siteUrl()));

  const openMine = async (viewport = DESK): Promise<Page> => {
    const page = await tracker.open({ viewport });
    await registerOf(page);
    await page.getByRole('link', { name: 'My updates' }).click();
    await viewTitle(page, 'My updates').waitFor();
    return page;
  };

  const openForm = async (viewport = DESK): Promise<Page> => {
    const page = await openMine(viewport);
    await page.getByRole('button', { name: WRITE }).click();
    await viewTitle(page, `Update ${NAME}`).waitFor();
    return page;
  };

  /** The form once it knows that the server keeps no draft. */
  const openAsked = async (route: string, viewport: typeof DESK): Promise<Page> => {
    const page = await tracker.open({ route: '/register', viewport });
    await registerOf(page);
    const asked = page.waitForResponse(/getByTitle\('Drafts'\)\/items\?/);
    await page.evaluate((hash) => (location.hash = hash), route);
    await asked;
    await page.getByLabel('Achievements to date').waitFor();
    return page;
  };

  /** Fleet Management 4.2 as the site has it. */
  const fleet = (): Promise<Recommendation> => fleetOf(tracker.siteUrl());

  it('tell who holds no role what to do and who can help', async () => {
    const page = await openMine();
    await page.getByText('You hold no role in the register').waitFor();
    await page.getByText('As governance you can add a row there', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Open the register' }).click();
    await viewTitle(page, 'Register').waitFor();
  });

  it('offer no form to who may not report, and say who may', async () => {
    tracker.expectFailure(/404.*'(Roles|Drafts)'/);
    const { id } = await fleet();
    const page = await tracker.open({ user: 'panel.member@tracker.example', route: `/recommendations/${id}/update` });
    await page.getByText('Its owner reports on it (Head of Transport', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Post update' }).count()).toBe(0);
  });

  describe('of an owner', () => {
    beforeAll(async () => {
      const connection = connect(tracker.siteUrl());
      const PersonId = await currentUserId(connection);
      await connection.sp.web.lists.getByTitle(ROLES.title).items.add({ Title: 'Head of Transport', PersonId });
      const meeting = { board: 'JARAP', date: '2099-12-10', updatesDue: '2099-12-01', paper: '' };
      await saveMeeting(connection, meeting, 'my-updates');
    });

    it.each([
      ['a desk', DESK],
      ['a phone', PHONE],
    ])('say on %s for which meeting and by when an update is owed', async (_, viewport) => {
      const page = await openMine(viewport);
      const card = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: WRITE }) });
      await card.getByText('Updates due by 1 December 2099').waitFor();
      await card.getByRole('link', { name: 'JARAP, 10 December 2099' }).waitFor();
      await card.getByText('Not sent yet.').waitFor();
      await card.getByRole('link', { name: FLEET }).waitFor();
    });

    it('go on on a second device with the draft of the first, which is gone everywhere once it is posted', async () => {
      const first = await openForm(PHONE);
      // The role comes with who is signed in, after the form.
      await first.locator('input[value="Head of Transport"]').waitFor();
      expect(await first.getByLabel('Reported by (role)').inputValue()).toBe('Head of Transport');
      await first.getByLabel('Achievements to date').fill('Half of the data are loaded.');
      await first.getByText('Draft kept; other devices find it too').waitFor();

      const second = await openMine();
      await second.getByText(/^Draft of \d\d:\d\d$/).waitFor();
      await second.getByRole('button', { name: `Go on with the draft of ${NAME}` }).click();
      await second.getByText('as you left it on another device', { exact: false }).waitFor();
      const achievements = second.getByLabel('Achievements to date');
      expect(await achievements.inputValue()).toBe('Half of the data are loaded.');
      await achievements.fill('Two thirds of the data are loaded.');
      await second.getByRole('button', { name: 'Post update' }).click();
      await viewTitle(second, FLEET).waitFor();
      await historyEntry(second, 'Two thirds of the data are loaded.').waitFor();

      // The phone still shows what it had: posted too, it is told what came meanwhile, and keeps its text.
      await first.getByRole('button', { name: 'Post update' }).click();
      const told = first
        .getByRole('alert')
        .filter({ hasText: 'was added to the recommendation while you were writing' });
      await told.waitFor();
      expect(await first.getByLabel('Achievements to date').inputValue()).toBe('Half of the data are loaded.');

      const third = await openMine();
      await third.getByRole('heading', { name: /^Sent for the next meeting: 1/ }).waitFor();
      const sent = third.getByRole('listitem').filter({ hasText: NAME });
      await sent.getByText(/^JARAP: Received: your update of/).waitFor();
      expect(await third.getByText(/^Draft of/).count()).toBe(0);
    });

    it('lose no text that was typed on two devices at once', async () => {
      const { id } = await fleet();
      const route = `/recommendations/${id}/update`;
      const textOf = (page: Page) => page.getByLabel('Achievements to date');
      const kept = (page: Page) => page.getByText('Draft kept; other devices find it too').waitFor();
      const first = await tracker.open({ route });
      const second = await openAsked(route, PHONE);
      await textOf(first).fill('Typed at the desk.');
      await kept(first);
      await textOf(second).fill('Typed on the phone.');
      await second.getByText('There is another draft of yours', { exact: false }).waitFor();
      await kept(second);

      await first.reload();
      await first.getByText('There is another draft of yours', { exact: false }).waitFor();
      expect(await textOf(first).inputValue()).toBe('Typed on the phone.');
      await first.getByRole('button', { name: 'Use the other draft' }).click();
      expect(await textOf(first).inputValue()).toBe('Typed at the desk.');
      await kept(first);

      await second.getByRole('button', { name: 'Post update' }).click();
      await viewTitle(second, FLEET).waitFor();
      await historyEntry(second, 'Typed on the phone.').waitFor();
      await first.reload();
      await first.getByText(/^Your draft of/).waitFor();
      expect(await textOf(first).inputValue()).toBe('Typed at the desk.');
    });

    it('lose no text whose place on the server another took that was posted', async () => {
      const { id } = await fleet();
      const route = `/recommendations/${id}/update`;
      const textOf = (page: Page) => page.getByLabel('Achievements to date');
      const first = await tracker.open({ route });
      const second = await openAsked(route, DESK);
      await textOf(first).fill('Begun at the desk.');
      await first.getByText('Draft kept; other devices find it too').waitFor();
      await textOf(second).fill('Posted from the laptop.');
      await second.getByText('Draft kept; other devices find it too').waitFor();
      await second.getByRole('button', { name: 'Post update' }).click();
      await viewTitle(second, FLEET).waitFor();
      await first.reload();
      await first.getByText(/^Your draft of/).waitFor();
      expect(await textOf(first).inputValue()).toBe('Begun at the desk.');
    });

    it('keep the text when a file does not go up, and store each file once', async () => {
      tracker.expectFailure(/Failed to load resource/);
      const { evidence: before, id } = await fleet();
      const page = await tracker.open({ route: `/recommendations/${id}/update` });
      await page.getByText('Closing it: it has been implemented').click();
      await page.getByLabel('Evidence files', { exact: true }).setInputFiles([
        { name: 'dip sample.txt', mimeType: 'text/plain', buffer: Buffer.from('84 of 100') },
        { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture') },
      ]);
      await page.getByLabel('How many met it').fill('84');
      await page.getByLabel('Out of').fill('100');
      await page.getByLabel('What was measured').fill('Records signed');
      await page.route(/photo\.jpg/, (route) => route.abort());
      await page.getByRole('button', { name: 'Post update' }).click();
      await page
        .getByRole('alert')
        .filter({ hasText: 'A file was not uploaded, so the update was not posted.' })
        .waitFor();
      await page.getByText('not uploaded; post again to try once more', { exact: false }).waitFor();
      expect(await page.getByLabel('What was measured').inputValue()).toBe('Records signed');
      await page.unroute(/photo\.jpg/);
      await page.getByRole('button', { name: 'Post again' }).click();
      await viewTitle(page, FLEET).waitFor();
      const { evidence, updates } = await fleet();
      expect(evidence.slice(before.length).map(({ fileName }) => fileName)).toEqual(['dip sample.txt', 'photo.jpg']);
      expect(updates.slice(-1)).toMatchObject([{ proposes: 'Closure', working: { achieved: 84, outOf: 100 } }]);
    });

    it('show the second of two people what changed, keep their text, and post it then', async () => {
      const recommendation = await fleet();
      const page = await tracker.open({ route: `/recommendations/${recommendation.id}/update` });
      await page.getByLabel('Barriers, and how they may be resolved').fill('Staff are missing.');
      const { id: _id, ...update } = anUpdate('2021-01-05', { author: 'Fleet Officer', text: 'The parts have come.' });
      const change = { update, revision: undefined, status: undefined, statusDate: undefined };
      await postUpdate(connect(tracker.siteUrl()), recommendation.id, change, 'theirs');
      await page.getByRole('button', { name: 'Post update' }).click();
      await page.getByRole('alert').filter({ hasText: 'an update of 5 January 2021 by Fleet Officer' }).waitFor();
      expect(await page.getByLabel('Barriers, and how they may be resolved').inputValue()).toBe('Staff are missing.');
      await page.getByRole('button', { name: 'Post again' }).click();
      await announced(page, 'Update posted').waitFor({ state: 'attached' });
      await historyEntry(page, 'Staff are missing.').waitFor();
      await historyEntry(page, 'The parts have come.').waitFor();
    });

    it('say who must agree a date that moves once too often, and that an open step keeps it from closing', async () => {
      const { id } = await fleet();
      const { id: _id, ...step } = aStep(1, { text: 'Load the data.' });
      await addStep(connect(tracker.siteUrl()), id, step, 'a-step');
      const page = await tracker.open({ route: `/recommendations/${id}/update` });
      await page.getByLabel('New target date').fill('June 2031');
      await page.getByText('JARAP must agree the new date', { exact: false }).waitFor();
      await page.getByText('One step is open, so closing cannot be proposed yet.', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Use last time’s text' }).click();
      expect(await page.getByLabel('Barriers, and how they may be resolved').inputValue()).toBe('Staff are missing.');
    });
  });
});

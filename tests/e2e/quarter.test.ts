import type { Page } from 'playwright-core';
import { addMeeting, choose } from './support/cyclePages';
import { PHONE, announced, historyEntry, saved, viewTitle, wordParagraphs } from './support/trackerPages';
import { trackerInBrowser } from './support/trackerInBrowser';

const FLEET = 'FLEET MANAGEMENT 4.2';
const GDPR_AUDIT = 'GENERAL DATA PROTECTION REGULATION (GDPR)';
const GDPR = `${GDPR_AUDIT} 4.1`;
const OFFICER = 'governance.officer@tracker.example';
const TRANSPORT = 'head.of.transport@tracker.example';
const INFORMATION = 'head.of.information.management@tracker.example';

const LATE_TEXT = 'The register of processing is complete for six departments.';
const SECOND_SAMPLE = 'A second sample found 97 of 100 records complete.';

/** What a paper says: its summary as the screen shows it, and the paragraphs of the Word file. */
interface Paper {
  readonly total: string;
  readonly paragraphs: readonly string[];
}

/**
 * A quarter and the next ones, as the people live them who do the work, each in a browser of their own on the day that the
 * story has reached. The steps stand on one another, so all of them are one test.
 */
describe('a quarter', () => {
  const tracker = trackerInBrowser();

  const paperOf = async (meeting: string): Promise<Paper> => {
    const page = await tracker.open({
      user: OFFICER,
      today: meeting,
      route: `/papers?board=JARAP&meeting=${meeting}`,
    });
    const total = page.getByRole('table', { name: 'Summary' }).getByRole('row').last();
    await total.waitFor();
    const button = page.getByRole('button', { name: /^Export (paper|draft) \(Word\)$/ });
    const { bytes } = await saved(page, () => button.click());
    return { total: (await total.innerText()).split(/\s+/).join(' '), paragraphs: wordParagraphs(bytes) };
  };

  /** Opens the form for an update from what the owner owes, on a phone. */
  const openOwedUpdate = async (user: string, today: string, name: string): Promise<Page> => {
    const page = await tracker.open({ user, today, route: '/my-updates', viewport: PHONE });
    await page.getByRole('button', { name: `Write the update of ${name}` }).click();
    await viewTitle(page, `Update ${name}`).waitFor();
    return page;
  };

  const post = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Post update' }).click();
    await announced(page, /^Update posted/).waitFor({ state: 'attached' });
  };

  const openMeeting = async (today: string, day: string, title: string): Promise<Page> => {
    const page = await tracker.open({ user: OFFICER, today, route: '/meetings' });
    await page.getByRole('link', { name: day }).click();
    await viewTitle(page, title).waitFor();
    return page;
  };

  const decide = async (page: Page, decision: string, minute: string, note: string): Promise<void> => {
    const form = page.getByRole('form', { name: `Decision on ${FLEET}` });
    await choose(form, 'Decision', decision);
    await form.getByLabel('Minute number').fill(minute);
    await form.getByLabel('Note').fill(note);
    await form.getByRole('button', { name: /^Record/ }).click();
    await announced(page, `Decision recorded. ${FLEET}: ${decision}`).waitFor({ state: 'attached' });
  };

  it('goes from a meeting that is opened to a closing that the panel agrees, and each paper shows it', async () => {
    // SharePoint refuses owners the recommendation's row, which governance's next change brings up to its history
    tracker.expectFailure(/403 \(Forbidden\).*'Recommendations'\)\/items\(\d+\)/);

    // the officer opens the meetings of the quarter
    const opening = await tracker.open({ user: OFFICER, today: '2020-10-20', route: '/meetings' });
    await addMeeting(opening, 'SORB', '3 December 2020');
    await addMeeting(opening, 'JARAP', '9 December 2020', '20 November 2020');

    // one owner proposes closing in time, another reports late
    const inTime = await openOwedUpdate(TRANSPORT, '2020-11-10', FLEET);
    await inTime.getByLabel('Achievements to date').fill('Service details are checked on a sample of cars each month.');
    await inTime.getByText('Closing it: it has been implemented').click();
    await inTime.getByLabel(/^\(i\)/).fill('The check is part of the workshop’s routine since November 2020.');
    await inTime.getByLabel(/^\(ii\)/).fill('A dip sample found 84 of 100 records complete.');
    await post(inTime);
    const late = await openOwedUpdate(INFORMATION, '2020-11-25', GDPR);
    await late.getByLabel('Achievements to date').fill(LATE_TEXT);
    await post(late);

    // the officer sees who answered and who did not
    const round = await openMeeting('2020-11-26', '9 Dec 2020', 'JARAP, 9 December 2020');
    await round.getByText('Updates that came: 2').click();
    const came = round.getByRole('list', { name: 'Updates that came' }).getByRole('listitem');
    await came.filter({ hasText: FLEET }).getByText('Received: update of 10 November 2020').waitFor();
    await came.filter({ hasText: GDPR_AUDIT }).getByText('Late: update of 25 November 2020').waitFor();
    await round.getByRole('button', { name: `Accept the update of ${FLEET}` }).click();
    await announced(round, 'Update accepted').waitFor({ state: 'attached' });

    // SORB agrees, and the panel's paper shows it
    await decide(
      await openMeeting('2020-12-03', '3 Dec 2020', 'SORB, 3 December 2020'),
      'Closure agreed',
      '12/20',
      'Agreed on the sample.',
    );
    const december = await paperOf('2020-12-09');
    // red, amber, green, grey and their total: 4.2 has become green
    expect(december.total).toBe('Total 5 4 8 0 17');
    expect(december.paragraphs).toContain('Evidence: A dip sample found 84 of 100 records complete.');
    expect(december.paragraphs).toContain('SORB, December 2020: Closure agreed. Agreed on the sample.');
    expect(december.paragraphs).toContain('PROPOSED CLOSED since November 2020. Agreed so far by SORB.');
    expect(december.paragraphs.join('\n')).toContain(LATE_TEXT);
    expect(december.paragraphs.join('\n')).not.toContain(SECOND_SAMPLE);

    // the panel asks for more evidence
    await decide(
      await openMeeting('2020-12-09', '9 Dec 2020', 'JARAP, 9 December 2020'),
      'More evidence requested',
      '40/20',
      'A second sample is wanted.',
    );

    // the officer opens the next meeting, and the owner answers with a file
    const next = await tracker.open({ user: OFFICER, today: '2020-12-14', route: '/meetings' });
    await addMeeting(next, 'JARAP', '10 March 2021', '19 February 2021');
    const answer = await openOwedUpdate(TRANSPORT, '2021-02-01', FLEET);
    await answer.getByText('A second sample is wanted.', { exact: false }).first().waitFor();
    await answer.getByLabel('Achievements to date').fill(SECOND_SAMPLE);
    await answer.getByLabel('Evidence files', { exact: true }).setInputFiles({
      name: 'second sample.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('97 of 100'),
    });
    await post(answer);
    await historyEntry(answer, 'second sample.txt').first().waitFor();
    const march = await paperOf('2021-03-10');
    expect(march.total).toBe('Total 6 3 8 0 17');
    expect(march.paragraphs).toContain('JARAP, December 2020: More evidence requested. A second sample is wanted.');
    expect(march.paragraphs.join('\n')).toContain(SECOND_SAMPLE);
    expect(march.paragraphs).toContain('PROPOSED CLOSED since November 2020. Agreed so far by SORB.');

    // the panel closes, and the paper after that says so
    await decide(
      await openMeeting('2021-03-10', '10 Mar 2021', 'JARAP, 10 March 2021'),
      'Closure agreed',
      '7/21',
      'Closed on the second sample.',
    );
    const june = await paperOf('2021-06-09');
    expect(june.total).toBe('Total 9 0 8 0 17');
    expect(june.paragraphs).toContain('JARAP, March 2021: Closure agreed. Closed on the second sample.');
    expect(june.paragraphs).not.toContain('PROPOSED CLOSED since November 2020. Agreed so far by SORB.');

    // what the first paper said can still be made
    expect((await paperOf('2020-12-09')).paragraphs).toEqual(december.paragraphs);
  });
});

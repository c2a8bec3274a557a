import {
  DESK,
  FLEET,
  PHONE,
  announced,
  fillDay,
  forgetDrafts,
  historyEntry,
  openFleetUpdate,
  pressUntilFocused,
  registerOf,
  saved,
  viewTitle,
  wordParagraphs,
} from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

const ACHIEVED = 'Data of 40 vehicles have been corrected and loaded.';
const REASON = 'The supplier delivers the scheduler two months later.';

describe.each([
  ['a desk', DESK],
  ['a phone', PHONE],
])('posting an update on %s', (_, viewport) => {
  const tracker = trackerInBrowser();

  afterEach(() => forgetDrafts(tracker.siteUrl()));

  it('moves the target date, and the register, the history and a new paper show it', async () => {
    const page = await tracker.open({ viewport });
    await openFleetUpdate(page);
    await fillDay(page, 'Date of this update', '12 October 2020');
    await page.getByLabel('Reported by (role)').fill('Head of Transport');
    await page.getByLabel('Achievements to date').fill(ACHIEVED);
    await page.getByLabel('New target date').fill('June 2021');
    await page.getByText('June 2021: due 30 June 2021').waitFor();
    await page.getByLabel('Why the target date moves').fill(REASON);
    await page.getByRole('button', { name: 'Post update' }).click();

    await viewTitle(page, FLEET).waitFor();
    await page.getByText('Update posted to FLEET MANAGEMENT 4.2.').waitFor();
    await announced(page, 'Update posted').waitFor({ state: 'attached' });
    await historyEntry(page, ACHIEVED).getByText('12 October 2020').waitFor();
    await historyEntry(page, REASON).getByText('June 2021').waitFor();
    const facts = page.getByRole('definition').filter({ hasText: 'June 2021: due 30 June 2021' });
    await facts.getByText('Revised 3 times, slipped by 822 days').waitFor();
    // March 2019 and June 2020 were there before; April 2021 is struck through from now on.
    expect(await facts.locator('s').allTextContents()).toEqual(['March 2019', 'June 2020', 'April 2021']);

    await page.getByRole('link', { name: 'Back to the register' }).click();
    await viewTitle(page, 'Register').waitFor();
    const row = page
      .getByRole(viewport === DESK ? 'row' : 'listitem')
      .filter({ hasText: 'Sample Check of Service Details' });
    await row.getByText('June 2021', { exact: true }).last().waitFor();
    await row.getByText('due 30 Jun 2021, revised 3 times').last().waitFor();

    await page.getByRole('link', { name: 'Papers' }).click();
    await page.getByText('JARAP, 16 October 2020').waitFor();
    const paper = await saved(page, () => page.getByRole('button', { name: 'Export paper (Word)' }).click());
    expect(paper.name).toBe('2020-10-16 JARAP Paper C - Audit recommendations.docx');
    const paragraphs = wordParagraphs(paper.bytes);
    expect(paragraphs).toContainEqual(expect.stringContaining(ACHIEVED));
    // The sample's other recommendations name neither these dates nor this chain of them.
    expect(paragraphs).toContain('Earlier: March 2019, June 2020, April 2021');
    expect(paragraphs).toContain('Now: June 2021');
    expect(paragraphs).toContain(`Reason: ${REASON}`);
    await announced(page, `Export ready: ${paper.name}`).waitFor({ state: 'attached' });
  });

  it('can be done by keyboard alone', async () => {
    const page = await tracker.open({ viewport });
    await registerOf(page);
    await pressUntilFocused(page, 'Tab', page.getByRole('searchbox', { name: 'Search' }));
    await page.keyboard.type('follow up spend review');
    await page.getByText('1 of 27 recommendations', { exact: false }).first().waitFor();
    const link = page.getByRole('link', { name: 'Spend Review' });
    if (viewport === DESK) {
      // Into the grid, down past the group's heading to the row, and into the row.
      await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: /^Follow Up/ }));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    } else {
      await pressUntilFocused(page, 'Tab', link);
      await page.keyboard.press('Enter');
    }
    await viewTitle(page, /Spend Review/).waitFor();
    await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'Post an update' }));
    await page.keyboard.press('Enter');
    await viewTitle(page, /^Update Follow Up/).waitFor();
    await pressUntilFocused(page, 'Tab', page.getByLabel('What is left'));
    await page.keyboard.type('The review of three contracts.');
    await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'Post update' }));
    await page.keyboard.press('Enter');
    await viewTitle(page, /Spend Review/).waitFor();
    await historyEntry(page, 'The review of three contracts.').waitFor();
    // The focus is where reading goes on.
    await untilFocused(viewTitle(page, /Spend Review/));
  });

  it('says at the fields what is wrong and goes to the first of them', async () => {
    const page = await tracker.open({ viewport });
    await openFleetUpdate(page);
    await page.getByLabel('New target date').fill('31 February 2027');
    await page.getByText('Closing it: it has been implemented').click();
    await page.getByRole('button', { name: 'Post update' }).click();
    await announced(page, /things to put right/).waitFor({ state: 'attached' });
    const achievements = page.getByLabel('Achievements to date');
    await untilFocused(achievements);
    expect(await achievements.getAttribute('aria-invalid')).toBe('true');
    for (const message of [
      'Write at least one part of the update.',
      'To propose closing, state that it has been implemented, and how, or attach a file that shows it.',
      'To propose closing, give the evidence that it is working: facts and figures, a dip sample, or a file.',
    ]) {
      // once in the summary, once at its field
      await page.getByText(message, { exact: true }).nth(1).waitFor();
    }
    await achievements.fill('Something.');
    await page.getByText('Write at least one part of the update.').first().waitFor({ state: 'detached' });
  });

  it('takes no day that is still to come', async () => {
    const page = await tracker.open({ viewport });
    await openFleetUpdate(page);
    await page.getByLabel('What is left').fill('All of it.');
    await fillDay(page, 'Date of this update', '25 December 2099');
    await page.getByText('This day is still to come.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Post update' }).click();
    await announced(page, '1 thing to put right').waitFor({ state: 'attached' });
    await viewTitle(page, 'Update FLEET MANAGEMENT 4.2').waitFor();
  });
});

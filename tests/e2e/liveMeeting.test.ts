import type { Locator, Page } from 'playwright-core';
import { connect } from '../../src/data/connect';
import { loadRegister } from '../../src/data/registerRepository';
import type { Recommendation, Register } from '../../src/domain/register';
import { accessibilityViolations } from './support/accessibility';
import { choose } from './support/cyclePages';
import { DESK, PHONE, announced, historyEntry, viewTitle } from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

/** The first two of the sample's agenda, in the order of its paper. */
const FIRST = 'VICTIMS CODE OF PRACTICE 4.3';
const SECOND = 'VICTIMS CODE OF PRACTICE 4.4';
const TITLE = 'JARAP, 16 October 2020: live';

function decisionOn(page: Page, name: string): Locator {
  return page.getByRole('form', { name: `Decision on ${name}` });
}

describe('a meeting run live', () => {
  const tracker = trackerInBrowser();

  const register = (): Promise<Register> => loadRegister(connect(tracker.siteUrl()));

  async function recommendationOf(name: string): Promise<Recommendation | undefined> {
    const { audits, recommendations } = await register();
    return recommendations.find(({ auditId, reference }) => {
      const audit = audits.find(({ id }) => id === auditId);
      return `${audit?.title} ${reference}` === name;
    });
  }

  async function meetingId(): Promise<string> {
    const { meetings } = await register();
    return meetings.find(({ board, date }) => board === 'JARAP' && date === '2020-10-16')?.id ?? '';
  }

  it('goes through the agenda, decides with minute numbers that count on, and undoes the last decision', async () => {
    const page = await tracker.open({ route: `/meetings/${await meetingId()}` });
    await page.getByRole('button', { name: 'Run the meeting' }).click();
    await viewTitle(page, TITLE).waitFor();
    await page.getByText('Agenda: 0 of 9 decided').waitFor();
    const form = decisionOn(page, FIRST);
    expect(await form.getByLabel('Minute number').inputValue()).toBe('');
    await choose(form, 'Decision', 'Closure agreed');
    await form.getByLabel('Minute number').fill('40/20');
    await form.getByRole('button', { name: /^Record/ }).click();
    await announced(page, `Decision recorded. ${FIRST}: Closure agreed`).waitFor({ state: 'attached' });
    await page.getByText('Closure agreed, minute 40/20: proposed closed to closed.').waitFor();
    await untilFocused(page.getByRole('button', { name: 'Next', exact: true }));
    expect(await recommendationOf(FIRST)).toMatchObject({ status: 'Closed' });

    await page.keyboard.press('Enter');
    const second = decisionOn(page, SECOND);
    await second.waitFor();
    expect(await second.getByLabel('Minute number').inputValue()).toBe('41/20');
    await choose(second, 'Decision', 'More evidence requested');
    await second.getByLabel('Note').fill('Figures of the last quarter.');
    await second.getByLabel('Note').press('Control+Enter');
    await page.getByText('More evidence requested, minute 41/20.', { exact: false }).waitFor();

    await page.getByRole('button', { name: `Undo: More evidence requested on ${SECOND}` }).dblclick();
    await announced(page, `Decision withdrawn. ${SECOND} waits to be decided again`).waitFor({ state: 'attached' });
    await second.waitFor();
    expect(await second.getByLabel('Minute number').inputValue()).toBe('41/20');
    await page.getByText('Agenda: 1 of 9 decided').waitFor();
    const undone = await recommendationOf(SECOND);
    expect(undone?.status).toBe('Proposed closed');
    expect(undone?.decisions.map(({ decision }) => decision).slice(-2)).toEqual([
      'More evidence requested',
      'Withdrawn',
    ]);
    await page.getByRole('link', { name: new RegExp(`^${SECOND}: `) }).click();
    await historyEntry(page, 'JARAP: More evidence requested, recorded and withdrawn').first().waitFor();
  });

  it('goes on and back by key from a text field, and keeps what is typed and not recorded', async () => {
    const third = await recommendationOf('VICTIMS CODE OF PRACTICE 4.5');
    const page = await tracker.open({ route: `/meetings/${await meetingId()}/live/${third?.id ?? ''}` });
    const form = decisionOn(page, 'VICTIMS CODE OF PRACTICE 4.5');
    await form.getByLabel('Note').fill('Half a sentence');
    await form.getByLabel('Note').press('Control+.');
    await decisionOn(page, 'RECRUITMENT 4.1').waitFor();
    const heading = page.getByRole('heading', { level: 4, name: /RECRUITMENT 4\.1/ });
    await untilFocused(heading);
    expect(page.url()).toMatch(/\/live\/\d+$/);
    await page.keyboard.press('Control+,');
    await form.waitFor();
    expect(await form.getByLabel('Note').inputValue()).toBe('Half a sentence');
    await page.goBack();
    await decisionOn(page, 'RECRUITMENT 4.1').waitFor();
    await page
      .getByRole('navigation', { name: 'Agenda' })
      .getByRole('link', { name: /FLEET MANAGEMENT 4\.4/ })
      .click();
    await page.getByText('Item 9 of 9').waitFor();
    await page.keyboard.press('Control+.');
    await page.getByText('Item 9 of 9').waitFor();
  });

  it('raises an action on the spot, which is in the rolling action sheet and in the summary', async () => {
    const fleet = await recommendationOf('FLEET MANAGEMENT 4.4');
    const id = await meetingId();
    const page = await tracker.open({ route: `/meetings/${id}/live/${fleet?.id ?? ''}` });
    await page.getByRole('button', { name: 'Raise an action' }).click();
    const form = page.getByRole('form', { name: 'Raise an action (FLEET MANAGEMENT 4.4)' });
    expect(await form.getByLabel('Who is responsible').inputValue()).toBe('Head of Transport');
    expect(await form.getByLabel('Minute number of the action').inputValue()).toBe('41/20');
    await form.getByLabel('What is to be done').fill('Show the panel a sample.');
    await form.getByLabel('By when').fill('December 2020');
    // Another item is looked at meanwhile.
    await form.getByLabel('By when').press('Control+,');
    await page.getByText('Item 8 of 9').waitFor();
    await page.getByRole('button', { name: 'Raise an action' }).press('Control+.');
    await form.waitFor();
    expect(await form.getByLabel('What is to be done').inputValue()).toBe('Show the panel a sample.');
    expect(await form.getByLabel('By when').inputValue()).toBe('December 2020');
    // It is not left behind unasked, whichever item is shown; and an attempt whose answer was lost stores nothing twice.
    await form.getByLabel('By when').press('Control+,');
    await page.getByText('Item 8 of 9').waitFor();
    await page.getByRole('button', { name: 'Finish' }).first().click();
    await page.getByRole('dialog').getByText('Leave without recording?').waitFor();
    await page.getByRole('dialog').getByText('It is of FLEET MANAGEMENT 4.4.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const waiting = page
      .getByRole('navigation', { name: 'Agenda' })
      .getByRole('link')
      .filter({ hasText: 'Text not recorded' });
    expect(await waiting.allTextContents()).toEqual(['9. FLEET MANAGEMENT 4.4To decideText not recorded']);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await form.waitFor();
    tracker.expectFailure(/Failed to load resource/);
    const isRaised = /getByTitle\('Actions'\)\/items$/;
    await page.route(isRaised, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await form.getByRole('button', { name: 'Raise action' }).click();
    await form.getByText('The action was not raised', { exact: false }).waitFor();
    await page.unroute(isRaised);
    await form.getByLabel('By when').press('Control+,');
    await page.getByText('Item 8 of 9').waitFor();
    await page.getByRole('button', { name: 'Raise an action' }).press('Control+.');
    await form.waitFor();
    await form.getByRole('button', { name: 'Raise action' }).click();
    const raised = page.getByRole('list', { name: 'Actions raised' }).getByRole('listitem');
    await raised.getByText('Show the panel a sample.', { exact: false }).waitFor();
    await untilFocused(page.getByRole('button', { name: 'Raise an action' }));
    expect(await waiting.count()).toBe(0);
    expect((await register()).actions).toMatchObject([
      { actionId: 'A1', recommendationId: fleet?.id, meetingDate: { words: '2020-10-16' }, paper: 'C' },
    ]);

    await page.getByRole('button', { name: 'Finish' }).first().click();
    await viewTitle(page, 'JARAP, 16 October 2020: decisions and actions').waitFor();
    await page.getByRole('heading', { name: 'Decided: 1' }).waitFor();
    await page.getByRole('heading', { name: 'Actions raised: 1' }).waitFor();
    await page.getByRole('heading', { name: 'Left undecided: 8' }).waitFor();
    const entry =
      'A1: Show the panel a sample. Head of Transport, by December 2020. Minute 41/20. From FLEET MANAGEMENT 4.4.';
    await page.getByText(entry).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).click();
    await announced(page, 'Summary copied').waitFor({ state: 'attached' });
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const textOf = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
      return { html: await textOf('text/html'), text: await textOf('text/plain') };
    });
    expect(copied.text).toContain(`- ${entry}`);
    expect(copied.html).toContain('Actions raised: 1');
    const href = await page.getByRole('link', { name: 'Write e-mail' }).getAttribute('href');
    const mail = new URL(href ?? '').searchParams;
    expect(mail.get('subject')).toBe('JARAP, 16 October 2020: decisions and actions');
    expect(mail.get('body')).toContain('Decided: 1');
  });

  it('raises one of no recommendation in the summary, and leaves a closed session out of it until it is asked for', async () => {
    const page = await tracker.open({ route: `/meetings/${await meetingId()}/summary` });
    await page.getByRole('button', { name: 'Raise an action' }).click();
    const form = page.getByRole('form', { name: 'Raise an action' });
    await form.getByLabel('What is to be done').fill('Settle the claim.');
    await form.getByLabel('Who is responsible').fill('Chief officer');
    await choose(form, 'Session', /^Closed session/);
    await form.getByRole('button', { name: 'Raise action' }).click();
    await page.getByText('One entry is left out: confidential, or of a closed session.').waitFor();
    await page.getByRole('heading', { name: 'Actions raised: 1' }).waitFor();
    await page.getByText('With what is confidential or of a closed session').click();
    await page.getByRole('heading', { name: 'Actions raised: 2' }).waitFor();
    await page.getByText(/^A2: Settle the claim\. .* Closed session\.$/).waitFor();
  });

  it('keeps a decision when its withdrawal fails, and says so', async () => {
    const first = await recommendationOf(FIRST);
    const page = await tracker.open({ route: `/meetings/${await meetingId()}/live/${first?.id ?? ''}` });
    const undo = page.getByRole('button', { name: `Undo: Closure agreed on ${FIRST}` });
    await undo.waitFor();
    tracker.expectFailure(/status of 503/);
    await page.route(/getByTitle\('Decisions'\)\/items/, (route) => route.fulfill({ status: 503, body: '' }));
    await undo.click();
    await page.getByText('The decision was not withdrawn. It stands as it was recorded.', { exact: false }).waitFor();
    expect(await recommendationOf(FIRST)).toMatchObject({ status: 'Closed' });
  });

  it('shows others the agenda and the decisions, and tells who may record', async () => {
    tracker.expectFailure(/404.*'(Roles|Frozen%20papers)'/);
    const id = await meetingId();
    const page = await tracker.open({ route: `/meetings/${id}`, user: 'panel.member@tracker.example' });
    await viewTitle(page, 'JARAP, 16 October 2020').waitFor();
    await page.getByText('Decisions are recorded by governance. Ask the governance officer.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Run the meeting' }).count()).toBe(0);
    const first = await recommendationOf(FIRST);
    const live = await tracker.open({
      route: `/meetings/${id}/live/${first?.id ?? ''}`,
      user: 'panel.member@tracker.example',
    });
    await live.getByText('Closure agreed, minute 40/20', { exact: false }).waitFor();
    expect(await live.getByRole('button', { name: /^Undo|^Record|^Raise/ }).count()).toBe(0);
  });

  it('says where a link names no meeting', async () => {
    const page = await tracker.open({ route: '/meetings/99999/live' });
    await viewTitle(page, 'Meeting not found').waitFor();
    await page.goto(page.url().replace(/\/live$/, '/summary'));
    await viewTitle(page, 'Meeting not found').waitFor();
  });

  it('fits a phone, with the agenda folded above the item', async () => {
    const page = await tracker.open({ route: `/meetings/${await meetingId()}/live`, viewport: PHONE });
    await page.getByText('Agenda: 1 of 9 decided').click();
    await page
      .getByRole('navigation', { name: 'Agenda' })
      .getByRole('link', { name: /RECRUITMENT 4\.1/ })
      .click();
    await decisionOn(page, 'RECRUITMENT 4.1').waitFor();
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
  });

  it.each([
    ['light', DESK],
    ['dark', PHONE],
    ['contrast', DESK],
    ['forced colours', PHONE],
  ] as const)('has nothing that axe finds wrong, in %s', async (look, viewport) => {
    const theme = look === 'forced colours' ? 'light' : look;
    const id = await meetingId();
    const page = await tracker.open({ route: `/meetings/${id}/live`, theme, viewport });
    if (look === 'forced colours') {
      await page.emulateMedia({ forcedColors: 'active' });
    }
    await page.getByRole('button', { name: /^Record/ }).click();
    await page.getByText('Choose what the board decided.').first().waitFor();
    await page.getByRole('button', { name: 'Raise an action' }).click();
    await page.getByRole('form', { name: /^Raise an action/ }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const shots = process.env['SCREENSHOTS'];
    await (shots ? page.screenshot({ path: `${shots}/live-${look}.png`, fullPage: true }) : undefined);
    await page.getByRole('button', { name: 'Finish' }).first().click();
    await viewTitle(page, /decisions and actions$/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await (shots ? page.screenshot({ path: `${shots}/summary-${look}.png`, fullPage: true }) : undefined);
  });
});

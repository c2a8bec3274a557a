import { connect } from '../../src/data/connect';
import { currentUserId } from '../../src/data/currentActor';
import { todayByClock } from '../../src/data/days';
import { postUpdate } from '../../src/data/registerRepository';
import type { Recommendation } from '../../src/domain/register';
import { ROLES } from '../../src/lists/round';
import { connectAs } from '../support/people';
import { anUpdate } from '../support/registers';
import { fleetOf } from './support/sampleFleet';
import { addMeeting, choose } from './support/cyclePages';
import { announced, fillDay, historyEntry, viewTitle } from './support/trackerPages';
import { untilFocused } from './support/keyboard';
import { trackerInBrowser } from './support/trackerInBrowser';

/** The one recommendation of the sample that SORB has not yet agreed. */
const WELLBEING = 'WORKFORCE WELLBEING & ABSENCE MANAGEMENT 4.2';

describe('the meetings', () => {
  const tracker = trackerInBrowser();

  it('refuses a meeting that the board has already, and says so at its field', async () => {
    const page = await tracker.open({ route: '/meetings' });
    await page.getByRole('button', { name: 'Add a meeting' }).click();
    await fillDay(page, 'Date of the meeting', '16 October 2020');
    await fillDay(page, 'Updates due', '20 October 2020');
    await page.getByRole('button', { name: 'Add meeting', exact: true }).click();
    await page.getByText('JARAP has a meeting on 16 October 2020 already.').first().waitFor();
    await page.getByText('Updates are due before the day of the meeting.').first().waitFor();
    const date = page.getByRole('combobox', { name: 'Date of the meeting' });
    await untilFocused(date);
    await page.getByRole('button', { name: 'Cancel' }).click();
    const opener = page.getByRole('button', { name: 'Add a meeting' });
    await untilFocused(opener);
  });

  it('records what SORB agreed and then that JARAP asked for more evidence', async () => {
    const page = await tracker.open({ route: '/meetings' });
    await addMeeting(page, 'SORB', '3 November 2020');
    await page.getByText('The meeting has been added.').waitFor();
    const onSorb = page.getByRole('form', { name: `Decision on ${WELLBEING}` });
    await choose(onSorb, 'Decision', 'Closure agreed');
    await onSorb.getByLabel('Minute number').fill('12/20');
    await onSorb.getByRole('button', { name: /^Record/ }).click();
    await announced(page, `Decision recorded. ${WELLBEING}: Closure agreed`).waitFor({ state: 'attached' });
    const agreed = page.getByRole('list', { name: 'Decisions' }).getByRole('listitem').filter({ hasText: WELLBEING });
    await agreed.getByText('Closure agreed').waitFor();
    await agreed.getByText('Stays proposed closed').waitFor();
    await agreed.getByText('Minute 12/20').waitFor();
    await onSorb.waitFor({ state: 'detached' });

    await addMeeting(page, 'JARAP', '9 December 2020');
    const onJarap = page.getByRole('form', { name: `Decision on ${WELLBEING}` });
    await page.getByRole('listitem').filter({ has: onJarap }).getByText('Agreed by SORB').waitFor();
    await onJarap.getByRole('button', { name: /^Record/ }).click();
    await onJarap.getByText('Choose what the board decided.').first().waitFor();
    await choose(onJarap, 'Decision', 'More evidence requested');
    await onJarap.getByRole('button', { name: /^Record/ }).click();
    await onJarap.getByText('Say why: the reason is kept with the decision.').first().waitFor();
    await untilFocused(onJarap.getByLabel('Note'));
    await onJarap.getByLabel('Note').fill('Attendance figures of the groups are wanted.');
    await onJarap.getByRole('button', { name: /^Record/ }).click();
    const asked = page.getByRole('list', { name: 'Decisions' }).getByRole('listitem').filter({ hasText: WELLBEING });
    await asked.getByText('More evidence requested').waitFor();

    await asked.getByRole('link').click();
    await viewTitle(page, new RegExp(WELLBEING)).waitFor();
    await page.getByText('JARAP asks for more evidence.').waitFor();
    await historyEntry(page, /JARAP: More evidence requested.*Attendance figures of the groups are wanted/).waitFor();
    await historyEntry(page, 'SORB: Closure agreed').first().waitFor();
  });

  it('says why a board cannot decide yet', async () => {
    const page = await tracker.open({ route: '/meetings' });
    await page.getByRole('link', { name: '16 Oct 2020' }).click();
    await viewTitle(page, 'JARAP, 16 October 2020').waitFor();
    await page.getByRole('row', { name: new RegExp(`${WELLBEING}.*SORB`) }).waitFor();
    await choose(page, 'Record a decision on another recommendation', new RegExp(WELLBEING));
    const item = page.getByRole('listitem').filter({ has: page.getByRole('form', { name: new RegExp(WELLBEING) }) });
    await item.getByText('What cannot be decided now, and why').click();
    await item.getByText('Closure agreed: SORB decides before JARAP; record its decision first.').waitFor();
  });

  it('writes one mail to an owner with all that they owe, and records that it was sent', async () => {
    const page = await tracker.open({ route: '/meetings' });
    await addMeeting(page, 'JARAP', '10 December 2099');
    await page.getByText('Decisions are recorded from the day of the meeting on: 10 December 2099.').waitFor();
    const link = page.getByRole('link', { name: 'Write e-mail to Head of Transport' });
    const mail = new URL((await link.getAttribute('href')) ?? '').searchParams;
    expect(mail.get('subject')).toBe('Updates wanted for JARAP on 10 December 2099');
    const body = mail.get('body') ?? '';
    expect(body).toContain('1. FLEET MANAGEMENT 4.2: Sample Check of Service Details (Significant, ');
    expect(body).toContain('2. FLEET MANAGEMENT 4.4: ');
    const address = /^http.*\/update$/m.exec(body)?.[0] ?? '';
    expect(new URL(address).origin).toBe(new URL(page.url()).origin);

    await page.getByRole('button', { name: 'Record as sent today to Head of Transport' }).click();
    await announced(page, 'Recorded: requested from Head of Transport today').waitFor({ state: 'attached' });
    const owed = page.getByRole('listitem').filter({ hasText: /^FLEET MANAGEMENT 4\.4/ });
    await owed.getByText(/Requested \d+ \w+; none received\./).waitFor();

    await page.goto(address);
    await viewTitle(page, 'Update FLEET MANAGEMENT 4.2').waitFor();
  });

  it('returns an update with a note, once, and its owner finds it to write again', async () => {
    const connection = connect(tracker.siteUrl());
    const fleet = (): Promise<Recommendation> => fleetOf(tracker.siteUrl());
    const { id } = await fleet();
    const { id: _id, ...update } = anUpdate(todayByClock(), { author: 'Head of Transport', text: 'Nearly done.' });
    await postUpdate(connection, id, { update, revision: undefined, status: undefined, statusDate: undefined }, 'mine');

    const page = await tracker.open({ route: '/meetings' });
    await addMeeting(page, 'JARAP', '10 March 2099');
    await page.getByText(/^Updates that came: \d+$/).click();
    const form = page.getByRole('form', { name: 'Review of FLEET MANAGEMENT 4.2' });
    const card = page.getByRole('list', { name: 'Updates that came' }).getByRole('listitem').filter({ has: form });
    await card.getByText('Not reviewed yet.').waitFor();
    const giveBack = form.getByRole('button', { name: 'Return the update of FLEET MANAGEMENT 4.2' });
    await giveBack.click();
    await form.getByText('Say what the owner is to do: the note goes back with the update.').first().waitFor();
    const note = form.getByLabel('Note to the owner');
    await untilFocused(note);
    await note.fill('How many vehicles are left?');
    await giveBack.dblclick();
    await announced(page, 'Update returned').waitFor({ state: 'attached' });
    await card.getByText(/^Returned by governance on .*: How many vehicles are left\?$/).waitFor();
    await card.getByText(/^Returned: update of/).waitFor();
    await giveBack.waitFor({ state: 'detached' });
    expect((await fleet()).updates.slice(-1)).toMatchObject([
      { text: 'Nearly done.', reviews: [{ outcome: 'Returned', note: 'How many vehicles are left?' }] },
    ]);
    await card.getByRole('link').click();
    await historyEntry(page, /returned by governance.*How many vehicles are left/).waitFor();

    const PersonId = await currentUserId(connection);
    await connection.sp.web.lists.getByTitle(ROLES.title).items.add({ Title: 'Head of Transport', PersonId });
    const mine = await tracker.open({ route: '/my-updates' });
    const write = mine.getByRole('button', { name: 'Write the update of FLEET MANAGEMENT 4.2' });
    const owed = mine.getByRole('listitem').filter({ has: write });
    await owed.getByText(/^Returned by governance on .*: How many vehicles are left\?$/).waitFor();
    await write.click();
    await viewTitle(mine, 'Update FLEET MANAGEMENT 4.2').waitFor();
  });

  it('tells who does not belong to governance who may', async () => {
    const siteUrl = tracker.siteUrl();
    await connectAs({ connection: connect(siteUrl), siteUrl }, 'panel.member', 'panel');
    // The panel may not see who holds which role, and the browser notes that the list is not there for it.
    tracker.expectFailure(/404.*'(Roles|Frozen%20papers)'/);
    const page = await tracker.open({ route: '/meetings', user: 'panel.member@tracker.example' });
    await page.getByText('Meetings are added by governance.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Add a meeting' }).count()).toBe(0);
    await page.getByRole('link', { name: '16 Oct 2020' }).click();
    await page.getByText('Decisions are recorded by governance. Ask the governance officer.').first().waitFor();
    expect(await page.getByRole('button', { name: /^Record/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Criteria' }).click();
    await page.getByText('Criteria are kept by governance.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });

  it('keeps what was typed when the site refuses, and records it once after all', async () => {
    const page = await tracker.open({ route: '/meetings' });
    await page.getByRole('link', { name: '16 Oct 2020' }).click();
    const form = page.getByRole('form', { name: 'Decision on RECRUITMENT 4.1' });
    await choose(form, 'Decision', 'Closure agreed');
    await form.getByLabel('Note').fill('The audit was seen.');
    tracker.expectFailure(/status of 503/);
    const isDecision = /getByTitle\('Decisions'\)\/items/;
    await page.route(isDecision, (route) => route.fulfill({ status: 503, body: '' }));
    await form.getByRole('button', { name: /^Record/ }).click();
    await form.getByText('The decision was not recorded.', { exact: false }).waitFor();
    expect(await form.getByLabel('Note').inputValue()).toBe('The audit was seen.');
    await page.unroute(isDecision);
    await form.getByRole('button', { name: 'Retry' }).click();
    const decided = page.getByRole('list', { name: 'Decisions' }).getByRole('listitem');
    await decided.filter({ hasText: 'RECRUITMENT 4.1' }).getByText('Proposed closed to closed').waitFor();
    expect(await decided.filter({ hasText: 'RECRUITMENT 4.1' }).count()).toBe(1);
  });

  it('says where a link names no meeting', async () => {
    const page = await tracker.open({ route: '/meetings/99999' });
    await viewTitle(page, 'Meeting not found').waitFor();
    await page.getByRole('button', { name: 'Open the meetings' }).click();
    await viewTitle(page, 'Meetings').waitFor();
  });
});

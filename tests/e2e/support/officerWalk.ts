import { PHONE, saved, wordParagraphs } from './trackerPages';
import type { Opening, TrackerInBrowser } from './trackerInBrowser';
import { chooseFrom, fits, goTo, openSurface, titleOf, untilAnnounced } from './surface';
import type { Host, Surface } from './surface';

const DAY_OF_MEETING = '2020-12-09';
const OWNER = 'Head of Transport';

async function openMeeting(surface: Surface): Promise<void> {
  await goTo(surface, 'Meetings');
  await surface.at.getByRole('link', { name: '9 Dec 2020' }).click();
  await titleOf(surface, 'JARAP, 9 December 2020').waitFor();
}

/** Accepts one update that came, and returns another with a note. */
async function review(surface: Surface): Promise<void> {
  const { at } = surface;
  await at.getByText(/^Updates that came: \d+$/).click();
  const accept = at.getByRole('button', { name: /^Accept the update of / }).first();
  const accepted = (await accept.getAttribute('aria-label')) ?? '';
  await accept.click();
  await untilAnnounced(surface, 'Update accepted');
  // The register is read again after that, and what was accepted goes behind what nobody has reviewed.
  await at.getByRole('button', { name: accepted, exact: true }).waitFor({ state: 'detached' });
  const form = at.getByRole('form', { name: /^Review of / }).first();
  await form.getByLabel('Note to the owner').fill('How many are left?');
  await form.getByRole('button', { name: /^Return the update of / }).click();
  await untilAnnounced(surface, 'Update returned');
  await at
    .getByText(/^Returned by governance on .*: How many are left\?$/)
    .first()
    .waitFor();
}

/** Writes to an owner who owes something: by link, or in Teams' own dialog. */
async function writeToOwner({ host, page, at }: Surface): Promise<void> {
  const write = at.getByRole('link', { name: `Write e-mail to ${OWNER}` });
  if (host === 'SharePoint') {
    const mail = new URL((await write.getAttribute('href')) ?? '').searchParams;
    expect(mail.get('subject')).toBe('Updates wanted by 20 November 2020 for JARAP on 9 December 2020');
    expect(mail.get('body')).toContain('FLEET MANAGEMENT 4.4');
    return;
  }
  await write.click();
  const mail = page.getByRole('dialog', { name: 'New mail' });
  await mail.getByText(/FLEET MANAGEMENT 4\.4/).waitFor();
  await mail.getByRole('button', { name: 'Send' }).click();
  await mail.waitFor({ state: 'detached' });
}

/** Decides the item under discussion; gives its name. */
async function decide(surface: Surface, minute: string): Promise<string> {
  const { at } = surface;
  const form = at.getByRole('form', { name: /^Decision on / });
  const name = ((await form.getAttribute('aria-label')) ?? '').replace('Decision on ', '');
  await chooseFrom(surface, form.getByRole('combobox', { name: 'Decision' }), 'Closure agreed');
  await form.getByLabel('Minute number').fill(minute);
  await form.getByRole('button', { name: /^Record/ }).click();
  await untilAnnounced(surface, `Decision recorded. ${name}: Closure agreed`);
  return name;
}

/** Runs the meeting: a decision that is undone and taken again, an action, and the summary. Gives what was decided. */
async function runMeeting(surface: Surface, minute: string): Promise<string> {
  const { at } = surface;
  await at.getByRole('button', { name: 'Run the meeting' }).click();
  await titleOf(surface, 'JARAP, 9 December 2020: live').waitFor();
  const first = await decide(surface, `${minute}/1`);
  await at.getByRole('button', { name: `Undo: Closure agreed on ${first}` }).click();
  await untilAnnounced(surface, `Decision withdrawn. ${first} waits to be decided again`);
  expect(await decide(surface, `${minute}/2`)).toBe(first);
  expect(await fits(surface)).toBe(true);
  await at.getByRole('button', { name: 'Next', exact: true }).click();
  await at.getByRole('button', { name: 'Raise an action' }).click();
  const action = at.getByRole('form', { name: /^Raise an action/ });
  await action.getByLabel('What is to be done').fill(`Show the sample of ${minute}.`);
  await action.getByLabel('By when').fill('March 2021');
  await action.getByLabel('Minute number of the action').fill(`${minute}/3`);
  await action.getByRole('button', { name: 'Raise action' }).click();
  await at
    .getByRole('list', { name: 'Actions raised' })
    .getByText(`Show the sample of ${minute}.`, { exact: false })
    .waitFor();
  await at.getByRole('button', { name: 'Finish' }).first().click();
  await titleOf(surface, 'JARAP, 9 December 2020: decisions and actions').waitFor();
  await at.getByRole('heading', { name: /^Decided: \d+$/ }).waitFor();
  await at.getByText(`: Show the sample of ${minute}.`, { exact: false }).first().waitFor();
  expect(await fits(surface)).toBe(true);
  return first;
}

async function exportPaper(surface: Surface): Promise<void> {
  const { at, page } = surface;
  await goTo(surface, 'Papers');
  await at.getByRole('table', { name: 'Summary' }).waitFor();
  expect(await fits(surface)).toBe(true);
  const { name, bytes } = await saved(page, () =>
    at.getByRole('button', { name: /^Export (paper|draft) \(Word\)$/ }).click(),
  );
  expect(name).toMatch(/^2020-12-09 JARAP Paper D - Audit recommendations.*\.docx$/);
  expect(wordParagraphs(bytes).join('\n')).toContain('Closure agreed');
}

/** The register grouped, narrowed, kept as a view, changed for two at once, and exported. */
async function workInRegister(surface: Surface, mark: string): Promise<void> {
  const { at, page, isPhone } = surface;
  await goTo(surface, 'Register');
  await at.getByRole('button', { name: 'Arrange', exact: true }).click();
  const arrange = at.getByRole('dialog', { name: 'Arrange the register' });
  await chooseFrom(surface, arrange.getByRole('combobox', { name: 'Group by' }), 'Board');
  await page.keyboard.press('Escape');
  await at
    .getByText(/^\d+ recommendations: /)
    .first()
    .waitFor();
  if (isPhone) {
    await at.getByRole('button', { name: 'Filters' }).click();
  }
  await at.getByRole('combobox', { name: 'Status' }).click();
  await at.getByRole('listbox').getByText('Open', { exact: true }).click();
  await page.keyboard.press('Escape');
  await at
    .getByText(/^\d+ of 27 recommendations, filtered by Open/)
    .first()
    .waitFor();
  if (isPhone) {
    await at.getByRole('button', { name: /^Filters/ }).click();
  }

  await at.getByRole('button', { name: 'Views', exact: true }).click();
  const views = at.getByRole('dialog', { name: 'Views', exact: true });
  await views.getByLabel('Name').fill(`Open by board ${mark}`);
  await views.getByRole('button', { name: 'Save view' }).click();
  await untilAnnounced(surface, `View Open by board ${mark} saved`);
  await page.keyboard.press('Escape');
  await views.waitFor({ state: 'detached' });

  for (const title of ['Closure Report', 'Spend Review']) {
    const row = at.locator('[role="row"], li').filter({ hasText: title });
    // On cards a label covers the box.
    await row.locator('label, [role="checkbox"]').first().click();
  }
  await at.getByText('2 recommendations selected.', { exact: false }).waitFor();
  await at.getByRole('button', { name: 'Change…' }).click();
  const change = at.getByRole('dialog', { name: 'Change 2 recommendations' });
  await chooseFrom(surface, change.getByRole('combobox', { name: 'What is changed' }), 'Directorate');
  await change.getByLabel('New directorate').fill(`Resources ${mark}`);
  await change.getByRole('button', { name: 'Change', exact: true }).click();
  await at.getByText('2 of 2 recommendations changed.').first().waitFor();
  const done = at.getByRole('dialog');
  await done.getByText('Close', { exact: true }).click();
  await done.waitFor({ state: 'detached' });
  expect(await fits(surface)).toBe(true);
  const { name } = await saved(page, () => at.getByRole('button', { name: 'Export (Excel)' }).click());
  expect(name).toMatch(/Register\.xlsx$/);
}

/** The officer's whole job, from the round of a meeting to the register after it. `mark` tells one walk from another. */
export async function officerWalk(
  tracker: TrackerInBrowser,
  host: Host,
  opening: Opening,
  mark: string,
): Promise<void> {
  const surface = await openSurface(tracker, host, opening);
  const number = `${host === 'Teams' ? 2 : 1}${opening.viewport === PHONE ? 1 : 0}`;
  await openMeeting(surface);
  expect(await fits(surface)).toBe(true);
  await review(surface);
  await writeToOwner(surface);

  await surface.page.clock.setFixedTime(new Date(`${DAY_OF_MEETING}T10:00:00Z`));
  await surface.page.reload();
  await openMeeting(surface);
  await runMeeting(surface, number);
  await exportPaper(surface);
  await workInRegister(surface, `${host} ${mark}`);
}

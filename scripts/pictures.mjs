/* eslint-env browser -- what is evaluated in a page runs there */
// What each picture of the screens shows, and how one gets there. `at` is the page, or the frame of the tab in Teams.

const officer = 'governance.officer';
const owner = 'head.of.transport';

const fleet = 'Sample Check of Service Details';
/** The day after the deadline for updates of the sample's meeting, and the day of that meeting. */
const before = '2020-10-12';
const sitting = '2020-10-16';

const light = ['desk-light', 'phone-light'];
const both = [...light, 'desk-dark'];

const title = (at, name) => at.getByRole('heading', { level: 2, name }).waitFor();

async function choose(at, field, option) {
  await at.getByRole('combobox', { name: field }).click();
  await at.getByRole('option', { name: option }).first().click();
}

async function register(at) {
  await at
    .getByText(/^\d+ (of \d+ )?recommendations/)
    .first()
    .waitFor();
}

async function openFleet(at) {
  await at.getByRole('searchbox').fill('fleet management sample check');
  await at
    .getByText(/^1 of 27 recommendations/)
    .first()
    .waitFor();
  await at.getByRole('link', { name: fleet }).click();
  await title(at, new RegExp(fleet));
}

/** Adds the next meeting, for which owners owe updates, unless an earlier picture has done it. */
async function addMeeting(at) {
  await title(at, 'Meetings');
  await at.getByRole('table', { name: /^JARAP/ }).waitFor();
  if ((await at.getByRole('link', { name: '9 Dec 2020' }).count()) > 0) {
    return;
  }
  await at.getByRole('button', { name: 'Add a meeting' }).click();
  await choose(at, 'Board', /^JARAP/);
  for (const [field, day] of [
    ['Date of the meeting', '9 December 2020'],
    ['Updates due', '20 November 2020'],
  ]) {
    await at.getByRole('combobox', { name: field }).fill(day);
    await at.getByRole('combobox', { name: field }).press('Tab');
  }
  await at.getByRole('button', { name: 'Add meeting', exact: true }).click();
  await title(at, 'JARAP, 9 December 2020');
  await at.getByRole('link', { name: 'Back to the meetings' }).click();
  await title(at, 'Meetings');
}

async function openMeeting(at) {
  await at.getByRole('link', { name: '16 Oct 2020' }).click();
  await title(at, 'JARAP, 16 October 2020');
}

async function openLive(at) {
  await openMeeting(at);
  await at.getByRole('button', { name: 'Run the meeting' }).click();
  await title(at, /live$/);
}

/** Decides the first item and raises an action of the second, unless an earlier picture has done it. */
async function runMeeting(at) {
  await openLive(at);
  await at.getByText(/^Agenda: \d of 9 decided$/).waitFor();
  if ((await at.getByText('Agenda: 0 of 9 decided').count()) > 0) {
    const form = at.getByRole('form', { name: /^Decision on/ });
    await choose(at, 'Decision', 'Closure agreed');
    await form.getByLabel('Minute number').fill('40/20');
    await form.getByLabel('Note').fill('Agreed on the sample of the last quarter.');
    await form.getByRole('button', { name: /^Record/ }).click();
    await at.getByText('Closure agreed, minute 40/20', { exact: false }).waitFor();
    await at.getByRole('button', { name: 'Next', exact: true }).click();
    await at.getByRole('button', { name: 'Raise an action' }).click();
    const action = at.getByRole('form', { name: /^Raise an action/ });
    await action.getByLabel('What is to be done').fill('Bring the figures of the last quarter to the next meeting.');
    await action.getByLabel('By when').fill('December 2020');
    await action.getByRole('button', { name: 'Raise action' }).click();
    await at.getByRole('list', { name: 'Actions raised' }).waitFor();
  }
}

async function openSelection(at) {
  for (const name of [fleet, 'Closure Report']) {
    const row = at.locator('[role="row"], li').filter({ hasText: name });
    // on cards a label covers the box
    await row.locator('label, [role="checkbox"]').first().click();
  }
  await at.getByRole('button', { name: 'Change…' }).click();
  await at.getByText('What is changed').waitFor();
}

async function openStage(at, page) {
  const panel = page.frameLocator('iframe[title="Assurance Tracker"]');
  await panel.getByRole('button', { name: 'Open the stage' }).click();
  await panel
    .getByRole('button', { name: /^(Show|On) (on )?the stage: FLEET MANAGEMENT 4\.4/ })
    .first()
    .click();
  await page.frameLocator('iframe[title="Stage"]').getByRole('heading', { level: 2, name: /FLEET/ }).waitFor();
}

/**
 * The pictures in their order: what is written for one is there for the next. `teams` are the values of the address of the
 * local Teams client, `page` the choices of the workbench's page, `list` whether it is the page of the list itself.
 */
export const pictures = [
  {
    name: 'overview',
    route: '/overview',
    looks: both,
    show: (at) => at.getByRole('table', { name: 'By owner', exact: true }).waitFor(),
  },
  { name: 'register', looks: both, show: register },
  {
    name: 'register-grouped',
    route: '/register?group=board&rag=Red&rag=Amber&columns=rag.reference.title.status.due.owner.directorate',
    looks: ['desk-light'],
    show: register,
  },
  {
    name: 'register-arrange',
    looks: light,
    show: async (at) => {
      await register(at);
      await at.getByRole('button', { name: 'Arrange', exact: true }).click();
      await at.getByRole('button', { name: 'As at first' }).waitFor();
    },
  },
  {
    name: 'register-views',
    looks: light,
    show: async (at) => {
      await register(at);
      await at.getByRole('button', { name: 'Views', exact: true }).click();
      await at.getByRole('button', { name: 'Save view' }).waitFor();
    },
  },
  {
    name: 'register-change',
    looks: light,
    show: async (at) => {
      await register(at);
      await openSelection(at);
    },
  },
  { name: 'recommendation', looks: both, show: openFleet },
  { name: 'meeting', route: '/meetings', looks: both, show: openMeeting },
  { name: 'live', route: '/meetings', today: sitting, looks: both, show: runMeeting },
  {
    name: 'summary',
    route: '/meetings',
    today: sitting,
    looks: light,
    show: async (at) => {
      await openLive(at);
      await at.getByRole('button', { name: 'Finish' }).first().click();
      await title(at, /decisions and actions$/);
    },
  },
  {
    name: 'actions',
    route: '/actions',
    today: sitting,
    looks: both,
    show: (at) => at.getByRole('list', { name: 'Actions' }).waitFor(),
  },
  {
    name: 'action',
    route: '/actions',
    today: sitting,
    looks: light,
    show: async (at) => {
      await at.getByRole('link', { name: /^A1: / }).click();
      await title(at, 'Action A1');
    },
  },
  { name: 'meetings', route: '/meetings', today: '2020-10-20', looks: light, show: addMeeting },
  {
    name: 'round',
    route: '/meetings',
    today: '2020-11-10',
    looks: light,
    show: async (at) => {
      await at.getByRole('link', { name: '9 Dec 2020' }).click();
      await title(at, 'JARAP, 9 December 2020');
      await at.getByRole('link', { name: 'Write e-mail to Head of Transport' }).waitFor();
    },
  },
  {
    name: 'my-updates',
    user: owner,
    route: '/my-updates',
    today: '2020-11-10',
    looks: [...light, 'phone-dark'],
    show: (at) =>
      at
        .getByRole('button', { name: /^Write the update/ })
        .first()
        .waitFor(),
  },
  {
    name: 'update',
    user: owner,
    route: '/my-updates',
    today: '2020-11-10',
    looks: [...light, 'phone-dark'],
    show: async (at) => {
      await at
        .getByRole('button', { name: /(Write the update|Go on with the draft) of FLEET MANAGEMENT 4\.2/ })
        .click();
      await at.getByLabel('Achievements to date').fill('Data of 40 of the 50 vehicles have been corrected and loaded.');
      await at.getByLabel('New target date').fill('June 2021');
      await at.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'papers',
    route: '/papers?board=JARAP&meeting=2020-10-16',
    looks: both,
    show: (at) => at.getByRole('table', { name: 'Summary' }).waitFor(),
  },
  { name: 'criteria', route: '/criteria', looks: light, show: (at) => at.getByRole('table').first().waitFor() },
  {
    name: 'settings',
    route: '/settings',
    looks: both,
    show: async (at) => {
      // The sample was taken over on the real day, not on that of the pictures.
      await at.getByRole('button', { name: 'Bring rows and rights up to date' }).click();
      await at.getByRole('progressbar').first().waitFor({ state: 'detached' });
      await at.getByText('Every row says what its history says.').waitFor();
      await at.getByText('All lists, columns, views and rights are as they should be.').waitFor();
      await at.getByRole('row', { name: /^Governance/ }).waitFor();
    },
  },
  {
    name: 'page-edit',
    page: { mode: 'edit' },
    route: '/overview',
    looks: ['desk-light'],
    show: async (at, page) => {
      await page.getByRole('button', { name: 'Edit properties' }).click();
      await page.getByLabel('Board').locator('option', { hasText: 'SORB' }).first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'page-columns',
    page: { layout: 'columns', background: 'neutral' },
    looks: ['desk-light'],
    show: async (at) => {
      await at
        .getByText(/^\d+ recommendations/)
        .first()
        .waitFor();
      await title(at, 'Overview');
    },
  },
  {
    name: 'list-command',
    list: true,
    looks: light,
    show: async (at) => {
      await at.getByText(/^All recommendations: 27 rows/).waitFor();
      await at.getByRole('button', { name: 'Add to panel pack' }).click();
      await at.getByRole('button', { name: 'Add to the paper' }).waitFor();
    },
  },
  {
    name: 'teams-channel',
    teams: { place: 'channel' },
    route: '/overview',
    looks: both,
    show: (at) => at.getByRole('table', { name: 'By owner', exact: true }).waitFor(),
  },
  {
    name: 'teams-personal',
    teams: { place: 'personal' },
    user: owner,
    today: '2020-11-10',
    looks: light,
    show: (at) =>
      at
        .getByRole('button', { name: /(Write the update|Go on with the draft)/ })
        .first()
        .waitFor(),
  },
  { name: 'teams-configure', teams: { place: 'configure' }, looks: light, show: register },
  {
    name: 'teams-meeting',
    teams: { place: 'meeting' },
    today: sitting,
    looks: ['desk-light', 'desk-dark'],
    show: openStage,
  },
  {
    name: 'teams-side-panel',
    teams: { place: 'meeting' },
    today: sitting,
    looks: ['phone-light'],
    show: (at) => at.getByRole('button', { name: 'Open the stage' }).waitFor(),
  },
  {
    name: 'teams-stage',
    teams: { place: 'stage' },
    today: sitting,
    looks: both,
    show: (at) => title(at, /FLEET/),
  },
].map((picture) => ({ user: officer, today: before, ...picture }));

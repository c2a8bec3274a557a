import { choose } from './cyclePages';
import type { Surface } from './surface';
import { titleOf } from './surface';
import { fillDay, leaveQuestion, openFleet, openFleetUpdate, registerOf, viewTitle } from './trackerPages';
import type { Opening } from './trackerInBrowser';

/** A screen in one of its states, and how one gets there. */
export interface ScreenState extends Pick<Opening, 'route' | 'page' | 'sitePage' | 'today'> {
  readonly name: string;
  /** Who looks, by the name before the address; the governance officer where it is left out. */
  readonly person?: string;
  /** Where in Teams it is opened; SharePoint where it is left out. */
  readonly place?: string;
  /** What SharePoint refuses on the way, which a browser's console shows. */
  readonly refused?: RegExp;
  readonly show: (surface: Surface & { page: Surface['page'] }) => Promise<unknown>;
}

const SITTING = '2020-10-16';

const onFleetUpdate = async ({ page }: Surface): Promise<void> => openFleetUpdate(page);

async function papers({ page }: Surface): Promise<void> {
  await viewTitle(page, 'Papers').waitFor();
  await page.getByRole('table', { name: 'Summary' }).waitFor();
}

async function live({ page }: Surface): Promise<void> {
  await page.getByRole('link', { name: '16 Oct 2020' }).click();
  await page.getByRole('button', { name: 'Run the meeting' }).click();
  await viewTitle(page, /: live$/).waitFor();
}

async function select({ page }: Surface): Promise<void> {
  await registerOf(page);
  const row = page.locator('[role="row"], li').filter({ hasText: 'Closure Report' });
  // On cards a label covers the box.
  await row.locator('label, [role="checkbox"]').first().click();
  await page.getByRole('button', { name: 'Change…' }).waitFor();
}

async function list({ page }: Surface): Promise<void> {
  await page.getByText(/^All recommendations: 27 rows/).waitFor();
  await page.getByRole('button', { name: 'Add to panel pack' }).waitFor();
}

const LIST = '/Lists/Recommendations/All recommendations.aspx';

/** Every screen of the tracker, and the states that look different. */
export const SCREENS_AND_STATES: readonly ScreenState[] = [
  { name: 'the register', show: ({ page }) => registerOf(page) },
  {
    name: 'the register with an open filter',
    show: async ({ page, isPhone }) => {
      await registerOf(page);
      if (isPhone) {
        await page.getByRole('button', { name: 'Filters' }).click();
      }
      await page.getByRole('combobox', { name: 'Status' }).click();
      await page.getByRole('option', { name: 'Open', exact: true }).waitFor();
    },
  },
  {
    name: 'the register grouped otherwise and narrowed by link',
    route: '/register?group=board&with=no-target-date&status=Open',
    show: ({ page }) =>
      page
        .getByRole('button', { name: /^Take away: / })
        .first()
        .waitFor(),
  },
  {
    name: 'the arranging of the register',
    show: async ({ page }) => {
      await registerOf(page);
      await page.getByRole('button', { name: 'Arrange', exact: true }).click();
      await page.getByRole('button', { name: 'As at first' }).waitFor();
    },
  },
  {
    name: 'the saved views with a name that is refused',
    show: async ({ page }) => {
      await registerOf(page);
      await page.getByRole('button', { name: 'Views', exact: true }).click();
      await page.getByRole('button', { name: 'Save view' }).click();
      await page.getByText('Give the view a name.').first().waitFor();
    },
  },
  { name: 'the register with a selection', show: select },
  {
    name: 'the changing of several',
    show: async (surface) => {
      await select(surface);
      await surface.page.getByRole('button', { name: 'Change…' }).click();
      await surface.page.getByText('What is changed').waitFor();
    },
  },
  { name: 'a recommendation', show: ({ page }) => openFleet(page) },
  {
    name: 'a recommendation with a step that is refused',
    show: async ({ page }) => {
      await openFleet(page);
      await page.getByText('What cannot be done now, and why').click();
      await page.getByRole('button', { name: 'Add a step' }).click();
      await page.getByRole('button', { name: 'Add step' }).click();
      await page.getByText('Say what is to be done.').first().waitFor();
    },
  },
  {
    name: 'an update with problems',
    show: async (surface) => {
      await onFleetUpdate(surface);
      await surface.page.getByText('Closing it: it has been implemented').click();
      await surface.page.getByRole('button', { name: 'Post update' }).click();
      await surface.page.getByText('before the update can be posted:', { exact: false }).waitFor();
    },
  },
  {
    name: 'the leaving of an update',
    show: async (surface) => {
      await onFleetUpdate(surface);
      await surface.page.getByLabel('Milestones').fill('June');
      await surface.page.getByRole('button', { name: 'Cancel' }).click();
      await leaveQuestion(surface.page).waitFor();
    },
  },
  { name: 'the papers', route: '/papers', show: papers },
  {
    name: 'the papers with every option and a template that is refused',
    route: '/papers?board=JARAP&meeting=2020-10-16',
    show: async (surface) => {
      await papers(surface);
      const { page } = surface;
      await choose(page, 'Edition', /^Public/);
      await page.getByRole('group', { name: 'Formats' }).getByText(/^Pack/).click();
      await page.getByText(/^Mark what changed since the last meeting/).click();
      await page.getByLabel('Word template').setInputFiles({
        name: 'Force template.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('no Word file'),
      });
      await page.getByText('Force template.docx').waitFor();
      await page.getByRole('button', { name: 'Export paper (Word, Pack)' }).click();
      await page.getByText('Nothing was made: ', { exact: false }).waitFor();
    },
  },
  {
    name: 'a kept paper that was checked',
    route: '/papers?board=JARAP&meeting=2020-10-16',
    show: async ({ page }) => {
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
  },
  {
    name: 'the overview',
    route: '/overview',
    show: ({ page }) => page.getByRole('table', { name: 'By owner', exact: true }).waitFor(),
  },
  {
    name: 'my updates without a role',
    route: '/my-updates',
    show: ({ page }) => page.getByText('You hold no role in the register').waitFor(),
  },
  {
    name: 'my updates of an owner',
    person: 'head.of.transport',
    route: '/my-updates',
    show: ({ page }) =>
      page
        .getByRole('button', { name: /^Write the update of / })
        .first()
        .waitFor(),
  },
  {
    name: 'the meetings with a new one that is refused',
    route: '/meetings',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Add a meeting' }).click();
      await fillDay(page, 'Date of the meeting', '16 October 2020');
      await page.getByRole('button', { name: 'Add meeting', exact: true }).click();
      await page.getByText('JARAP has a meeting on 16 October 2020 already.').first().waitFor();
    },
  },
  {
    name: 'a meeting with a decision that is refused',
    route: '/meetings',
    show: async ({ page }) => {
      await page.getByRole('link', { name: '16 Oct 2020' }).click();
      await page.getByRole('button', { name: 'Record the decision on RECRUITMENT 4.1' }).click();
      await page.getByText('Choose what the board decided.').first().waitFor();
      await page.getByText(/^Updates that came: \d+$/).click();
    },
  },
  {
    name: 'a meeting to come',
    route: '/meetings',
    show: async ({ page }) => {
      await page.getByRole('link', { name: '10 Dec 2099' }).click();
      await page.getByRole('link', { name: 'Write e-mail to Head of Transport' }).waitFor();
    },
  },
  {
    name: 'a meeting run live with what is refused',
    route: '/meetings',
    show: async (surface) => {
      await live(surface);
      await surface.page.getByRole('button', { name: /^Record/ }).click();
      await surface.page.getByText('Choose what the board decided.').first().waitFor();
      await surface.page.getByRole('button', { name: 'Raise an action' }).click();
      await surface.page.getByRole('button', { name: 'Raise action' }).click();
      await surface.page.getByText('Say what is to be done.').first().waitFor();
    },
  },
  {
    name: 'the summary of a meeting',
    route: '/meetings',
    show: async (surface) => {
      await live(surface);
      await surface.page.getByRole('button', { name: 'Finish' }).first().click();
      await viewTitle(surface.page, /decisions and actions$/).waitFor();
    },
  },
  {
    name: 'the actions with what is refused',
    route: '/actions',
    show: async ({ page }) => {
      await page
        .getByRole('button', { name: /^Add an update/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Add update' }).click();
      await page.getByText('Say what has been done, or what stands in the way.').first().waitFor();
      await page.getByRole('button', { name: 'Raise an action' }).click();
      await page.getByRole('form', { name: 'Raise an action' }).waitFor();
    },
  },
  {
    name: 'one action',
    route: '/actions',
    show: async ({ page }) => {
      await page.getByRole('link', { name: /^A1: / }).click();
      await viewTitle(page, 'Action A1').waitFor();
    },
  },
  {
    name: 'the criteria with a copy that is edited',
    route: '/criteria',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Copy Assurance and priority 2020' }).click();
      await page.getByRole('button', { name: 'Add a rule' }).click();
      await page.getByRole('button', { name: 'Save the set' }).click();
      await page.getByText('Choose the board of rule', { exact: false }).first().waitFor();
    },
  },
  {
    name: 'the settings',
    route: '/settings',
    // The site's own rights are its owners' to see.
    refused: /403.*\/roleAssignments/,
    show: async ({ page }) => {
      await page.getByText('All lists, columns, views and rights are as they should be.').waitFor();
      await page.getByText(/^Every row says what|values? of rows differ/).waitFor();
      await page.getByRole('row', { name: /^Governance/ }).waitFor();
    },
  },
  {
    name: 'a page that is not there',
    route: '/nowhere',
    show: ({ page }) => viewTitle(page, 'Page not found').waitFor(),
  },
  {
    name: 'a page that is edited, with its property pane',
    page: { mode: 'edit' },
    route: '/overview',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Edit properties' }).click();
      await page.getByRole('complementary', { name: 'Properties' }).waitFor();
      await page.getByRole('table', { name: 'By owner', exact: true }).waitFor();
    },
  },
  {
    name: 'the register in a column and the overview alone beside it',
    page: { layout: 'columns' },
    show: async ({ page }) => {
      await registerOf(page);
      await viewTitle(page, 'Overview').waitFor();
    },
  },
  {
    name: 'a view that is added to a pack',
    sitePage: LIST,
    show: async (surface) => {
      await list(surface);
      await surface.page.getByRole('button', { name: 'Add to panel pack' }).click();
      await surface.page.getByRole('button', { name: 'Add to the paper' }).waitFor();
    },
  },
  {
    name: 'a view that is exported',
    sitePage: LIST,
    show: async (surface) => {
      await list(surface);
      await surface.page.getByRole('button', { name: 'Export view' }).click();
      await surface.page.getByText('has been made', { exact: false }).waitFor();
    },
  },
  ...['channel', 'personal', 'configure', 'meeting', 'stage'].map((place): ScreenState => ({
    name: `Teams: ${place}`,
    place,
    today: SITTING,
    show: async (surface) => {
      await titleOf(surface, /./).first().waitFor();
      await surface.at.getByText(/^Opening/).waitFor({ state: 'detached' });
    },
  })),
];

import { connect } from '../../../src/data/connect';
import { closeAction } from '../../../src/data/actions';
import { postUpdate } from '../../../src/data/postUpdate';
import { BLANK_DRAFT } from '../../../src/domain/ownerUpdate';
import { dayPeriod } from '../../../src/domain/period';
import { ACTIONS } from '../../../src/lists/actions';
import { LISTS } from '../../../src/lists/lists';
import { RECOMMENDATIONS } from '../../../src/lists/recommendations';
import { MEETINGS } from '../../../src/lists/settings';

const OFFICER = 'governance.officer@tracker.example';

/** The row that is open, by the address of the view: an item that is discussed live before its meeting. */
function openRow(hash: string): { list: string; id: number } {
  const [, screen = '', id = '', page = '', item = ''] = /^#\/([^/?]+)\/(\d+)(?:\/(\w+))?(?:\/(\d+))?/.exec(hash) ?? [];
  const list = { recommendations: RECOMMENDATIONS, actions: ACTIONS, meetings: MEETINGS }[screen];
  if (page === 'live' && item !== '') {
    return { list: RECOMMENDATIONS.title, id: Number(item) };
  }
  if (list === undefined) {
    throw new Error('Open a recommendation, an action or a meeting first.');
  }
  return { list: list.title, id: Number(id) };
}

/** Deletes a row, and before it those that refer to it: SharePoint refuses to delete what a history belongs to. */
async function deleteRow(siteUrl: string, list: string, id: number): Promise<void> {
  const { lists } = connect(siteUrl, { user: OFFICER }).sp.web;
  for (const referring of LISTS) {
    for (const field of referring.fields) {
      if (field.type === 'Lookup' && field.list === list && field.protects === true) {
        const rows: { Id: number }[] = await lists
          .getByTitle(referring.title)
          .items.select('Id')
          .filter(`${field.name}Id eq ${id}`)();
        for (const { Id } of rows) {
          await deleteRow(siteUrl, referring.title, Id);
        }
      }
    }
  }
  await lists.getByTitle(list).items.getById(id).recycle();
}

/** As somebody else, deletes what is open. */
export async function deleteElsewhere(siteUrl: string): Promise<void> {
  const { list, id } = openRow(location.hash);
  await deleteRow(siteUrl, list, id);
}

/** As somebody else, reports on the recommendation that is open, or closes the action. */
export async function changeElsewhere(siteUrl: string): Promise<void> {
  const { list, id } = openRow(location.hash);
  const connection = connect(siteUrl, { user: OFFICER });
  const today = new Date().toISOString().slice(0, 10);
  const submissionId = crypto.randomUUID();
  if (list === ACTIONS.title) {
    await closeAction(connection, String(id), { meetingDay: today, note: 'Done, said the board.' }, submissionId);
    return;
  }
  if (list !== RECOMMENDATIONS.title) {
    throw new Error('Open a recommendation or an action first.');
  }
  const { achievements, remaining, milestones, barriers, mitigation, implemented, evidence } = BLANK_DRAFT;
  const sections = { achievements, remaining, milestones, barriers, mitigation, implemented, evidence };
  const nothing = { implementedOn: undefined, working: undefined, proposes: undefined, delivery: undefined };
  const update = {
    ...sections,
    ...nothing,
    date: dayPeriod(today),
    author: 'Governance officer',
    text: 'Somebody else reported this meanwhile.',
  };
  const change = { update, revision: undefined, status: undefined, statusDate: undefined };
  await postUpdate(connection, String(id), change, submissionId);
}

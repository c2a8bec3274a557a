import { Connection } from '../../../src/data/connect';
import { deleteDraft, isPosted, loadDraft, saveDraft } from '../../../src/data/drafts';
import { importRegister } from '../../../src/data/importRegister';
import { KeptDraft } from '../../../src/data/keptDraft';
import { loadRegister, postUpdate } from '../../../src/data/registerRepository';
import { BLANK_DRAFT } from '../../../src/domain/ownerUpdate';
import { NOTE_MAXIMUM } from '../../../src/lists/definition';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { aRecommendation, aRegister, anUpdate } from '../../support/registers';

const TODAY = '2020-10-20';
const MINE = '5d0c2a64-2b63-4a59-9b8e-0d3a2f1c7e11';
const OTHER = '5d0c2a64-2b63-4a59-9b8e-0d3a2f1c7e12';

function aDraft(submissionId: string, text: string, time: string): KeptDraft {
  return {
    draft: { ...BLANK_DRAFT, date: TODAY, author: 'Head of Fleet', text },
    submissionId,
    keptAt: `2020-10-20T${time}:00.000Z`,
  };
}

const BEGUN = aDraft(MINE, 'Begun.', '09:00');
const MORE = aDraft(MINE, 'More.', '09:05');
const APART = aDraft(OTHER, 'Apart.', '09:03');

let made: { folder: string; remove: () => void };
let site: LocalSite;
let connection: Connection;
let id: string;

beforeAll(async () => {
  made = await provisionedFolder();
  site = await startLocalSite({ copyOf: made.folder });
  connection = site.connection;
  const register = aRegister({ recommendations: [aRecommendation()] });
  await importRegister(connection, register, undefined, TODAY);
  id = (await loadRegister(connection)).recommendations[0]?.id ?? '';
});

afterEach(async () => {
  const stored = await loadDraft(connection, id);
  if (stored !== undefined) {
    await deleteDraft(connection, id, stored.submissionId, [stored.keptAt]);
  }
});

afterAll(async () => {
  await site.close();
  made.remove();
});

describe('saveDraft', () => {
  it('refuses what is longer than SharePoint keeps', async () => {
    const long = aDraft(MINE, 'x'.repeat(NOTE_MAXIMUM), '09:00');
    await expect(saveDraft(connection, id, long)).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each<[string, KeptDraft, KeptDraft, readonly string[]]>([
    ['begun apart', APART, BEGUN, []],
    ['begun apart, while this device knew an earlier one', APART, MORE, [BEGUN.keptAt]],
    ['typed on elsewhere under the same id', MORE, aDraft(MINE, 'Else.', '09:06'), [BEGUN.keptAt]],
  ])('gives back a draft %s, and leaves it where it is', async (_, stored, sent, known) => {
    await saveDraft(connection, id, stored);
    await expect(saveDraft(connection, id, sent, known)).resolves.toEqual(stored);
    await expect(loadDraft(connection, id)).resolves.toEqual(stored);
  });

  it.each<[string, KeptDraft, readonly string[]]>([
    ['what it grew from', MORE, [BEGUN.keptAt]],
    ['itself, sent again after a lost answer', BEGUN, []],
    ['another that was seen and put aside', APART, [BEGUN.keptAt]],
  ])('takes the place of %s', async (_, sent, known) => {
    await saveDraft(connection, id, BEGUN);
    await expect(saveDraft(connection, id, sent, known)).resolves.toBeUndefined();
    await expect(loadDraft(connection, id)).resolves.toEqual(sent);
  });

  it('keeps one of two that are sent at once, and gives it back to the other', async () => {
    const answers = await Promise.all([saveDraft(connection, id, BEGUN), saveDraft(connection, id, APART)]);
    const stored = await loadDraft(connection, id);
    expect(answers.filter((answer) => answer !== undefined)).toEqual([stored]);
  });

  it('takes the place of one version once, when two grew from it at once', async () => {
    await saveDraft(connection, id, BEGUN);
    const grown = [MORE, APART].map((each) => saveDraft(connection, id, each, [BEGUN.keptAt]));
    const answers = await Promise.all(grown);
    const stored = await loadDraft(connection, id);
    expect(answers.filter((answer) => answer !== undefined)).toEqual([stored]);
  });
});

describe('deleteDraft', () => {
  it.each<[string, KeptDraft, string, readonly string[]]>([
    ['of another submission', APART, MINE, [APART.keptAt]],
    ['typed on elsewhere', MORE, MINE, [BEGUN.keptAt]],
  ])('leaves a draft %s', async (_, stored, submissionId, known) => {
    await saveDraft(connection, id, stored);
    await deleteDraft(connection, id, submissionId, known);
    await expect(loadDraft(connection, id)).resolves.toEqual(stored);
  });

  it('forgets the version that is known, and does nothing where there is none', async () => {
    await saveDraft(connection, id, BEGUN);
    await deleteDraft(connection, id, MINE, [BEGUN.keptAt]);
    await expect(loadDraft(connection, id)).resolves.toBeUndefined();
    await expect(deleteDraft(connection, id, MINE, [BEGUN.keptAt])).resolves.toBeUndefined();
  });
});

describe('isPosted', () => {
  it('tells the submission that was posted from those that were not', async () => {
    const { id: _id, ...update } = anUpdate('2020-10-19');
    const change = { update, revision: undefined, status: undefined, statusDate: undefined };
    await postUpdate(connection, id, change, MINE, [], { today: TODAY });
    const answers = [MINE, OTHER, "it's none"].map((each) => isPosted(connection, each));
    await expect(Promise.all(answers)).resolves.toEqual([true, false, false]);
  });
});

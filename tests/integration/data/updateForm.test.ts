import { importRegister } from '../../../src/data/importRegister';
import { FormPostingOptions } from '../../../src/data/postUpdate';
import { loadRegister, postUpdate } from '../../../src/data/registerRepository';
import type { NewFile } from '../../../src/data/uploadEvidence';
import { UpdateChange } from '../../../src/domain/ownerUpdate';
import { Recommendation } from '../../../src/domain/register';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';
import { aRegister, anUpdate, target } from '../../support/registers';

const TODAY = '2020-10-20';

function reports(text: string): UpdateChange {
  const { id: _id, ...update } = anUpdate('2020-10-19', { text });
  return { update, revision: undefined, status: undefined, statusDate: undefined };
}

function aFile(name: string, text: string): NewFile {
  return { name, bytes: new TextEncoder().encode(text).buffer as ArrayBuffer };
}

let made: { folder: string; remove: () => void };
let site: LocalSite;
let id: string;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  await importRegister(site.connection, aRegister(), undefined, TODAY);
  id = (await current()).id;
});

afterEach(() => site.close());

async function current(): Promise<Recommendation> {
  const [recommendation] = (await loadRegister(site.connection)).recommendations;
  if (recommendation === undefined) {
    throw new Error('The site has no recommendation');
  }
  return recommendation;
}

function post(
  text: string,
  submission: string,
  files: readonly NewFile[] = [],
  options: FormPostingOptions = {},
): Promise<void> {
  return postUpdate(site.connection, id, reports(text), submission, files, { today: TODAY, ...options });
}

async function stored(): Promise<{ texts: string[]; files: string[] }> {
  const { updates, evidence } = await current();
  return { texts: updates.map(({ text }) => text), files: evidence.map(({ fileName }) => fileName) };
}

describe('an update with files', () => {
  const files = [aFile('a.txt', 'one'), aFile('b.txt', 'two'), aFile('c.txt', 'three')];

  it('is not posted before all of them are stored, and sending it again stores each once', async () => {
    const heard: string[] = [];
    const onFile: FormPostingOptions['onFile'] = ({ name }, state) => void heard.push(`${name} ${state}`);
    await site.befall({ method: 'POST', path: 'b\\.txt', status: 403, times: 0 });
    await expect(post('With files.', 's', files, { onFile })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('The file "b.txt" was not stored, nor was the update.'),
    });
    expect(heard).toEqual(['a.txt sending', 'a.txt stored', 'b.txt sending']);
    await expect(stored()).resolves.toEqual({ texts: [], files: ['a.txt'] });
    await site.befall();
    heard.length = 0;
    // the text may be put right meanwhile
    await post('With files, put right.', 's', files, { onFile });
    expect(heard).toEqual(['a.txt stored', 'b.txt sending', 'b.txt stored', 'c.txt sending', 'c.txt stored']);
    await expect(stored()).resolves.toEqual({
      texts: ['With files, put right.'],
      files: ['a.txt', 'b.txt', 'c.txt'],
    });
  });

  it('keeps two pictures of one name apart, of one attempt and of two devices', async () => {
    await post('Pictures.', 's', [aFile('image.jpg', 'first'), aFile('image.jpg', 'the second')]);
    await post('Another.', 's', [aFile('image.jpg', 'a third one')]);
    await expect(stored()).resolves.toEqual({
      texts: ['Pictures.', 'Another.'],
      files: ['image.jpg', 'image (2).jpg', 'image (3).jpg'],
    });
  });
});

describe('a submission that was stored with another text', () => {
  it('is a further update, once however often it is sent', async () => {
    await post('First.', 's');
    await post('Changed  after the answer was lost.', 's');
    await post('Changed after the answer was lost.', 's');
    await post('First.', 's');
    await expect(stored()).resolves.toMatchObject({ texts: ['First.', 'Changed  after the answer was lost.'] });
  });

  it('loses neither text when both are sent at the same time, and moves the date of each', async () => {
    const moved = (to: string): UpdateChange['revision'] => ({
      setOn: reports('').update.date,
      target: target(to),
      reason: 'Parts.',
      author: 'Head of Fleet',
    });
    const send = (text: string, to: string): Promise<void> =>
      postUpdate(site.connection, id, { ...reports(text), revision: moved(to) }, 's', [], { today: TODAY });
    await Promise.all([send('At the desk.', 'May 2021'), send('On the phone.', 'June 2021')]);
    const { updates, revisions } = await current();
    expect(updates.map(({ text }) => text).sort()).toEqual(['At the desk.', 'On the phone.']);
    expect(revisions.map((each) => each.target.words).sort()).toEqual(['June 2021', 'May 2021']);
  });
});

describe('what others added meanwhile', () => {
  it('is told before anything is stored where the form asks for it, and stops nothing once it has been seen', async () => {
    const seen = await current();
    const second = await connectAs(site, 'governance.officer', 'governance');
    await postUpdate(second, id, reports('Theirs.'), 'theirs', [], { today: TODAY });
    await expect(post('Mine.', 'mine', [aFile('a.txt', 'one')], { seen, isNewsToldFirst: true })).rejects.toMatchObject(
      {
        code: 'conflict',
        message: expect.stringContaining('while you were writing: an update of 19 October 2020 by Head of Transport.'),
      },
    );
    await expect(stored()).resolves.toEqual({ texts: ['Theirs.'], files: [] });
    await post('Mine.', 'mine', [], { seen: await current(), isNewsToldFirst: true });
    await post('Mine.', 'mine', [], { seen, isNewsToldFirst: true });
    await expect(stored()).resolves.toMatchObject({ texts: ['Theirs.', 'Mine.'] });
  });
});

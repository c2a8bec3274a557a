import { createHash } from 'node:crypto';
import { Connection } from '../../../src/data/connect';
import { openEvidence } from '../../../src/data/evidenceFiles';
import { importRegister } from '../../../src/data/importRegister';
import { postUpdate } from '../../../src/data/postUpdate';
import { provision } from '../../../src/data/provision';
import { loadRegister } from '../../../src/data/registerRepository';
import {
  FinalPaper,
  checkPaperToKeep,
  loadFrozenPapers,
  readFrozenPaper,
  savePaper,
} from '../../../src/data/savePaper';
import { UpdateChange } from '../../../src/domain/ownerUpdate';
import { FROZEN_PAPERS, PAPERS } from '../../../src/lists/papers';
import { contentHash } from '../../../src/papers/contentHash';
import { JARAP_2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { rebuildPaper } from '../../../src/papers/rebuild';
import { LocalSite, provisionedFolder, startLocalSite } from '../../support/localSite';
import { connectAs } from '../../support/people';
import { aRecommendation, aRegister, anUpdate } from '../../support/registers';
import { bytesOf } from '../../support/zipEntries';

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');

function aPaper(overrides: Partial<FinalPaper> = {}): FinalPaper {
  return {
    title: 'Audit recommendations: JARAP, 16 October 2020',
    board: 'JARAP',
    meetingDay: '2020-10-16',
    asAtDay: '2020-10-16',
    layout: 'jarap-2020',
    edition: 'full',
    contentHash: 'c1',
    reportOf: 'Office of the Commissioner',
    author: '',
    time: '2.00 pm',
    files: [{ format: 'docx', name: 'Paper C #1 50%.docx', bytes: utf8('word') }],
    data: { name: 'Register.xlsx', bytes: utf8('data') },
    ...overrides,
  };
}

const PDF = { format: 'pdf', name: 'Paper C.pdf', bytes: utf8('pdf') };
const TODAY = { today: '2020-10-12' };

let made: { folder: string; remove: () => void };
let site: LocalSite;
let governance: Connection;

beforeAll(async () => {
  made = await provisionedFolder();
});

afterAll(() => made.remove());

beforeEach(async () => {
  site = await startLocalSite({ copyOf: made.folder });
  governance = await connectAs(site, 'governance.officer', 'governance');
});

afterEach(() => site.close());

describe('savePaper', () => {
  it('stores a paper with its data and the hashes of both', async () => {
    const [saved, ...others] = await savePaper(governance, aPaper(), TODAY);
    expect(others).toEqual([]);
    const [loaded] = await loadFrozenPapers(governance);
    expect(loaded).toEqual(saved);
    expect(loaded).toMatchObject({
      board: 'JARAP',
      meetingDay: '2020-10-16',
      layout: 'jarap-2020',
      edition: 'full',
      format: 'docx',
      version: 1,
      fileHash: hashOf('word'),
      dataHash: hashOf('data'),
      contentHash: 'c1',
      reportOf: 'Office of the Commissioner',
      author: '',
      time: '2.00 pm',
      madeOn: '2020-10-12',
    });
    expect(loaded && Buffer.from(await readFrozenPaper(governance, loaded)).toString()).toBe('word');
  });

  it.each([
    ['the same again', {}],
    ['another content', { contentHash: 'c2', files: [PDF] }],
  ])('refuses %s, with a sentence, and changes nothing', async (_, overrides) => {
    await savePaper(governance, aPaper(), TODAY);
    await expect(savePaper(governance, aPaper(overrides))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/stored already.*made on 12 October 2020.*never rewritten.*version 2/) as string,
    });
    const papers = await loadFrozenPapers(governance);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ fileHash: hashOf('word') });
  });

  it('keeps a second final beside the first as version 2, where that is asked for', async () => {
    await savePaper(governance, aPaper(), TODAY);
    const second = aPaper({
      contentHash: 'c2',
      files: [{ format: 'docx', name: 'Paper C #1 50%.docx', bytes: utf8('new') }],
    });
    await savePaper(governance, second, { ...TODAY, asNewVersion: true });
    const papers = await loadFrozenPapers(governance);
    expect(papers.map(({ version, fileHash }) => [version, fileHash])).toEqual([
      [1, hashOf('word')],
      [2, hashOf('new')],
    ]);
    const bytes = await Promise.all(papers.map((paper) => readFrozenPaper(governance, paper)));
    expect(bytes.map((each) => Buffer.from(each).toString())).toEqual(['word', 'new']);
  });

  it('adds another format of the same content to the same version', async () => {
    await savePaper(governance, aPaper(), TODAY);
    await savePaper(governance, aPaper({ files: [PDF] }), TODAY);
    expect((await loadFrozenPapers(governance)).map(({ format, version }) => [format, version])).toEqual([
      ['docx', 1],
      ['pdf', 1],
    ]);
  });

  it('joins no format to a version that was made from another register', async () => {
    await savePaper(governance, aPaper(), TODAY);
    const other = aPaper({ files: [PDF], data: { name: 'Register.xlsx', bytes: utf8('changed') } });
    await expect(savePaper(governance, other, TODAY)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/stored already.*Keep this one beside it as version 2/) as string,
    });
    const [second] = await savePaper(governance, other, { ...TODAY, asNewVersion: true });
    expect(second).toMatchObject({ version: 2, format: 'pdf', dataHash: hashOf('changed') });
  });

  it('joins no format to a version whose folder has another file of its name', async () => {
    const [first] = await savePaper(governance, aPaper(), TODAY);
    const folder = first?.file.slice(0, first.file.lastIndexOf('/')) ?? '';
    const { files } = governance.sp.web.getFolderByServerRelativePath(folder);
    await files.addUsingPath(PDF.name, new Blob([utf8('broke off')]));
    const joining = aPaper({ files: [PDF] });
    await expect(savePaper(governance, joining, TODAY)).rejects.toMatchObject({
      message: expect.stringMatching(/Keep this one beside it as version 2/) as string,
    });
    const [second] = await savePaper(governance, joining, { ...TODAY, asNewVersion: true });
    expect(second).toMatchObject({ version: 2, fileHash: hashOf('pdf') });
  });

  it('keeps versions and editions apart whatever the board is called', async () => {
    const board = `Board No. 2 for Ethics, Integrity and Standards ${'of the Commissioner '.repeat(5)}`.trim();
    await savePaper(governance, aPaper({ board }), TODAY);
    await savePaper(governance, aPaper({ board, contentHash: 'c2' }), { ...TODAY, asNewVersion: true });
    await savePaper(governance, aPaper({ board, edition: 'public' }), TODAY);
    const papers = await loadFrozenPapers(governance);
    expect(papers.map(({ version }) => version)).toEqual([1, 2, 1]);
    expect(new Set(papers.map(({ file }) => file)).size).toBe(3);
  });

  it.each(['reportOf', 'author', 'time'] as const)(
    'refuses %s of over 200 characters and stores nothing',
    async (name) => {
      await expect(savePaper(governance, aPaper({ [name]: 'x'.repeat(201) }), TODAY)).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringMatching(/longer than 200 characters\. Shorten it/) as string,
      });
      const folders: { Name: string }[] = await governance.sp.web.lists.getByTitle(PAPERS.title).rootFolder.folders();
      expect(folders.filter(({ Name }) => Name.includes('jarap-2020'))).toEqual([]);
      await savePaper(governance, aPaper({ [name]: 'x'.repeat(200) }), TODAY);
    },
  );

  it('says of a site of an earlier version that it wants set-up, and keeps papers after it', async () => {
    const { fields } = site.connection.sp.web.lists.getByTitle(FROZEN_PAPERS.title);
    await fields.getByInternalNameOrTitle('ReportOf').delete();
    const wantsSetUp = {
      code: 'invalid',
      message: expect.stringMatching(
        /^The lists of this site were set up by an earlier version: run "tracker setup"/,
      ) as string,
    };
    await expect(loadFrozenPapers(governance)).rejects.toMatchObject(wantsSetUp);
    await expect(savePaper(governance, aPaper(), TODAY)).rejects.toMatchObject(wantsSetUp);
    await provision(site.connection);
    await savePaper(governance, aPaper(), TODAY);
    expect(await loadFrozenPapers(governance)).toMatchObject([{ reportOf: 'Office of the Commissioner' }]);
  });

  it.each([
    ['another board', { board: 'SORB' }],
    ['another meeting', { meetingDay: '2021-01-15' }],
    ['another layout', { layout: 'jarap-2024' }],
    ['the public edition', { edition: 'public' as const }],
  ])('takes %s for another paper', async (_, overrides) => {
    await savePaper(governance, aPaper(), TODAY);
    await savePaper(governance, aPaper(overrides), TODAY);
    expect((await loadFrozenPapers(governance)).map(({ version }) => version)).toEqual([1, 1]);
  });

  it('goes on where an attempt broke off', async () => {
    await site.befall({ method: 'POST', path: '/items\\b', times: 0, status: 400 });
    await expect(savePaper(governance, aPaper(), TODAY)).rejects.toMatchObject({ code: 'invalid' });
    await site.befall();
    await expect(loadFrozenPapers(governance)).resolves.toEqual([]);
    await savePaper(governance, aPaper(), TODAY);
    expect(await loadFrozenPapers(governance)).toHaveLength(1);
  });

  it.each<[string, Partial<FinalPaper>]>([
    ['another register', { data: { name: 'Register.xlsx', bytes: utf8('changed') } }],
    ['another file', { files: [{ format: 'docx', name: 'Paper C #1 50%.docx', bytes: utf8('changed') }] }],
  ])('takes the next version where an attempt broke off and comes again with %s', async (_, overrides) => {
    await site.befall({ method: 'POST', path: '/items\\b', times: 0, status: 400 });
    await expect(savePaper(governance, aPaper(), TODAY)).rejects.toMatchObject({ code: 'invalid' });
    await site.befall();
    const [saved] = await savePaper(governance, aPaper(overrides), TODAY);
    expect(saved).toMatchObject({ version: 2, file: expect.stringMatching(/ v2\//) as string });
    const [third] = await savePaper(governance, aPaper(), { ...TODAY, asNewVersion: true });
    expect(third?.version).toBe(3);
  });

  it('is for governance alone, and not even governance can change what is stored', async () => {
    await savePaper(governance, aPaper(), TODAY);
    const owner = await connectAs(site, 'fleet.manager', 'owners');
    await expect(savePaper(owner, aPaper({ board: 'SORB' }))).rejects.toMatchObject({ code: 'forbidden' });
    const [paper] = await loadFrozenPapers(governance);
    const { web } = governance.sp;
    const file = web.getFileByServerRelativePath(paper?.file ?? '');
    await expect(file.setContent('changed')).rejects.toMatchObject({ status: 403 });
    await expect(file.delete()).rejects.toMatchObject({ status: 403 });
    const row = web.lists.getByTitle(FROZEN_PAPERS.title).items.getById(Number(paper?.id));
    await expect(row.update({ FileHash: 'x' })).rejects.toMatchObject({ status: 403 });
    await expect(row.delete()).rejects.toMatchObject({ status: 403 });
    const panel = await connectAs(site, 'panel.member', 'panel');
    await expect(loadFrozenPapers(panel)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('checkPaperToKeep', () => {
  it('refuses what would be refused, lets the rest pass, and stores nothing', async () => {
    await checkPaperToKeep(governance, aPaper(), ['docx']);
    expect(await loadFrozenPapers(governance)).toEqual([]);
    await savePaper(governance, aPaper(), TODAY);
    await expect(checkPaperToKeep(governance, aPaper(), ['docx', 'pdf'])).rejects.toMatchObject({ code: 'conflict' });
    await checkPaperToKeep(governance, aPaper(), ['pdf']);
    await checkPaperToKeep(governance, aPaper(), ['docx'], { asNewVersion: true });
    expect(await loadFrozenPapers(governance)).toHaveLength(1);
  });
});

describe('readFrozenPaper', () => {
  it('says so where a file is no longer the one that was stored', async () => {
    const [saved] = await savePaper(governance, aPaper(), TODAY);
    const file = saved?.file ?? '';
    // the site's own owners keep full control
    await site.connection.sp.web.getFileByServerRelativePath(file).setContent('changed');
    const [paper] = await loadFrozenPapers(governance);
    await expect(paper && readFrozenPaper(governance, paper)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/not the one that was stored/) as string,
    });
    expect(file).toContain(PAPERS.title);
  });
});

describe('rebuildPaper', () => {
  it('gives the same content from a register that has gone on, and tells where the past was changed', async () => {
    const register = aRegister({ recommendations: [aRecommendation({ updates: [anUpdate('2020-09-01')] })] });
    await importRegister(site.connection, register, undefined, '2020-10-12');
    const input = { board: 'JARAP', meetingDay: '2020-10-16', asAtDay: '2020-10-16' };
    const first = JARAP_2020.build({ ...input, register: await loadRegister(governance) });
    const [kept] = await savePaper(governance, aPaper({ contentHash: contentHash(first) }), TODAY);
    const [recommendation] = (await loadRegister(governance)).recommendations;
    const { id: _id, ...update } = anUpdate('2020-12-01', {
      implemented: 'Yes.',
      evidence: 'All.',
      proposes: 'Closure',
    });
    const change: UpdateChange = { update, revision: undefined, status: 'Proposed closed', statusDate: update.date };
    await postUpdate(governance, recommendation?.id ?? '', change, 'later', [], { today: '2020-12-01' });

    const later = await loadRegister(governance);
    expect(later.recommendations[0]?.status).toBe('Proposed closed');
    const again = kept && rebuildPaper(JARAP_2020, { ...input, register: later }, kept);
    expect(again).toEqual({ model: first, isSame: true });

    const changed = { ...later, recommendations: later.recommendations.map((each) => ({ ...each, title: 'Other' })) };
    expect(kept && rebuildPaper(JARAP_2020, { ...input, register: changed }, kept).isSame).toBe(false);
  });
});

describe('openEvidence', () => {
  it('gives the bytes of a file that an owner added, each time anew, and says where there is none', async () => {
    await importRegister(site.connection, aRegister({ recommendations: [aRecommendation()] }), undefined, '2020-10-12');
    const id = (await loadRegister(governance)).recommendations[0]?.id ?? '';
    const { id: _id, ...update } = anUpdate('2020-10-12');
    const change: UpdateChange = { update, revision: undefined, status: undefined, statusDate: undefined };
    const bytes = utf8('84 of 100').buffer as ArrayBuffer;
    await postUpdate(governance, id, change, 'mine', [{ name: "Bob's dip #1 50%.txt", bytes }], {
      today: '2020-10-12',
    });
    const [file] = (await loadRegister(governance)).recommendations[0]?.evidence ?? [];
    for (let time = 0; time < 2; time += 1) {
      const stream = await openEvidence(governance, file?.id ?? '', file?.fileName ?? '');
      expect(Buffer.from(await bytesOf(stream)).toString()).toBe('84 of 100');
    }
    await expect(openEvidence(governance, '999', 'gone.pdf')).rejects.toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('gone.pdf') as string,
    });
  });
});

import { PaperOrder } from '../../../src/components/Papers/paperOrder';
import { PaperSite, registerFile, writePaperFiles } from '../../../src/components/Papers/writePaperFiles';
import type { EvidenceFile } from '../../../src/domain/register';
import { JARAP_2020 } from '../../../src/papers/layouts/jarap2020/jarap2020';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { aMeeting, aRecommendation, aRegister, period } from '../../support/registers';
import { zipEntries } from '../../support/zipEntries';

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

function aFile(id: string, fileName: string): EvidenceFile {
  const addedOn = period('2020-10-01');
  return { id, fileName, title: '', addedOn, author: '', confidential: false };
}

const register = aRegister({
  recommendations: [aRecommendation({ evidence: [aFile('7', 'Terms.pdf'), aFile('8', 'Gone.pdf')] })],
  meetings: [aMeeting('JARAP', '2020-10-16', { paper: 'C' })],
});

function anOrder(formats: readonly string[], overrides: Partial<PaperOrder['input']> = {}): PaperOrder {
  const input = { register, board: 'JARAP', meetingDay: '2020-10-16', asAtDay: '2020-10-16', ...overrides };
  return { layout: JARAP_2020, input, formats, template: undefined };
}

const linkTo = jest.fn(() => Promise.resolve(({ id }: { id: string }) => `https://force.example/row?ID=${id}`));

const SITE: PaperSite = {
  linkTo,
  openAnnex: ({ fileName }) =>
    fileName === 'Gone.pdf'
      ? Promise.reject(new Error('The file is not there.'))
      : Promise.resolve(new Response(utf8('terms')).body as ReadableStream<Uint8Array>),
};

/** Work that is never called off; what it was told is kept. */
function work(signal = new AbortController().signal): {
  readonly told: [string, number][];
  readonly work: Parameters<typeof writePaperFiles>[2];
} {
  const told: [string, number][] = [];
  return { told, work: { signal, tell: (words, part) => told.push([words, part]) } };
}

beforeEach(() => linkTo.mockClear());

describe('writePaperFiles', () => {
  it('writes each format that is ordered, and tells how far it is', async () => {
    const { told, work: following } = work();
    const { papers, pack } = await writePaperFiles(anOrder(['html', 'docx']), SITE, following);
    expect(papers.map(({ format, name }) => [format, name.split('.').pop()])).toEqual([
      ['docx', 'docx'],
      ['html', 'html'],
    ]);
    expect(pack).toBeUndefined();
    expect(new Set(told.map(([words]) => words))).toEqual(
      new Set(['Making the paper: Word', 'Making the paper: Web page']),
    );
    expect(told[0]).toEqual(['Making the paper: Word', 0]);
    expect(told[told.length - 1]).toEqual(['Making the paper: Web page', 0.5]);
  });

  it('names the annex that is missing from a pack, and packs the formats beside it', async () => {
    const { told, work: following } = work();
    const { pack, warnings } = await writePaperFiles(anOrder(['zip', 'html', 'pdf']), SITE, following);
    expect(warnings[0]).toMatch(/^Annex \d \(Gone\.pdf\) is missing from the pack: The file is not there\.$/);
    expect(pack?.name).toContain('INCOMPLETE');
    const paths = zipEntries(new Uint8Array((await pack?.file.arrayBuffer()) ?? [])).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([expect.stringMatching(/\.pdf$/), expect.stringMatching(/Terms\.pdf$/)]),
    );
    expect(paths.filter((path) => path.endsWith('.docx'))).toEqual([]);
    const parts = told.map(([, part]) => part);
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
    expect(parts[parts.length - 1]).toBe(1);
  });

  it('gives nothing when it is called off between two formats', async () => {
    const controller = new AbortController();
    const asked = writePaperFiles(anOrder(['docx', 'html']), SITE, {
      signal: controller.signal,
      tell: (words) => words.endsWith('Word') && controller.abort(new Error('called off')),
    });
    await expect(asked).rejects.toThrow('called off');
  });

  it('gives nothing when it is called off while the pack is made', async () => {
    const controller = new AbortController();
    const asked = writePaperFiles(anOrder(['zip', 'html']), SITE, {
      signal: controller.signal,
      tell: (words, part) => words.includes('pack') && part > 0.5 && controller.abort(new Error('called off')),
    });
    await expect(asked).rejects.toThrow('called off');
  });

  it.each([
    ['the full edition', 'full', 1],
    ['no public edition', 'public', 0],
  ] as const)('links the rows of %s to the site', async (_, edition, times) => {
    await writePaperFiles(anOrder(['xlsx'], { edition }), SITE, work().work);
    expect(linkTo).toHaveBeenCalledTimes(times);
  });

  it('throws what is wrong with a template', async () => {
    const order = { ...anOrder(['docx']), template: { name: 'Force.docx', bytes: utf8('no Word file') } };
    await expect(writePaperFiles(order, SITE, work().work)).rejects.toMatchObject({ name: 'TemplateError' });
  });
});

describe('registerFile', () => {
  it('gives the register that the paper was made from', async () => {
    const { source } = await writePaperFiles(anOrder(['html']), SITE, work().work);
    const { name, bytes } = await registerFile(source);
    expect(name).toBe('Register as at 2020-10-16.xlsx');
    expect((await readWorkbook(bytes)).register?.recommendations).toHaveLength(1);
  });
});

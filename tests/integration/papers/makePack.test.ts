import { createHash } from 'node:crypto';
import { paragraph } from '../../../src/papers/compose';
import { Annex } from '../../../src/papers/model';
import { Pack, PackContents, makePack } from '../../../src/papers/pack/makePack';
import { aModel } from '../../support/paperModels';
import { bytesOf, zipEntries } from '../../support/zipEntries';

function annex(number: number, fileName: string): Annex {
  return { number, evidenceId: `e${number}`, recommendationId: 'r1', fileName, title: '' };
}

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

function streamOf(...pieces: readonly (Uint8Array | Error)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) {
        if (piece instanceof Error) {
          controller.error(piece);
          return;
        }
        controller.enqueue(piece);
      }
      controller.close();
    },
  });
}

const ANNEXES = [annex(1, 'Dip sample.pdf'), annex(2, '../Dip sample.pdf'), annex(3, 'log.csv')];

function contents(overrides: Partial<PackContents> = {}): PackContents {
  return {
    model: aModel({
      annexes: ANNEXES,
      sections: [
        {
          orientation: 'portrait',
          parts: [
            {
              id: 'body',
              blocks: [
                paragraph([{ kind: 'annexReference', annex: 1, text: 'Annex 1 - Dip sample.pdf' }]),
                paragraph([{ kind: 'annexReference', annex: 2, text: 'Annex 2' }]),
              ],
            },
          ],
        },
      ],
    }),
    papers: [{ name: 'Paper.docx', title: 'The paper in Word', bytes: utf8('word') }],
    data: [{ name: 'Register.xlsx', title: 'The register', bytes: utf8('excel') }],
    openAnnex: ({ number }) => Promise.resolve(streamOf(utf8(`annex `), utf8(String(number)))),
    ...overrides,
  };
}

interface Manifest {
  readonly isComplete: boolean;
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
    readonly annex?: number;
  }[];
  readonly missing: readonly { readonly annex: number; readonly name: string; readonly reason: string }[];
}

async function opened(
  pack: Pack,
): Promise<{ files: ReadonlyMap<string, string>; manifest: Manifest; zip: Uint8Array }> {
  const zip = await bytesOf(pack.stream());
  const files = new Map(zipEntries(zip).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]));
  return { files, zip, manifest: JSON.parse(files.get('manifest.json') ?? '') as Manifest };
}

describe('makePack', () => {
  it('holds index, manifest, paper, web page, annexes and data, each once and under a safe name', async () => {
    const pack = await makePack(contents());
    const { files, zip } = await opened(pack);
    expect([...files.keys()]).toEqual([
      'Index.html',
      'manifest.json',
      'Paper.docx',
      '2020-10-16 JARAP Paper C - Audit recommendations.html',
      'Data/Register.xlsx',
      'Annexes/Annex 1 - Dip sample.pdf',
      'Annexes/Annex 2 - .._Dip sample.pdf',
      'Annexes/Annex 3 - log.csv',
    ]);
    expect(files.get('Annexes/Annex 3 - log.csv')).toBe('annex 3');
    expect(pack).toMatchObject({
      fileName: '2020-10-16 JARAP Paper C - Audit recommendations.zip',
      isComplete: true,
      size: zip.length,
    });
  });

  it('gives in its manifest the size and the SHA-256 of every file but itself', async () => {
    const { files, manifest } = await opened(await makePack(contents()));
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(
      [...files.keys()].filter((path) => path !== 'manifest.json').sort(),
    );
    for (const { path, size, sha256 } of manifest.files) {
      const bytes = Buffer.from(files.get(path) ?? '', 'utf8');
      expect({ path, size, sha256 }).toEqual({
        path,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    }
    expect(manifest.isComplete).toBe(true);
  });

  it('leads from the web page and from the index to the annexes', async () => {
    const { files } = await opened(await makePack(contents()));
    const page = files.get('2020-10-16 JARAP Paper C - Audit recommendations.html');
    expect(page).toContain('<a href="Annexes/Annex%201%20-%20Dip%20sample.pdf">Annex 1 - Dip sample.pdf</a>');
    expect(files.get('Index.html')).toContain('href="Annexes/Annex%202%20-%20.._Dip%20sample.pdf"');
    expect(files.get('Index.html')).toContain('Complete: every file was opened and read.');
  });

  it.each([
    [
      'that cannot be opened',
      () => Promise.reject(new Error('SharePoint has no such file.')),
      'SharePoint has no such file.',
    ],
    [
      'that breaks off',
      () => Promise.resolve(streamOf(utf8('begin'), new Error('The connection broke.'))),
      'The connection broke.',
    ],
    ['that is empty', () => Promise.resolve(streamOf()), 'The file is empty'],
  ])('names an annex %s, keeps the numbers of the others, and says that it is incomplete', async (_, open, reason) => {
    const whole = contents();
    const pack = await makePack({
      ...whole,
      openAnnex: (each) => (each.number === 2 ? open() : whole.openAnnex(each)),
    });
    expect(pack.isComplete).toBe(false);
    expect(pack.fileName).toMatch(/ - INCOMPLETE\.zip$/);
    expect(pack.missing).toEqual([{ annex: ANNEXES[1], reason: expect.stringContaining(reason) as string }]);
    const { files, manifest } = await opened(pack);
    expect([...files.keys()].filter((path) => path.startsWith('Annexes/'))).toEqual([
      'Annexes/Annex 1 - Dip sample.pdf',
      'Annexes/Annex 3 - log.csv',
    ]);
    expect(manifest).toMatchObject({
      isComplete: false,
      missing: [{ annex: 2, name: '../Dip sample.pdf', reason: expect.stringContaining(reason) as string }],
    });
    expect(files.get('Index.html')).toMatch(/INCOMPLETE: one annex is missing[^]*Annex 2, \.\.\/Dip sample\.pdf/);
    expect([...files.values()].join('\n')).not.toContain('href="Annexes/Annex%202');
  });

  it('fails rather than hold an annex that has changed since it was read', async () => {
    let opening = 0;
    const pack = await makePack(
      contents({ openAnnex: () => Promise.resolve(streamOf(utf8(`annex ${(opening += 1) > 3 ? 'new' : 'old'}`))) }),
    );
    await expect(bytesOf(pack.stream())).rejects.toThrow(/Annex 1 \(Dip sample\.pdf\) has changed/);
  });

  it('gives the same bytes for the same contents, with the day of the paper at midnight', async () => {
    const [first, second] = [await opened(await makePack(contents())), await opened(await makePack(contents()))];
    expect(Buffer.compare(Buffer.from(first.zip), Buffer.from(second.zip))).toBe(0);
    for (const { time, date } of zipEntries(first.zip)) {
      expect({ time, date }).toEqual({ time: 0, date: (40 << 9) | (10 << 5) | 16 });
    }
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const making = makePack(contents(), {
      signal: stop.signal,
      onAnnexRead: (count) => {
        done.push(count);
        if (count === 2) {
          stop.abort();
        }
      },
    });
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toEqual([1, 2]);
  });

  it('reads annexes piece by piece, never one of them whole', async () => {
    const piece = new Uint8Array(1024 * 1024);
    let open = 0;
    let most = 0;
    const openAnnex = (): Promise<ReadableStream<Uint8Array>> => {
      let left = 40;
      return Promise.resolve(
        new ReadableStream<Uint8Array>(
          {
            pull: (controller) => {
              left -= 1;
              open += 1;
              most = Math.max(most, open);
              controller.enqueue(piece);
              if (left === 0) {
                controller.close();
              }
            },
          },
          { highWaterMark: 0 },
        ),
      );
    };
    const pack = await makePack(contents({ openAnnex }));
    open = 0;
    most = 0;
    let size = 0;
    const reader = pack.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      // what has come out need no longer be held
      open = Math.max(0, open - Math.round(next.value.length / piece.length));
    }
    expect(size).toBe(pack.size);
    expect(most).toBeLessThanOrEqual(4);
  });
});

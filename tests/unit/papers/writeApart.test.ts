import { PaperFormat } from '../../../src/papers/paperSource';
import { linkKey } from '../../../src/papers/worker/messages';
import { writerApart } from '../../../src/papers/worker/writeApart';
import { MEETING } from '../../support/layoutPapers';
import { aModel } from '../../support/paperModels';
import { aRecommendation, aRegister } from '../../support/registers';

/** A worker that answers an order as it is told to. */
class TestWorker {
  public onmessage: (event: { data: unknown }) => void = () => undefined;
  public onerror: (event: { message: string }) => void = () => undefined;
  public onmessageerror: () => void = () => undefined;
  public isEnded = false;
  public order: unknown;
  private readonly answer: (worker: TestWorker) => void;

  public constructor(answer: (worker: TestWorker) => void) {
    this.answer = answer;
  }

  public postMessage(order: unknown): void {
    this.order = structuredClone(order);
    setTimeout(() => this.answer(this));
  }

  public terminate(): void {
    this.isEnded = true;
  }

  public says(data: unknown): void {
    this.onmessage({ data });
  }
}

const HERE = new Uint8Array([1]);
const APART = new Uint8Array([2]);

const FORMAT: PaperFormat = {
  id: 'docx',
  title: 'Word',
  extension: 'docx',
  mediaType: '',
  load: () => Promise.resolve(() => Promise.resolve({ bytes: HERE, warnings: [] })),
};

const register = aRegister({ recommendations: [aRecommendation({ id: '12' })] });
const SOURCE = {
  model: aModel(),
  input: { register, board: 'JARAP', meetingDay: MEETING, asAtDay: MEETING },
  linkTo: ({ id }: { readonly id: string }) => `https://force.example/row?ID=${id}`,
};

const start = (worker: TestWorker) => () => worker as unknown as Worker;

describe('writerApart', () => {
  it.each([
    ['the page has none', undefined],
    [
      'the page may not start one',
      () => {
        throw new Error('SecurityError');
      },
    ],
    ['its script is refused', start(new TestWorker((worker) => worker.onerror({ message: '' })))],
    ['its first message cannot be read', start(new TestWorker((worker) => worker.onmessageerror()))],
    [
      'its writer cannot be fetched',
      start(new TestWorker((worker) => worker.says({ kind: 'failed', name: 'Error', message: '' }))),
    ],
  ])('writes on the page itself where %s', async (_, startWorker) => {
    expect((await writerApart(FORMAT, startWorker)(SOURCE)).bytes).toEqual(HERE);
  });

  it('throws what the writer throws, by its name, and ends the worker', async () => {
    const worker = new TestWorker((its) => {
      its.says({ kind: 'begun' });
      its.says({ kind: 'failed', name: 'TemplateError', message: 'Misspelt.' });
    });
    await expect(writerApart(FORMAT, start(worker))(SOURCE)).rejects.toMatchObject({
      name: 'TemplateError',
      message: 'Misspelt.',
    });
    expect(worker.isEnded).toBe(true);
  });

  it('throws where a worker breaks off that had begun', async () => {
    const worker = new TestWorker((its) => {
      its.says({ kind: 'begun' });
      its.onerror({ message: 'Out of memory' });
    });
    await expect(writerApart(FORMAT, start(worker))(SOURCE)).rejects.toThrow('Out of memory');
  });

  it('throws where what the worker sends back cannot be read', async () => {
    const worker = new TestWorker((its) => {
      its.says({ kind: 'begun' });
      its.onmessageerror();
    });
    await expect(writerApart(FORMAT, start(worker))(SOURCE)).rejects.toThrow('could not be read');
    expect(worker.isEnded).toBe(true);
  });

  it('ends the worker at once when the work is called off', async () => {
    const worker = new TestWorker((its) => its.says({ kind: 'begun' }));
    const controller = new AbortController();
    const written = writerApart(FORMAT, start(worker))(SOURCE, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('Called off.')));
    await expect(written).rejects.toThrow('Called off.');
    expect(worker.isEnded).toBe(true);
  });

  it('gives the file and the progress of the worker, which is sent the links looked up', async () => {
    const worker = new TestWorker((its) => {
      its.says({ kind: 'begun' });
      its.says({ kind: 'progress', part: 0.5 });
      its.says({ kind: 'written', file: { bytes: APART, warnings: ['Told.'] } });
    });
    const told: number[] = [];
    const write = writerApart(FORMAT, start(worker));
    const file = await write(SOURCE, { onProgress: (part) => told.push(part) });
    expect(file).toEqual({ bytes: APART, warnings: ['Told.'] });
    expect(told).toEqual([0.5]);
    expect(worker.order).toMatchObject({
      format: 'docx',
      links: new Map([[linkKey({ kind: 'recommendation', id: '12' }), 'https://force.example/row?ID=12']]),
    });
  });
});

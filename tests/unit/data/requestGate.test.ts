import { Hold, RequestGate } from '../../../src/data/requestGate';

const URL_ASKED = 'https://site.example/_api/web';

/** Answers one request after another; an error is thrown. */
function answer(...answers: (Response | Error)[]): jest.SpyInstance {
  const given = [...answers];
  return jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const next = given.shift() ?? new Response('{}');
    if (next instanceof Error) {
      throw next;
    }
    return next;
  });
}

const refusal = (status: number, retryAfter?: string): Response =>
  new Response('', { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } });

function gateAndHolds(): { gate: RequestGate; holds: (Hold['kind'] | undefined)[] } {
  const gate = new RequestGate();
  const holds: (Hold['kind'] | undefined)[] = [];
  gate.subscribe(() => holds.push(gate.hold?.kind));
  return { gate, holds };
}

describe('RequestGate', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('ends with the error of the browser when nothing answers, and says so', async () => {
    const asked = answer(new TypeError('no'), new TypeError('no'), new TypeError('no connection'));
    const { gate, holds } = gateAndHolds();
    const failed = expect(gate.send(URL_ASKED)).rejects.toThrow('no connection');
    await jest.advanceTimersByTimeAsync(2000);
    await failed;
    expect(asked).toHaveBeenCalledTimes(3);
    expect(holds).toEqual(['unanswered']);
  });

  it('says that SharePoint answers again with the next answer', async () => {
    answer(new TypeError('no'), new TypeError('no'), new TypeError('no'));
    const { gate, holds } = gateAndHolds();
    const failed = gate.send(URL_ASKED).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(2000);
    await failed;
    await gate.send(URL_ASKED);
    expect(holds).toEqual(['unanswered', undefined]);
  });

  it.each([
    ['seconds', '12', 12_000],
    ['a day and time', 'Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ])('waits as long as SharePoint asks in %s', async (_, retryAfter, milliseconds) => {
    const asked = answer(refusal(429, retryAfter));
    const { gate, holds } = gateAndHolds();
    const sending = gate.send(URL_ASKED);
    await jest.advanceTimersByTimeAsync(milliseconds - 1);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(gate.hold).toEqual({ kind: 'throttled', until: Date.parse('2026-11-22T12:00:00Z') + milliseconds });
    await jest.advanceTimersByTimeAsync(1);
    expect((await sending).status).toBe(200);
    expect(holds).toEqual(['throttled', undefined]);
  });

  it('keeps other requests back while SharePoint asks to wait', async () => {
    const asked = answer(refusal(429, '10'));
    const { gate } = gateAndHolds();
    const first = gate.send(URL_ASKED);
    await jest.advanceTimersByTimeAsync(1000);
    const second = gate.send(URL_ASKED);
    await jest.advanceTimersByTimeAsync(8000);
    expect(asked).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1000);
    await Promise.all([first, second]);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('lets what waits go at once when it is told to', async () => {
    const asked = answer(refusal(503, '600'));
    const { gate } = gateAndHolds();
    const sending = gate.send(URL_ASKED);
    await jest.advanceTimersByTimeAsync(1000);
    gate.tryNow();
    expect((await sending).status).toBe(200);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('gives up after three tries where SharePoint does not say how long to wait, and has said nothing of it', async () => {
    const asked = answer(refusal(503), refusal(503), refusal(503));
    const { gate, holds } = gateAndHolds();
    const sending = gate.send(URL_ASKED);
    await jest.advanceTimersByTimeAsync(5000);
    expect((await sending).status).toBe(503);
    expect(asked).toHaveBeenCalledTimes(3);
    expect(holds).toEqual([]);
  });

  it('gives up when waiting six times did not help', async () => {
    const asked = answer(...Array.from({ length: 6 }, () => refusal(429, '5')));
    const { gate } = gateAndHolds();
    const sending = gate.send(URL_ASKED);
    await jest.advanceTimersByTimeAsync(60_000);
    expect((await sending).status).toBe(429);
    expect(asked).toHaveBeenCalledTimes(6);
    expect(gate.hold).toBeUndefined();
  });

  it('sends a request that was called off no second time', async () => {
    const asked = answer(new Error('called off'));
    const { gate, holds } = gateAndHolds();
    await expect(gate.send(URL_ASKED, { signal: AbortSignal.abort() })).rejects.toThrow('called off');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(holds).toEqual([]);
  });
});

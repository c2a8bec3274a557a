import { followWhileSeen, isTextUnsent, watchTyping } from '../../../src/components/registerState/following';
import type { SeenPage, TypedPage } from '../../../src/components/registerState/following';

/** A page that is shown and hidden at will. */
function aPage(): SeenPage & { show(isSeen: boolean): void; readonly listeners: Set<() => void> } {
  const listeners = new Set<() => void>();
  const page = {
    visibilityState: 'visible',
    listeners,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
    show: (isSeen: boolean) => {
      page.visibilityState = isSeen ? 'visible' : 'hidden';
      listeners.forEach((each) => each());
    },
  };
  return page;
}

describe('followWhileSeen', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks nothing while the page is hidden, and at once when somebody comes back after a rest', async () => {
    const page = aPage();
    const ask = jest.fn(() => Promise.resolve());
    followWhileSeen(page, ask);
    page.show(false);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(ask).not.toHaveBeenCalled();
    page.show(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('does not ask more often because somebody looks away and back', async () => {
    const page = aPage();
    const ask = jest.fn(() => Promise.resolve());
    followWhileSeen(page, ask);
    for (let looks = 0; looks < 10; looks += 1) {
      page.show(false);
      page.show(true);
      await jest.advanceTimersByTimeAsync(1000);
    }
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks twice a minute at least while the page is seen', async () => {
    const ask = jest.fn(() => Promise.resolve());
    followWhileSeen(aPage(), ask);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('waits for an answer before it asks again', async () => {
    const ask = jest.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 100_000)));
    const page = aPage();
    followWhileSeen(page, ask);
    await jest.advanceTimersByTimeAsync(100_000);
    page.show(false);
    page.show(true);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('stops, also where it is told so while it asks', async () => {
    const page = aPage();
    const ask = jest.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 1000)));
    const stop = followWhileSeen(page, ask);
    await jest.advanceTimersByTimeAsync(30_500);
    stop();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(page.listeners.size).toBe(0);
  });
});

/** A field of a page; `value` is missing where it is rich text. */
interface Field {
  isConnected: boolean;
  value?: string;
  textContent: string | null;
  closest(selector: string): unknown;
}

describe('isTextUnsent', () => {
  const listeners = new Set<(event: Event) => void>();
  let isKeeping = false;
  const page: TypedPage = {
    querySelector: () => (isKeeping ? {} : null),
    querySelectorAll: () => fields,
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  const fields: Field[] = [];
  const aField = (form: object | null, content: Partial<Field>): Field => {
    const field = { isConnected: true, textContent: '', closest: () => form, ...content };
    fields.push(field);
    return field;
  };
  const type = (field: Field, changed: Partial<Field>): void => {
    Object.assign(field, changed);
    listeners.forEach((listener) => listener({ target: field } as unknown as Event));
  };
  let stop: () => void;

  beforeEach(() => {
    stop = watchTyping(page);
  });

  afterEach(() => {
    isKeeping = false;
    fields.splice(0).forEach((field) => Object.assign(field, { isConnected: false }));
    stop();
    expect(listeners.size).toBe(0);
  });

  it('pays no heed to what is typed outside forms, such as a search', () => {
    type(aField(null, { value: '' }), { value: 'fleet' });
    expect(isTextUnsent(page)).toBe(false);
  });

  it.each([
    ['a field', { value: '' }, { value: 'Work goes on.' }, { value: ' ' }],
    ['rich text', { textContent: '' }, { textContent: 'Work goes on.' }, { textContent: '' }],
  ])('holds for %s of a form until it is blank or gone', (_, blank, typed, cleared) => {
    const field = aField({}, blank);
    expect(isTextUnsent(page)).toBe(false);
    type(field, typed);
    expect(isTextUnsent(page)).toBe(true);
    type(field, cleared);
    expect(isTextUnsent(page)).toBe(false);
    type(field, typed);
    field.isConnected = false;
    expect(isTextUnsent(page)).toBe(false);
  });

  it('holds for what was typed before it was watched', () => {
    stop();
    aField({}, { value: 'Work goes on.' });
    stop = watchTyping(page);
    expect(isTextUnsent(page)).toBe(true);
  });

  it('holds while work is on the page that rests on what its author saw', () => {
    isKeeping = true;
    expect(isTextUnsent(page)).toBe(true);
  });
});

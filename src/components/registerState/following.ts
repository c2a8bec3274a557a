export { readEnded, readEndedOne } from '../../data/longRegister';
export { readChanges } from '../../data/registerChanges';

/** How long the register rests between two questions what has changed: a change shows well within a minute. */
const REST_MILLISECONDS = 30_000;

/** What of a page is looked at: whether anybody sees it. */
export interface SeenPage {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/**
 * Asks again and again while the page is seen, and never while it is hidden; who comes back to a page that has rested is
 * asked for at once. `ask` never rejects. Gives the way to stop.
 */
export function followWhileSeen(page: SeenPage, ask: () => Promise<void>, rest = REST_MILLISECONDS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = Date.now();
  let isAsking = false;
  let isStopped = false;
  const wait = (): void => {
    clearTimeout(timer);
    if (!isStopped && !isAsking && page.visibilityState === 'visible') {
      timer = setTimeout(() => void askNow(), Math.max(0, askedAt + rest - Date.now()));
    }
  };
  const askNow = async (): Promise<void> => {
    isAsking = true;
    await ask();
    isAsking = false;
    askedAt = Date.now();
    wait();
  };
  page.addEventListener('visibilitychange', wait);
  wait();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', wait);
  };
}

/** Marks what keeps the register as it is while it is on the page: work that rests on what its author saw. */
const KEEPING = '[data-keeps-register]';

/** A field in which somebody has typed: of a form's, or a rich text. */
interface TypedField {
  readonly isConnected: boolean;
  readonly value?: string;
  readonly textContent: string | null;
  closest(selector: string): unknown;
}

/** The page whose forms are looked at. */
export interface TypedPage {
  querySelector(selector: string): unknown;
  querySelectorAll(selector: string): Iterable<TypedField>;
  addEventListener(type: 'input', listener: (event: Event) => void, isCapturing: boolean): void;
  removeEventListener(type: 'input', listener: (event: Event) => void, isCapturing: boolean): void;
}

const writtenIn = new Set<TypedField>();

/** Fields in which somebody may have typed before anything watched; fields of one line are often filled in for them. */
const LONG_TEXTS = 'form textarea';

/** Remembers the fields of forms in which somebody types, or has typed already. Gives the way to stop. */
export function watchTyping(page: TypedPage): () => void {
  for (const field of page.querySelectorAll(LONG_TEXTS)) {
    writtenIn.add(field);
  }
  const onInput = ({ target }: Event): void => {
    const field = target as unknown as TypedField | null;
    if (field !== null && field.closest('form') !== null) {
      writtenIn.add(field);
    }
  };
  page.addEventListener('input', onInput, true);
  return () => page.removeEventListener('input', onInput, true);
}

/** Whether a form holds text that has been typed and not sent: what it belongs to must not change under its author. */
export function isTextUnsent(page: TypedPage): boolean {
  for (const field of writtenIn) {
    if (!field.isConnected || (field.value ?? field.textContent ?? '').trim() === '') {
      writtenIn.delete(field);
    }
  }
  return writtenIn.size > 0 || page.querySelector(KEEPING) !== null;
}

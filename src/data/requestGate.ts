import type { Queryable } from '@pnp/queryable';

/** Why requests are not answered just now. */
export interface Hold {
  /** `throttled`: SharePoint asks to wait; `unanswered`: nothing answers at all. */
  readonly kind: 'throttled' | 'unanswered';
  /** When it is tried again, in milliseconds since 1970. */
  readonly until: number;
}

/** How often a request is sent when nothing answers, or when SharePoint refuses without saying how long to wait. */
const TRIES = 3;
/** How often a request waits as long as SharePoint asks. */
const WAITS = 6;
const FIRST_PAUSE = 200;
/** How long a page waits before it asks anew whether anything answers. */
const ASK_AGAIN_AFTER = 15_000;
/** A shorter wait is over before anybody could read of it. */
const WORTH_TELLING = 1000;

/** With these SharePoint puts a request off. */
export const REFUSED_FOR_NOW = [429, 503, 504];

/** Milliseconds for which SharePoint asks to wait: `Retry-After` has seconds, or a day and time. */
export function askedWait(response: Response): number | undefined {
  const text = response.headers.get('Retry-After');
  if (text === null) {
    return undefined;
  }
  const wait = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/**
 * What the requests of a page go through: while SharePoint asks to wait, all of them wait, and whoever listens is told for
 * how long. A request that gets no answer ends with the browser's own error, as `fetch` does.
 */
export class RequestGate {
  private current: Hold | undefined;
  private readonly listeners = new Set<() => void>();
  /** Ends the waiting of those who wait. */
  private readonly wakers = new Set<() => void>();

  /** `undefined` while SharePoint answers. */
  public get hold(): Hold | undefined {
    return this.current;
  }

  /** Tells of each change of `hold`, until the returned function is called. */
  public subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Lets what waits go at once. */
  public tryNow(): void {
    if (this.current?.kind === 'throttled') {
      this.change({ kind: 'throttled', until: Date.now() });
    }
    [...this.wakers].forEach((wake) => wake());
  }

  /** Makes requests of PnPjs go through this gate instead of PnPjs' own retrying. */
  public readonly behaviour = (instance: Queryable): Queryable => {
    instance.on.send.replace((url: URL, init: RequestInit) => this.send(url.toString(), init));
    return instance;
  };

  /** Sends as `fetch` does. Resolves to a refusal only when waiting did not help. */
  public async send(url: string, init?: RequestInit): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      await this.waitWhileThrottled();
      const response = await this.fetchOnce(url, init, attempt);
      if (response === undefined) {
        await this.pause(FIRST_PAUSE * attempt);
        continue;
      }
      if (!REFUSED_FOR_NOW.includes(response.status)) {
        this.change(undefined);
        return response;
      }
      const asked = askedWait(response);
      if (attempt >= (asked === undefined ? TRIES : WAITS)) {
        this.change(undefined);
        return response;
      }
      await this.waitAsAsked(asked ?? FIRST_PAUSE * 2 ** attempt);
    }
  }

  /** The answer, or `undefined` where there was none and it is to be tried again. */
  private async fetchOnce(url: string, init: RequestInit | undefined, attempt: number): Promise<Response | undefined> {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (init?.signal?.aborted === true) {
        throw error;
      }
      if (attempt < TRIES) {
        return undefined;
      }
      this.change({ kind: 'unanswered', until: Date.now() + ASK_AGAIN_AFTER });
      throw error;
    }
  }

  private async waitAsAsked(milliseconds: number): Promise<void> {
    if (milliseconds < WORTH_TELLING) {
      await this.pause(milliseconds);
      return;
    }
    this.change({ kind: 'throttled', until: Date.now() + milliseconds });
    await this.pause(milliseconds);
  }

  /** What others were asked to wait for holds for this request too. */
  private async waitWhileThrottled(): Promise<void> {
    const { current } = this;
    if (current?.kind === 'throttled' && current.until > Date.now()) {
      await this.pause(current.until - Date.now());
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.wakers.add(wake);
    });
  }

  private change(hold: Hold | undefined): void {
    if (this.current !== hold) {
      this.current = hold;
      [...this.listeners].forEach((listener) => listener());
    }
  }
}

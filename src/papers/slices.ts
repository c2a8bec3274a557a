/** How the caller of long work hears how far it is, and calls it off. */
export interface LongWork {
  /** Told the part of the whole that is done, from 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
  /** Ends the work with the signal's reason as its error. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds of work before others on the thread go first; a screen that waits longer than 200 feels stuck. */
const SLICE = 40;

/**
 * Cuts long work on one thread into slices. Timers would be held back to one a second in a tab that is not looked at; a
 * message channel is not.
 */
export class Slices {
  private readonly work: LongWork;
  private began = performance.now();

  public constructor(work: LongWork) {
    this.work = work;
    work.signal?.throwIfAborted();
  }

  /** Whether it is time to let others go first. */
  public isDue(): boolean {
    return performance.now() - this.began > SLICE;
  }

  /** Tells how far the work is and lets others go first; throws the signal's reason where the work was called off. */
  public async letOthersGo(part: number): Promise<void> {
    this.work.onProgress?.(part);
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
    this.work.signal?.throwIfAborted();
    this.began = performance.now();
  }
}

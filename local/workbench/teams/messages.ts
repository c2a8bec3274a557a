/** What teams-js writes to its host: a request with an id, which its answer repeats. */
interface Request {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

/** Answers one kind of request with the arguments of its answer; `undefined` for those that expect none. */
export type Answer = (args: unknown[]) => unknown[] | undefined | Promise<unknown[] | undefined>;

function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && 'func' in message && 'id' in message;
}

/**
 * The host's end of the messages between a frame and the Teams client, as teams-js 2 writes them (its `communication` and
 * `messageObjects`): `{ id, uuidAsString, func, args }` up, `{ id, uuidAsString, args }` down, and `{ func, args }` for events.
 */
export class FrameMessages {
  public constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly answers: Readonly<Record<string, Answer>>,
  ) {
    window.addEventListener('message', this.onMessage);
  }

  /** Tells the frame of an event, as a change of theme. */
  public tell(func: string, args: unknown[]): void {
    this.frame.contentWindow?.postMessage({ func, args }, location.origin);
  }

  public close(): void {
    window.removeEventListener('message', this.onMessage);
  }

  private readonly onMessage = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== location.origin || !isRequest(event.data)) {
      return;
    }
    this.answer(event.data).catch((error: unknown) => console.error(error));
  };

  private async answer({ id, uuidAsString, func, args = [] }: Request): Promise<void> {
    const answer = this.answers[func];
    if (answer === undefined) {
      throw new Error(`The local Teams does not know ${func}.`);
    }
    const reply = await answer(args);
    if (reply !== undefined) {
      this.frame.contentWindow?.postMessage({ id, uuidAsString, args: reply }, location.origin);
    }
  }
}

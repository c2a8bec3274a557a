import * as React from 'react';
import { useAnnounce } from '../announcing/useAnnouncer';
import { Undertaking, describeError } from '../registerState/errorSentences';
import { strings } from './loc/en-GB';
import type { ExportWork } from './writePaperFiles';

/** How an export stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'making';
      readonly words: string;
      /** From 0 to 1; `undefined` where it is not known. */
      readonly part: number | undefined;
      /** Whether it can still be called off: not while it is being stored. */
      readonly isCancellable: boolean;
    }
  | { readonly kind: 'done'; readonly words: string; readonly warnings: readonly string[] }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'failed';
      readonly undertaking: Undertaking;
      readonly error: unknown;
      /** What to put right, where the writer knows it. */
      readonly advice: string | undefined;
      readonly retry: () => void;
      readonly retryText: string;
    };

/** What came of an export: what to show, and what to say aloud. */
interface Outcome {
  readonly words: string;
  readonly spoken: string;
  readonly warnings: readonly string[];
}

/** The work of an export; `pastCancelling` is called before anything is stored or handed out. */
export type Perform = (work: ExportWork & { readonly pastCancelling: (words: string) => void }) => Promise<Outcome>;

export interface ExportRun {
  readonly undertaking: Undertaking;
  readonly perform: Perform;
  /** What else can be done after that failure; without it the same is tried again. */
  readonly afterFailure?: (error: unknown) => { readonly text: string; readonly run: () => void } | undefined;
}

export interface Exporting {
  readonly state: ExportState;
  readonly run: (run: ExportRun) => void;
  readonly cancel: () => void;
  /** Forgets what was shown, and calls off what can be. */
  readonly reset: () => void;
}

/** Writers say what to put right in errors of these names. */
const ADVISING = ['TextTooLongError', 'TemplateError', 'AnnexChangedError'];

/** One export at a time: its progress, its calling off, how it went. */
export function useExport(): Exporting {
  const announce = useAnnounce();
  const [state, setState] = React.useState<ExportState>({ kind: 'idle' });
  const current = React.useRef<AbortController>();
  React.useEffect(() => () => current.current?.abort(), []);

  const leave = (next: ExportState): void => {
    current.current?.abort();
    current.current = undefined;
    setState(next);
  };

  const run = async (asked: ExportRun): Promise<void> => {
    const { undertaking, perform, afterFailure } = asked;
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    // what was left says no more, however it ends
    const show = (next: ExportState): void => {
      if (current.current === controller && !signal.aborted) {
        setState(next);
      }
    };
    let isPast = false;
    show({ kind: 'making', words: strings.makingTheFile, part: undefined, isCancellable: true });
    announce(strings.makingTheFile);
    try {
      const { words, spoken, warnings } = await perform({
        signal,
        tell: (now, part) => show({ kind: 'making', words: now, part, isCancellable: true }),
        pastCancelling: (now) => {
          signal.throwIfAborted();
          isPast = true;
          show({ kind: 'making', words: now, part: undefined, isCancellable: false });
        },
      });
      show({ kind: 'done', words, warnings });
      // what has been stored is told wherever the officer is by then
      if (isPast || !signal.aborted) {
        announce(spoken);
      }
    } catch (error) {
      const other = afterFailure?.(error);
      show({
        kind: 'failed',
        undertaking,
        error,
        advice: error instanceof Error && ADVISING.includes(error.name) ? error.message : undefined,
        // `run` shows its failures itself.
        retry: other?.run ?? (() => void run(asked)),
        retryText: other?.text ?? strings.retry,
      });
      if (isPast && signal.aborted) {
        announce(describeError(undertaking, error));
      }
    }
  };

  return {
    state,
    run: (asked) => void run(asked),
    cancel: () => {
      leave({ kind: 'cancelled' });
      announce(strings.exportCancelledNothing);
    },
    reset: () => leave({ kind: state.kind === 'making' && state.isCancellable ? 'cancelled' : 'idle' }),
  };
}

import * as React from 'react';
import { changeSeveral } from '../../data/changeSeveral';
import type { RecommendationAsAt } from '../../domain/asAt';
import type { SeveralChange } from '../../domain/changeSeveral';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { SeveralReport, reportOf } from './severalChanges';
import type { RegisterSelection } from './useRegisterSelection';

/** How a change of several stands. */
export type SeveralState =
  | { readonly kind: 'editing' }
  | { readonly kind: 'working'; readonly done: number; readonly all: number; readonly isStopping: boolean }
  | {
      readonly kind: 'done';
      readonly report: SeveralReport;
      /** Why members of single boards may still read what is confidential now, or not yet what no longer is. */
      readonly sharingError: unknown;
    };

export interface SeveralChanging {
  readonly state: SeveralState;
  readonly run: (items: readonly RecommendationAsAt[], change: SeveralChange) => void;
  readonly stop: () => void;
  readonly editAgain: () => void;
}

/** One change of several at a time; what was not changed stays selected. */
export function useSeveralChange({ select }: RegisterSelection): SeveralChanging {
  const { connection, today, reload } = useRegister();
  const announce = useAnnounce();
  const [state, setState] = React.useState<SeveralState>({ kind: 'editing' });
  const controller = React.useRef<AbortController>();
  const isMounted = React.useRef(true);
  React.useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      controller.current?.abort();
    };
  }, []);

  const share = async (change: SeveralChange): Promise<unknown> => {
    if (change.field !== 'confidential') {
      return undefined;
    }
    try {
      const { shareRows } = await import(/* webpackChunkName: 'tracker-sharing' */ '../../data/sharedRows');
      await shareRows(connection, today);
      return undefined;
    } catch (error) {
      return error;
    }
  };

  const work = async (items: readonly RecommendationAsAt[], change: SeveralChange): Promise<void> => {
    const abort = new AbortController();
    controller.current = abort;
    setState({ kind: 'working', done: 0, all: items.length, isStopping: false });
    const outcomes = await changeSeveral(
      connection,
      items.map(({ recommendation }) => recommendation),
      change,
      {
        signal: abort.signal,
        onProgress: (done) => {
          if (isMounted.current) {
            setState({ kind: 'working', done, all: items.length, isStopping: abort.signal.aborted });
          }
        },
      },
    );
    const hasChanged = [...outcomes.values()].some(({ kind }) => kind === 'changed');
    const sharingError = hasChanged ? await share(change) : undefined;
    await reload();
    if (isMounted.current) {
      const report = reportOf(items, outcomes);
      select(report.failures.map(({ id }) => id));
      setState({ kind: 'done', report, sharingError });
      announce(report.sentence);
    }
  };
  return {
    state,
    // Every failure is an outcome, so nothing rejects here.
    run: (items, change) => void work(items, change),
    stop: () => {
      controller.current?.abort();
      setState((before) => (before.kind === 'working' ? { ...before, isStopping: true } : before));
    },
    editAgain: () => setState({ kind: 'editing' }),
  };
}

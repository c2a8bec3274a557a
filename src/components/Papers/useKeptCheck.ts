import * as React from 'react';
import type { Connection } from '../../data/connect';
import type { KeptPaper } from '../../data/keptPapers';
import { withNamesNow } from '../../domain/names';
import type { Register } from '../../domain/register';
import { findLayout } from '../../papers/layouts';
import { useAnnounce } from '../announcing/useAnnouncer';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';

/** How the check of a kept paper stands. */
export type KeptCheck =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'done'; readonly isSame: boolean; readonly findings: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown };

async function checkKept(
  connection: Connection,
  kept: KeptPaper,
  register: Register,
): Promise<{ readonly isSame: boolean; readonly findings: readonly string[] }> {
  const layout = findLayout(kept.layout);
  if (layout === undefined) {
    return { isSame: false, findings: [strings.thisFormOf] };
  }
  const [{ readKept }, { loadPackAppendices }, { readWorkbook }, rebuilding] = await Promise.all([
    import(/* webpackChunkName: 'kept-papers' */ '../../data/readKept'),
    import(/* webpackChunkName: 'kept-papers' */ '../../data/packAppendices'),
    import(/* webpackChunkName: 'workbook-reader' */ '../../workbook/readWorkbook'),
    import(/* webpackChunkName: 'rebuild-paper' */ '../../papers/rebuild'),
  ]);
  const { findings: changed, data } = await readKept(connection, kept);
  const keptRegister = data === undefined ? undefined : (await readWorkbook(data)).register;
  const comparison = rebuilding.compareWithKept(
    layout,
    kept,
    register,
    keptRegister && withNamesNow(keptRegister),
    await loadPackAppendices(connection),
  );
  return {
    isSame: changed.length === 0 && rebuilding.isSameThroughout(comparison),
    findings: [...(changed.length === 0 ? [strings.filesAreAs] : changed), ...rebuilding.comparisonWords(comparison)],
  };
}

/** Makes a kept paper again as at its day, and says whether it says the same. */
export function useKeptCheck(
  kept: KeptPaper,
  register: Register,
): { readonly state: KeptCheck; readonly check: () => void } {
  const { connection } = useRegister();
  const announce = useAnnounce();
  const [state, setState] = React.useState<KeptCheck>({ kind: 'idle' });
  const isShown = React.useRef(true);
  React.useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const check = (): void => {
    setState({ kind: 'checking' });
    announce(strings.checkingKeptPaper);
    checkKept(connection, kept, register).then(
      (outcome) => {
        if (isShown.current) {
          setState({ kind: 'done', ...outcome });
          announce(outcome.isSame ? strings.keptPaperSays : strings.keptPaperAnd);
        }
      },
      (error: unknown) => isShown.current && setState({ kind: 'failed', error }),
    );
  };
  return { state, check };
}

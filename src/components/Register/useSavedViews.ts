import * as React from 'react';
import { SavedView, deleteView, loadViews, replaceView, saveView } from '../../data/savedViews';
import { useAnnounce } from '../announcing/useAnnouncer';
import type { Undertaking } from '../registerState/errorSentences';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';

/** Saved views, and what can be done with them. */
export interface SavedViews {
  /** `undefined` while they are being read. */
  readonly views: readonly SavedView[] | undefined;
  readonly failure:
    { readonly undertaking: Undertaking; readonly error: unknown; readonly retry: () => void } | undefined;
  readonly isBusy: boolean;
  /** Resolves to whether it was saved. */
  readonly save: (view: Omit<SavedView, 'id'>) => Promise<boolean>;
  readonly replace: (view: SavedView, query: string) => void;
  readonly remove: (view: SavedView) => void;
}

/** The saved views of everybody and the person's own, read when the panel opens. */
export function useSavedViews(): SavedViews {
  const { connection } = useRegister();
  const announce = useAnnounce();
  const [views, setViews] = React.useState<readonly SavedView[]>();
  const [failure, setFailure] = React.useState<SavedViews['failure']>();
  const [isBusy, setIsBusy] = React.useState(false);
  const isMounted = React.useRef(true);

  const attempt = React.useCallback(
    async (undertaking: Undertaking, work: () => Promise<void>, said: string | undefined): Promise<boolean> => {
      const run = async (): Promise<boolean> => {
        setIsBusy(true);
        setFailure(undefined);
        try {
          await work();
          const found = await loadViews(connection);
          if (isMounted.current) {
            setViews(found);
          }
          if (said !== undefined) {
            announce(said);
          }
          return true;
        } catch (error) {
          if (isMounted.current) {
            setFailure({ undertaking, error, retry: () => void run() });
          }
          return false;
        } finally {
          if (isMounted.current) {
            setIsBusy(false);
          }
        }
      };
      return run();
    },
    [connection, announce],
  );
  React.useEffect(() => {
    isMounted.current = true;
    // A failure is a state, so nothing rejects here.
    void attempt('readViews', async () => undefined, undefined);
    return () => {
      isMounted.current = false;
    };
  }, [attempt]);

  return {
    views,
    failure,
    isBusy,
    save: (view) => attempt('saveView', () => saveView(connection, view), strings.viewNameSaved(view.name)),
    replace: (view, query) =>
      void attempt('saveView', () => replaceView(connection, view, query), strings.viewNameReplaced(view.name)),
    remove: (view) =>
      void attempt('deleteView', () => deleteView(connection, view), strings.viewNameDeleted(view.name)),
  };
}

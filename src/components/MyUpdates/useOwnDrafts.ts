import * as React from 'react';
import { loadDrafts } from '../../data/drafts';
import { draftKey, readKeptDraft } from '../OwnerUpdate/drafts';
import { useRegister } from '../registerState/useRegister';

/** When the person last kept a draft for each recommendation, by this browser and the server; the newer where both have one. */
export function useOwnDrafts(recommendationIds: readonly string[]): ReadonlyMap<string, string> {
  const { connection, user } = useRegister();
  const [onServer, setOnServer] = React.useState<ReadonlyMap<string, string>>(new Map());
  React.useEffect(() => {
    let isWanted = true;
    loadDrafts(connection).then(
      (drafts) =>
        isWanted && setOnServer(new Map(drafts.map(({ recommendationId, kept }) => [recommendationId, kept.keptAt]))),
      // The list is complete without them; the form finds its draft by itself.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [connection]);
  return React.useMemo(() => {
    const drafts = new Map<string, string>();
    for (const id of recommendationIds) {
      const here = readKeptDraft(window.localStorage, draftKey(connection.siteUrl, user.loginName, id))?.keptAt;
      const there = onServer.get(id);
      const newest = [here, there]
        .flatMap((each) => each ?? [])
        .sort()
        .pop();
      if (newest !== undefined) {
        drafts.set(id, newest);
      }
    }
    return drafts;
  }, [recommendationIds, onServer, connection, user]);
}

import * as React from 'react';
import { EvidenceVersion, VersionedEvidence, evidenceVersions, readEvidenceVersion } from '../../data/evidenceVersions';
import type { EvidenceFile } from '../../domain/register';
import { useAnnounce } from '../announcing/useAnnouncer';
import { saveFile } from '../Papers/saveFile';
import { useRegister } from '../registerState/useRegister';
import { strings } from './loc/en-GB';
import { previewKind } from './previewKind';

/** Characters of a text that are shown; the rest is in the file. */
const TEXT_MAXIMUM = 200_000;

/** What is shown of a version in place. */
export type Shown =
  | { readonly kind: 'reading' | 'nothing' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  /** The address of the bytes in this page, of a kind that is ours and not the server's. */
  | { readonly kind: 'picture' | 'pdf'; readonly url: string };

/** What the panel of a file of evidence shows, and what can be done with it. */
export interface EvidenceState {
  readonly file: VersionedEvidence | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  readonly version: EvidenceVersion | undefined;
  readonly shown: Shown;
  readonly choose: (version: EvidenceVersion) => void;
  readonly save: () => void;
}

async function shownOf(fileName: string, bytes: Blob): Promise<Shown> {
  const preview = previewKind(fileName);
  switch (preview.kind) {
    case 'text': {
      const text = await bytes.slice(0, TEXT_MAXIMUM * 4).text();
      return { kind: 'text', text: text.slice(0, TEXT_MAXIMUM), isCut: text.length > TEXT_MAXIMUM };
    }
    case 'picture':
    case 'pdf':
      return { kind: preview.kind, url: URL.createObjectURL(new Blob([bytes], { type: preview.mediaType })) };
    default:
      return { kind: 'nothing' };
  }
}

/** State of the panel of one file of evidence. */
export function useEvidence({ id, fileName }: EvidenceFile): EvidenceState {
  const { connection } = useRegister();
  const announce = useAnnounce();
  const [attempts, setAttempts] = React.useState(0);
  const [file, setFile] = React.useState<VersionedEvidence>();
  const [error, setError] = React.useState<unknown>();
  const [version, setVersion] = React.useState<EvidenceVersion>();
  const [shown, setShown] = React.useState<Shown>({ kind: 'reading' });

  React.useEffect(() => {
    let isWanted = true;
    setError(undefined);
    evidenceVersions(connection, id).then(
      (found) => {
        if (isWanted) {
          setFile(found);
          setVersion(found.versions[0]);
        }
      },
      (refusal: unknown) => isWanted && setError(refusal),
    );
    return () => {
      isWanted = false;
    };
  }, [connection, id, attempts]);

  React.useEffect(() => {
    if (file === undefined || version === undefined) {
      return undefined;
    }
    let isWanted = true;
    let url: string | undefined;
    const show = async (): Promise<void> => {
      const { kind } = previewKind(fileName);
      if (kind === 'none' || kind === 'office') {
        setShown({ kind: 'nothing' });
        return;
      }
      setShown({ kind: 'reading' });
      try {
        const next = await shownOf(fileName, await readEvidenceVersion(connection, file, version));
        url = 'url' in next ? next.url : undefined;
        if (isWanted) {
          setShown(next);
          announce(strings.versionLabelOf(version.label, fileName));
        } else if (url !== undefined) {
          URL.revokeObjectURL(url);
        }
      } catch (refusal) {
        if (isWanted) {
          setShown({ kind: 'failed', error: refusal });
        }
      }
    };
    // A failure is a state, so nothing rejects here.
    void show();
    return () => {
      isWanted = false;
      if (url !== undefined) {
        URL.revokeObjectURL(url);
      }
    };
  }, [connection, file, version, fileName, announce]);

  const save = async (): Promise<void> => {
    if (file !== undefined && version !== undefined) {
      try {
        saveFile(fileName, await readEvidenceVersion(connection, file, version));
      } catch (refusal) {
        setShown({ kind: 'failed', error: refusal });
      }
    }
  };

  return {
    file,
    error,
    retry: () => setAttempts((before) => before + 1),
    version,
    shown,
    choose: setVersion,
    // A failure is shown in place.
    save: () => void save(),
  };
}

import * as React from 'react';
import type { FileProgress, NewFile } from '../../data/uploadEvidence';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { ChosenFile, FileState, namesToChooseAgain, refuseFile } from './chosenFiles';

/** The files that go with an update, and what has become of them. */
export interface EvidenceFilesState {
  readonly files: readonly ChosenFile[];
  /** Why files were not taken, a sentence each. */
  readonly refused: readonly string[];
  /** Names of the draft whose files this visit does not have. */
  readonly missing: readonly string[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  /** Calls off the upload of one file; the others and the update go on. */
  readonly cancel: (id: number) => void;
  /** Takes away the files that were called off, once the attempt has ended. */
  readonly forgetCancelled: () => void;
  /** Goes on without the files that have to be chosen again. */
  readonly forgetMissing: () => void;
  /** The files as they are sent. */
  readonly toSend: readonly NewFile[];
  readonly onFile: FileProgress;
  /** Says that the attempt broke off: what was on its way has failed. */
  readonly onBrokeOff: () => void;
  readonly clear: () => void;
}

/** State of the files of an update; their names are kept with its draft. */
export function useEvidenceFiles(
  fileNames: readonly string[],
  change: (changes: Partial<OwnerUpdateDraft>) => void,
): EvidenceFilesState {
  const [files, setFiles] = React.useState<readonly ChosenFile[]>([]);
  const [refused, setRefused] = React.useState<readonly string[]>([]);
  const nextId = React.useRef(1);
  const missing = namesToChooseAgain(fileNames, files);
  // The same objects are sent at every attempt, so that what is told of one finds its row.
  const toSend = React.useMemo(
    () =>
      files.map(({ id, file, cancelling }): NewFile & { readonly id: number } => ({
        id,
        name: file.name,
        bytes: file,
        signal: cancelling.signal,
      })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the state of a file does not change what is sent
    [files.map(({ id }) => id).join()],
  );

  const keep = (next: readonly ChosenFile[]): void => {
    setFiles(next);
    const names = next.map(({ file }) => file.name);
    change({ fileNames: [...missing.filter((name) => !names.includes(name)), ...names] });
  };
  const setState = (isMeant: (file: ChosenFile) => boolean, state: FileState, sentBytes = 0): void =>
    setFiles((before) => before.map((each) => (isMeant(each) ? { ...each, state, sentBytes } : each)));

  return {
    files,
    refused,
    missing,
    toSend,
    add: (chosen) => {
      const answers = chosen.map((file) => ({ file, why: refuseFile(file) }));
      setRefused(answers.flatMap(({ why }) => why ?? []));
      const taken = answers.filter(({ why }) => why === undefined);
      if (taken.length > 0) {
        keep([
          ...files,
          ...taken.map(({ file }): ChosenFile => ({
            id: nextId.current++,
            file,
            state: 'chosen',
            sentBytes: 0,
            cancelling: new AbortController(),
          })),
        ]);
      }
    },
    remove: (id) => keep(files.filter((each) => each.id !== id)),
    forgetMissing: () => change({ fileNames: files.map(({ file }) => file.name) }),
    cancel: (id) => {
      files.find((each) => each.id === id)?.cancelling.abort();
      setState((each) => each.id === id && each.state !== 'stored', 'cancelled');
    },
    forgetCancelled: () => {
      // What is sent may be older than what is shown: only which files were called off is known for certain.
      const isKept = ({ cancelling }: ChosenFile): boolean => !cancelling.signal.aborted;
      if (!files.every(isKept)) {
        setFiles((before) => before.filter(isKept));
        change({ fileNames: files.filter(isKept).map(({ file }) => file.name) });
      }
    },
    onFile: (sent, state, sentBytes) => {
      const index = toSend.findIndex((each) => each === sent);
      const id = toSend[index]?.id;
      setState((each) => each.id === id && (state === 'stored' || each.state !== 'cancelled'), state, sentBytes);
    },
    onBrokeOff: () => setState(({ state }) => state === 'sending', 'failed'),
    clear: () => setFiles([]),
  };
}

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
    () => files.map(({ id, file }): NewFile & { readonly id: number } => ({ id, name: file.name, bytes: file })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the state of a file does not change what is sent
    [files.map(({ id }) => id).join()],
  );

  const keep = (next: readonly ChosenFile[]): void => {
    setFiles(next);
    const names = next.map(({ file }) => file.name);
    change({ fileNames: [...missing.filter((name) => !names.includes(name)), ...names] });
  };
  const setState = (isMeant: (file: ChosenFile) => boolean, state: FileState): void =>
    setFiles((before) => before.map((each) => (isMeant(each) ? { ...each, state } : each)));

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
        keep([...files, ...taken.map(({ file }): ChosenFile => ({ id: nextId.current++, file, state: 'chosen' }))]);
      }
    },
    remove: (id) => keep(files.filter((each) => each.id !== id)),
    forgetMissing: () => change({ fileNames: files.map(({ file }) => file.name) }),
    onFile: (sent, state) => {
      const index = toSend.findIndex((each) => each === sent);
      const id = toSend[index]?.id;
      setState((each) => each.id === id, state);
    },
    onBrokeOff: () => setState(({ state }) => state === 'sending', 'failed'),
    clear: () => setFiles([]),
  };
}

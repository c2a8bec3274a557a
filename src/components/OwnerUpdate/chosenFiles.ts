import { strings } from './loc/en-GB';

/** What has become of a file that was chosen. */
export type FileState = 'chosen' | 'sending' | 'stored' | 'failed' | 'cancelled';

/** A file that goes with an update. */
export interface ChosenFile {
  /** Unique among those chosen. */
  readonly id: number;
  readonly file: File;
  readonly state: FileState;
  /** How many bytes of it have gone up. */
  readonly sentBytes: number;
  /** Calls off the upload of this file alone. */
  readonly cancelling: AbortController;
}

/** What SharePoint takes in one request. */
const LARGEST_BYTES = 250 * 1024 * 1024;

/** A size as people read it: `84 KB`, `2.4 MB`. */
export function describeSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? strings.maxKb(Math.max(1, Math.round(kilobytes)))
    : strings.kilobytesMb((kilobytes / 1024).toFixed(1));
}

/** Why a file cannot go with the update; `undefined` where it can. */
export function refuseFile({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (size === 0) {
    return strings.nameIsEmpty(name);
  }
  return size > LARGEST_BYTES ? strings.nameHasSize(name, describeSize(size)) : undefined;
}

/** What a file's state is called. */
const FILE_STATE_WORDS: Readonly<Record<FileState, string>> = {
  chosen: strings.goesUpWhen,
  sending: strings.beingUploaded,
  stored: strings.uploaded,
  failed: strings.notUploadedPost,
  cancelled: strings.cancelledItDoes,
};

/** How much of a file has gone up, in whole hundredths; 100 is said of a stored one alone. */
export function percentSent({
  file,
  state,
  sentBytes,
}: Pick<ChosenFile, 'state' | 'sentBytes'> & { file: Pick<File, 'size'> }): number {
  return state === 'stored' ? 100 : Math.min(99, Math.floor((sentBytes / Math.max(1, file.size)) * 100));
}

/** What is said of a file: its state, and while it goes up how much of it has gone. */
export function describeFile(chosen: ChosenFile): string {
  return chosen.state === 'sending'
    ? strings.beingUploadedPercentSent(percentSent(chosen))
    : FILE_STATE_WORDS[chosen.state];
}

/** How far the upload is: `Uploading 2 of 3 files: dip sample.xlsx`; `undefined` where none is on its way. */
export function describeUpload(files: readonly ChosenFile[]): string | undefined {
  const at = files.findIndex(({ state }) => state === 'sending');
  const sending = files[at];
  if (sending === undefined) {
    return undefined;
  }
  return files.length === 1
    ? strings.uploadingName(sending.file.name)
    : strings.uploadingAtOf(at + 1, files.length, sending.file.name);
}

/** The names of a draft that were chosen on another visit, and have to be chosen again: browsers keep no files. */
export function namesToChooseAgain(fileNames: readonly string[], files: readonly ChosenFile[]): readonly string[] {
  return fileNames.filter((name) => !files.some(({ file }) => file.name === name));
}

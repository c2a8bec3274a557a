import { dayPeriod } from '../../domain/period';
import { EvidenceFile } from '../../domain/register';
import { EVIDENCE } from '../../lists/evidence';
import { fromDateOnly, toDateOnly } from '../days';
import { Entry, SPUpdateItem } from './history';
import { ItemReader, RowProblem, SPItem, textOf } from './ItemReader';

export interface SPEvidenceItem extends SPItem {
  readonly FileLeafRef: string;
  readonly FileDirRef: string;
  /** 1 for a folder. */
  readonly FSObjType: number | string;
  readonly RecommendationId: number | null;
  readonly OriginalName: string | null;
  readonly AddedOn: string | null;
  readonly Created: string;
  readonly EvidenceAuthor: string | null;
  readonly Confidential: boolean | null;
}

/** Stands for the submission in the name of a folder whose files came with an import. */
export const IMPORTED = 'imported';

const FOLDER_NAME = /^(\d+) (.+)$/;

/** The folder of the files of one update: it says to which recommendation and submission they belong. */
export function evidenceFolderName(recommendationId: string, submissionId: string): string {
  return `${recommendationId} ${submissionId}`;
}

function folderOf({
  FileDirRef,
}: SPEvidenceItem): { readonly ownerId: string; readonly submission: string } | undefined {
  const match = FOLDER_NAME.exec(FileDirRef.split('/').pop() ?? '');
  return match === null ? undefined : { ownerId: match[1] ?? '', submission: match[2] ?? '' };
}

/**
 * The evidence of a file's row. What its columns leave blank, its folder and the update of the same submission tell.
 * `undefined` for folders, for a file of an import that broke off, and after reporting what is wrong.
 */
export function readEvidence(
  item: SPEvidenceItem,
  updates: ReadonlyMap<string, SPUpdateItem>,
  problems: RowProblem[],
): Entry<EvidenceFile> | undefined {
  const folder = folderOf(item);
  const isUnfinished = folder?.submission === IMPORTED && textOf(item.RegisterKey) === '';
  if (Number(item.FSObjType) === 1 || isUnfinished) {
    return undefined;
  }
  const reader = new ItemReader(EVIDENCE, item.Id, problems);
  const ownerId = item.RecommendationId === null ? folder?.ownerId : String(item.RecommendationId);
  const update = folder === undefined ? undefined : updates.get(folder.submission.toLowerCase());
  const addedOn = textOf(item.AddedOn) || textOf(update?.UpdateDate);
  const entry: EvidenceFile = {
    id: String(item.Id),
    fileName: textOf(item.OriginalName) || item.FileLeafRef,
    title: textOf(item.Title),
    addedOn: addedOn === '' ? dayPeriod(fromDateOnly(item.Created) ?? '') : reader.period('AddedOn', addedOn),
    author: textOf(item.EvidenceAuthor) || textOf(update?.UpdateAuthor),
    confidential: item.Confidential === true,
  };
  if (ownerId === undefined) {
    reader.refuse('Recommendation', `Nothing says to what "${entry.fileName}" belongs; choose the recommendation.`);
    return undefined;
  }
  return reader.isSound ? { ownerId, entry } : undefined;
}

/** The columns of evidence but the recommendation that it belongs to, as they are sent. */
export function evidenceColumns(evidence: EvidenceFile): Record<string, unknown> {
  return {
    Title: evidence.title,
    OriginalName: evidence.fileName,
    AddedOn: evidence.addedOn.words,
    AddedFrom: toDateOnly(evidence.addedOn.from),
    EvidenceAuthor: evidence.author,
    Confidential: evidence.confidential,
  };
}

import { KeptDraft, parseKeptDraft } from '../../data/keptDraft';
import type { CalendarDay } from '../../domain/calendarDay';
import { BLANK_DRAFT } from '../../domain/ownerUpdate';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';

/** A draft as this browser keeps it. */
export interface LocalDraft extends KeptDraft {
  /** `keptAt` of the version that the server was last known to have; `undefined` while it has none. */
  readonly onServer: string | undefined;
}

/** The part of the browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'assurance-tracker';

/** Where the draft of a person's update of one recommendation of one site is kept. */
export function draftKey(siteUrl: string, loginName: string, recommendationId: string): string {
  return [PREFIX, 'draft', siteUrl, loginName, recommendationId].join('|');
}

/** Where the drafts wait that another has taken the place of. */
export function otherDraftKey(key: string): string {
  return `${key}|other`;
}

function roleKey(siteUrl: string, loginName: string): string {
  return [PREFIX, 'role', siteUrl, loginName].join('|');
}

/** Keeps the draft; false when the browser does not keep it (storage full or switched off). */
export function keepDraft(storage: DraftStorage, key: string, { onServer, ...kept }: LocalDraft): boolean {
  try {
    storage.setItem(key, JSON.stringify({ ...kept, onServer }));
    return true;
  } catch {
    return false;
  }
}

/** The draft that was kept, `undefined` when there is none or it cannot be read. */
export function readKeptDraft(storage: DraftStorage, key: string): LocalDraft | undefined {
  try {
    const text = storage.getItem(key);
    const kept = parseKeptDraft(text);
    if (kept === undefined) {
      return undefined;
    }
    const { onServer } = JSON.parse(text ?? '') as { readonly onServer?: unknown };
    return { ...kept, onServer: typeof onServer === 'string' ? onServer : undefined };
  } catch {
    return undefined;
  }
}

/** Keeps the drafts that wait; false when the browser does not keep them. */
export function keepOtherDrafts(storage: DraftStorage, key: string, others: readonly KeptDraft[]): boolean {
  try {
    if (others.length === 0) {
      storage.removeItem(key);
    } else {
      storage.setItem(key, JSON.stringify(others));
    }
    return true;
  } catch {
    return false;
  }
}

/** The drafts that wait, first come first; none when they cannot be read. */
export function readOtherDrafts(storage: DraftStorage, key: string): readonly KeptDraft[] {
  try {
    const waiting: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    // The earlier version kept one alone.
    const each: readonly unknown[] = Array.isArray(waiting) ? waiting : [waiting];
    return each.flatMap((kept) => parseKeptDraft(JSON.stringify(kept)) ?? []);
  } catch {
    return [];
  }
}

/** The drafts that wait with one more, in place of the version of it that waited before. */
export function withOther(others: readonly KeptDraft[], added: KeptDraft): readonly KeptDraft[] {
  return [...others.filter(({ submissionId }) => submissionId !== added.submissionId), added];
}

/** Forgets the draft. */
export function discardDraft(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** The role in which the person last reported from this browser, `undefined` when it is not known. */
export function readRole(storage: DraftStorage, siteUrl: string, loginName: string): string | undefined {
  try {
    return storage.getItem(roleKey(siteUrl, loginName)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the role in which the person reports. */
export function rememberRole(storage: DraftStorage, siteUrl: string, loginName: string, role: string): void {
  try {
    storage.setItem(roleKey(siteUrl, loginName), role);
  } catch {
    // The role is typed again next time.
  }
}

/** A draft with nothing typed. */
export function emptyDraft(today: CalendarDay, author: string): OwnerUpdateDraft {
  return {
    ...BLANK_DRAFT,
    date: today,
    author,
  };
}

/** Whether anything has been typed or chosen that would be missed. */
export function isWorthKeeping(draft: OwnerUpdateDraft): boolean {
  const { date: _date, author: _author, fileNames, ...typed } = draft;
  return fileNames.length > 0 || Object.values(typed).some((value) => value !== undefined && value.trim() !== '');
}

/** A GUID (RFC 4122, version 4) from the browser's random numbers, made without a secure context. */
export function newSubmissionId(randomValues: (bytes: Uint8Array) => Uint8Array): string {
  const bytes = randomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

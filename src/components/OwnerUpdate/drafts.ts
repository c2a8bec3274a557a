import type { CalendarDay } from '../../domain/calendarDay';
import { isCalendarDay } from '../../domain/calendarDay';
import { BLANK_DRAFT } from '../../domain/ownerUpdate';
import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { PROPOSALS } from '../../domain/register';

/** An update that has been typed and not posted, as the browser keeps it. */
export interface KeptDraft {
  readonly draft: OwnerUpdateDraft;
  /** The id under which it is posted, so that posting twice stores once. */
  readonly submissionId: string;
  /** Whether it has been sent under that id without a known outcome. */
  readonly isAttempted: boolean;
  readonly keptOn: CalendarDay;
}

/** The part of the browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const TEXT_FIELDS = [
  'date',
  'author',
  'achievements',
  'remaining',
  'milestones',
  'barriers',
  'mitigation',
  'text',
  'implemented',
  'evidence',
  'newTarget',
  'newTargetReason',
] as const;

const PREFIX = 'assurance-tracker';

/** Where the draft of a person's update of one recommendation of one site is kept. */
export function draftKey(siteUrl: string, loginName: string, recommendationId: string): string {
  return [PREFIX, 'draft', siteUrl, loginName, recommendationId].join('|');
}

function roleKey(siteUrl: string, loginName: string): string {
  return [PREFIX, 'role', siteUrl, loginName].join('|');
}

/** Keeps the draft; false when the browser does not keep it (storage full or switched off). */
export function keepDraft(storage: DraftStorage, key: string, kept: KeptDraft): boolean {
  try {
    storage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isDraft(value: unknown): value is OwnerUpdateDraft {
  return (
    isRecord(value) &&
    TEXT_FIELDS.every((field) => typeof value[field] === 'string') &&
    isCalendarDay(String(value.date)) &&
    (value.proposes === undefined || PROPOSALS.some((proposal) => proposal === value.proposes))
  );
}

/** The draft that was kept, `undefined` when there is none or it cannot be read. */
export function readKeptDraft(storage: DraftStorage, key: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (!isRecord(kept) || !isDraft(kept.draft)) {
      return undefined;
    }
    const { draft, submissionId, isAttempted, keptOn } = kept;
    return typeof submissionId === 'string' && typeof keptOn === 'string' && isCalendarDay(keptOn)
      ? { draft: { ...BLANK_DRAFT, ...draft }, submissionId, isAttempted: isAttempted === true, keptOn }
      : undefined;
  } catch {
    return undefined;
  }
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
  return (
    draft.proposes !== undefined ||
    TEXT_FIELDS.some((field) => field !== 'date' && field !== 'author' && draft[field].trim() !== '')
  );
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

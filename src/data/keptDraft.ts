import { isCalendarDay } from '../domain/calendarDay';
import { BLANK_DRAFT, OwnerUpdateDraft } from '../domain/ownerUpdate';
import { DELIVERY_WARNINGS, PROPOSALS } from '../domain/register';

/** An update that has been typed and not posted, as a browser and the list Drafts keep it. */
export interface KeptDraft {
  readonly draft: OwnerUpdateDraft;
  /**
   * The id under which it is posted, so that posting it twice, from whatever device, stores it once. Drafts of one id
   * grew from each other; one that begins to differ on a second device gets an id of its own.
   */
  readonly submissionId: string;
  /** When it was last changed, by the clock of the device that did: `2020-10-16T09:00:00.000Z`. */
  readonly keptAt: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isOneOf(value: unknown, values: readonly string[]): boolean {
  return value === undefined || values.some((each) => each === value);
}

function isDraft(value: Record<string, unknown>): value is Record<string, unknown> & OwnerUpdateDraft {
  return (
    isCalendarDay(String(value.date)) &&
    typeof value.author === 'string' &&
    Object.entries(BLANK_DRAFT).every(([field, blank]) => blank !== '' || typeof value[field] === 'string') &&
    Array.isArray(value.fileNames) &&
    value.fileNames.every((name) => typeof name === 'string') &&
    isOneOf(value.proposes, PROPOSALS) &&
    isOneOf(value.delivery, DELIVERY_WARNINGS)
  );
}

/** The text of a draft as it is kept. */
export function formatKeptDraft(kept: KeptDraft): string {
  return JSON.stringify(kept);
}

/** The draft of a text, `undefined` when it is none. Fields that an earlier version did not know are blank. */
export function parseKeptDraft(text: string | null | undefined): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(kept) || !isRecord(kept.draft)) {
      return undefined;
    }
    const draft = { ...BLANK_DRAFT, ...kept.draft };
    // The earlier version kept the day alone.
    const keptAt = kept.keptAt ?? kept.keptOn;
    return isDraft(draft) &&
      typeof kept.submissionId === 'string' &&
      typeof keptAt === 'string' &&
      !Number.isNaN(Date.parse(keptAt))
      ? { draft, submissionId: kept.submissionId, keptAt }
      : undefined;
  } catch {
    return undefined;
  }
}

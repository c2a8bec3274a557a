import { Action, Audit, Board, Meeting, NameChange } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { TEXT_MAXIMUM } from '../lists/definition';

const KEPT_OF_LONG_KEY = 200;

/** Tells texts apart in 16 characters. FNV-1a over UTF-16 units, twice with different seeds: 64 bits keep long keys apart that begin alike. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((seed) => {
      let hash = seed;
      for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
      }
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}

function escapePart(part: string): string {
  return normaliseWords(part).replace(/%/g, '%25').replace(/\|/g, '%7C');
}

/** Joins the parts of a natural key; a key that is longer than SharePoint's single line ends in a fingerprint. */
function keyOf(parts: readonly string[]): string {
  const key = parts.join('|');
  return key.length <= TEXT_MAXIMUM ? key : `${key.slice(0, KEPT_OF_LONG_KEY)}#${fingerprint(key)}`;
}

/** An audit is known by its title and the period of its issue, however either is written (REGISTER-WORKBOOK.md, `Audits`). */
export function auditKey({ title, issued }: Pick<Audit, 'title' | 'issued'>): string {
  return keyOf([escapePart(title), issued.from, issued.to]);
}

/** A recommendation is known by its reference within its audit. */
export function recommendationKey(audit: Pick<Audit, 'title' | 'issued'>, reference: string): string {
  return keyOf([escapePart(audit.title), audit.issued.from, audit.issued.to, escapePart(reference)]);
}

/**
 * An entry of a history is known by what it belongs to, its slot (the day, for a decision the board too) and its place,
 * from 1, among the entries of that slot.
 */
export function entryKey(ownerKey: string, slot: string, place: number): string {
  return keyOf([ownerKey, slot, String(place)]);
}

export function actionKey({ actionId }: Pick<Action, 'actionId'>): string {
  return keyOf([escapePart(actionId)]);
}

export function boardKey({ name }: Pick<Board, 'name'>): string {
  return keyOf([escapePart(name)]);
}

/** A rule is known by its set and its place, from 1, in the set. */
export function criteriaKey(setName: string, place: number): string {
  return keyOf([escapePart(setName), String(place)]);
}

export function meetingKey({ board, date }: Pick<Meeting, 'board' | 'date'>): string {
  return keyOf([escapePart(board), date]);
}

export function nameChangeKey({ kind, from, on }: Pick<NameChange, 'kind' | 'from' | 'on'>): string {
  return keyOf([kind, escapePart(from), on]);
}

/** A setting is known by its name. */
export function settingKey(name: string): string {
  return keyOf([escapePart(name)]);
}

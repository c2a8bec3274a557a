/** A scale of gradings or priorities, highest first. */
export type Scale = readonly string[];

/**
 * The scales in use (DOMAIN.md, "Who and what"). A value is ranked only against values of a scale that holds both, so
 * "Satisfactory or above" says nothing of "Moderate".
 */
export interface Scales {
  readonly assurance: readonly Scale[];
  readonly priority: readonly Scale[];
}

/** Mazars' scale and the other one in use; Mazars' priorities and the inspectorate's. */
export const DEFAULT_SCALES: Scales = {
  assurance: [
    ['Significant', 'Satisfactory', 'Limited', 'Nil'],
    ['Substantial', 'Moderate', 'Limited', 'Unsatisfactory'],
  ],
  priority: [
    ['Fundamental', 'Significant', 'Housekeeping'],
    ['Cause of concern', 'Recommendation', 'Area for improvement'],
  ],
};

/** Text compared as people mean it: without regard to case, or to spaces round or between the words. */
export function normaliseWords(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The first letter in lower case where it is a plain one, and so no space that normalising would take away; else 0. */
function firstLetter(text: string): number {
  const lower = text.charCodeAt(0) | 32;
  return lower >= 97 && lower <= 122 ? lower : 0;
}

/** Whether two texts are the same as people mean it. Most that differ do so in their first letter, which is asked first. */
export function isSameWord(left: string, right: string): boolean {
  if (left === right) {
    return true;
  }
  const first = firstLetter(left);
  const other = firstLetter(right);
  return (first === other || first === 0 || other === 0) && normaliseWords(left) === normaliseWords(right);
}

function rankIn(scale: Scale, value: string): number {
  return scale.findIndex((step) => isSameWord(step, value));
}

/** Whether some scale holds the value. */
export function isOnScale(scales: readonly Scale[], value: string): boolean {
  return scales.some((scale) => rankIn(scale, value) >= 0);
}

/** The value as its scale spells it, or as it was given when no scale holds it. */
export function spellAsScale(scales: readonly Scale[], value: string): string {
  for (const scale of scales) {
    const step = scale[rankIn(scale, value)];
    if (step !== undefined) {
      return step;
    }
  }
  return value.trim();
}

/**
 * How the value stands to the mark on a scale that holds both: `above`, `same`, `below`, or `undefined` when no scale
 * holds both.
 */
export function compareOnScale(
  scales: readonly Scale[],
  value: string,
  mark: string,
): 'above' | 'same' | 'below' | undefined {
  for (const scale of scales) {
    const valueRank = rankIn(scale, value);
    const markRank = rankIn(scale, mark);
    if (valueRank >= 0 && markRank >= 0) {
      return valueRank < markRank ? 'above' : valueRank > markRank ? 'below' : 'same';
    }
  }
  return undefined;
}

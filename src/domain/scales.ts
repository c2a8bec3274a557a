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

/** Scales of other forces' auditors: CIPFA's and RSM's gradings, and the plain priorities. */
const FURTHER_SCALES: Scales = {
  assurance: [
    ['Substantial', 'Reasonable', 'Limited', 'No assurance'],
    ['Substantial', 'Reasonable', 'Partial', 'Minimal'],
  ],
  priority: [['High', 'Medium', 'Low']],
};

/** Every scale that is known, for spelling a value and for telling one that is on none. */
export const KNOWN_SCALES: Scales = {
  assurance: [...DEFAULT_SCALES.assurance, ...FURTHER_SCALES.assurance],
  priority: [...DEFAULT_SCALES.priority, ...FURTHER_SCALES.priority],
};

function withFurther(
  defaults: readonly Scale[],
  further: readonly Scale[],
  values: readonly string[],
): readonly Scale[] {
  return further.reduce(
    (scales, scale) =>
      values.some((value) => !isOnScale(scales, value) && rankIn(scale, value) >= 0) ? [...scales, scale] : scales,
    defaults,
  );
}

/**
 * The scales of a register that uses these gradings and priorities: the defaults, and further ones only where a value is on
 * no scale before them. Tables show the first scale of priorities whole: another force's own, where it uses none of Mazars'.
 */
export function scalesInUse(gradings: readonly string[], priorities: readonly string[]): Scales {
  const inUse = withFurther(DEFAULT_SCALES.priority, FURTHER_SCALES.priority, priorities);
  const own = inUse.slice(DEFAULT_SCALES.priority.length);
  const isMazars = priorities.some((priority) => isOnScale(DEFAULT_SCALES.priority.slice(0, 1), priority));
  return {
    assurance: withFurther(DEFAULT_SCALES.assurance, FURTHER_SCALES.assurance, gradings),
    priority: isMazars ? inUse : [...own, ...DEFAULT_SCALES.priority],
  };
}

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

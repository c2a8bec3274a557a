import type { RowOutcome } from '../../data/changeSeveral';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/recommendationName';
import { SeveralChange, SeveralField, withChange } from '../../domain/changeSeveral';
import { counted } from '../parts/words';

/** The fields as they are offered. */
export const FIELD_NAMES: Readonly<Record<SeveralField, string>> = {
  owners: 'Owner',
  theme: 'Theme',
  directorate: 'Directorate',
  confidential: 'Confidential',
};

export const FIELD_KEYS = Object.keys(FIELD_NAMES) as readonly SeveralField[];

/** What the form of a change holds. */
export interface SeveralForm {
  readonly field: SeveralField;
  /** Owners are separated by semicolons. */
  readonly text: string;
  readonly isConfidential: boolean;
}

export const BLANK_FORM: SeveralForm = { field: 'owners', text: '', isConfidential: true };

/** The change that the form asks for. */
export function changeOf({ field, text, isConfidential }: SeveralForm): SeveralChange {
  switch (field) {
    case 'owners':
      return {
        field,
        value: text
          .split(';')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      };
    case 'confidential':
      return { field, value: isConfidential };
    default:
      return { field, value: text.trim() };
  }
}

/** What pressing the button would do: `5 of 7 are changed; 2 say so already.` */
export function describeReach(items: readonly RecommendationAsAt[], change: SeveralChange): string {
  const same = items.filter(({ recommendation }) => withChange(recommendation, change) === recommendation).length;
  const all = counted(items.length, 'recommendation');
  return same === 0
    ? `${all} will be changed.`
    : `${items.length - same} of ${all} will be changed; ${same} already the same.`;
}

/** A row that was not changed, and why, in words. */
export interface RowFailure {
  readonly id: string;
  readonly name: string;
  readonly words: string;
}

/** How a change of several went. */
export interface SeveralReport {
  readonly sentence: string;
  readonly failures: readonly RowFailure[];
}

const REMEDIES: Readonly<Record<string, string>> = {
  forbidden: 'Your account may not change it. Ask an owner of this site for access to the group Governance.',
  notFound: 'It is no longer in the register, or you may not see it. Reload the page.',
  throttled: 'SharePoint asks for fewer requests. Wait a minute, then try it again.',
  invalid: 'SharePoint refused the value. A site owner can check the lists with “Set up lists”.',
  unavailable: 'SharePoint did not answer. Check your connection, then try it again: what is stored already stays.',
};

function failureWords(outcome: RowOutcome): string {
  if (outcome.kind === 'failed') {
    const { code, message, operation } = outcome.error;
    const told = message.replace(` (while ${operation})`, '');
    const isMeanwhile = code === 'conflict' && told.includes('meanwhile: it says');
    return isMeanwhile
      ? `${told} Look at it, then try it again if it should be changed all the same.`
      : (REMEDIES[code] ?? 'Somebody else was changing it at that moment. Try it again.');
  }
  return 'Its turn did not come. Try it again.';
}

/** The outcomes in words: how many were changed, and a line for each that was not. */
export function reportOf(
  items: readonly RecommendationAsAt[],
  outcomes: ReadonlyMap<string, RowOutcome>,
): SeveralReport {
  const kinds = items.map((item) => outcomes.get(item.recommendation.id)?.kind);
  const count = (kind: RowOutcome['kind']): number => kinds.filter((each) => each === kind).length;
  const failures = items.flatMap((item): RowFailure[] => {
    const { id } = item.recommendation;
    const outcome = outcomes.get(id);
    return outcome === undefined || outcome.kind === 'changed' || outcome.kind === 'same'
      ? []
      : [{ id, name: `${nameOf(item)}: ${item.recommendation.title}`, words: failureWords(outcome) }];
  });
  const same = count('same');
  const parts = [
    `${count('changed')} of ${counted(items.length, 'recommendation')} changed`,
    ...(same === 0 ? [] : [`${same} already the same`]),
    ...(failures.length === 0 ? [] : [`${failures.length} not changed`]),
  ];
  return { sentence: `${parts.join(', ')}.`, failures };
}

import type { RowOutcome } from '../../data/changeSeveral';
import type { RecommendationAsAt } from '../../domain/asAt';
import { nameOf } from '../../domain/recommendationName';
import { SeveralChange, SeveralField, withChange } from '../../domain/changeSeveral';
import { strings } from './loc/en-GB';

/** The fields as they are offered. */
export const FIELD_NAMES: Readonly<Record<SeveralField, string>> = {
  owners: strings.owner,
  theme: strings.theme,
  directorate: strings.directorate,
  confidential: strings.confidential,
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
  const all = strings.recommendationsWith(items.length);
  return same === 0 ? strings.allWillBe(all) : strings.countOfAll(items.length - same, all, same);
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
  forbidden: strings.yourAccountMay,
  notFound: strings.itIsNo,
  throttled: strings.sharePointAsksFor,
  invalid: strings.sharePointRefusedValue,
  unavailable: strings.sharePointDidNot,
};

function failureWords(outcome: RowOutcome): string {
  switch (outcome.kind) {
    case 'leftSo': {
      const { message, operation } = outcome.error;
      return strings.toldLookAt(message.replace(` (while ${operation})`, ''));
    }
    case 'failed':
      return REMEDIES[outcome.error.code] ?? strings.somebodyElseWas;
    default:
      return strings.itsTurnDid;
  }
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
    strings.countOfRecommendations(count('changed'), items.length),
    ...(same === 0 ? [] : [strings.sameAlreadySame(same)]),
    ...(failures.length === 0 ? [] : [strings.countNotChanged(failures.length)]),
  ];
  return { sentence: `${parts.join(', ')}.`, failures };
}

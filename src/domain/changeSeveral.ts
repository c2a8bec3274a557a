import { Actor } from './closing';
import { Recommendation } from './register';

/** What can be changed of several recommendations at once: nothing from which status, board or target date follow. */
export type SeveralChange =
  | { readonly field: 'owners'; readonly value: readonly string[] }
  | { readonly field: 'theme'; readonly value: string }
  | { readonly field: 'directorate'; readonly value: string }
  | { readonly field: 'confidential'; readonly value: boolean };

export type SeveralField = SeveralChange['field'];

/** Characters of a directorate at most: a list keeps it in a single line. */
export const DIRECTORATE_MAXIMUM = 255;

/** Who may change several recommendations at once, in words; `undefined` where the actor may. */
export function changingRefused({ isGovernance }: Actor): string | undefined {
  return isGovernance ? undefined : 'Members of the group Governance change recommendations; others read them.';
}

/** What keeps a change from being made, in words; `undefined` when nothing does. */
export function refusedChange(change: SeveralChange): string | undefined {
  switch (change.field) {
    case 'owners':
      return change.value.length === 0
        ? 'Name at least one owner, a role: a recommendation that nobody owns is asked of nobody.'
        : undefined;
    case 'directorate':
      return change.value.length > DIRECTORATE_MAXIMUM
        ? `A directorate has at most ${DIRECTORATE_MAXIMUM} characters.`
        : undefined;
    case 'theme':
    case 'confidential':
      return undefined;
  }
}

/** The recommendation after the change; the same one where it says so already. */
export function withChange(recommendation: Recommendation, change: SeveralChange): Recommendation {
  const before = recommendation[change.field];
  const isSame =
    change.field === 'owners' ? JSON.stringify(before) === JSON.stringify(change.value) : before === change.value;
  return isSame ? recommendation : { ...recommendation, [change.field]: change.value };
}

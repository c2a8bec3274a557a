import { ACTIONS, ACTION_UPDATES } from './actions';
import { AUDITS } from './audits';
import { ListDefinition } from './definition';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES } from './history';
import { RECOMMENDATIONS } from './recommendations';
import { BOARDS, CRITERIA, MEETINGS } from './settings';

/** Every list of the tracker, in the order in which they are made: a list comes after those that it refers to. */
export const LISTS: readonly ListDefinition[] = [
  AUDITS,
  RECOMMENDATIONS,
  TARGET_DATE_REVISIONS,
  UPDATES,
  DECISIONS,
  ACTIONS,
  ACTION_UPDATES,
  BOARDS,
  CRITERIA,
  MEETINGS,
];

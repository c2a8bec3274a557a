import { ACTIONS, ACTION_UPDATES } from './actions';
import { AUDITS } from './audits';
import { AccessLevel, ListDefinition } from './definition';
import { EVIDENCE } from './evidence';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from './history';
import { RECOMMENDATIONS } from './recommendations';
import { UPDATE_REQUESTS } from './round';
import { STEPS } from './steps';

/** The title of the group of a board's members, who read what is for their board. */
export type BoardPanel = `Panel ${string}`;

/** The lists whose rows are for one board or another; of the others every panel reads what the group Panel reads. */
export const LISTS_BY_BOARD: readonly ListDefinition[] = [
  AUDITS,
  RECOMMENDATIONS,
  TARGET_DATE_REVISIONS,
  UPDATES,
  UPDATE_REVIEWS,
  DECISIONS,
  STEPS,
  EVIDENCE,
  ACTIONS,
  ACTION_UPDATES,
  UPDATE_REQUESTS,
];

/** Characters that SharePoint refuses in the title of a group. */
const REFUSED = /["/\\[\]:|<>+=;,?*'@]/g;

/** The group of a board's members. */
export function boardPanel(board: string): BoardPanel {
  return `Panel ${board.replace(REFUSED, ' ').replace(/\s+/g, ' ').trim()}`;
}

/** What the members of one board may do with a list. */
export function boardPanelAccess(list: ListDefinition): AccessLevel {
  return LISTS_BY_BOARD.includes(list) ? 'shared rows' : list.access.panel;
}

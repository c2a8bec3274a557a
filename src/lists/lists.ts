import { ACTIONS, ACTION_UPDATES } from './actions';
import { AUDITS } from './audits';
import { ListDefinition } from './definition';
import { EVIDENCE } from './evidence';
import { DECISIONS, TARGET_DATE_REVISIONS, UPDATES, UPDATE_REVIEWS } from './history';
import { PACK_APPENDICES } from './packAppendices';
import { FROZEN_PAPERS, PAPERS } from './papers';
import { RECOMMENDATIONS } from './recommendations';
import { DRAFTS, NAME_CHANGES, ROLES, SETTINGS, UPDATE_REQUESTS } from './round';
import { BOARDS, CRITERIA, MEETINGS } from './settings';
import { STAGE } from './stage';
import { STEPS } from './steps';
import { MY_VIEWS, SHARED_VIEWS } from './views';

/** Every list of the tracker, in the order in which they are made: a list comes after those that it refers to. */
export const LISTS: readonly ListDefinition[] = [
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
  BOARDS,
  CRITERIA,
  MEETINGS,
  UPDATE_REQUESTS,
  NAME_CHANGES,
  SETTINGS,
  ROLES,
  DRAFTS,
  SHARED_VIEWS,
  MY_VIEWS,
  STAGE,
  PAPERS,
  FROZEN_PAPERS,
  PACK_APPENDICES,
];

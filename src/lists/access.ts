import { ListAccess } from './definition';

/** The groups that set-up makes; people are put into them by the site's owners. */
export const GROUPS = {
  governance: {
    title: 'Governance',
    description: 'Keeps the register of the Assurance Tracker: changes everything in it, and records decisions.',
  },
  owners: {
    title: 'Owners',
    description: 'Answer for recommendations: read the register and add updates and evidence, nothing else.',
  },
  panel: {
    title: 'Panel',
    description: 'Sit on every board, or serve them all: read the whole register.',
  },
} as const;

export type GroupName = keyof typeof GROUPS;

/** The group names in the order in which they are made. */
export const GROUP_NAMES = ['governance', 'owners', 'panel'] as const satisfies readonly GroupName[];

/** The register itself: governance keeps it, the others read it. */
export const KEPT_BY_GOVERNANCE: ListAccess = { governance: 'everything', owners: 'read', panel: 'read' };

/** What owners add to and nobody but governance can change. */
export const ADDED_BY_OWNERS: ListAccess = { governance: 'everything', owners: 'read and add', panel: 'read' };

/** What belongs to the person who made it, governance included. */
export const OWN_ROWS: ListAccess = { governance: 'own rows', owners: 'own rows', panel: undefined };

/** What the tracker needs to know of people, which the boards do not. */
export const NOT_FOR_PANEL: ListAccess = { governance: 'everything', owners: 'read', panel: undefined };

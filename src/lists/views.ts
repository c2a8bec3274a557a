import { KEPT_BY_GOVERNANCE, OWN_ROWS } from './access';
import { FieldDefinition, ListDefinition, REGISTER_KEY_FIELD, ViewDefinition } from './definition';

const FIELDS: readonly FieldDefinition[] = [
  REGISTER_KEY_FIELD,
  {
    type: 'Note',
    name: 'ViewAddress',
    title: 'Address',
    description: 'What the address of the register says after its question mark. Kept by the tracker.',
    isRequired: true,
    isKeptByTracker: true,
  },
];

const LISTING: readonly ViewDefinition[] = [
  { title: 'All views', fields: ['LinkTitle'], orderBy: [{ field: 'RegisterKey' }], isDefault: true },
];

/** Views of the register that everybody may open. */
export const SHARED_VIEWS: ListDefinition = {
  title: 'Shared views',
  description: 'Views of the register that are saved for everybody.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'View', isRequired: true },
  fields: FIELDS,
  views: LISTING,
};

/** Views of the register that are seen by those who saved them alone. */
export const MY_VIEWS: ListDefinition = {
  title: 'My views',
  description: 'Views of the register that somebody saved for themselves. Everybody sees their own.',
  access: { ...OWN_ROWS, panel: 'own rows' },
  isOwnRowsOnly: true,
  isOnQuickLaunch: false,
  titleField: { title: 'View', isRequired: true },
  fields: FIELDS,
  views: LISTING,
};

import { NAME_KINDS } from '../domain/register';
import { KEPT_BY_GOVERNANCE, NOT_FOR_PANEL, OWN_ROWS } from './access';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';
import { RECOMMENDATION_FIELD } from './history';
import { RECOMMENDATIONS } from './recommendations';

/** The requests for updates that were sent to owners; papers tell of them where no update came. */
export const UPDATE_REQUESTS: ListDefinition = {
  title: 'Update requests',
  description: 'Requests for updates that were sent to owners before a meeting.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    RECOMMENDATION_FIELD,
    { type: 'Text', name: 'Board', title: 'Board', isRequired: true, isIndexed: true },
    { type: 'DateOnly', name: 'MeetingDay', title: 'Meeting', isRequired: true, isIndexed: true },
    { type: 'DateOnly', name: 'SentOn', title: 'Sent on', isRequired: true, isIndexed: true },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: ['LinkTitle', 'Recommendation', 'Board', 'MeetingDay', 'SentOn'],
      orderBy: [{ field: 'SentOn', isDescending: true }],
      isDefault: true,
    },
  ],
};

/** What boards, auditors and roles were called before (DOMAIN.md, "Who and what": SORB, since renamed ORB). */
export const NAME_CHANGES: ListDefinition = {
  title: 'Name changes',
  description: 'From a day on, what had one name has another; papers of earlier days print the earlier one.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    {
      type: 'Choice',
      name: 'NameKind',
      title: 'What',
      choices: NAME_KINDS,
      allowsOthers: false,
      isRequired: true,
    },
    { type: 'Text', name: 'FromName', title: 'From', isRequired: true },
    { type: 'Text', name: 'ToName', title: 'To', isRequired: true },
    { type: 'DateOnly', name: 'ChangedOn', title: 'On', isRequired: true, isIndexed: true },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All name changes',
      fields: ['LinkTitle', 'NameKind', 'FromName', 'ToName', 'ChangedOn'],
      orderBy: [{ field: 'ChangedOn' }],
      isDefault: true,
    },
  ],
};

/** Updates that are being typed; each is its author's alone. */
export const DRAFTS: ListDefinition = {
  title: 'Drafts',
  description: 'Updates that are being written and have not been posted. Everybody sees their own.',
  access: OWN_ROWS,
  isOwnRowsOnly: true,
  isOnQuickLaunch: false,
  titleField: { title: 'Draft', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    {
      type: 'Lookup',
      name: 'Recommendation',
      title: 'Recommendation',
      list: RECOMMENDATIONS.title,
      isRequired: true,
      isIndexed: true,
    },
    { type: 'Note', name: 'DraftText', title: 'What was typed', isKeptByTracker: true },
  ],
  views: [
    {
      title: 'All drafts',
      fields: ['LinkTitle', 'Recommendation'],
      orderBy: [{ field: 'Recommendation' }],
      isDefault: true,
    },
  ],
};

/** Values that hold for the whole register, a row each. */
export const SETTINGS: ListDefinition = {
  title: 'Settings',
  description: 'Values that hold for the whole register. One that is missing has its default.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Setting', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    { type: 'Text', name: 'SettingValue', title: 'Value', isRequired: true },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All settings',
      fields: ['LinkTitle', 'SettingValue'],
      orderBy: [{ field: 'Sequence' }],
      isDefault: true,
    },
  ],
};

/** Which person holds which role; several persons may hold one. */
export const ROLES: ListDefinition = {
  title: 'Roles',
  description: 'Which person holds which role. Papers print roles; the tracker knows by it who owns what.',
  access: NOT_FOR_PANEL,
  isOnQuickLaunch: false,
  titleField: { title: 'Role', isRequired: true },
  fields: [REGISTER_KEY_FIELD, { type: 'Person', name: 'Person', title: 'Person', isRequired: true, isIndexed: true }],
  views: [
    {
      title: 'All roles',
      fields: ['LinkTitle', 'Person'],
      orderBy: [{ field: 'Person' }],
      isDefault: true,
    },
  ],
};

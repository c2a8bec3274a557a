import { KEPT_BY_GOVERNANCE } from './access';
import { ListDefinition, REGISTER_KEY_FIELD } from './definition';

/** What is shown to the room while a board sits: a row for each sitting, overwritten as the meeting goes on. */
export const STAGE: ListDefinition = {
  title: 'Meeting stage',
  description: 'Which recommendation a meeting is shown. It holds keys and no text; what was decided is in Decisions.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Sitting', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    { type: 'Text', name: 'TeamsMeeting', title: 'Meeting in Teams', isIndexed: true, isKeptByTracker: true },
    { type: 'Text', name: 'ShownKey', title: 'Recommendation shown', isKeptByTracker: true },
  ],
  views: [
    {
      title: 'All sittings',
      fields: ['LinkTitle', 'ShownKey'],
      orderBy: [{ field: 'TeamsMeeting' }],
      isDefault: true,
    },
  ],
};

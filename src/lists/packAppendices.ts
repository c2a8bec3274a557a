import { KEPT_BY_GOVERNANCE } from './access';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';

/** Appendices that were added to papers from views of the list of recommendations; one that is removed keeps its row. */
export const PACK_APPENDICES: ListDefinition = {
  title: 'Pack appendices',
  description: 'Recommendations that were added from list views to papers of meetings, as appendices.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Appendix', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    { type: 'Text', name: 'Board', title: 'Board', isRequired: true, isIndexed: true },
    { type: 'DateOnly', name: 'MeetingDay', title: 'Meeting', isRequired: true, isIndexed: true },
    {
      type: 'Note',
      name: 'RecommendationIds',
      title: 'Recommendations',
      description: 'The ids of their rows in the order in which the paper prints them, separated by ;',
      isRequired: true,
    },
    { type: 'DateOnly', name: 'AddedOn', title: 'Added on', isRequired: true },
    { type: 'Text', name: 'AddedBy', title: 'Added by' },
    {
      type: 'DateOnly',
      name: 'RemovedOn',
      title: 'Removed on',
      description: 'Blank while it is in the paper.',
      isIndexed: true,
    },
    { type: 'Text', name: 'RemovedBy', title: 'Removed by' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: ['LinkTitle', 'Board', 'MeetingDay', 'RecommendationIds', 'AddedOn', 'AddedBy', 'RemovedOn', 'RemovedBy'],
      orderBy: [{ field: 'MeetingDay', isDescending: true }],
      isDefault: true,
    },
  ],
};

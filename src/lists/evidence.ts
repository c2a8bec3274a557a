import { ADDED_BY_OWNERS } from './access';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';
import { RECOMMENDATIONS } from './recommendations';

/**
 * The files that back updates. The files of one update are in a folder of their own, whose name says to which
 * recommendation and update they belong: so that an owner, who may add and nothing else, need not change the row that
 * SharePoint has made of the file. Columns that are filled go before what the folder says.
 */
export const EVIDENCE: ListDefinition = {
  title: 'Evidence',
  description: 'Files that back updates, in folders by update.',
  kind: 'library',
  access: ADDED_BY_OWNERS,
  isOnQuickLaunch: true,
  titleField: { title: 'Title', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    {
      type: 'Lookup',
      name: 'Recommendation',
      title: 'Recommendation',
      list: RECOMMENDATIONS.title,
      isIndexed: true,
    },
    {
      type: 'Text',
      name: 'OriginalName',
      title: 'Original name',
      description: 'The name that the file came with, where it differs.',
    },
    { type: 'Text', name: 'AddedOn', title: 'Added on', description: 'The day or the period, in words.' },
    { type: 'DateOnly', name: 'AddedFrom', title: 'Added from', isIndexed: true, isDerived: true },
    { type: 'Text', name: 'EvidenceAuthor', title: 'Author', description: 'The role that added it.' },
    {
      type: 'Boolean',
      name: 'Confidential',
      title: 'Confidential',
      description: 'Yes keeps the file out of everything that is published.',
    },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All evidence',
      fields: ['DocIcon', 'LinkFilename', 'Title', 'Recommendation', 'AddedOn', 'EvidenceAuthor', 'Confidential'],
      orderBy: [{ field: 'AddedFrom', isDescending: true }],
      isDefault: true,
    },
  ],
};

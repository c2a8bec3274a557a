import { EDITIONS } from '../domain/edition';
import { ListAccess, ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';

/**
 * What is kept and changed by nobody: governance adds, SharePoint refuses the rest. Members of boards get their papers
 * from governance, for a paper of another board is not for them.
 */
const KEPT_FOR_GOOD: ListAccess = { governance: 'read and add', owners: 'read', panel: undefined };

/**
 * The files of final papers and of the register behind each, in a folder for each version of a paper. Columns of a file
 * can be written only by those who may change it, which nobody may: what is known of each is in `FROZEN_PAPERS`.
 */
export const PAPERS: ListDefinition = {
  title: 'Papers',
  description: 'Final papers of the boards with what they were made from. Nothing here is ever changed.',
  kind: 'library',
  access: KEPT_FOR_GOOD,
  isOnQuickLaunch: true,
  titleField: { title: 'Title', isRequired: false },
  fields: [REGISTER_KEY_FIELD, SEQUENCE_FIELD],
  views: [
    {
      title: 'All papers',
      fields: ['DocIcon', 'LinkFilename', 'Title'],
      orderBy: [{ field: 'Sequence' }],
      isDefault: true,
    },
  ],
};

/** Characters that each of the words of a front sheet may have: a line or two, and fewer than a column of text takes. */
export const FRONT_SHEET_MAXIMUM = 200;

/** A row for each file of a final paper: which paper it is, and the hashes by which it can be told from any other. */
export const FROZEN_PAPERS: ListDefinition = {
  title: 'Frozen papers',
  description: 'What is known of each final paper in the library Papers. Nothing here is ever changed.',
  access: KEPT_FOR_GOOD,
  isOnQuickLaunch: false,
  titleField: { title: 'Paper', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    { type: 'Text', name: 'Board', title: 'Board', isRequired: true, isIndexed: true },
    { type: 'DateOnly', name: 'MeetingDay', title: 'Meeting', isRequired: true, isIndexed: true },
    { type: 'DateOnly', name: 'AsAtDay', title: 'As at', isRequired: true },
    { type: 'Text', name: 'Layout', title: 'Layout', isRequired: true },
    { type: 'Choice', name: 'Edition', title: 'Edition', choices: EDITIONS, allowsOthers: false, isRequired: true },
    { type: 'Text', name: 'PaperFormat', title: 'Format', isRequired: true },
    { type: 'Number', name: 'PaperVersion', title: 'Version', isRequired: true },
    { type: 'Note', name: 'PaperFile', title: 'File', description: 'The address of the file in its site.' },
    { type: 'Text', name: 'FileHash', title: 'SHA-256 of the file' },
    { type: 'Note', name: 'DataFile', title: 'Data', description: 'The register as at the day, as a workbook.' },
    { type: 'Text', name: 'DataHash', title: 'SHA-256 of the data' },
    { type: 'Text', name: 'ContentHash', title: 'SHA-256 of what it says' },
    {
      type: 'Text',
      name: 'ReportOf',
      title: 'Report of',
      description: 'Blank where the front sheet says its default.',
    },
    { type: 'Text', name: 'WrittenBy', title: 'Written by', description: 'The role; blank as above.' },
    { type: 'Text', name: 'MeetingTime', title: 'Time', description: 'The hour of the meeting; blank as above.' },
    { type: 'DateOnly', name: 'MadeOn', title: 'Made on', isRequired: true, isIndexed: true },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: [
        'LinkTitle',
        'Board',
        'MeetingDay',
        'Layout',
        'Edition',
        'PaperFormat',
        'PaperVersion',
        'MadeOn',
        'PaperFile',
        'FileHash',
      ],
      orderBy: [{ field: 'MeetingDay', isDescending: true }],
      isDefault: true,
    },
  ],
};

import { KEPT_BY_GOVERNANCE } from './access';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';

/** The boards. While the list is empty the default boards are in force (DOMAIN.md, "Who and what"). */
export const BOARDS: ListDefinition = {
  title: 'Boards',
  description: 'The boards that get recommendations. While it is empty, the default boards are in force.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Board', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    { type: 'Text', name: 'FullName', title: 'Full name' },
    {
      type: 'Text',
      name: 'DecidesAfter',
      title: 'Decides after',
      description: 'The boards that must agree before this one decides, in order, separated by ;',
    },
    { type: 'Boolean', name: 'Published', title: 'Published', description: 'Yes where its papers are published.' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All boards',
      fields: ['LinkTitle', 'FullName', 'DecidesAfter', 'Published'],
      orderBy: [{ field: 'Sequence' }],
      isDefault: true,
    },
  ],
};

/** The reporting criteria, a rule a row. While the list is empty the default sets are in force. */
export const CRITERIA: ListDefinition = {
  title: 'Criteria',
  description:
    'Which board gets a recommendation: rows with the same set are one set, tried from top to bottom. ' +
    'While it is empty, the default criteria are in force.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Set', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    {
      type: 'DateOnly',
      name: 'EffectiveFrom',
      title: 'Effective from',
      description: 'The first day on which the set is in force; blank means from the beginning.',
      isIndexed: true,
    },
    { type: 'Text', name: 'RuleId', title: 'Rule', description: 'Shown with every outcome that the rule gives.' },
    { type: 'Text', name: 'Source', title: 'Source', description: 'Blank fits any.' },
    { type: 'Text', name: 'Auditor', title: 'Auditor', description: 'Blank fits any.' },
    {
      type: 'Text',
      name: 'Assurance',
      title: 'Assurance',
      description: 'A grading, "<grading> or above", "<grading> or below" or Not graded; blank fits any.',
    },
    { type: 'Text', name: 'Priority', title: 'Priority', description: 'A priority, or None; blank fits any.' },
    { type: 'Text', name: 'Board', title: 'Board', isRequired: true },
    { type: 'Note', name: 'Clause', title: 'Clause', description: 'The words that a paper prints as the reason.' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All criteria',
      fields: ['LinkTitle', 'EffectiveFrom', 'RuleId', 'Source', 'Auditor', 'Assurance', 'Priority', 'Board', 'Clause'],
      orderBy: [{ field: 'Sequence' }],
      isDefault: true,
    },
  ],
};

/** The boards' sittings. */
export const MEETINGS: ListDefinition = {
  title: 'Meetings',
  description: "The boards' sittings, with the deadlines for updates.",
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: true,
  titleField: { title: 'Meeting', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    { type: 'Text', name: 'Board', title: 'Board', isRequired: true, isIndexed: true },
    { type: 'DateOnly', name: 'MeetingDay', title: 'Date', isRequired: true, isIndexed: true },
    { type: 'DateOnly', name: 'UpdatesDue', title: 'Updates due', isIndexed: true },
    { type: 'Text', name: 'Paper', title: 'Paper', description: 'The letter with which the paper is marked.' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All meetings',
      fields: ['LinkTitle', 'Board', 'MeetingDay', 'UpdatesDue', 'Paper'],
      orderBy: [{ field: 'MeetingDay', isDescending: true }],
      isDefault: true,
    },
  ],
};

import { SESSIONS } from '../domain/register';
import { ADDED_BY_OWNERS, KEPT_BY_GOVERNANCE } from './access';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';
import { RECOMMENDATION_FIELD } from './history';

const ACTION_FIELDS = ['LinkTitle', 'Board', 'MinuteNumber', 'ActionText', 'Responsible', 'TargetDate', 'DueDate'];

/** The boards' rolling action sheets. */
export const ACTIONS: ListDefinition = {
  title: 'Actions',
  description: "The boards' own actions, carried from meeting to meeting until the board closes them.",
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: true,
  titleField: { title: 'Action id', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    { type: 'Text', name: 'Board', title: 'Board', isRequired: true, isIndexed: true },
    {
      type: 'Text',
      name: 'MeetingDate',
      title: 'Meeting date',
      description: 'The day or the period of the meeting, in words.',
      isRequired: true,
    },
    { type: 'DateOnly', name: 'MeetingFrom', title: 'Met from', isIndexed: true, isDerived: true },
    { type: 'Text', name: 'MinuteNumber', title: 'Minute no.', description: 'As minuted, for example 40/16.' },
    { type: 'Text', name: 'Paper', title: 'Paper', description: "The paper's letter, or Verbal." },
    { type: 'Note', name: 'ActionText', title: 'Action', isRequired: true },
    {
      type: 'Note',
      name: 'Responsible',
      title: 'Person responsible',
      description: 'A role; several separated by ;',
    },
    {
      type: 'Text',
      name: 'TargetDate',
      title: 'Target date',
      description: 'A day or a period in words, TBC, ongoing or immediately.',
    },
    { type: 'DateOnly', name: 'DueDate', title: 'Due', isIndexed: true, isDerived: true },
    {
      type: 'Choice',
      name: 'Status',
      title: 'Status',
      choices: ['Open', 'Closed'],
      allowsOthers: false,
      defaultChoice: 'Open',
      isRequired: true,
      isIndexed: true,
    },
    { type: 'Text', name: 'ClosedOn', title: 'Closed on', description: 'A day or a period in words.' },
    {
      type: 'Choice',
      name: 'Session',
      title: 'Session',
      description: 'Open may be published.',
      choices: SESSIONS,
      allowsOthers: false,
      defaultChoice: 'Open',
    },
    {
      ...RECOMMENDATION_FIELD,
      description: 'The recommendation under whose discussion it was given.',
      isRequired: false,
    },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All actions',
      fields: [...ACTION_FIELDS, 'Status', 'ClosedOn', 'Session', 'Recommendation'],
      orderBy: [{ field: 'Sequence' }],
      isDefault: true,
    },
    {
      title: 'Open actions',
      fields: [...ACTION_FIELDS, 'Session'],
      where: [{ field: 'Status', is: 'equalTo', value: 'Open' }],
      orderBy: [{ field: 'DueDate' }],
    },
  ],
};

/** Progress on actions; added, never overwritten. */
export const ACTION_UPDATES: ListDefinition = {
  title: 'Action updates',
  description: "What was reported of the boards' actions.",
  access: ADDED_BY_OWNERS,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    {
      type: 'Lookup',
      name: 'Action',
      title: 'Action',
      list: ACTIONS.title,
      isRequired: true,
      isIndexed: true,
      protects: true,
    },
    {
      type: 'Text',
      name: 'UpdateDate',
      title: 'Date',
      description: 'The day or the period of the update, in words.',
      isRequired: true,
    },
    { type: 'DateOnly', name: 'UpdateFrom', title: 'Dated from', isIndexed: true, isDerived: true },
    { type: 'Note', name: 'UpdateText', title: 'Update', isRequired: true },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: ['LinkTitle', 'Action', 'UpdateDate', 'UpdateText'],
      orderBy: [{ field: 'UpdateFrom', isDescending: true }],
      isDefault: true,
    },
  ],
};

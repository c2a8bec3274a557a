import { DECISIONS as DECISION_KINDS, DELIVERY_WARNINGS, PROPOSALS, REVIEW_OUTCOMES } from '../domain/register';
import { ADDED_BY_OWNERS, KEPT_BY_GOVERNANCE } from './access';
import { ListDefinition, LookupFieldDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';
import { RECOMMENDATIONS } from './recommendations';

/** The recommendation that an entry of its history belongs to. */
export const RECOMMENDATION_FIELD: LookupFieldDefinition = {
  type: 'Lookup',
  name: 'Recommendation',
  title: 'Recommendation',
  list: RECOMMENDATIONS.title,
  isRequired: true,
  isIndexed: true,
  protects: true,
};

/** Changes of target dates; added, never overwritten. */
export const TARGET_DATE_REVISIONS: ListDefinition = {
  title: 'Target date revisions',
  description: 'Every change of a target date: when it was set, the new date, and why.',
  access: ADDED_BY_OWNERS,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    RECOMMENDATION_FIELD,
    {
      type: 'Text',
      name: 'SetOn',
      title: 'Set on',
      description: 'When the new date was set: a day or a period in words.',
      isRequired: true,
    },
    { type: 'DateOnly', name: 'SetOnFrom', title: 'Set from', isIndexed: true, isDerived: true },
    {
      type: 'Text',
      name: 'NewTarget',
      title: 'New target date',
      description: 'A day or a period in words, TBC, ongoing or immediately.',
      isRequired: true,
    },
    { type: 'Note', name: 'RevisionReason', title: 'Reason' },
    { type: 'Text', name: 'RevisionAuthor', title: 'Author', description: 'The role that set it.' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: ['LinkTitle', 'Recommendation', 'SetOn', 'NewTarget', 'RevisionReason', 'RevisionAuthor'],
      orderBy: [{ field: 'SetOnFrom', isDescending: true }],
      isDefault: true,
    },
  ],
};

/** What owners reported; added, never overwritten. */
export const UPDATES: ListDefinition = {
  title: 'Updates',
  description: 'What owners reported of their recommendations.',
  access: ADDED_BY_OWNERS,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    RECOMMENDATION_FIELD,
    {
      type: 'Text',
      name: 'UpdateDate',
      title: 'Date',
      description: 'The day or the period of the update, in words.',
      isRequired: true,
    },
    { type: 'DateOnly', name: 'UpdateFrom', title: 'Dated from', isIndexed: true, isDerived: true },
    { type: 'Text', name: 'UpdateAuthor', title: 'Author', description: 'The role that reported.' },
    { type: 'Note', name: 'Achievements', title: 'Achievements' },
    { type: 'Note', name: 'Remaining', title: 'Remaining' },
    { type: 'Note', name: 'Milestones', title: 'Milestones' },
    { type: 'Note', name: 'Barriers', title: 'Barriers' },
    { type: 'Note', name: 'Mitigation', title: 'Mitigation' },
    { type: 'Note', name: 'UpdateText', title: 'Update' },
    { type: 'Note', name: 'Implemented', title: 'Implemented', description: 'Closing: that it has been implemented.' },
    {
      type: 'Note',
      name: 'Evidence',
      title: 'Evidence',
      description: 'Closing: the facts and figures that show it works, or the name of a file.',
    },
    {
      type: 'Text',
      name: 'ImplementedOn',
      title: 'Implemented on',
      description: 'Closing: when it was implemented, a day or a period in words.',
    },
    { type: 'Note', name: 'Measure', title: 'Measure', description: 'Closing: what was measured.' },
    { type: 'Number', name: 'Achieved', title: 'Achieved', description: 'How many met it.' },
    { type: 'Number', name: 'OutOf', title: 'Out of', description: 'How many were looked at.' },
    {
      type: 'Text',
      name: 'EvidencePeriod',
      title: 'Evidence period',
      description: 'The day or the period that the measurement covers, in words.',
    },
    { type: 'DateOnly', name: 'SampleDay', title: 'Sample day' },
    { type: 'Note', name: 'EvidenceSource', title: 'Evidence source', description: 'Where the figures come from.' },
    {
      type: 'Choice',
      name: 'Proposes',
      title: 'Proposes',
      choices: PROPOSALS,
      allowsOthers: false,
      isIndexed: true,
    },
    {
      type: 'Choice',
      name: 'Delivery',
      title: 'Delivery',
      description: 'What the owner says of delivery besides the date.',
      choices: DELIVERY_WARNINGS,
      allowsOthers: false,
      isIndexed: true,
    },
    {
      type: 'Number',
      name: 'DecisionsOfDay',
      title: 'After decisions',
      description: 'How many decisions of its own day it came after; blank where it came before all of them.',
    },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: ['LinkTitle', 'Recommendation', 'UpdateDate', 'UpdateAuthor', 'Achievements', 'UpdateText', 'Proposes'],
      orderBy: [{ field: 'UpdateFrom', isDescending: true }],
      isDefault: true,
    },
    {
      title: 'Proposing closure',
      fields: ['LinkTitle', 'Recommendation', 'UpdateDate', 'UpdateAuthor', 'Implemented', 'ImplementedOn', 'Evidence'],
      where: [{ field: 'Proposes', is: 'equalTo', value: 'Closure' }],
      orderBy: [{ field: 'UpdateFrom', isDescending: true }],
    },
  ],
};

/** What boards decided; added, never overwritten. */
export const DECISIONS: ListDefinition = {
  title: 'Decisions',
  description: 'What boards decided of recommendations.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    RECOMMENDATION_FIELD,
    { type: 'Text', name: 'Board', title: 'Board', isRequired: true, isIndexed: true },
    {
      type: 'Text',
      name: 'MeetingDate',
      title: 'Meeting date',
      description: 'The day or the period of the meeting, in words.',
      isRequired: true,
    },
    { type: 'DateOnly', name: 'MeetingFrom', title: 'Met from', isIndexed: true, isDerived: true },
    {
      type: 'Choice',
      name: 'Decision',
      title: 'Decision',
      choices: DECISION_KINDS,
      allowsOthers: false,
      isRequired: true,
      isIndexed: true,
    },
    { type: 'Note', name: 'DecisionNote', title: 'Note' },
    { type: 'Text', name: 'MinuteNumber', title: 'Minute no.', description: 'As minuted, for example 40/16.' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: ['LinkTitle', 'Recommendation', 'Board', 'MeetingDate', 'Decision', 'DecisionNote'],
      orderBy: [{ field: 'MeetingFrom', isDescending: true }],
      isDefault: true,
    },
    {
      title: 'More evidence requested',
      fields: ['LinkTitle', 'Recommendation', 'Board', 'MeetingDate', 'DecisionNote'],
      where: [{ field: 'Decision', is: 'equalTo', value: 'More evidence requested' }],
      orderBy: [{ field: 'MeetingFrom', isDescending: true }],
    },
  ],
};

/** What governance said of updates; added, never overwritten. */
export const UPDATE_REVIEWS: ListDefinition = {
  title: 'Update reviews',
  description: 'Which updates governance has accepted, and which it has returned with a note.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    RECOMMENDATION_FIELD,
    {
      type: 'Lookup',
      name: 'ReviewedUpdate',
      title: 'Update',
      list: UPDATES.title,
      isRequired: true,
      isIndexed: true,
      protects: true,
    },
    {
      type: 'Choice',
      name: 'Outcome',
      title: 'Outcome',
      choices: REVIEW_OUTCOMES,
      allowsOthers: false,
      isRequired: true,
      isIndexed: true,
    },
    { type: 'DateOnly', name: 'ReviewedOn', title: 'Reviewed on', isRequired: true, isIndexed: true },
    { type: 'Note', name: 'ReviewNote', title: 'Note', description: 'What the owner is to do.' },
    { type: 'Text', name: 'ReviewAuthor', title: 'Author', description: 'The role that reviewed it.' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'Newest first',
      fields: ['LinkTitle', 'Recommendation', 'ReviewedUpdate', 'Outcome', 'ReviewedOn', 'ReviewNote', 'ReviewAuthor'],
      orderBy: [{ field: 'ReviewedOn', isDescending: true }],
      isDefault: true,
    },
    {
      title: 'Returned',
      fields: ['LinkTitle', 'Recommendation', 'ReviewedUpdate', 'ReviewedOn', 'ReviewNote'],
      where: [{ field: 'Outcome', is: 'equalTo', value: 'Returned' }],
      orderBy: [{ field: 'ReviewedOn', isDescending: true }],
    },
  ],
};

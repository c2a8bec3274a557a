import { DEFAULT_BOARDS } from '../domain/defaults';
import { RAGS } from '../domain/rag';
import { RESPONSES, STATUSES } from '../domain/register';
import { DEFAULT_SCALES } from '../domain/scales';
import { KEPT_BY_GOVERNANCE } from './access';
import { AUDITS } from './audits';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD, ViewDefinition } from './definition';
import { RECOMMENDATIONS_TITLE } from './recommendationsTitle';
import { stepsOf } from './scaleChoices';

/** The board that tracks housekeeping recommendations under the criteria of 2020 (DOMAIN.md, "Reporting criteria"). */
const HOUSEKEEPING = { board: 'SORB', priority: 'Housekeeping' };

/** Status first: open rows stay few while closed ones gather over the years. */
const OPEN_VIEWS: readonly ViewDefinition[] = DEFAULT_BOARDS.map(({ name }) => ({
  title: `${name}, open`,
  fields: ['Audit', 'Reference', 'LinkTitle', 'Priority', 'Owners', 'TargetDate', 'DueDate', 'Rag', 'BoardReason'],
  where: [
    { field: 'Status', is: 'equalTo', value: 'Open' },
    { field: 'Board', is: 'equalTo', value: name },
  ],
  orderBy: [{ field: 'DueDate' }],
}));

/** Recommendations with where they stand now; what happened to them is in the lists of revisions, updates and decisions. */
export const RECOMMENDATIONS: ListDefinition = {
  title: RECOMMENDATIONS_TITLE,
  description: 'Recommendations of all audits, with their current status, board, target date and RAG.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: true,
  titleField: { title: 'Title', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    {
      type: 'Lookup',
      name: 'Audit',
      title: 'Audit',
      list: AUDITS.title,
      isRequired: true,
      isIndexed: true,
      protects: true,
    },
    {
      type: 'Text',
      name: 'Reference',
      title: 'Reference',
      description: 'As the report numbers it, for example 4.1.',
      isRequired: true,
      isIndexed: true,
    },
    {
      type: 'Choice',
      name: 'Priority',
      title: 'Priority',
      choices: stepsOf(DEFAULT_SCALES.priority),
      allowsOthers: true,
      isIndexed: true,
    },
    { type: 'Note', name: 'Theme', title: 'Theme', description: 'What the finding threatens, in a few words.' },
    { type: 'Note', name: 'RecommendationText', title: 'Recommendation' },
    { type: 'Note', name: 'ManagementResponse', title: 'Management response' },
    {
      type: 'Choice',
      name: 'Response',
      title: 'Response',
      choices: RESPONSES,
      allowsOthers: false,
      defaultChoice: 'Accepted',
    },
    {
      type: 'Note',
      name: 'Owners',
      title: 'Owner',
      description: 'The role that answers for it; several separated by ;',
    },
    {
      type: 'Text',
      name: 'Directorate',
      title: 'Directorate',
      description: 'The part of the force that answers for it.',
      isIndexed: true,
    },
    {
      type: 'Text',
      name: 'Raised',
      title: 'Raised',
      description: "When it entered the register, in words; blank means with its audit's issue.",
    },
    {
      type: 'Text',
      name: 'OriginalTarget',
      title: 'Original target date',
      description: 'As agreed with the auditor: a day or a period in words, TBC, ongoing or immediately.',
    },
    {
      type: 'Choice',
      name: 'Status',
      title: 'Status',
      choices: STATUSES,
      allowsOthers: false,
      defaultChoice: 'Open',
      isRequired: true,
      isIndexed: true,
    },
    {
      type: 'Text',
      name: 'StatusDate',
      title: 'Status date',
      description: 'When it took that status, in words.',
    },
    {
      type: 'Note',
      name: 'EarlierStatuses',
      title: 'Earlier statuses',
      description: 'Those that no update and no decision tells, one a line, oldest first: Proposed closed => May 2020.',
    },
    {
      type: 'Text',
      name: 'OverrideBoard',
      title: 'Board override',
      description: 'The board that gets it whatever the reporting criteria say.',
    },
    { type: 'Note', name: 'OverrideReason', title: 'Override reason' },
    {
      type: 'Lookup',
      name: 'Repeats',
      title: 'Repeats',
      description: 'The earlier recommendation that it repeats.',
      list: RECOMMENDATIONS_TITLE,
      isIndexed: true,
    },
    {
      type: 'Lookup',
      name: 'DependsOn',
      title: 'Depends on',
      description: 'The recommendations that must be delivered first.',
      list: RECOMMENDATIONS_TITLE,
      isMultiple: true,
    },
    {
      type: 'Boolean',
      name: 'Confidential',
      title: 'Confidential',
      description: 'Yes keeps it out of everything that is published.',
    },
    SEQUENCE_FIELD,
    {
      type: 'Number',
      name: 'UpdatesHeard',
      title: 'Updates heard',
      description: 'How many updates the status takes into account. Kept by the tracker.',
      isKeptByTracker: true,
    },
    {
      type: 'Number',
      name: 'DecisionsHeard',
      title: 'Decisions heard',
      description: 'How many decisions the status takes into account. Kept by the tracker.',
      isKeptByTracker: true,
    },
    {
      type: 'Number',
      name: 'ReviewsHeard',
      title: 'Reviews heard',
      description: 'How many reviews of updates the status takes into account. Kept by the tracker.',
      isKeptByTracker: true,
    },
    {
      type: 'Text',
      name: 'TargetDate',
      title: 'Target date',
      description: 'The target date in force, in words.',
      isDerived: true,
    },
    {
      type: 'DateOnly',
      name: 'DueDate',
      title: 'Due',
      description: 'The last day on which it is on time.',
      isIndexed: true,
      isDerived: true,
    },
    {
      type: 'Text',
      name: 'Board',
      title: 'Board',
      description: 'The board that gets it; blank means that no rule covers it.',
      isIndexed: true,
      isDerived: true,
    },
    { type: 'Note', name: 'BoardReason', title: 'Reason for the board', isDerived: true },
    {
      type: 'Choice',
      name: 'Rag',
      title: 'RAG',
      description: 'By the target-date scheme, on the day of the last change.',
      choices: RAGS,
      allowsOthers: false,
      isIndexed: true,
      isDerived: true,
    },
  ],
  views: [
    {
      title: 'All recommendations',
      fields: [
        'Audit',
        'Reference',
        'LinkTitle',
        'Priority',
        'Owners',
        'Status',
        'StatusDate',
        'Board',
        'TargetDate',
        'DueDate',
        'Rag',
      ],
      orderBy: [{ field: 'Sequence' }],
      isDefault: true,
    },
    ...OPEN_VIEWS,
    {
      title: `${HOUSEKEEPING.board}, housekeeping`,
      fields: ['Audit', 'Reference', 'LinkTitle', 'Owners', 'Status', 'StatusDate', 'TargetDate', 'DueDate', 'Rag'],
      where: [
        { field: 'Board', is: 'equalTo', value: HOUSEKEEPING.board },
        { field: 'Priority', is: 'equalTo', value: HOUSEKEEPING.priority },
      ],
      orderBy: [{ field: 'Sequence' }],
    },
    {
      title: 'Proposed closed',
      fields: ['Audit', 'Reference', 'LinkTitle', 'Priority', 'Owners', 'Board', 'StatusDate'],
      where: [{ field: 'Status', is: 'equalTo', value: 'Proposed closed' }],
      orderBy: [{ field: 'Sequence' }],
    },
    {
      title: 'Overdue',
      fields: ['Audit', 'Reference', 'LinkTitle', 'Priority', 'Owners', 'Board', 'TargetDate', 'DueDate'],
      where: [
        { field: 'Status', is: 'equalTo', value: 'Open' },
        { field: 'DueDate', is: 'beforeToday' },
      ],
      orderBy: [{ field: 'DueDate' }],
    },
    {
      title: 'By audit',
      fields: ['Reference', 'LinkTitle', 'Priority', 'Owners', 'Status', 'Board', 'TargetDate', 'Rag'],
      groupBy: 'Audit',
      orderBy: [{ field: 'Reference' }],
    },
    {
      title: 'Unrouted',
      fields: ['Audit', 'Reference', 'LinkTitle', 'Priority', 'Status', 'BoardReason'],
      where: [{ field: 'Board', is: 'empty' }],
      orderBy: [{ field: 'Sequence' }],
    },
  ],
};

import { ORGANISATIONS, SOURCES } from '../domain/register';
import { DEFAULT_SCALES } from '../domain/scales';
import { KEPT_BY_GOVERNANCE } from './access';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';
import { stepsOf } from './scaleChoices';

/** Reports of auditors and inspectorates. */
export const AUDITS: ListDefinition = {
  title: 'Audits',
  description: 'Reports of internal audit and of inspectorates.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: true,
  titleField: { title: 'Audit', isRequired: true },
  fields: [
    REGISTER_KEY_FIELD,
    {
      type: 'Text',
      name: 'Issued',
      title: 'Issued',
      description: 'When the report was issued: a day or a period in words, for example October 2020.',
      isRequired: true,
    },
    { type: 'DateOnly', name: 'IssuedFrom', title: 'Issued from', isIndexed: true, isDerived: true },
    { type: 'Choice', name: 'Source', title: 'Source', choices: SOURCES, allowsOthers: false, isIndexed: true },
    { type: 'Text', name: 'Auditor', title: 'Auditor', description: 'The body that wrote it.', isIndexed: true },
    {
      type: 'Choice',
      name: 'Assurance',
      title: 'Assurance',
      description: 'The grading; blank where the report gives none.',
      choices: stepsOf(DEFAULT_SCALES.assurance),
      allowsOthers: true,
      isIndexed: true,
    },
    { type: 'Choice', name: 'Organisation', title: 'Organisation', choices: ORGANISATIONS, allowsOthers: false },
    {
      type: 'Boolean',
      name: 'Confidential',
      title: 'Confidential',
      description: 'Yes keeps the audit out of everything that is published.',
    },
    {
      type: 'Lookup',
      name: 'FollowsUp',
      title: 'Follows up',
      description: 'The earlier audit that it follows up.',
      list: 'Audits',
      isIndexed: true,
    },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All audits',
      fields: ['LinkTitle', 'Issued', 'Source', 'Auditor', 'Assurance', 'Organisation', 'Confidential'],
      orderBy: [{ field: 'IssuedFrom', isDescending: true }],
      isDefault: true,
    },
    {
      title: 'Not graded',
      fields: ['LinkTitle', 'Issued', 'Source', 'Auditor'],
      where: [{ field: 'Assurance', is: 'empty' }],
      orderBy: [{ field: 'IssuedFrom', isDescending: true }],
    },
  ],
};

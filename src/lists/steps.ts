import { STEP_STATES } from '../domain/register';
import { KEPT_BY_GOVERNANCE } from './access';
import { ListDefinition, REGISTER_KEY_FIELD, SEQUENCE_FIELD } from './definition';
import { RECOMMENDATION_FIELD } from './history';

const STEP_FIELDS = ['LinkTitle', 'Recommendation', 'StepNumber', 'StepText', 'StepOwner', 'StepDue', 'DueDate'];

/** The numbered steps of recommendations; a step is settled, never deleted. */
export const STEPS: ListDefinition = {
  title: 'Steps',
  description: 'The numbered steps of recommendations. One is proposed closed only when none is open.',
  access: KEPT_BY_GOVERNANCE,
  isOnQuickLaunch: false,
  titleField: { title: 'Entry', isRequired: false },
  fields: [
    REGISTER_KEY_FIELD,
    RECOMMENDATION_FIELD,
    { type: 'Number', name: 'StepNumber', title: 'Number', isRequired: true },
    { type: 'Note', name: 'StepText', title: 'Step', isRequired: true },
    { type: 'Text', name: 'StepOwner', title: 'Owner', description: 'The role that takes it.' },
    {
      type: 'Text',
      name: 'StepDue',
      title: 'Due',
      description: 'A day or a period in words, TBC, ongoing or immediately.',
    },
    { type: 'DateOnly', name: 'DueDate', title: 'Due day', isIndexed: true, isDerived: true },
    {
      type: 'Choice',
      name: 'StepState',
      title: 'State',
      choices: STEP_STATES,
      allowsOthers: false,
      defaultChoice: 'Open',
      isRequired: true,
      isIndexed: true,
    },
    {
      type: 'Text',
      name: 'SettledOn',
      title: 'Settled on',
      description: 'When it was done or dropped: a day or a period in words.',
    },
    { type: 'Note', name: 'SettledReason', title: 'Reason', description: 'Why it was dropped.' },
    SEQUENCE_FIELD,
  ],
  views: [
    {
      title: 'All steps',
      fields: [...STEP_FIELDS, 'StepState', 'SettledOn', 'SettledReason'],
      orderBy: [{ field: 'Sequence' }],
      isDefault: true,
    },
    {
      title: 'Open steps',
      fields: STEP_FIELDS,
      where: [{ field: 'StepState', is: 'equalTo', value: 'Open' }],
      orderBy: [{ field: 'DueDate' }],
    },
  ],
};

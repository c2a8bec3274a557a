import { Board, CriteriaSet } from './register';

/** From the beginning: earlier than anything a register holds. */
export const BEGINNING = '1900-01-01';

/** How often an owner may move a target date before the board must agree the new one. */
export const DEFAULT_REVISION_LIMIT = 2;

/** The boards of a register that names none (DOMAIN.md, "Who and what"). */
export const DEFAULT_BOARDS: readonly Board[] = [
  { name: 'JARAP', fullName: 'Joint Audit, Risk and Assurance Panel', decidesAfter: ['SORB'], published: true },
  { name: 'SORB', fullName: 'Strategic Organisational Risk Board', decidesAfter: [], published: false },
  { name: 'CGB', fullName: 'Corporate Governance Board', decidesAfter: [], published: true },
];

/**
 * The criteria of a register that gives none (DOMAIN.md, "Reporting criteria"): all to JARAP from the beginning; by
 * assurance and priority from 1 February 2020; all to JARAP again from 1 July 2023.
 */
export const DEFAULT_CRITERIA_SETS: readonly CriteriaSet[] = [
  {
    name: 'All to JARAP',
    effectiveFrom: BEGINNING,
    rules: [
      {
        id: 'all-1',
        source: undefined,
        auditor: undefined,
        assurance: undefined,
        priority: undefined,
        board: 'JARAP',
        clause: 'Every recommendation is reported to JARAP.',
      },
    ],
  },
  {
    name: 'Assurance and priority 2020',
    effectiveFrom: '2020-02-01',
    rules: [
      {
        id: '2020-1',
        source: undefined,
        auditor: undefined,
        assurance: { kind: 'orBelow', grading: 'Limited' },
        priority: undefined,
        board: 'JARAP',
        clause: 'An audit graded Limited or below is reported to JARAP whole, whatever the priority.',
      },
      {
        id: '2020-2',
        source: undefined,
        auditor: undefined,
        assurance: { kind: 'orAbove', grading: 'Satisfactory' },
        priority: { kind: 'is', priority: 'Fundamental' },
        board: 'JARAP',
        clause: 'A fundamental recommendation of an audit graded Satisfactory or above is reported to JARAP.',
      },
      {
        id: '2020-3',
        source: undefined,
        auditor: undefined,
        assurance: { kind: 'orAbove', grading: 'Satisfactory' },
        priority: { kind: 'is', priority: 'Significant' },
        board: 'JARAP',
        clause: 'A significant recommendation of an audit graded Satisfactory or above is reported to JARAP.',
      },
      {
        id: '2020-4',
        source: undefined,
        auditor: undefined,
        assurance: { kind: 'orAbove', grading: 'Satisfactory' },
        priority: { kind: 'is', priority: 'Housekeeping' },
        board: 'SORB',
        clause:
          'A housekeeping recommendation of an audit graded Satisfactory or above is tracked by the force through SORB.',
      },
    ],
  },
  {
    name: 'All to JARAP 2023',
    effectiveFrom: '2023-07-01',
    rules: [
      {
        id: '2023-1',
        source: undefined,
        auditor: undefined,
        assurance: undefined,
        priority: undefined,
        board: 'JARAP',
        clause: 'Every recommendation of every audit, graded or not, is reported to JARAP.',
      },
    ],
  },
];

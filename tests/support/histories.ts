import fc from 'fast-check';
import {
  Audit,
  DECISIONS,
  Decision,
  PROPOSALS,
  Recommendation,
  STATUSES,
  TargetDateRevision,
  Update,
} from '../../src/domain/register';
import { aDecision, aRecommendation, aRevision, anAudit, anUpdate, period, target } from './registers';

const DAYS = [
  '2019-06-01',
  '2020-01-15',
  'February 2020',
  '2020-05-20',
  '2020-09-01',
  '2020-10-16',
  '2021-02-01',
] as const;

const update: fc.Arbitrary<Update> = fc
  .record({ day: fc.constantFrom(...DAYS), proposes: fc.option(fc.constantFrom(...PROPOSALS), { nil: undefined }) })
  .map(({ day, proposes }) => anUpdate(day, { proposes }));

const decision: fc.Arbitrary<Decision> = fc
  .tuple(fc.constantFrom('SORB', 'JARAP', 'CGB'), fc.constantFrom(...DAYS), fc.constantFrom(...DECISIONS))
  .map(([board, day, kind]) => aDecision(board, day, kind));

const revision: fc.Arbitrary<TargetDateRevision> = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom('2020', '2021-03-31', 'TBC', 'immediately'))
  .map(([setOn, to]) => aRevision(setOn, to));

/** The audits that `someRecommendations` belong to: one of each kind that the default criteria tell apart. */
export const someAudits: readonly Audit[] = [
  anAudit({ id: 'satisfactory' }),
  anAudit({ id: 'limited', title: 'Complaints', assurance: 'Limited' }),
  anAudit({ id: 'ungraded', title: 'Inspection', assurance: undefined, source: 'HMICFRS inspection' }),
];

/**
 * Any histories at all, also those that no board would make: statuses that the history contradicts, decisions before
 * proposals, revisions out of order. Their references repeat, so that only their ids tell some of them apart.
 */
export const someRecommendations: fc.Arbitrary<readonly Recommendation[]> = fc
  .array(
    fc.record({
      auditId: fc.constantFrom('satisfactory', 'limited', 'ungraded'),
      reference: fc.constantFrom('4.1', '4.01', '4.2', '4.10'),
      priority: fc.constantFrom('Fundamental', 'Significant', 'Housekeeping', 'urgent', 'Urgent', undefined),
      owners: fc.constantFrom<readonly string[]>(['Head of HR'], ['head of hr', 'Head of Finance'], []),
      raised: fc.option(fc.constantFrom(...DAYS).map(period), { nil: undefined }),
      originalTarget: fc.option(fc.constantFrom('2019', '2020-09-30', '2021', 'TBC').map(target), { nil: undefined }),
      revisions: fc.array(revision, { maxLength: 3 }),
      status: fc.constantFrom(...STATUSES),
      statusDate: fc.option(fc.constantFrom(...DAYS).map(period), { nil: undefined }),
      updates: fc.array(update, { maxLength: 4 }),
      decisions: fc.array(decision, { maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, index) => aRecommendation({ ...row, id: `r${index}` })));

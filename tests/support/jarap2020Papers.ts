import { Recommendation, Register } from '../../src/domain/register';
import { buildJarap2020 } from '../../src/papers/layouts/jarap2020/jarap2020';
import { PaperInput } from '../../src/papers/layouts/layout';
import { PaperModel } from '../../src/papers/model';
import { entryTable, tableText } from './paperText';
import { aRecommendation, aRegister, anUpdate, period } from './registers';

/** The day of the meeting and of what is known. */
export const DAY = '2020-10-16';

/** The paper of JARAP from a small register, which is `aRegister()` but for what is given. */
export function build(register: Partial<Register>, input: Partial<PaperInput> = {}): PaperModel {
  return buildJarap2020({ register: aRegister(register), board: 'JARAP', meetingDay: DAY, asAtDay: DAY, ...input });
}

/** The paper with one recommendation, which is `aRecommendation()` but for what is given. */
export function buildOne(overrides: Partial<Recommendation>, input: Partial<PaperInput> = {}): PaperModel {
  return build({ recommendations: [aRecommendation(overrides)] }, input);
}

/** A recommendation of `anAudit()` with that reference. */
export function numberedRecommendation(reference: string, overrides: Partial<Recommendation>): Recommendation {
  return aRecommendation({ id: `r-${reference}`, reference, ...overrides });
}

/** One that its owner has proposed as closed, both limbs given. */
export const proposed = (reference: string, overrides: Partial<Recommendation> = {}): Recommendation =>
  numberedRecommendation(reference, {
    updates: [
      anUpdate('September 2020', { text: '', implemented: 'Done.', evidence: 'Sampled: 98 %.', proposes: 'Closure' }),
    ],
    status: 'Proposed closed',
    statusDate: period('September 2020'),
    ...overrides,
  });

/** The text of an entry's table, a line for each cell. */
export const entryText = (model: PaperModel, heading = '4.1 Service records'): string =>
  tableText(entryTable(model, heading)).flat().join('\n');

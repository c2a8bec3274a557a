import { COLUMN_KEYS, REGISTER_COLUMNS, sortRecommendations } from '../../../src/components/Register/registerColumns';
import type { ColumnKey } from '../../../src/components/Register/registerColumns';
import { asAt } from '../../../src/domain/asAt';
import { aRecommendation, aRegister, anAudit, anUpdate, dayOfTest, target } from '../../support/registers';

const REGISTER = aRegister({
  audits: [anAudit({ confidential: true }), anAudit({ id: 'audit-2', title: 'Payroll', confidential: false })],
  recommendations: [
    aRecommendation({ id: 'a', auditId: 'audit-2', reference: '4.10', title: 'Beta', priority: 'Housekeeping' }),
    aRecommendation({
      id: 'b',
      reference: '4.2',
      title: 'alpha',
      priority: 'Fundamental',
      originalTarget: target('2019'),
      updates: [anUpdate('May 2020')],
    }),
    aRecommendation({
      id: 'c',
      auditId: 'audit-2',
      reference: '4.9',
      title: 'Gamma',
      priority: undefined,
      originalTarget: target('June 2021'),
      confidential: true,
      updates: [anUpdate('June 2020')],
    }),
  ],
});
const KNOWN = asAt(REGISTER, dayOfTest);

function order(column: ColumnKey, isDescending = false): string {
  const { recommendations } = KNOWN;
  return sortRecommendations(recommendations, { column, isDescending }, REGISTER.scales)
    .map(({ recommendation }) => recommendation.id)
    .join(' ');
}

describe('sortRecommendations', () => {
  it('keeps the order of the register where nothing is sorted', () => {
    expect(sortRecommendations(KNOWN.recommendations, undefined, REGISTER.scales)).toBe(KNOWN.recommendations);
  });

  it.each([
    ['reference', 'b c a', 'a c b'],
    ['title', 'b a c', 'c a b'],
    // what has none stands last either way
    ['priority', 'b a c', 'a b c'],
    ['due', 'b c a', 'c b a'],
    ['updated', 'b c a', 'c b a'],
    ['audit', 'b c a', 'c a b'],
  ] as const)('sorts by %s, up and down', (column, up, down) => {
    expect([order(column), order(column, true)]).toEqual([up, down]);
  });
});

describe('REGISTER_COLUMNS', () => {
  it('says of confidential matter where it comes from', () => {
    const words = new Map(
      KNOWN.recommendations.map((item) => [item.recommendation.id, REGISTER_COLUMNS.confidential.words(item)]),
    );
    expect(Object.fromEntries(words)).toEqual({ a: 'No', b: 'By its audit', c: 'Yes' });
  });

  it.each(COLUMN_KEYS)('has words for %s of every recommendation', (key) => {
    expect(KNOWN.recommendations.map(REGISTER_COLUMNS[key].words).every((words) => typeof words === 'string')).toBe(
      true,
    );
  });
});

import { NO_OWNER, UNROUTED } from '../../../src/components/Register/furtherFilter';
import {
  NO_FILTER,
  RegisterFilter,
  describeCount,
  filterChoices,
  filterRecommendations,
  isNarrowing,
  narrowedFields,
} from '../../../src/components/Register/registerFilter';
import { asAt } from '../../../src/domain/asAt';
import { Register } from '../../../src/domain/register';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aRevision,
  anAudit,
  anUpdate,
  dayOfTest,
  target,
} from '../../support/registers';

/**
 * On 16 October 2020, under the criteria of 2020:
 * fleet     Significant of a Satisfactory audit: JARAP; open, due March 2019: RED
 * store     Housekeeping of the same audit: SORB; open without a date: AMBER; no owner
 * weapons   Fundamental of a Limited audit: JARAP; proposed closed: GREEN
 * ungraded  of an ungraded audit without priority: no rule, unrouted
 */
const register: Register = aRegister({
  audits: [
    anAudit(),
    anAudit({ id: 'limited', title: 'Seized Property', assurance: 'Limited' }),
    anAudit({ id: 'ungraded', title: 'Follow-up', assurance: undefined }),
  ],
  recommendations: [
    aRecommendation({
      id: 'fleet',
      reference: '4.2',
      originalTarget: target('March 2019'),
      owners: ['Head of Transport', 'Fleet Officer'],
      updates: [anUpdate('May 2020', { text: '', barriers: 'The supplier, Civica, is late.' })],
    }),
    aRecommendation({ id: 'store', reference: '4.3', priority: 'Housekeeping', owners: [] }),
    aRecommendation({
      id: 'weapons',
      auditId: 'limited',
      priority: 'Fundamental',
      owners: ['Property Manager'],
      updates: [anUpdate('May 2020', { proposes: 'Closure' })],
      decisions: [aDecision('SORB', '2020-06-01', 'Noted', 'Wait for the dip sample.')],
      revisions: [aRevision('April 2020', 'June 2020', 'The archive moves first.')],
      status: 'Proposed closed',
    }),
    aRecommendation({ id: 'unrouted', auditId: 'ungraded', priority: undefined, owners: ['property manager'] }),
  ],
});
const known = asAt(register, dayOfTest);

function found(filter: Partial<RegisterFilter>): string[] {
  return filterRecommendations(known, { ...NO_FILTER, ...filter }).map(({ recommendation }) => recommendation.id);
}

describe('filterRecommendations', () => {
  it.each<[string, Partial<RegisterFilter>, string[]]>([
    ['words that do not all occur', { text: 'fleet absent' }, []],
    ['a board of which there is none', { boards: ['CGB'] }, []],
    ['nothing', {}, ['fleet', 'store', 'weapons', 'unrouted']],
    ['blanks', { text: '   ' }, ['fleet', 'store', 'weapons', 'unrouted']],
    ['audit and reference', { text: 'fleet management 4.2' }, ['fleet']],
    ['words in any order and case', { text: '4.2 FLEET' }, ['fleet']],
    ['the text of an update', { text: 'civica' }, ['fleet']],
    ['the note of a decision', { text: 'dip sample' }, ['weapons']],
    ['the reason of a revision', { text: 'archive moves' }, ['weapons']],
    ['an owner in the search', { text: 'fleet officer' }, ['fleet']],
    ['a board', { boards: ['JARAP'] }, ['fleet', 'weapons']],
    ['two boards', { boards: ['JARAP', 'SORB'] }, ['fleet', 'store', 'weapons']],
    ['what no board gets', { boards: [UNROUTED] }, ['unrouted']],
    ['a status', { statuses: ['Proposed closed'] }, ['weapons']],
    ['a RAG', { rags: ['RED'] }, ['fleet']],
    ['a priority', { priorities: ['Housekeeping'] }, ['store']],
    ['no priority', { priorities: ['None'] }, ['unrouted']],
    ['the second of two owners', { owners: ['Fleet Officer'] }, ['fleet']],
    ['an owner in another case', { owners: ['Property Manager'] }, ['weapons', 'unrouted']],
    ['no owner', { owners: [NO_OWNER] }, ['store']],
    ['two fields at once', { boards: ['JARAP'], rags: ['GREEN'] }, ['weapons']],
  ])('finds by %s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('does not search what was reported later than the day shown', () => {
    const before = asAt(register, '2020-04-30');
    expect(filterRecommendations(before, { ...NO_FILTER, text: 'civica' })).toEqual([]);
  });
});

describe('filterChoices', () => {
  it('offers the boards of the register, unrouted first, and otherwise what occurs', () => {
    expect(filterChoices(known)).toEqual({
      boards: [UNROUTED, 'JARAP', 'SORB', 'CGB'],
      statuses: ['Open', 'Proposed closed'],
      rags: ['RED', 'AMBER', 'GREEN'],
      priorities: ['Fundamental', 'Significant', 'Housekeeping', 'None'],
      owners: ['Fleet Officer', 'Head of Transport', 'Property Manager', NO_OWNER],
    });
  });

  it('offers neither unrouted nor no owner where there is none', () => {
    const { boards, owners } = filterChoices(asAt(aRegister(), dayOfTest));
    expect([boards, owners]).toEqual([['JARAP', 'SORB', 'CGB'], ['Head of Transport']]);
  });
});

describe('describeCount', () => {
  it.each<[string, number, number, Partial<RegisterFilter>]>([
    ['28 recommendations', 28, 28, {}],
    ['1 recommendation', 1, 1, {}],
    ['0 of 1 recommendation, filtered by Grey', 0, 1, { rags: ['GREY'] }],
    ['12 of 28 recommendations, filtered by Red', 12, 28, { rags: ['RED'] }],
    [
      '1 of 28 recommendations, filtered by Amber, Open, JARAP, “fleet”',
      1,
      28,
      { text: ' fleet ', rags: ['AMBER'], statuses: ['Open'], boards: ['JARAP'] },
    ],
  ])('says "%s"', (sentence, shown, all, filter) => {
    expect(describeCount(shown, all, { ...NO_FILTER, ...filter })).toBe(sentence);
  });
});

describe('isNarrowing', () => {
  it.each<[boolean, Partial<RegisterFilter>]>([
    [false, {}],
    [false, { text: '  ' }],
    [true, { text: 'a' }],
    [true, { owners: ['Head'] }],
  ])('is %s for %j', (expected, filter) => {
    expect(isNarrowing({ ...NO_FILTER, ...filter })).toBe(expected);
  });
});

describe('narrowedFields', () => {
  it('counts fields, not values, and leaves the text out', () => {
    expect(narrowedFields({ ...NO_FILTER, text: 'x', boards: ['JARAP', 'SORB'], rags: ['RED'] })).toBe(2);
  });
});

import {
  FurtherFilter,
  NO_DIRECTORATE,
  NO_FURTHER_FILTER,
  fitsFurther,
  isFeature,
  narrowingsOf,
} from '../../../src/components/Register/furtherFilter';
import { asAt } from '../../../src/domain/asAt';
import {
  aRecommendation,
  aRegister,
  aRevision,
  anAudit,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

/**
 * On 16 October 2020, under the criteria of 2020:
 * fleet      open without a target date, raised in January 2019, no directorate
 * weapons    proposed closed, awaits SORB
 * finished   closed on 1 September 2020, by its second date
 * inspection repeats fleet; of an inspection that no rule covers, proposed; raised in May 2020
 */
const known = asAt(
  aRegister({
    audits: [
      anAudit(),
      anAudit({ id: 'inspection', title: 'Inspection', source: 'HMICFRS inspection', assurance: undefined }),
    ],
    recommendations: [
      aRecommendation({ id: 'fleet' }),
      aRecommendation({
        id: 'weapons',
        reference: '4.2',
        directorate: 'Operations',
        status: 'Proposed closed',
        updates: [anUpdate('2020-05-01', { proposes: 'Closure' })],
      }),
      aRecommendation({
        id: 'finished',
        reference: '4.3',
        directorate: 'Operations',
        originalTarget: target('June 2020'),
        revisions: [aRevision('2020-06-01', '2020')],
        status: 'Closed',
        statusDate: period('2020-09-01'),
      }),
      aRecommendation({
        id: 'inspected',
        auditId: 'inspection',
        repeats: 'fleet',
        raised: period('May 2020'),
        directorate: 'Finance',
        originalTarget: target('2021'),
        status: 'Proposed closed',
        updates: [anUpdate('2020-05-01', { proposes: 'Closure' })],
      }),
    ],
  }),
  dayOfTest,
);

function found(filter: Partial<FurtherFilter>): string[] {
  return known.recommendations
    .filter((item) => fitsFurther(item, { ...NO_FURTHER_FILTER, ...filter }, known))
    .map(({ recommendation }) => recommendation.id);
}

describe('fitsFurther', () => {
  it.each<[string, Partial<FurtherFilter>, string[]]>([
    ['a source of which there is none', { sources: ['External audit'] }, []],
    ['two features that nothing has together', { features: ['repeat', 'no-target-date'] }, []],
    ['nothing', {}, ['fleet', 'weapons', 'finished', 'inspected']],
    ['a source in another case', { sources: ['hmicfrs inspection'] }, ['inspected']],
    ['a directorate', { directorates: ['Operations'] }, ['weapons', 'finished']],
    ['no directorate', { directorates: [NO_DIRECTORATE] }, ['fleet']],
    ['an age', { ages: ['under 6 months'] }, ['inspected']],
    ['a board that is awaited', { awaited: ['SORB'] }, ['weapons']],
    ['no board that is awaited', { awaited: ['Unrouted'] }, ['inspected']],
    ['what has no target date', { features: ['no-target-date'] }, ['fleet']],
    ['what is proposed', { features: ['proposed'] }, ['weapons', 'inspected']],
    ['a repeat', { features: ['repeat'] }, ['inspected']],
    ['what closed by its target date', { features: ['closed-by-current-date'] }, ['finished']],
    ['what closed by its first date', { features: ['closed-by-first-date'] }, []],
    ['the day since which it was raised', { raisedAfter: '2020-04-30' }, ['inspected']],
    ['the day since which it ended', { closedAfter: '2020-08-31' }, ['finished']],
    ['the day itself on which it ended', { closedAfter: '2020-09-01' }, []],
  ])('finds by %s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

describe('narrowingsOf', () => {
  it('says nothing of a filter that does not narrow', () => {
    expect(narrowingsOf(NO_FURTHER_FILTER)).toEqual([]);
  });

  it('says all that narrows, and each without it', () => {
    const filter: FurtherFilter = {
      sources: ['External audit', 'Other'],
      directorates: ['Operations'],
      ages: ['over 2 years'],
      awaited: ['SORB'],
      features: ['repeat'],
      raisedAfter: '2020-07-22',
      closedAfter: '2020-07-23',
    };
    const narrowings = narrowingsOf(filter);
    expect(narrowings.map(({ words }) => words)).toEqual([
      'Repeat finding',
      'waiting for SORB',
      'External audit',
      'Other',
      'Operations',
      'raised over 2 years ago',
      'raised after 22 July 2020',
      'ended after 23 July 2020',
    ]);
    expect(narrowings[2]?.without).toEqual({ ...filter, sources: ['Other'] });
    expect(narrowings.every(({ without }) => narrowingsOf(without).length === narrowings.length - 1)).toBe(true);
  });
});

describe('isFeature', () => {
  it.each([
    ['toString', false],
    ['', false],
    ['repeat', true],
  ])('of %j is %s', (word, expected) => {
    expect(isFeature(word)).toBe(expected);
  });
});

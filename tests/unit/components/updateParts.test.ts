import { updateParts } from '../../../src/components/Recommendation/updateParts';
import { Update } from '../../../src/domain/register';
import { anUpdate, period } from '../../support/registers';

const partsOf = (overrides: Partial<Update>): [string, string][] =>
  updateParts(anUpdate('2020-10-12', { text: '', ...overrides })).map(({ title, text }) => [title, text]);

const blank = {
  measure: '',
  achieved: undefined,
  outOf: undefined,
  period: undefined,
  sampleDay: undefined,
  source: '',
};

describe('updateParts', () => {
  it('leaves out what is blank', () => {
    expect(partsOf({})).toEqual([]);
    expect(partsOf({ working: blank })).toEqual([]);
  });

  it('has the sections in the order of the form, and free text without a title', () => {
    expect(partsOf({ text: 'More.', mitigation: 'M.', achievements: 'A.' })).toEqual([
      ['Achievements to date', 'A.'],
      ['Mitigation in place meanwhile', 'M.'],
      ['', 'More.'],
    ]);
  });

  it('tells both limbs of a closing, each part of them', () => {
    expect(
      partsOf({
        implemented: 'All vehicles.',
        implementedOn: period('September 2020'),
        evidence: 'Sampled.',
        working: {
          measure: 'Records in date',
          achieved: 84,
          outOf: 100,
          period: period('Q2 2020'),
          sampleDay: '2020-10-01',
          source: 'Fleet system',
        },
        proposes: 'Closure',
      }),
    ).toEqual([
      ['Implemented: September 2020', 'All vehicles.'],
      ['Evidence that it is working', 'Sampled.'],
      ['Measured', 'Records in date: 84 of 100; Q2 2020; sample of 1 October 2020; from: Fleet system'],
      ['Proposes closing', ''],
    ]);
  });

  it('keeps the day of implementation where nothing else is said of it', () => {
    expect(partsOf({ implementedOn: period('2020-10-01') })).toEqual([['Implemented: 1 October 2020', '']]);
  });

  it.each<[Partial<Update>, string[]]>([
    [{ working: { ...blank, measure: 'Records', achieved: 84 } }, ['Measured', 'Records: 84']],
    [{ working: { ...blank, achieved: 0, outOf: 10 } }, ['Measured', '0 of 10']],
    [{ delivery: 'Constraint exceeded' }, ['Delivery, as its owner sees it', 'Constraint exceeded']],
    [{ proposes: 'Not adopted' }, ['Proposes not adopting', '']],
    [{ proposes: 'Superseded' }, ['Proposes superseding', '']],
  ])('tells %j', (overrides, expected) => {
    expect(partsOf(overrides)).toEqual([expected]);
  });
});

import {
  addRule,
  assuranceChoices,
  changeRule,
  copySet,
  describeUncovered,
  moveRule,
  priorityChoices,
  removeRule,
  setsInOrder,
} from '../../../src/components/Criteria/criteriaEditing';
import { DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import type { CriteriaSet } from '../../../src/domain/register';
import { DEFAULT_SCALES } from '../../../src/domain/scales';
import { uncoveredCombinations } from '../../../src/domain/whatWouldMove';

function aSet(effectiveFrom: string, ...ids: string[]): CriteriaSet {
  const tests = { source: undefined, auditor: undefined, assurance: undefined, priority: undefined };
  return {
    name: `From ${effectiveFrom}`,
    effectiveFrom,
    rules: ids.map((id) => ({ ...tests, id, board: 'JARAP', clause: `Clause ${id}` })),
  };
}

function ids({ rules }: CriteriaSet): string[] {
  return rules.map(({ id }) => id);
}

describe('setsInOrder', () => {
  it('is empty where there are no sets', () => {
    expect(setsInOrder([], '2020-10-16')).toEqual([]);
  });

  it('puts the set in force first, then what comes next, then what went last', () => {
    const sets = ['2022-01-01', '1900-01-01', '2020-02-01', '2021-01-01', '2019-01-01'].map((day) => aSet(day));
    expect(setsInOrder(sets, '2020-10-16').map(({ set, state }) => `${set.effectiveFrom} ${state}`)).toEqual([
      '2020-02-01 In force',
      '2021-01-01 Has not begun',
      '2022-01-01 Has not begun',
      '2019-01-01 No longer in force',
      '1900-01-01 No longer in force',
    ]);
  });
});

describe('copySet', () => {
  it('gives the rules numbers that no set has, and leaves the set itself as it was', () => {
    const set = aSet('2020-02-01', '2020-1', '2020-2', '2020-3');
    const copy = copySet(set, [set, aSet('2021-01-01', '2021-2')], '2021-06-01');
    expect(copy).toMatchObject({ name: 'Copy of From 2020-02-01', effectiveFrom: '2021-06-01' });
    expect(ids(copy)).toEqual(['2021-1', '2021-3', '2021-4']);
    expect(copy.rules.map(({ clause }) => clause)).toEqual(set.rules.map(({ clause }) => clause));
    expect(ids(set)).toEqual(['2020-1', '2020-2', '2020-3']);
  });
});

describe('addRule', () => {
  it('adds at the end a rule that fits all and has no board, under a number that is free', () => {
    const set = addRule(aSet('2021-06-01', '2021-1'), [aSet('2021-01-01', '2021-2')]);
    expect(ids(set)).toEqual(['2021-1', '2021-3']);
    expect(set.rules[1]).toMatchObject({ board: '', source: undefined, priority: undefined });
  });
});

describe('removeRule', () => {
  it('takes that rule alone', () => {
    expect(ids(removeRule(aSet('2021-06-01', 'a', 'b', 'c'), 'b'))).toEqual(['a', 'c']);
    expect(ids(removeRule(aSet('2021-06-01', 'a'), 'x'))).toEqual(['a']);
  });
});

describe('moveRule', () => {
  it.each([
    ['a rule that is not there', 'x', -1, 'abc'],
    ['the first further up', 'a', -1, 'abc'],
    ['the last further down', 'c', 1, 'abc'],
    ['up', 'c', -1, 'acb'],
    ['down', 'a', 1, 'bac'],
  ] as const)('moves %s', (_, id, by, expected) => {
    expect(ids(moveRule(aSet('2021-06-01', 'a', 'b', 'c'), id, by)).join('')).toBe(expected);
  });
});

describe('changeRule', () => {
  it('changes that rule alone', () => {
    const set = changeRule(aSet('2021-06-01', 'a', 'b'), 'b', { board: 'SORB', source: 'External audit' });
    expect(set.rules.map(({ board, source }) => [board, source])).toEqual([
      ['JARAP', undefined],
      ['SORB', 'External audit'],
    ]);
  });
});

describe('assuranceChoices', () => {
  it('offers each grading of each scale once, with what is above and below it', () => {
    expect(assuranceChoices(DEFAULT_SCALES, undefined).map(({ words }) => words)).toEqual([
      'Any',
      'Not graded',
      'Significant',
      'Significant or below',
      'Satisfactory',
      'Satisfactory or above',
      'Satisfactory or below',
      'Limited',
      'Limited or above',
      'Limited or below',
      'Nil',
      'Nil or above',
      'Substantial',
      'Substantial or below',
      'Moderate',
      'Moderate or above',
      'Moderate or below',
      'Unsatisfactory',
      'Unsatisfactory or above',
    ]);
  });

  it('keeps what a rule asks though no scale has it', () => {
    const test = { kind: 'orBelow', grading: 'Adequate' } as const;
    const choices = assuranceChoices(DEFAULT_SCALES, test);
    expect(choices[choices.length - 1]).toEqual({ words: 'Adequate or below', test });
  });
});

describe('priorityChoices', () => {
  it('offers any, none and each priority, and keeps what a rule asks', () => {
    const words = priorityChoices(DEFAULT_SCALES, { kind: 'is', priority: 'Advisory' }).map((each) => each.words);
    expect(words).toEqual([
      'Any',
      'None',
      ...['Fundamental', 'Significant', 'Housekeeping'],
      ...['Cause of concern', 'Recommendation', 'Area for improvement'],
      'Advisory',
    ]);
  });
});

describe('describeUncovered', () => {
  it('says nothing of a set that covers all', () => {
    const set = aSet('2021-06-01', 'all');
    expect(describeUncovered(uncoveredCombinations(set, { scales: DEFAULT_SCALES }))).toEqual([]);
  });

  it('gathers what shares its sources and priorities', () => {
    const set = DEFAULT_CRITERIA_SETS.find(({ rules }) => rules.length > 1);
    const lines = set === undefined ? [] : describeUncovered(uncoveredCombinations(set, { scales: DEFAULT_SCALES }));
    expect(lines).toEqual([
      'Significant, Satisfactory; any source; Cause of concern, Recommendation, Area for improvement, no priority',
      'Substantial, Moderate, not graded; any source; Fundamental, Significant, Housekeeping, Cause of concern, Recommendation, Area for improvement, no priority',
    ]);
  });

  it('names the sources where others are covered', () => {
    expect(
      describeUncovered([
        { source: 'Other', assurance: undefined, priority: undefined },
        { source: 'External audit', assurance: undefined, priority: undefined },
      ]),
    ).toEqual(['Not graded; Other, External audit; no priority']);
  });
});

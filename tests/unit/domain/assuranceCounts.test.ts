import { countByAssurance } from '../../../src/domain/assuranceCounts';
import { DEFAULT_SCALES } from '../../../src/domain/scales';
import { RecommendationAsAt } from '../../../src/domain/asAt';
import { anAudit, anItem, dayOfTest } from '../../support/registers';

const graded = (assurance: string | undefined): RecommendationAsAt =>
  anItem({}, dayOfTest, { audits: [anAudit({ assurance })] });

describe('countByAssurance', () => {
  it.each<[readonly (string | undefined)[], readonly [string | undefined, number][]]>([
    [[], []],
    [
      ['Significant', 'Satisfactory', 'satisfactory', 'Significant', 'Satisfactory', 'Satisfactory'],
      [
        ['Satisfactory', 4],
        ['Significant', 2],
      ],
    ],
    [
      [undefined, 'Good', 'Limited', undefined, 'Limited', 'Good', 'Significant', 'Significant'],
      [
        ['Significant', 2],
        ['Limited', 2],
        [undefined, 2],
        ['Good', 2],
      ],
    ],
  ])('counts %j, the most first, then by the scale', (assurances, expected) => {
    const counts = countByAssurance(assurances.map(graded), DEFAULT_SCALES);
    expect(counts.map(({ assurance, number }) => [assurance, number])).toEqual(expected);
  });
});

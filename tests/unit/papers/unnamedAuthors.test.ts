import { buildPaper } from '../../support/layoutPapers';
import { partText } from '../../support/paperText';
import { aRecommendation, anUpdate } from '../../support/registers';

const ending = (...authors: readonly string[]): readonly string[] =>
  ['jarap-2020', 'jarap-2024'].map((layout) =>
    partText(
      buildPaper(
        layout,
        {
          recommendations: [
            aRecommendation({
              override: { board: 'JARAP', reason: 'Asked.' },
              updates: authors.map((author) => anUpdate('September 2020', { author })),
            }),
          ],
        },
        { edition: 'public' },
      ),
      'left-out',
    ),
  );

describe('countUnnamedAuthors', () => {
  it.each<[string, readonly string[], string]>([
    ['one', ['A Person', 'Head of Transport'], 'The author of 1 update is not named: it is no role of the register.'],
    [
      'two',
      ['A Person', 'B Person', ''],
      'The authors of 2 updates are not named: they are not roles of the register.',
    ],
    ['none', ['Head of Transport', ''], 'Nothing was left out of this public edition.'],
  ])('ends a public edition with the number of authors that it does not name: %s', (_, authors, words) => {
    const expected = `What this edition leaves out\n${words}`;
    expect(ending(...authors)).toEqual([expected, expected]);
  });
});

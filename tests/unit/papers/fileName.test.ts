import { paperFileName } from '../../../src/papers/fileName';

const parts = { day: '2020-10-16', board: 'JARAP', paper: 'C', subject: 'Audit recommendations' };

describe('paperFileName', () => {
  it.each([
    ['a final paper', parts, false, '2020-10-16 JARAP Paper C - Audit recommendations.docx'],
    ['a paper without a letter', { ...parts, paper: '' }, false, '2020-10-16 JARAP - Audit recommendations.docx'],
    ['a draft', parts, true, '2020-10-16 JARAP Paper C - Audit recommendations - DRAFT.docx'],
    [
      'a board whose name no file system takes',
      { ...parts, board: 'Risk/Audit: "A"\u0007 #1' },
      false,
      '2020-10-16 Risk Audit A 1 Paper C - Audit recommendations.docx',
    ],
  ])('names %s', (_, fileName, isDraft, expected) => {
    expect(paperFileName({ fileName, isDraft, edition: 'full' }, 'docx')).toBe(expected);
  });

  it('tells a public edition from the full one', () => {
    expect(paperFileName({ fileName: parts, isDraft: true, edition: 'public' }, 'pdf')).toBe(
      '2020-10-16 JARAP Paper C - Audit recommendations - Public edition - DRAFT.pdf',
    );
  });
});

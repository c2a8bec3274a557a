import { KeptDraft, formatKeptDraft, parseKeptDraft } from '../../../src/data/keptDraft';
import { BLANK_DRAFT } from '../../../src/domain/ownerUpdate';

const KEPT: KeptDraft = {
  draft: {
    ...BLANK_DRAFT,
    date: '2020-10-12',
    author: 'Head of Transport',
    achievements: 'Half done.',
    measure: 'Records signed',
    fileNames: ['dip sample.xlsx'],
    proposes: 'Closure',
    delivery: 'At risk',
  },
  submissionId: '0b1c2d3e-0000-4000-8000-000000000000',
  keptAt: '2020-10-12T09:00:00.000Z',
};

function withDraft(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...KEPT, draft: { ...KEPT.draft, ...changes } });
}

describe('parseKeptDraft', () => {
  it.each<[string, string | null | undefined]>([
    ['nothing', undefined],
    ['an empty column', null],
    ['what is no JSON', '{'],
    ['another thing', '[]'],
    ['a text of another kind', withDraft({ barriers: 3 })],
    ['no day', withDraft({ date: '2020-02-31' })],
    ['no author', withDraft({ author: undefined })],
    ['an unknown proposal', withDraft({ proposes: 'Nonsense' })],
    ['an unknown warning', withDraft({ delivery: 'Nonsense' })],
    ['files that are no list', withDraft({ fileNames: 'a.txt' })],
    ['files without names', withDraft({ fileNames: [1] })],
    ['no submission id', JSON.stringify({ ...KEPT, submissionId: undefined })],
    ['no time', JSON.stringify({ ...KEPT, keptAt: undefined })],
    ['a time that is none', JSON.stringify({ ...KEPT, keptAt: 'yesterday' })],
  ])('gives nothing for %s', (_, text) => {
    expect(parseKeptDraft(text)).toBeUndefined();
  });

  it.each([
    ['with everything', KEPT],
    ['with nothing typed', { ...KEPT, draft: { ...BLANK_DRAFT, date: '2020-10-12', author: '' } }],
  ])('gives back a draft %s as it was kept', (_, kept) => {
    expect(parseKeptDraft(formatKeptDraft(kept))).toEqual(kept);
  });

  it('reads a draft of the earlier version, which knew fewer fields and kept the day alone', () => {
    const { measure: _measure, fileNames: _files, delivery: _delivery, ...fields } = KEPT.draft;
    const text = JSON.stringify({
      draft: fields,
      submissionId: KEPT.submissionId,
      isAttempted: true,
      keptOn: '2020-10-12',
    });
    expect(parseKeptDraft(text)).toEqual({
      draft: { ...KEPT.draft, measure: '', fileNames: [], delivery: undefined },
      submissionId: KEPT.submissionId,
      keptAt: '2020-10-12',
    });
  });
});

import {
  FORMAT_CHOICES,
  exportWords,
  formatsInPack,
  formatsOfPaper,
  whyNotKept,
  withFormat,
} from '../../../src/components/Papers/paperOrder';

describe('FORMAT_CHOICES', () => {
  it('offers Word first and the pack last', () => {
    expect(FORMAT_CHOICES.map(({ id }) => id)).toEqual(['docx', 'pdf', 'xlsx', 'html', 'zip']);
  });
});

describe('exportWords', () => {
  it.each([
    ['Export paper', [], false],
    ['Export paper (Word)', ['docx'], false],
    ['Export draft (Word)', ['docx'], true],
    ['Export paper (Word, PDF, Pack)', ['zip', 'pdf', 'docx'], false],
  ])('says "%s"', (words, formats, isDraft) => {
    expect(exportWords(formats, isDraft)).toBe(words);
  });
});

describe('formatsOfPaper', () => {
  it('leaves the pack out', () => {
    expect(formatsOfPaper(['zip', 'html', 'docx']).map(({ id }) => id)).toEqual(['docx', 'html']);
  });
});

describe('formatsInPack', () => {
  it.each([
    ['all where none was chosen beside it', ['zip'], ['docx', 'pdf', 'xlsx', 'html']],
    ['those that were chosen beside it', ['zip', 'pdf'], ['pdf']],
  ])('are %s', (_, formats, packed) => {
    expect(formatsInPack(formats)).toEqual(packed);
  });
});

describe('withFormat', () => {
  it.each([
    ['adds one', ['docx'], 'pdf', true, ['docx', 'pdf']],
    ['adds none twice', ['docx'], 'docx', true, ['docx']],
    ['takes one away', ['docx', 'pdf'], 'docx', false, ['pdf']],
  ] as const)('%s', (_, formats, id, isChosen, then) => {
    expect(withFormat(formats, id, isChosen)).toEqual(then);
  });
});

describe('whyNotKept', () => {
  it.each([
    ['a draft', ['docx'], true, 'A draft is not kept'],
    ['a pack alone', ['zip'], false, 'without a pack'],
    ['no format', [], false, 'choose Word or PDF'],
  ])('refuses %s', (_, formats, isDraft, words) => {
    expect(whyNotKept(formats, isDraft)).toContain(words);
  });

  it('lets a final paper be kept', () => {
    expect(whyNotKept(['docx', 'zip'], false)).toBeUndefined();
  });
});

import {
  ChosenFile,
  FileState,
  describeFile,
  describeSize,
  describeUpload,
  namesToChooseAgain,
  percentSent,
  refuseFile,
} from '../../../src/components/OwnerUpdate/chosenFiles';

function chosen(name: string, state: FileState = 'chosen'): ChosenFile {
  return { id: 1, file: new File(['x'], name), state, sentBytes: 0, cancelling: new AbortController() };
}

describe('refuseFile', () => {
  it.each([
    [0, '“a.pdf” is empty. Choose a file with something in it.'],
    [1, undefined],
    [250 * 1024 * 1024, undefined],
    [250 * 1024 * 1024 + 1, '“a.pdf” has 250.0 MB; SharePoint takes 250 MB at a time.'],
  ])('of %i bytes says %s', (size, expected) => {
    const refusal = refuseFile({ name: 'a.pdf', size });
    expect(refusal === undefined || expected === undefined ? refusal : refusal.startsWith(expected)).toBe(
      expected === undefined ? undefined : true,
    );
  });
});

describe('describeSize', () => {
  it.each([
    [1, '1 KB'],
    [84 * 1024, '84 KB'],
    [2.44 * 1024 * 1024, '2.4 MB'],
  ])('of %i is %s', (bytes, expected) => {
    expect(describeSize(bytes)).toBe(expected);
  });
});

describe('describeUpload', () => {
  it.each<[string, readonly ChosenFile[], string | undefined]>([
    ['nothing chosen', [], undefined],
    ['nothing on its way', [chosen('a.pdf'), chosen('b.pdf', 'stored')], undefined],
    ['the only one', [chosen('a.pdf', 'sending')], 'Uploading a.pdf'],
    ['one of several', [chosen('a.pdf', 'stored'), chosen('b.pdf', 'sending')], 'Uploading 2 of 2 files: b.pdf'],
  ])('says of %s: %s', (_, files, expected) => {
    expect(describeUpload(files)).toBe(expected);
  });
});

describe('namesToChooseAgain', () => {
  it('gives the names that this visit has no file for', () => {
    expect(namesToChooseAgain(['a.pdf', 'b.pdf'], [chosen('b.pdf')])).toEqual(['a.pdf']);
  });
});

describe('percentSent', () => {
  it.each([
    ['sending', 0, 200, 0],
    ['sending', 99, 200, 49],
    // What the browser has handed over SharePoint has not stored yet.
    ['sending', 200, 200, 99],
    ['sending', 5, 0, 99],
    ['stored', 200, 200, 100],
  ] as const)('of a file that is %s, with %i of %i bytes gone, is %i', (state, sentBytes, size, expected) => {
    expect(percentSent({ state, sentBytes, file: { size } })).toBe(expected);
  });
});

describe('describeFile', () => {
  it.each([
    ['sending', 'being uploaded, 0%'],
    ['cancelled', 'cancelled; it does not go with the update'],
    ['stored', 'uploaded'],
  ] as const)('says of one that is %s: %s', (state, words) => {
    expect(describeFile(chosen('a.pdf', state))).toBe(words);
  });
});

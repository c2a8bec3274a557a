import { previewKind, webViewAddress } from '../../../src/components/Evidence/previewKind';

describe('previewKind', () => {
  it.each(['page.html', 'drawing.svg', 'mail.eml', 'run.exe', 'pdf', 'no ending', 'odd.'])(
    'shows nothing of %s in place',
    (fileName) => {
      expect(previewKind(fileName)).toEqual({ kind: 'none' });
    },
  );

  it.each([
    ['Photo.JPG', { kind: 'picture', mediaType: 'image/jpeg' }],
    ['a.b.pdf', { kind: 'pdf', mediaType: 'application/pdf' }],
    ['dip sample.csv', { kind: 'text' }],
    ['plan.docx', { kind: 'office', program: 'Word' }],
    ['dip sample.xlsx', { kind: 'office', program: 'Excel' }],
    ['board.pptx', { kind: 'office', program: 'PowerPoint' }],
  ])('of %s is %j', (fileName, expected) => {
    expect(previewKind(fileName)).toEqual(expected);
  });
});

describe('webViewAddress', () => {
  it('asks the library for its own view', () => {
    expect(webViewAddress('https://force.example/Evidence/a%20b.docx')).toBe(
      'https://force.example/Evidence/a%20b.docx?web=1',
    );
  });
});

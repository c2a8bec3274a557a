import fc from 'fast-check';
import { safeFileName } from '../../../src/data/uploadEvidence';

describe('safeFileName', () => {
  it.each([
    ['Dip sample.xlsx', 'Dip sample.xlsx'],
    ["50% of #3 (Siân's).txt", "50% of #3 (Siân's).txt"],
    ['Ŵyn.csv', 'Ŵyn.csv'],
    ['a"b*c:d<e>f?g/h\\i|j.txt', 'a_b_c_d_e_f_g_h_i_j.txt'],
    ['  ~$report.docx. ', '$report.docx'],
    ['line\nbreak.txt', 'line_break.txt'],
    ['...', 'file'],
    ['', 'file'],
    ['.gitignore', '.gitignore'],
  ])('keeps of "%s" what SharePoint takes', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('shortens a long name and keeps its ending', () => {
    const safe = safeFileName(`${'x'.repeat(400)}.docx`);
    expect(safe).toHaveLength(120);
    expect(safe.endsWith('x.docx')).toBe(true);
  });

  it('gives a name that needs no further change, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const safe = safeFileName(name);
        const refused = [...safe].filter((char) => '"*:<>?/\\|\u007f'.includes(char) || char < ' ');
        expect(refused).toEqual([]);
        expect(safe).not.toMatch(/^[\s~]|[\s.]$/);
        expect(safe).not.toBe('');
      }),
    );
  });
});

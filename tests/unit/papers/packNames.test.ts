import path from 'node:path';
import fc from 'fast-check';
import { DistinctNames, packName } from '../../../src/papers/pack/packNames';

describe('packName', () => {
  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..\\..\\boot.ini', '_.._boot.ini'],
    ['/absolute.pdf', '_absolute.pdf'],
    ['C:\\x.pdf', 'C__x.pdf'],
    ['..', 'file'],
    ['', 'file'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM1.tar.gz', '_COM1.tar.gz'],
    ['console.txt', 'console.txt'],
    ['ends in dots... ', 'ends in dots'],
    ['invoice\u202excod.exe', 'invoice_xcod.exe'],
    ['a\u0000b\n.pdf', 'a_b_.pdf'],
    ['Dip sample – 84 of 100 £.pdf', 'Dip sample – 84 of 100 £.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
  ])('makes %j a name that every system takes', (given, expected) => {
    expect(packName(given)).toBe(expected);
  });

  it('keeps the extension of a long name', () => {
    const name = packName(`${'x'.repeat(300)}.pdf`);
    expect(name).toHaveLength(120);
    expect(name.endsWith('x.pdf')).toBe(true);
  });

  it('never gives a path, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = packName(given);
        expect(path.win32.basename(path.posix.basename(name))).toBe(name);
        expect(path.win32.resolve('C:\\pack', name)).toBe(`C:\\pack\\${name}`);
        expect(name).not.toMatch(/^\.|[. ]$|["*:<>?|]/);
        // XML, HTML and UTF-8 can all hold it
        expect(Buffer.from(name, 'utf8').toString('utf8')).toBe(name);
      }),
    );
  });
});

describe('DistinctNames', () => {
  it('numbers names that a system would take for the same', () => {
    const names = new DistinctNames();
    expect(['a.pdf', 'A.PDF', 'a.pdf', 'b/a.pdf'].map((name) => names.take('', name))).toEqual([
      'a.pdf',
      'A (2).PDF',
      'a (3).pdf',
      'b_a.pdf',
    ]);
    expect(names.take('Annexes/', 'a.pdf')).toBe('Annexes/a.pdf');
  });
});

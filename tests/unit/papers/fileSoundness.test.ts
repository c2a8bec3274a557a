import { SoundnessReader } from '../../../src/papers/pack/fileSoundness';

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

function damageOf(fileName: string, bytes: Uint8Array, piece = bytes.length): string | undefined {
  const reader = new SoundnessReader();
  for (let at = 0; at < bytes.length; at += piece) {
    reader.read(bytes.subarray(at, at + piece));
  }
  return reader.damage(fileName);
}

const PDF = utf8(`%PDF-1.7\n${'x'.repeat(200_000)}\n%%EOF\n`);
const ZIP = Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(5000), 0x50, 0x4b, 5, 6, ...new Uint8Array(18)]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...utf8('IHDR....IEND'), 0xae, 0x42, 0x60, 0x82]);

describe('SoundnessReader', () => {
  it.each<[string, string, Uint8Array]>([
    ['a PDF that lacks its end', 'a.pdf', PDF.subarray(0, 150_000)],
    ['a Word file that lacks its directory', 'a.docx', ZIP.subarray(0, 4000)],
    ['a picture that breaks off', 'a.PNG', PNG.subarray(0, 12)],
  ])('finds %s', (_, name, bytes) => {
    expect(damageOf(name, bytes)).toBe('The file is damaged: it breaks off before its end.');
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    ['zeroes alone', 'a.txt', new Uint8Array(3000), /every byte of it is zero/],
    [
      'a page for signing in that is called a PDF',
      'a.pdf',
      utf8('<!DOCTYPE html>\r\n<html>'),
      /a web page.*no PDF file/,
    ],
    ['a page under the name of a letter', 'a.docx', utf8('\ufeff\n<HTML lang="en">'), /a web page.*no DOCX file/],
    ['a page under the name of a workbook', 'a.xlsx', utf8('<html><head>'), /a web page/],
    ['a page under the name of a photograph', 'a.jpg', utf8('  <!doctype html><title>Sign in'), /a web page/],
    ['noise that is called a photograph', 'a.jpeg', Uint8Array.from([1, 2, 3, 4]), /it is no JPEG file/],
    ['noise that is called a PDF', 'a.pdf', Uint8Array.from([1, 2, 3, 4]), /it is no PDF file/],
  ])('finds %s', (_, name, bytes, words) => {
    expect(damageOf(name, bytes)).toMatch(words);
  });

  it.each<[string, string, Uint8Array]>([
    ['a whole PDF', 'a.pdf', PDF],
    ['a whole workbook', 'a.xlsx', ZIP],
    ['a whole picture', 'a.png', PNG],
    ['a photograph', 'a.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['a web page that is called one', 'a.html', utf8('<!doctype html>')],
    ['text that speaks of a page', 'a.pdf', utf8('See <html>')],
    ['a workbook with a password', 'a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2])],
    ['text by another name', 'a.pdf', utf8('84 of 100, as minuted')],
    ['a kind that it does not know', 'a.msg', Uint8Array.from([0, 1, 2, 3])],
    ['a name without an ending', 'minutes', utf8('x')],
  ])('finds nothing wrong with %s', (_, name, bytes) => {
    expect(damageOf(name, bytes)).toBeUndefined();
  });

  it.each([300, 700, 65_536, 100_000])('finds the same in pieces of %d bytes', (piece) => {
    expect(damageOf('a.pdf', PDF, piece)).toBeUndefined();
    expect(damageOf('a.pdf', PDF.subarray(0, PDF.length - 100), piece)).toMatch(/breaks off/);
    expect(damageOf('a.zip', ZIP, piece)).toBeUndefined();
    expect(damageOf('a.zip', ZIP.subarray(0, ZIP.length - 100), piece)).toMatch(/breaks off/);
  });
});

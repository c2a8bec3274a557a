import { WrittenSheet, writeGrids } from '../../../src/workbook/writeGrids';
import { wordPart } from '../../support/wordParts';

const sheetOf = (name: string, widths: readonly number[]): WrittenSheet => ({
  name,
  columns: widths.map((width, at) => ({ header: `Head ${at}`, width, isText: false })),
  rows: [widths.map(() => ({ kind: 'text', text: 'one' }))],
});

describe('writeGrids', () => {
  it('prints a wide sheet on pages side by side, each with the first column, and quotes its name', async () => {
    const bytes = await writeGrids({ title: 'T' }, [sheetOf("Officer's wide", [100, 101]), sheetOf('Narrow', [50])]);
    const names = wordPart(bytes, 'xl/workbook.xml').replace(/&apos;/g, "'");
    expect(names).toContain("'Officer''s wide'!$A:$A,'Officer''s wide'!$1:$1<");
    expect(names).toContain('localSheetId="1">\'Narrow\'!$1:$1<');
    expect(wordPart(bytes, 'xl/worksheets/sheet1.xml')).toContain('fitToWidth="2"');
    expect(wordPart(bytes, 'xl/worksheets/sheet2.xml')).toContain('fitToHeight="0"');
  });

  it('prints what the file is at the head of each page, and the sheet and the page at its foot', async () => {
    const bytes = await writeGrids({ title: 'T', pageHead: 'Risk & Audit' }, [sheetOf('One', [50])]);
    const xml = wordPart(bytes, 'xl/worksheets/sheet1.xml').replace(/&amp;/g, '&');
    expect(xml).toContain('<oddHeader>&LRisk && Audit</oddHeader>');
    expect(xml).toContain('<oddFooter>&L&A&RPage &P of &N</oddFooter>');
    const plain = wordPart(await writeGrids({ title: 'T' }, [sheetOf('One', [50])]), 'xl/worksheets/sheet1.xml');
    expect(plain).not.toContain('oddHeader');
  });
});

import path from 'node:path';
import { writePdf } from '../../../src/papers/pdf/writePdf';
import { aModel } from '../../support/paperModels';

const WORDS = aModel();

// What runs in a browser: it gives its bytes off later than the build for Node, which Jest would take.
jest.mock('pdfkit', () =>
  jest.requireActual<object>(path.join(path.dirname(require.resolve('pdfkit')), 'pdfkit.browser.js')),
);

describe('writePdf with the build of pdfkit for browsers', () => {
  const { PDFDocument } = jest.requireMock<{ PDFDocument: { prototype: { _finalize: () => void } } }>('pdfkit');

  afterEach(() => jest.restoreAllMocks());

  it('waits for the whole file, whose last lines say where its table of objects is', async () => {
    const { bytes } = await writePdf(WORDS);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).toMatch(/^%PDF-1\.7\n/);
    const table = /\ntrailer\n[\s\S]*\nstartxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1];
    expect(file.slice(Number(table)).slice(0, 5)).toBe('xref\n');
  });

  it('hands no file over that lacks its end, and does not wait for ever', async () => {
    jest.spyOn(PDFDocument.prototype, '_finalize').mockImplementation(() => undefined);
    await expect(writePdf(WORDS)).rejects.toThrow('The PDF was not written to its end. Export the paper again.');
  });
});

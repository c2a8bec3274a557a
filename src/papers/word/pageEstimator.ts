import { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { PaperModel } from '../model';
import { unpackWoff } from '../pdf/woff';

/** What the file of Arimo has no glyph for, as far as its ranges tell; and signs, which are drawn in other fonts. */
const BEYOND_ARIMO = /[^ -\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]|"kind":"sign"/;

/**
 * Lays a paper out as Word would, and guesses where it must. Papers are in Arial, whose widths and heights Arimo shares: docx
 * measures text by a font's file in half the time that it takes by its own tables. Only those know what other font Word
 * takes for a sign that Arial lacks, so that they have the last word on a paper with such signs.
 */
export async function pageEstimator(model: PaperModel): Promise<PageNumberEstimator> {
  const byTable = estimatePageNumbersWith({ guess: true });
  if (BEYOND_ARIMO.test(JSON.stringify(model))) {
    return byTable;
  }
  const { ARIMO_LATIN } = await import(/* webpackChunkName: 'pdf-font' */ '../pdf/fonts/arimoLatin');
  const fonts = await Promise.all(
    Object.values(ARIMO_LATIN).map(async (file) => ({
      name: 'Arial',
      data: await unpackWoff(Uint8Array.from(atob(file), (character) => character.charCodeAt(0))),
    })),
  );
  const byFile = estimatePageNumbersWith({ guess: true, fonts });
  return (body, context) => {
    const pages = byFile(body, context);
    return (pages.guesses ?? []).length === 0 ? pages : byTable(body, context);
  };
}

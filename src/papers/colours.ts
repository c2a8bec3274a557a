import { Rag } from '../domain/rag';

/** The colours of papers, hexadecimal without their hash; all formats print the same. */
export const NAVY = '1F3864';
export const RULE = 'A6A6A6';
export const LABEL_FILL = 'F2F2F2';
export const WARNING = 'C00000';
/** Round words that say what has changed. */
export const CHANGE = '7030A0';
export const LINK = '0B4F9E';
export const EDGE_INK = '404040';

/** Fill and ink of each RAG word; every pair has a contrast of more than 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const TONES: Record<Rag, { readonly fill: string; readonly ink: string }> = {
  RED: { fill: 'C00000', ink: 'FFFFFF' },
  AMBER: { fill: 'FFC000', ink: '000000' },
  GREEN: { fill: '00703C', ink: 'FFFFFF' },
  GREY: { fill: 'BFBFBF', ink: '000000' },
};

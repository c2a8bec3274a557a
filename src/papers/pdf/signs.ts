import { Sign } from '../model';
import { RunLook } from './lines';

/** The points of a sign, in shares of its size from its lower left corner. */
type Shape = readonly (readonly [across: number, up: number])[];

const FILLED: Partial<Record<Sign, Shape>> = {
  '▲': [
    [0.08, 0.02],
    [0.68, 0.02],
    [0.38, 0.6],
  ],
  '▼': [
    [0.08, 0.6],
    [0.68, 0.6],
    [0.38, 0.02],
  ],
  '▶': [
    [0.1, 0.02],
    [0.1, 0.62],
    [0.66, 0.32],
  ],
};

const STROKED: Partial<Record<Sign, readonly Shape[]>> = {
  '✓': [
    [
      [0.08, 0.32],
      [0.28, 0.06],
      [0.68, 0.66],
    ],
  ],
  '″': [
    [
      [0.24, 0.7],
      [0.2, 0.44],
    ],
    [
      [0.46, 0.7],
      [0.42, 0.44],
    ],
  ],
};

/** Draws a sign with its lower left corner there; the fonts lack most of them. */
export function drawSign(
  document: PDFKit.PDFDocument,
  sign: Sign,
  { size, ink }: Pick<RunLook, 'size' | 'ink'>,
  x: number,
  baseline: number,
): void {
  const trace = (shape: Shape): void => {
    shape.forEach(([across, up], index) => {
      const to = index === 0 ? document.moveTo.bind(document) : document.lineTo.bind(document);
      to(x + across * size, baseline - up * size);
    });
  };
  const filled = FILLED[sign];
  if (filled !== undefined) {
    trace(filled);
    document.closePath().fill();
  }
  for (const shape of STROKED[sign] ?? []) {
    document.lineWidth(size * 0.1).strokeColor(`#${ink}`);
    trace(shape);
    document.stroke();
  }
}

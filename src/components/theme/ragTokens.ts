import type { Rag } from '../../domain/rag';

interface RagToken {
  /** The word that always goes with the colour. */
  readonly word: string;
  readonly fill: string;
  readonly text: string;
}

/** The fills of the papers; each pair of colours has a contrast of at least 4.5 to 1. */
export const RAG_TOKENS: Readonly<Record<Rag, RagToken>> = {
  RED: { word: 'Red', fill: '#c00000', text: '#ffffff' },
  AMBER: { word: 'Amber', fill: '#ffc000', text: '#000000' },
  GREEN: { word: 'Green', fill: '#00703c', text: '#ffffff' },
  GREY: { word: 'Grey', fill: '#595959', text: '#ffffff' },
};

import type { Rag } from '../../domain/rag';
import { strings } from './loc/first.en-GB';

interface RagToken {
  /** The word that always goes with the colour. */
  readonly word: string;
  readonly fill: string;
  readonly text: string;
}

/** The fills of the papers; each pair of colours has a contrast of at least 4.5 to 1. */
export const RAG_TOKENS: Readonly<Record<Rag, RagToken>> = {
  RED: { word: strings.red, fill: '#c00000', text: '#ffffff' },
  AMBER: { word: strings.amber, fill: '#ffc000', text: '#000000' },
  GREEN: { word: strings.green, fill: '#00703c', text: '#ffffff' },
  GREY: { word: strings.grey, fill: '#595959', text: '#ffffff' },
};

import { Inlines, TextBlock } from '../model';
import { plainBlocks } from './plainBlocks';
import { isRichText, richBlocks } from './richText';

/**
 * The blocks of a register's text. Plain text gives paragraphs, lists and tables by how its lines begin; rich text keeps
 * its bold, italics, lists, tables and links. `leadIn` is set in front of the first paragraph.
 */
export function textBlocks(words: string, leadIn: Inlines = []): TextBlock[] {
  return isRichText(words) ? richBlocks(words, leadIn) : plainBlocks(words, leadIn);
}

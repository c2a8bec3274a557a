import { Document, Packer, Paragraph } from 'docx';

/** A Word template of these lines, each a paragraph of its own. */
export async function aTemplate(...lines: readonly string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

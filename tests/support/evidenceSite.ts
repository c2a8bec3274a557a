import { Connection } from '../../src/data/connect';
import { postUpdate } from '../../src/data/postUpdate';
import { loadRegister } from '../../src/data/registerRepository';
import { UpdateChange } from '../../src/domain/ownerUpdate';
import { anUpdate } from './registers';

/** The bytes of a file that opens as a PDF begins and ends. */
export function pdfBytes(words: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.4\n% ${words}\n%%EOF\n`);
}

/** Uploads files as an owner does, with an update of 12 October 2020 on the recommendation of that title. */
export async function uploadWithUpdate(
  connection: Connection,
  title: string,
  files: Readonly<Record<string, Uint8Array>>,
  submission = 'with evidence',
): Promise<void> {
  const { recommendations } = await loadRegister(connection);
  const recommendation = recommendations.find((each) => each.title === title);
  if (recommendation === undefined) {
    throw new Error(`The sample has no recommendation "${title}"`);
  }
  const { id: _id, ...update } = anUpdate('2020-10-12', { text: 'See the files.' });
  const change: UpdateChange = { update, revision: undefined, status: undefined, statusDate: undefined };
  const named = Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.slice().buffer as ArrayBuffer }));
  await postUpdate(connection, recommendation.id, change, `${submission} ${title}`, named, { today: '2020-10-12' });
}

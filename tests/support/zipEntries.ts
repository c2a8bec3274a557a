/** A file of a ZIP whose files are stored as they are. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly date: number;
  readonly time: number;
}

/** The files of a ZIP, read from its directory (APPNOTE.TXT, 4.3.12); throws where one is compressed. */
export function zipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect([view.getUint32(at, true), view.getUint16(at + 10, true)]).toEqual([0x02014b50, 0]);
    const size = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      path: new TextDecoder('utf-8', { fatal: true }).decode(zip.subarray(at + 46, at + 46 + nameLength)),
      bytes: zip.subarray(start, start + size),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

/** The whole of a stream. */
export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

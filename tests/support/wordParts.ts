import * as xlsx from '@e965/xlsx';

/** What we use of the reader of zip files that the package brings, and leaves without types. */
const CFB = xlsx.CFB as {
  read(bytes: Uint8Array, options: { type: 'buffer' }): { FullPaths: string[]; FileIndex: { content: Uint8Array }[] };
};

/** The XML parts of a Word file by their path in it. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  return new Map(
    archive.FullPaths.map((path, index) => [
      path.replace(/^Root Entry\//, ''),
      Buffer.from(archive.FileIndex[index]?.content ?? []).toString('utf8'),
    ]),
  );
}

/** The part of that path; throws where the file has none. */
export function wordPart(bytes: Uint8Array, path: string): string {
  const part = wordParts(bytes).get(path);
  if (part === undefined) {
    throw new Error(`The Word file has no ${path}`);
  }
  return part;
}

/** Every PAGEREF field of the body: the bookmark it names and the number that it shows until it is updated. */
export function pageReferences(documentXml: string): readonly { readonly bookmark: string; readonly shows: string }[] {
  const field =
    /PAGEREF (\w+)[^<]*<\/w:instrText>.*?<w:fldChar [^>]*w:fldCharType="separate"\/>(.*?)<w:fldChar [^>]*w:fldCharType="end"\/>/gs;
  return [...documentXml.matchAll(field)].map(([, bookmark = '', result = '']) => ({
    bookmark,
    shows: [...result.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));
}

/** The text of the body's paragraphs, fields as they show. */
export function paragraphTexts(documentXml: string): string[] {
  return [...documentXml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) =>
        text
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      )
      .join(''),
  );
}

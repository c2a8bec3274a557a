// Reads a PDF from stdin with pdf.js and writes what it says of itself to stdout as JSON. It runs on its own because pdf.js
// is an ES module that Jest does not load.
import { buffer } from 'node:stream/consumers';
import { VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The roles of a structure tree, and in their order the ids of the content marked as theirs. */
function structure(node) {
  return node.children === undefined
    ? { content: node.id }
    : { role: node.role, ...(node.alt ? { alt: node.alt } : {}), children: node.children.map(structure) };
}

/** Text by what it is marked as; what is not marked comes under "unmarked". */
function markedTexts(items) {
  const marks = [];
  const texts = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      marks.push(item);
    } else if (item.type === 'endMarkedContent') {
      marks.pop();
    } else {
      const mark = marks.at(-1);
      texts.push({ tag: mark?.tag ?? 'unmarked', id: mark?.id, text: item.str + (item.hasEOL ? '\n' : '') });
    }
  }
  return texts;
}

async function outlineOf(document, items) {
  const outline = [];
  for (const { title, dest, items: children } of items ?? []) {
    outline.push({
      title,
      page: (await document.getPageIndex(dest[0])) + 1,
      children: await outlineOf(document, children),
    });
  }
  return outline;
}

const document = await getDocument({
  data: new Uint8Array(await buffer(process.stdin)),
  verbosity: VerbosityLevel.ERRORS,
}).promise;
const { info, metadata } = await document.getMetadata();
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const annotations = await page.getAnnotations();
  pages.push({
    size: page.view.slice(2),
    texts: markedTexts(items),
    structure: structure(await page.getStructTree()),
    links: annotations.map(({ url, dest, contentsObj }) => ({ url, dest, contents: contentsObj?.str })),
  });
}
const result = {
  info,
  isMarked: (await document.getMarkInfo())?.Marked === true,
  xmp: metadata?.getRaw() ?? '',
  viewerPreferences: await document.getViewerPreferences(),
  outline: await outlineOf(document, await document.getOutline()),
  pages,
};
process.stdout.write(JSON.stringify(result));

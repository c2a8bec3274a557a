import { formatDay } from '../../domain/calendarDay';
import { contentHash } from '../contentHash';
import { escapeHtml } from '../html/escape';
import { PAGE_STYLE } from '../html/pageStyle';
import { PaperModel } from '../model';
import { MissingAnnex } from './readAnnexes';

/** A file of the pack, as index and manifest name it. */
export interface PackedFile {
  /** Within the pack, with `/` between folders. */
  readonly path: string;
  readonly title: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** The number of the annex that it is. */
  readonly annex?: number;
}

/** The address of a file of the pack, from a page at its root. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function sizeWords(bytes: number): string {
  return bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 * 1024
      ? `${Math.ceil(bytes / 1024)} kB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The state of the pack in a sentence. */
export function stateWords(missing: readonly MissingAnnex[]): string {
  const count = missing.length;
  return count === 0
    ? 'Complete: every file was opened and read.'
    : `INCOMPLETE: ${count === 1 ? 'one annex is' : `${count} annexes are`} missing.`;
}

/** The first page of the pack: what is in it, and what is not. */
export function indexPage(model: PaperModel, files: readonly PackedFile[], missing: readonly MissingAnnex[]): string {
  const title = escapeHtml(`${model.isDraft ? 'DRAFT: ' : ''}${model.properties.title}`);
  const rows = files.map(
    ({ path, title: words, size, sha256 }) =>
      `<tr><th scope="row"><a href="${escapeHtml(addressOf(path))}">${escapeHtml(path)}</a></th><td data-label="What it is">${escapeHtml(words)}</td><td data-label="Size">${sizeWords(size)}</td><td data-label="SHA-256">${sha256}</td></tr>`,
  );
  const gaps = missing.map(
    ({ annex, reason }) => `<li>Annex ${annex.number}, ${escapeHtml(annex.fileName)}: ${escapeHtml(reason)}</li>`,
  );
  return `<!DOCTYPE html>
<html lang="${model.properties.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Index of the pack: ${title}</title>
<style>
${PAGE_STYLE}
</style>
</head>
<body>
<header>${model.isDraft ? '<p class="draft">DRAFT</p>' : ''}<h1>${title}</h1></header>
<main>
<p>${model.edition === 'public' ? 'Public edition' : 'Full edition, not for publication'}, as at ${formatDay(model.properties.created)}.</p>
<p><b>${stateWords(missing)}</b></p>
${gaps.length === 0 ? '' : `<h2>What is missing</h2>\n<ul>${gaps.join('')}</ul>`}
<table class="records">
<caption>Files of the pack<span class="unseen">. A row for each file, with its size and its SHA-256.</span></caption>
<thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>
</main>
</body>
</html>
`;
}

/** The manifest of the pack (JSON): every file but itself, with size and SHA-256, and what is missing. */
export function manifest(model: PaperModel, files: readonly PackedFile[], missing: readonly MissingAnnex[]): string {
  const content = {
    title: model.properties.title,
    board: model.fileName.board,
    meeting: model.fileName.day,
    asAt: model.properties.created,
    layout: model.layout,
    edition: model.edition,
    isDraft: model.isDraft,
    contentSha256: contentHash(model),
    isComplete: missing.length === 0,
    files: files.map(({ path, size, sha256, annex }) => ({
      path,
      size,
      sha256,
      ...(annex === undefined ? {} : { annex }),
    })),
    missing: missing.map(({ annex, reason }) => ({ annex: annex.number, name: annex.fileName, reason })),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

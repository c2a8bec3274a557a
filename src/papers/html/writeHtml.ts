import { formatDay } from '../../domain/calendarDay';
import { PaperFile } from '../paperSource';
import { PaperModel } from '../model';
import { anchorLabels } from './anchorLabels';
import { escapeHtml } from './escape';
import { blocksHtml } from './htmlBlocks';
import { HtmlContext } from './htmlInlines';
import { PAGE_STYLE } from './pageStyle';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let left = number;
  return ROMAN.map(([value, digits]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return digits.repeat(times);
  }).join('');
}

/** `a` to `z`, then `aa` to `zz`, as Word counts in letters. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/** Counts numbered paragraphs: `1.` through the paper, `(a)` and `(i)` anew below each of the level above. */
function paragraphMarks(): HtmlContext['nextMark'] {
  const counts = { 1: 0, 2: 0, 3: 0 };
  return (level) => {
    counts[level] += 1;
    if (level === 1) {
      counts[2] = 0;
    }
    if (level !== 3) {
      counts[3] = 0;
    }
    const number = counts[level];
    return level === 1 ? `${number}.` : `(${level === 2 ? letters(number) : roman(number)})`;
  };
}

function contentsHtml(contents: HtmlContext['contents']): string {
  return contents.length < 2
    ? ''
    : `<nav aria-label="Contents">\n<ul>${contents
        .map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`)
        .join('')}</ul>\n</nav>`;
}

/** No script, no frame, nothing from elsewhere: also where somebody changes the page later. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** What stands beside the page, if anything does. */
export interface HtmlSurroundings {
  /** The address of an annex, relative to the page and encoded. */
  readonly annexAddress?: (annex: number) => string | undefined;
}

/**
 * Writes the paper as one page of HTML that needs nothing else: no script, no picture, no font from elsewhere. Where
 * print gives page numbers it has links. The same model gives the same bytes.
 */
export function writeHtml(model: PaperModel, { annexAddress = () => undefined }: HtmlSurroundings = {}): PaperFile {
  let lastNumber = 0;
  const context: HtmlContext = {
    labels: anchorLabels(model),
    annexAddress,
    nextNumber: () => (lastNumber += 1),
    nextMark: paragraphMarks(),
    contents: [],
  };
  const { properties, runningHead } = model;
  const body = model.sections
    .map(({ orientation, parts }) =>
      parts
        .filter(({ blocks }) => blocks.length > 0)
        .map(
          ({ id, blocks }) =>
            `<div id="part-${escapeHtml(id)}"${orientation === 'landscape' ? ' class="landscape"' : ''}>\n${blocksHtml(blocks, context)}\n</div>`,
        )
        .join('\n'),
    )
    .join('\n');
  const title = escapeHtml(`${model.isDraft ? 'DRAFT: ' : ''}${properties.title}`);
  const head = [runningHead.left, runningHead.right].filter((words) => words !== '').map(escapeHtml);
  const html = `<!DOCTYPE html>
<html lang="${properties.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(properties.author)}">
<meta name="description" content="${escapeHtml(properties.subject)}">
<meta name="keywords" content="${escapeHtml(properties.keywords)}">
<title>${title}</title>
<style>
${PAGE_STYLE}
</style>
</head>
<body>
<header>
<a class="skip" href="#paper">Skip to the paper</a>
${model.isDraft ? '<p class="draft">DRAFT</p>' : ''}
<h1>${escapeHtml(properties.title)}</h1>
</header>
${contentsHtml(context.contents)}
<main id="paper" tabindex="-1">
${body}
</main>
<footer${model.sections[model.sections.length - 1]?.orientation === 'landscape' ? ' class="landscape"' : ''}>
<p>${head.join('. ')}. ${formatDay(properties.created)}.${model.isDraft ? ' <b>DRAFT</b>' : ''}</p>
</footer>
</body>
</html>
`;
  return { bytes: new TextEncoder().encode(html), warnings: [] };
}

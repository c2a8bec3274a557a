import { parsePeriod } from '../domain/period';
import { Recommendation } from '../domain/register';
import { findCycles } from './cycles';
import { Identities } from './identities';
import { ReadRecommendation } from './readRecommendations';
import { quoted } from './problems';
import { SheetRow } from './SheetRow';

type LinkHeader = 'Repeats' | 'Depends on';

type Link =
  | { readonly kind: 'found'; readonly recommendation: Recommendation }
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** No title and reference together are longer; a text that is was meant for another column. */
export const MAX_LINK_LENGTH = 1000;

/**
 * Finds the recommendation written `Audit (Issued) Reference`. Titles and references may hold brackets of their own, so
 * each opening bracket is tried, from the right.
 */
function findLink(text: string, identities: Identities): Link {
  let outcome: Link = { kind: 'unreadable' };
  if (text.length > MAX_LINK_LENGTH) {
    return outcome;
  }
  for (let open = text.lastIndexOf('('); open > 0; open = text.lastIndexOf('(', open - 1)) {
    const close = text.indexOf(')', open);
    const title = text.slice(0, open).trim();
    const reference = close < 0 ? '' : text.slice(close + 1).trim();
    const issued = parsePeriod(text.slice(open + 1, Math.max(open, close)));
    if (issued.ok && title !== '' && reference !== '') {
      const recommendation = identities.find(title, issued.value, reference);
      if (recommendation !== undefined) {
        return { kind: 'found', recommendation };
      }
      if (identities.mayBeBroken(title, issued.value, reference)) {
        outcome = { kind: 'unchecked' };
      } else if (outcome.kind === 'unreadable') {
        outcome = { kind: 'missing' };
      }
    }
  }
  return outcome;
}

function report<Header extends string>(
  row: SheetRow<Header>,
  column: Header,
  text: string,
  link: Link,
  identities: Identities,
): void {
  switch (link.kind) {
    case 'found':
      return;
    case 'unchecked':
      identities.leaveUnchecked(row);
      return;
    case 'missing':
      row.error(column, `${quoted(text)} is not in the sheet Recommendations; correct it or add the recommendation`);
      return;
    case 'unreadable':
      row.error(
        column,
        `${quoted(text)} does not name a recommendation; write "Audit (Issued) Reference", for example "FLEET MANAGEMENT (September 2018) 4.2"`,
      );
  }
}

/** The id of the one recommendation that a cell names; what it names amiss is reported. */
export function readLink<Header extends string>(
  row: SheetRow<Header>,
  column: Header,
  identities: Identities,
): string | undefined {
  const words = row.word(column);
  if (words === '') {
    return undefined;
  }
  const link = findLink(words, identities);
  report(row, column, words, link, identities);
  return link.kind === 'found' ? link.recommendation.id : undefined;
}

/** The most pieces of which one title may be put together again. */
const MAX_PIECES = 8;

/** The recommendations that a cell names, separated by `;`; a title that itself holds one is put together again. */
function readLinks(item: ReadRecommendation, column: LinkHeader, identities: Identities): readonly string[] {
  const pieces = item.row.word(column).split(';');
  const ids: string[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const first = (pieces[index] ?? '').trim();
    if (first === '') {
      continue;
    }
    let link = findLink(first, identities);
    const lastEnd = Math.min(pieces.length, index + MAX_PIECES);
    for (let end = index + 2; link.kind !== 'found' && end <= lastEnd; end += 1) {
      const joined = findLink(pieces.slice(index, end).join(';').trim(), identities);
      if (joined.kind === 'found') {
        link = joined;
        index = end - 1;
      }
    }
    report(item.row, column, first, link, identities);
    if (link.kind === 'found' && link.recommendation.id === item.recommendation.id) {
      item.row.error(column, `${quoted(first)} is this recommendation itself; name another or clear the cell`);
    } else if (link.kind === 'found' && !ids.includes(link.recommendation.id)) {
      ids.push(link.recommendation.id);
    }
  }
  return ids;
}

function reportCycles(
  items: readonly ReadRecommendation[],
  column: LinkHeader,
  linksOf: (id: string) => readonly string[],
): void {
  const byId = new Map(items.map((item) => [item.recommendation.id, item]));
  for (const cycle of findCycles(new Map([...byId.keys()].map((id) => [id, linksOf(id)])))) {
    const first = byId.get(cycle[0] ?? '');
    const names = [...cycle, cycle[0] ?? ''].map((id) => {
      const item = byId.get(id);
      return item === undefined ? id : `${item.row.word('Audit')} ${item.recommendation.reference}`;
    });
    first?.row.error(column, `these come back to where they began: ${names.join(' → ')}; remove one of the links`);
  }
}

/** The recommendations with their links, in the same order; links in a circle are reported. */
export function linkRecommendations(
  items: readonly ReadRecommendation[],
  identities: Identities,
): readonly Recommendation[] {
  const linked = items.map((item) => {
    const repeats = readLinks(item, 'Repeats', identities);
    if (repeats.length > 1) {
      item.row.error('Repeats', `${quoted(item.row.word('Repeats'))} names several; name the one that it repeats`);
    }
    return { ...item.recommendation, repeats: repeats[0], dependsOn: readLinks(item, 'Depends on', identities) };
  });
  const byId = new Map(linked.map((each) => [each.id, each]));
  reportCycles(items, 'Depends on', (id) => byId.get(id)?.dependsOn ?? []);
  reportCycles(items, 'Repeats', (id) => {
    const repeated = byId.get(id)?.repeats;
    return repeated === undefined ? [] : [repeated];
  });
  return linked;
}

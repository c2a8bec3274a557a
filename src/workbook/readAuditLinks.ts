import { parsePeriod } from '../domain/period';
import { Audit } from '../domain/register';
import { findCycles } from './cycles';
import { Identities } from './identities';
import { quoted } from './problems';
import { ReadAudit } from './readAudits';
import { MAX_LINK_LENGTH } from './readLinks';

const FORM = 'write "Audit (Issued)", for example "FLEET MANAGEMENT (September 2018)"';

/** The audit written `Audit (Issued)`; a title may hold brackets of its own, so each opening one is tried, from the right. */
function readLink({ audit, row }: ReadAudit, identities: Identities): string | undefined {
  const text = row.word('Follows up');
  if (text === '') {
    return undefined;
  }
  let message = `${quoted(text)} does not name an audit; ${FORM}`;
  const isWhole = text.endsWith(')') && text.length <= MAX_LINK_LENGTH;
  for (let open = isWhole ? text.lastIndexOf('(') : -1; open > 0; open = text.lastIndexOf('(', open - 1)) {
    const title = text.slice(0, open).trim();
    const issued = parsePeriod(text.slice(open + 1, -1));
    if (issued.ok && title !== '') {
      const found = identities.findAudit(title, issued.value);
      if (found !== undefined && found.id !== audit.id) {
        return found.id;
      }
      if (found === undefined && identities.mayBeBrokenAudit(title, issued.value)) {
        identities.leaveUnchecked(row);
        return undefined;
      }
      message =
        found === undefined
          ? `${quoted(text)} is not in the sheet Audits; correct it or add the audit`
          : `${quoted(text)} is this audit itself; name another or clear the cell`;
    }
  }
  row.error('Follows up', message);
  return undefined;
}

/** The audits with their links, in the same order; links in a circle are reported. */
export function linkAudits(items: readonly ReadAudit[], identities: Identities): readonly Audit[] {
  const linked = items.map((item) => ({ ...item.audit, followsUp: readLink(item, identities) }));
  const followed = new Map(linked.map(({ id, followsUp }) => [id, followsUp === undefined ? [] : [followsUp]]));
  for (const cycle of findCycles(followed)) {
    const members = cycle.flatMap((id) => items.find(({ audit }) => audit.id === id) ?? []);
    const names = [...members, ...members.slice(0, 1)].map(({ audit }) => `${audit.title} (${audit.issued.words})`);
    members[0]?.row.error(
      'Follows up',
      `these come back to where they began: ${names.join(' → ')}; remove one of the links`,
    );
  }
  return linked;
}

import type { RecommendationAsAt } from '../../domain/asAt';
import { describePeriod } from '../../domain/period';
import { RAGS } from '../../domain/rag';
import type { Scales } from '../../domain/scales';
import { targetDateTable } from '../../domain/summary';
import { RAG_TOKENS } from '../theme/ragTokens';

/** Recommendations that stand together in the register under one heading. */
export interface RegisterGroup {
  readonly key: string;
  readonly title: string;
  /** Assurance and issue of the audit, or why the group stands first. */
  readonly note: string;
  /** How many there are of each colour: `1 Amber, 2 Green`. */
  readonly counts: string;
  readonly items: readonly RecommendationAsAt[];
}

/** From how many recommendations on only those near the window are drawn; fewer can all be found with the browser's own search. */
export const VIRTUAL_FROM = 300;

function describeCounts(items: readonly RecommendationAsAt[], scales: Scales): string {
  const { total } = targetDateTable(items, scales);
  return RAGS.filter((rag) => total[rag] > 0)
    .map((rag) => `${total[rag]} ${RAG_TOKENS[rag].word}`)
    .join(', ');
}

/**
 * The register's groups: those that no rule covers first (DOMAIN.md, "Rules of the engine"), then by audit in the order
 * given.
 */
export function groupRecommendations(items: readonly RecommendationAsAt[], scales: Scales): readonly RegisterGroup[] {
  const groups: RegisterGroup[] = [];
  const unrouted = items.filter((item) => item.routing.kind === 'unrouted');
  if (unrouted.length > 0) {
    groups.push({
      key: 'unrouted',
      title: 'Unrouted: no board gets these',
      note: 'No rule of the reporting criteria covers them',
      counts: describeCounts(unrouted, scales),
      items: unrouted,
    });
  }
  const byAudit = new Map<string, RecommendationAsAt[]>();
  for (const item of items) {
    if (item.routing.kind === 'routed') {
      const ofAudit = byAudit.get(item.audit.id);
      if (ofAudit === undefined) {
        byAudit.set(item.audit.id, [item]);
      } else {
        ofAudit.push(item);
      }
    }
  }
  for (const [auditId, ofAudit] of byAudit) {
    const audit = ofAudit[0]?.audit;
    if (audit !== undefined) {
      groups.push({
        key: `audit ${auditId}`,
        title: audit.title,
        note: `${audit.assurance ?? 'Not graded'} · issued ${describePeriod(audit.issued)}`,
        counts: describeCounts(ofAudit, scales),
        items: ofAudit,
      });
    }
  }
  return groups;
}

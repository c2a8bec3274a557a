import { CalendarDay } from './calendarDay';
import { Action, Audit, EvidenceFile, Recommendation, Register, Update } from './register';
import { normaliseWords } from './scales';

/** Which readers a paper is for: `full` for the board, `public` for publishing (DOMAIN.md, "Confidential matter"). */
export const EDITIONS = ['full', 'public'] as const;
export type Edition = (typeof EDITIONS)[number];

/** Numbers of what the public edition of a paper leaves out of it. */
export interface LeftOut {
  /** Those of the confidential audits included. */
  readonly recommendations: number;
  /** Given in closed session. */
  readonly actions: number;
  /** Files of evidence, those of what is left out included. */
  readonly files: number;
}

/** Whether the recommendation stays out of every public edition, for its own sake or its audit's. */
export function isConfidential(item: {
  readonly audit: Pick<Audit, 'confidential'>;
  readonly recommendation: Pick<Recommendation, 'confidential'>;
}): boolean {
  return item.audit.confidential || item.recommendation.confidential;
}

/** Whether the action was given in closed session. */
export function isOfClosedSession(action: Pick<Action, 'session'>): boolean {
  return action.session === 'Closed';
}

/** Counts what the public edition leaves out of a paper that holds these, and their files as known on the day. */
export function countLeftOut(
  items: readonly {
    readonly audit: Pick<Audit, 'confidential'>;
    readonly recommendation: Pick<Recommendation, 'confidential' | 'evidence'>;
  }[],
  actions: readonly Pick<Action, 'session'>[],
  day: CalendarDay,
): LeftOut {
  const isKnown = ({ addedOn }: EvidenceFile): boolean => addedOn.from <= day;
  return {
    recommendations: items.filter(isConfidential).length,
    actions: actions.filter(isOfClosedSession).length,
    files: items.reduce(
      (sum, item) =>
        sum +
        item.recommendation.evidence.filter((file) => isKnown(file) && (file.confidential || isConfidential(item)))
          .length,
      0,
    ),
  };
}

/** The roles that own something in the register: an author who is none of them may be a person. */
function rolesOf({ recommendations, actions }: Register): ReadonlySet<string> {
  const roles = [
    ...recommendations.flatMap(({ owners, steps }) => [...owners, ...steps.map(({ owner }) => owner)]),
    ...actions.flatMap(({ responsible }) => responsible),
  ];
  return new Set(roles.map(normaliseWords));
}

/** What governance said to the owner in reviewing an update is between them; that it was returned still counts. */
function withQuietReviews(update: Update): Update {
  return update.reviews === undefined
    ? update
    : { ...update, reviews: update.reviews.map((review) => ({ ...review, note: '', author: '' })) };
}

/**
 * The register without what is confidential: audits, recommendations and files that are marked so, and the actions of
 * closed sessions. Nothing that is left points to any of it, and authors are named by a role of the register or not at
 * all. Whatever is made from this register can be published as far as those marks go; a text that speaks of something
 * confidential is its author's to mend.
 */
export function publicRegister(register: Register): Register {
  const audits = register.audits.filter(({ confidential }) => !confidential);
  const auditIds = new Set(audits.map(({ id }) => id));
  const isPublic = (each: Recommendation): boolean => !each.confidential && auditIds.has(each.auditId);
  const published = register.recommendations.filter(isPublic);
  const ids = new Set(published.map(({ id }) => id));
  const roles = rolesOf(register);
  const byRole = <T extends { readonly author: string }>(each: T): T =>
    roles.has(normaliseWords(each.author)) ? each : { ...each, author: '' };
  return {
    ...register,
    audits: audits.map((audit) => ({
      ...audit,
      followsUp: audit.followsUp !== undefined && auditIds.has(audit.followsUp) ? audit.followsUp : undefined,
    })),
    recommendations: published.map((each) => ({
      ...each,
      repeats: each.repeats !== undefined && ids.has(each.repeats) ? each.repeats : undefined,
      dependsOn: each.dependsOn.filter((id) => ids.has(id)),
      revisions: each.revisions.map(byRole),
      updates: each.updates.map(byRole).map(withQuietReviews),
      evidence: each.evidence.filter(({ confidential }) => !confidential).map(byRole),
    })),
    actions: register.actions
      .filter((action) => !isOfClosedSession(action))
      .map(({ recommendationId, ...action }) =>
        recommendationId !== undefined && ids.has(recommendationId) ? { ...action, recommendationId } : action,
      ),
    requests: register.requests.filter(({ recommendationId }) => ids.has(recommendationId)),
  };
}

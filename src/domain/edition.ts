import { CalendarDay, LAST_DAY } from './calendarDay';
import { nameOn } from './names';
import { Action, Audit, EvidenceFile, NameChange, NameKind, Recommendation, Register, Update } from './register';
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

type NameNow = (kind: NameKind, name: string) => string;

/** What a board, auditor or role is called now, in the form in which words are compared; looks each name up once. */
function namesNow({ nameChanges }: Register): NameNow {
  const known = new Map<string, string>();
  return (kind, name) => {
    const key = `${kind} ${name}`;
    let now = known.get(key);
    if (now === undefined) {
      known.set(key, (now = normaliseWords(nameOn(nameChanges, kind, name, LAST_DAY))));
    }
    return now;
  };
}

function ownersIn({ recommendations, actions }: Register): readonly string[] {
  return [
    ...recommendations.flatMap(({ owners, steps }) => [...owners, ...steps.map(({ owner }) => owner)]),
    ...actions.flatMap(({ responsible }) => responsible),
  ];
}

/**
 * Whether an author is a role that owns something in the register, under the name of now or an earlier one: one who is
 * none of them may be a person.
 */
function isRoleOf(register: Register): (author: string) => boolean {
  const nowOf = namesNow(register);
  const roles = new Set(ownersIn(register).map((name) => nowOf('Role', name)));
  return (author) => roles.has(nowOf('Role', author));
}

function authorsIn({ recommendations }: Register): readonly string[] {
  return recommendations.flatMap(({ revisions, updates, evidence }) =>
    [...revisions, ...updates, ...evidence].map(({ author }) => author),
  );
}

function boardsNamedIn({ recommendations, actions, meetings, criteriaSets }: Register): readonly string[] {
  return [
    ...recommendations.flatMap(({ override, decisions }) =>
      [override, ...decisions].flatMap((each) => each?.board ?? []),
    ),
    ...[...actions, ...meetings].map(({ board }) => board),
    ...criteriaSets.flatMap(({ rules }) => rules.map(({ board }) => board)),
  ];
}

/** The changes of names whose last name something in the register still has. */
export function nameChangesUsed(register: Register): readonly NameChange[] {
  const { boards, audits, criteriaSets, nameChanges } = register;
  if (nameChanges.length === 0) {
    return nameChanges;
  }
  const nowOf = namesNow(register);
  const used: Readonly<Record<NameKind, ReadonlySet<string>>> = {
    Board: new Set(
      [...boards.flatMap(({ name, fullName }) => [name, fullName]), ...boardsNamedIn(register)].map((name) =>
        nowOf('Board', name),
      ),
    ),
    Auditor: new Set(
      [
        ...audits.map(({ auditor }) => auditor),
        ...criteriaSets.flatMap(({ rules }) => rules.flatMap(({ auditor }) => auditor ?? [])),
      ].map((name) => nowOf('Auditor', name)),
    ),
    Role: new Set([...ownersIn(register), ...authorsIn(register)].map((name) => nowOf('Role', name))),
  };
  return nameChanges.filter(({ kind, to }) => used[kind].has(nowOf(kind, to)));
}

/** What governance said to the owner in reviewing an update is between them; that it was returned still counts. */
function withQuietReviews(update: Update): Update {
  return update.reviews === undefined
    ? update
    : { ...update, reviews: update.reviews.map((review) => ({ ...review, note: '', author: '' })) };
}

/**
 * The register without what is confidential: audits, recommendations and files that are marked so, and the actions of
 * closed sessions. Nothing that is left points to any of it, no name is told of what only that had, and authors are named by a role of the register or not at
 * all. Whatever is made from this register can be published as far as those marks go; a text that speaks of something
 * confidential is its author's to mend.
 */
export function publicRegister(register: Register): Register {
  const audits = register.audits.filter(({ confidential }) => !confidential);
  const auditIds = new Set(audits.map(({ id }) => id));
  const isPublic = (each: Recommendation): boolean => !each.confidential && auditIds.has(each.auditId);
  const published = register.recommendations.filter(isPublic);
  const ids = new Set(published.map(({ id }) => id));
  const isRole = isRoleOf(register);
  const byRole = <T extends { readonly author: string }>(each: T): T =>
    isRole(each.author) ? each : { ...each, author: '' };
  const left: Register = {
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
  return { ...left, nameChanges: nameChangesUsed(left) };
}

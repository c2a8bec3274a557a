import { CalendarDay, LAST_DAY, compareDays } from './calendarDay';
import { Action, Board, CriteriaSet, NameChange, NameKind, Recommendation, Register } from './register';
import { isSameWord } from './scales';

/**
 * What a board, auditor or role was called on a day, whatever name the register knows it by today: an old paper prints the
 * name of its day. Chains of changes are followed both ways; a name that never changed is returned as it is.
 */
export function nameOn(changes: readonly NameChange[], kind: NameKind, name: string, day: CalendarDay): string {
  const ofKind = changes.filter((change) => change.kind === kind).sort((left, right) => compareDays(left.on, right.on));
  let current = name;
  // back to the oldest name
  for (const change of [...ofKind].reverse()) {
    if (isSameWord(change.to, current)) {
      current = change.from;
    }
  }
  // and forward to the day
  for (const change of ofKind) {
    if (change.on <= day && isSameWord(change.from, current)) {
      current = change.to;
    }
  }
  return current;
}

type Renaming = (kind: NameKind, name: string) => string;

/** Asks for each name once: a register says the same few names thousands of times. */
function renamingOn(changes: readonly NameChange[], day: CalendarDay): Renaming {
  const known = new Map<string, string>();
  return (kind, name) => {
    const key = `${kind} ${name}`;
    let renamed = known.get(key);
    if (renamed === undefined) {
      known.set(key, (renamed = nameOn(changes, kind, name, day)));
    }
    return renamed;
  };
}

function renameBoard(board: Board, rename: Renaming): Board {
  return {
    ...board,
    name: rename('Board', board.name),
    fullName: rename('Board', board.fullName),
    decidesAfter: board.decidesAfter.map((name) => rename('Board', name)),
  };
}

function renameSet(set: CriteriaSet, rename: Renaming): CriteriaSet {
  return {
    ...set,
    rules: set.rules.map((rule) => ({
      ...rule,
      board: rename('Board', rule.board),
      auditor: rule.auditor === undefined ? undefined : rename('Auditor', rule.auditor),
    })),
  };
}

function renameRecommendation(recommendation: Recommendation, rename: Renaming): Recommendation {
  const role = (name: string): string => rename('Role', name);
  const { override } = recommendation;
  return {
    ...recommendation,
    owners: recommendation.owners.map(role),
    override: override === undefined ? undefined : { ...override, board: rename('Board', override.board) },
    revisions: recommendation.revisions.map((revision) => ({ ...revision, author: role(revision.author) })),
    steps: recommendation.steps.map((step) => ({ ...step, owner: role(step.owner) })),
    updates: recommendation.updates.map((update) => ({
      ...update,
      author: role(update.author),
      ...(update.reviews && { reviews: update.reviews.map((review) => ({ ...review, author: role(review.author) })) }),
    })),
    decisions: recommendation.decisions.map((decision) => ({ ...decision, board: rename('Board', decision.board) })),
    evidence: recommendation.evidence.map((file) => ({ ...file, author: role(file.author) })),
  };
}

function renameAction(action: Action, rename: Renaming): Action {
  return {
    ...action,
    board: rename('Board', action.board),
    responsible: action.responsible.map((name) => rename('Role', name)),
  };
}

/**
 * The register with each board, auditor and role called as on a day, whatever name the register has it by (DOMAIN.md, "Who and what": SORB,
 * since renamed ORB), and no changes of names left to make. Texts stay as they were written.
 */
export function withNamesOn(register: Register, day: CalendarDay): Register {
  const { nameChanges } = register;
  if (nameChanges.length === 0) {
    return register;
  }
  const rename = renamingOn(nameChanges, day);
  return {
    ...register,
    boards: register.boards.map((board) => renameBoard(board, rename)),
    criteriaSets: register.criteriaSets.map((set) => renameSet(set, rename)),
    audits: register.audits.map((audit) => ({ ...audit, auditor: rename('Auditor', audit.auditor) })),
    recommendations: register.recommendations.map((each) => renameRecommendation(each, rename)),
    actions: register.actions.map((action) => renameAction(action, rename)),
    meetings: register.meetings.map((meeting) => ({ ...meeting, board: rename('Board', meeting.board) })),
    requests: register.requests.map((request) => ({ ...request, board: rename('Board', request.board) })),
    nameChanges: [],
  };
}

const namedNow = new WeakMap<Register, Register>();

/**
 * The register with the names that hold now, so that what was decided under an earlier name of a board counts as its
 * decision; its changes of names stay, for people may still be known by an earlier role. Made once for a register, which
 * is never changed.
 */
export function withNamesNow(register: Register): Register {
  if (register.nameChanges.length === 0) {
    return register;
  }
  let named = namedNow.get(register);
  if (named === undefined) {
    // every change of a name is earlier, so these are the names that hold now
    named = { ...withNamesOn(register, LAST_DAY), nameChanges: register.nameChanges };
    namedNow.set(register, named).set(named, named);
  }
  return named;
}

/** A recommendation of a register with the names that hold now. */
export function recommendationNamedNow(
  recommendation: Recommendation,
  { nameChanges }: Pick<Register, 'nameChanges'>,
): Recommendation {
  return nameChanges.length === 0
    ? recommendation
    : renameRecommendation(recommendation, renamingOn(nameChanges, LAST_DAY));
}

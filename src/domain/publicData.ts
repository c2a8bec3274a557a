import { RegisterAsAt, boardOf } from './asAt';
import { findBoard } from './boards';
import { nameChangesUsed } from './edition';
import { Board, Register } from './register';
import { isSameWord } from './scales';

/**
 * What may be published beside a board's paper of what is public in the register: without the recommendations that go to
 * another board whose papers are not published, audits that have no other, and the actions, meetings and requests of such
 * boards. What any board decided of a recommendation that is left stays its history.
 */
export function publicData(known: RegisterAsAt, board: string): RegisterAsAt {
  const { register } = known;
  const isPublished = (name: string): boolean =>
    isSameWord(name, board) || findBoard(register.boards, name)?.published === true;
  const recommendations = known.recommendations.filter(({ routing }) => {
    const reported = boardOf(routing);
    return reported === undefined || isPublished(reported);
  });
  const ids = new Set(recommendations.map(({ recommendation }) => recommendation.id));
  const auditIds = new Set(recommendations.map(({ audit }) => audit.id));
  const left: Register = {
    ...register,
    audits: register.audits.filter(({ id }) => auditIds.has(id)),
    recommendations: register.recommendations.filter(({ id }) => ids.has(id)),
    actions: register.actions.filter((each) => isPublished(each.board)),
    meetings: register.meetings.filter((each) => isPublished(each.board)),
    requests: register.requests.filter((each) => isPublished(each.board)),
  };
  return { ...known, recommendations, register: { ...left, nameChanges: nameChangesUsed(left) } };
}

/** What an officer should know before a public edition is made of a board's paper; `undefined` where its papers are published. */
export function unpublishedBoardWarning(boards: readonly Board[], name: string): string | undefined {
  const board = findBoard(boards, name);
  return board === undefined || board.published
    ? undefined
    : `The papers of ${board.name} are not published, by the list Boards. Publish this public edition only if that has changed, and set Published to Yes there.`;
}

import { findBoard } from '../../domain/boards';
import { DEFAULT_BOARDS } from '../../domain/defaults';
import { Board, CriteriaSet, Register } from '../../domain/register';

/** A place of a register that names a board. */
export interface BoardNaming {
  readonly board: string;
  /** What names it, for a message. */
  readonly by: string;
}

type Content = Pick<Register, 'audits' | 'recommendations' | 'actions' | 'meetings'>;

/** The boards that decisions, overrides, actions and meetings name. */
export function boardsNamedBy({ audits, recommendations, actions, meetings }: Content): readonly BoardNaming[] {
  const titles = new Map(audits.map(({ id, title }) => [id, title]));
  return [
    ...recommendations.flatMap(({ auditId, reference, decisions, override }) => {
      const name = `${titles.get(auditId) ?? ''} ${reference}`.trim();
      return [
        ...decisions.map(({ board, meetingDate }) => ({
          board,
          by: `the decision of ${meetingDate.words} on ${name}`,
        })),
        ...(override === undefined ? [] : [{ board: override.board, by: `the board override of ${name}` }]),
      ];
    }),
    ...actions.map(({ actionId, board }) => ({ board, by: `the action ${actionId}` })),
    ...meetings.map(({ board, date }) => ({ board, by: `the meeting of ${date}` })),
  ];
}

/** The boards to which rules send recommendations. */
export function boardsNamedByRules(sets: readonly CriteriaSet[]): readonly BoardNaming[] {
  return sets.flatMap(({ name, rules }) =>
    rules.map(({ board }, index) => ({ board, by: `rule ${index + 1} of the criteria "${name}"` })),
  );
}

/** The default boards that are named and that `known` lacks, with those that decide before them, in their own order. */
export function defaultBoardsNeeded(known: readonly Board[], namings: readonly BoardNaming[]): readonly Board[] {
  const needed = new Set<Board>();
  const need = (name: string): void => {
    const board = findBoard(known, name) === undefined ? findBoard(DEFAULT_BOARDS, name) : undefined;
    if (board !== undefined && !needed.has(board)) {
      needed.add(board);
      board.decidesAfter.forEach(need);
    }
  };
  namings.forEach(({ board }) => need(board));
  return DEFAULT_BOARDS.filter((board) => needed.has(board));
}

/** What names a board that is not among `boards`, a sentence for each board. */
export function describeUnknownBoards(boards: readonly Board[], namings: readonly BoardNaming[]): readonly string[] {
  const unknown = new Map<string, BoardNaming[]>();
  for (const naming of namings) {
    if (findBoard(boards, naming.board) === undefined) {
      unknown.set(naming.board, [...(unknown.get(naming.board) ?? []), naming]);
    }
  }
  return [...unknown].map(([board, [first, ...others]]) => {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return `"${board}", which ${first?.by ?? ''}${more} names, would not be a board of the site. Add it to the sheet Boards of the workbook or to the list Boards of the site, or correct the name.`;
  });
}

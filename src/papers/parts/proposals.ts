import { RecommendationAsAt } from '../../domain/asAt';
import { awaitedBoard } from '../../domain/closing';
import { isSameWord } from '../../domain/scales';
import { bold, figure, numbered, pageOf, text } from '../compose';
import { Block, Inlines } from '../model';
import { count, verb } from '../wording';
import { PaperFacts } from './paperFacts';
import { recommendationWords } from './words';

/** What is proposed and waits for a board that decides before the paper's own. */
export interface WaitingFirst {
  readonly board: string;
  readonly items: readonly RecommendationAsAt[];
}

type Asked = Pick<PaperFacts, 'summary' | 'board' | 'register'>;
type Anchored = { readonly anchorOf: (recommendationId: string) => string | undefined };

/** Those proposed as superseded; their status is still open. */
export function proposedSuperseded({ summary }: Pick<Asked, 'summary'>): readonly RecommendationAsAt[] {
  return summary.reported.filter(({ status, standing }) => status === 'Open' && standing.proposal === 'Superseded');
}

function waitingFirst({ summary, board, register }: Asked): readonly WaitingFirst[] {
  const groups = new Map<string, RecommendationAsAt[]>();
  for (const item of summary.reported) {
    const awaited = awaitedBoard(item, register.boards);
    if (awaited !== undefined && !isSameWord(awaited, board.name)) {
      groups.set(awaited, [...(groups.get(awaited) ?? []), item]);
    }
  }
  return [...groups].map(([name, items]) => ({ board: name, items }));
}

/** The recommendations by audit and reference, each with the page of its entry. */
export function namesWithPages(items: readonly RecommendationAsAt[], { anchorOf }: Anchored): Inlines {
  return items.flatMap((item, index): Inlines => {
    const anchor = anchorOf(item.recommendation.id);
    return [
      text(`${index === 0 ? '' : '; '}${recommendationWords(item)}`),
      ...(anchor === undefined ? [] : [text(' (page '), pageOf(anchor), text(')')]),
    ];
  });
}

/** What the board has to know of what is proposed before it decides, as noun phrases: other boards' decisions, and requests. */
export function unsettledNotes(facts: Asked & Anchored): readonly Inlines[] {
  const requested = facts.summary.reported.filter(({ standing }) => standing.evidenceRequested !== undefined);
  return [
    ...waitingFirst(facts).map(({ board, items }): Inlines => [
      text(`${count(items.length, 'proposed recommendation')} on which ${board} has not yet decided: `),
      ...namesWithPages(items, facts),
    ]),
    ...(requested.length === 0
      ? []
      : [
          [
            text(`${count(requested.length, 'request')} for more evidence not yet answered: `),
            ...namesWithPages(requested, facts),
          ],
        ]),
  ];
}

/** What the board is asked to agree, each as a clause after `that`; `paragraph` lists those proposed as closed. */
export function agreementsOf(
  facts: Asked & Anchored,
  { paragraph, proposedAs }: { readonly paragraph: number; readonly proposedAs: string },
): readonly Inlines[] {
  const { proposedClosed, proposedNotAdopted } = facts.summary;
  const closed = proposedClosed.length;
  const others: readonly (readonly [string, readonly RecommendationAsAt[]])[] = [
    ['not adopted', proposedNotAdopted],
    ['treated as superseded', proposedSuperseded(facts)],
  ];
  return [
    ...(closed === 0
      ? []
      : [
          [
            text('the '),
            closed === 1 ? text('recommendation') : figure('proposed closed', closed, 'recommendation'),
            text(` proposed ${proposedAs}, listed in paragraph ${paragraph}, ${verb(closed, 'is', 'are')} closed`),
          ],
        ]),
    ...others
      .filter(([, items]) => items.length > 0)
      .map(([outcome, items]): Inlines => [
        text(`${count(items.length, 'recommendation')} ${verb(items.length, 'is', 'are')} ${outcome}: `),
        ...namesWithPages(items, facts),
      ]),
  ];
}

/** `JARAP is asked to note A.`, or, of several, a lead-in and a lettered line for each. */
export function askedBlocks(board: string, verbWord: string, leadIn: string, things: readonly Inlines[]): Block[] {
  const asked: Inlines = [text(`${board} is asked to `), bold(verbWord), text(leadIn)];
  const [only = []] = things;
  return things.length === 1
    ? [numbered(1, [...asked, text(' '), ...only, text('.')])]
    : [
        numbered(1, [...asked, text(':')], true),
        ...things.map((each, index) => numbered(2, [...each, text(index === things.length - 1 ? '.' : ';')])),
      ];
}

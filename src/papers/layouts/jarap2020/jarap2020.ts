import { formatDay } from '../../../domain/calendarDay';
import { PaperModel } from '../../model';
import { Layout, PaperInput } from '../layout';
import { appendixABlocks, outsideBlocks } from './appendices';
import { askBlocks, closingBlocks, implicationsBlocks } from './askParts';
import { criteriaBlocks } from './criteriaPart';
import { gatherFacts } from './facts';
import { SUBJECT, authorOf, frontSheetBlocks, markOf } from './frontSheet';
import { prioritiesBlocks, proposedBlocks, purposeBlocks, ragKeyBlocks, summaryBlocks } from './summaryParts';

/**
 * The audit recommendations paper in its 2020 form (PAPERS.md, layout 1). Paragraphs 1 to 8 are numbered as there. With
 * an unrouted recommendation, or another error among the checks, the model is a draft and gives its reasons.
 */
export function buildJarap2020(input: PaperInput): PaperModel {
  const facts = gatherFacts(input);
  const mark = markOf(facts);
  const heading = `${facts.board.name}, ${formatDay(facts.meetingDay)}`;
  const reasonsForDraft = facts.errors.map(({ message }) => message);
  return {
    layout: JARAP_2020_ID,
    properties: {
      title: `${SUBJECT}: ${heading}`,
      subject: [mark, `updates of business owners on audit recommendations`].filter((words) => words !== '').join(', '),
      author: authorOf(input),
      keywords: `${facts.board.name}; ${SUBJECT.toLowerCase()}`,
      language: 'en-GB',
      created: facts.asAtDay,
    },
    fileName: {
      day: facts.meetingDay,
      board: facts.board.name,
      paper: facts.meeting?.paper.trim() ?? '',
      subject: SUBJECT,
    },
    runningHead: { left: `${heading}: ${SUBJECT.toLowerCase()}`, right: mark },
    isDraft: input.isDraft === true || reasonsForDraft.length > 0,
    reasonsForDraft,
    edition: input.edition ?? 'full',
    leftOut: undefined,
    annexes: [],
    sections: [
      {
        orientation: 'portrait',
        parts: [
          { id: 'front-sheet', blocks: frontSheetBlocks(input, facts) },
          { id: 'purpose', blocks: purposeBlocks(facts) },
          { id: 'priorities', blocks: prioritiesBlocks(facts) },
          { id: 'summary', blocks: summaryBlocks(facts) },
          { id: 'proposed-closed', blocks: proposedBlocks(facts) },
          { id: 'criteria', blocks: criteriaBlocks(facts) },
          { id: 'asked', blocks: askBlocks(facts) },
          { id: 'rag-key', blocks: ragKeyBlocks() },
          { id: 'implications', blocks: implicationsBlocks(facts) },
          { id: 'closing', blocks: closingBlocks(input, facts) },
          { id: 'appendix-a', blocks: appendixABlocks(facts) },
          { id: 'outside', blocks: outsideBlocks(facts) },
        ],
      },
    ],
  };
}

const JARAP_2020_ID = 'jarap-2020';

/** PAPERS.md, layout 1. */
export const JARAP_2020: Layout = {
  id: JARAP_2020_ID,
  title: 'Audit recommendations paper, 2020 form',
  scheme: 'target-date',
  build: buildJarap2020,
};

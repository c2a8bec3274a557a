import { PaperModel } from '../../model';
import { paperOf } from '../../parts/paperEdges';
import { Layout, PaperInput } from '../layout';
import { appendixABlocks, outsideBlocks } from './appendices';
import { askBlocks, closingBlocks, implicationsBlocks, ownAppendices } from './askParts';
import { criteriaBlocks } from './criteriaPart';
import { gatherFacts } from './facts';
import { SUBJECT, frontSheetBlocks } from './frontSheet';
import { prioritiesBlocks, proposedBlocks, purposeBlocks, ragKeyBlocks, summaryBlocks } from './summaryParts';

/**
 * The audit recommendations paper in its 2020 form (PAPERS.md, layout 1). Paragraphs 1 to 8 are numbered as there. With
 * an unrouted recommendation, or another error among the checks, the model is a draft and gives its reasons.
 */
export function buildJarap2020(input: PaperInput): PaperModel {
  const facts = gatherFacts(input);
  return paperOf(input, facts, {
    layout: JARAP_2020_ID,
    subject: SUBJECT,
    description: 'updates of business owners on audit recommendations',
    confidential: facts.confidential,
    histories: facts.summary.reported,
    annexes: facts.annexes,
    reasonsForDraft: facts.reasonsForDraft,
    ownAppendices: ownAppendices(facts),
    sections: [
      {
        orientation: 'portrait',
        parts: [
          { id: 'front-sheet', blocks: frontSheetBlocks(input, facts) },
          { id: 'purpose', blocks: purposeBlocks(facts) },
          { id: 'priorities', blocks: prioritiesBlocks(facts) },
          { id: 'summary', blocks: summaryBlocks(facts) },
          { id: 'proposed-closed', figure: 'proposed closed', blocks: proposedBlocks(facts) },
          { id: 'criteria', blocks: criteriaBlocks(facts) },
          { id: 'asked', blocks: askBlocks(facts) },
          { id: 'rag-key', blocks: ragKeyBlocks() },
          { id: 'implications', blocks: implicationsBlocks(facts) },
          { id: 'closing', blocks: closingBlocks(input, facts) },
          { id: 'appendix-a', figure: 'reported', blocks: appendixABlocks(facts) },
          { id: 'outside', figure: 'outside', blocks: outsideBlocks(facts) },
        ],
      },
    ],
  });
}

const JARAP_2020_ID = 'jarap-2020';

/** PAPERS.md, layout 1. */
export const JARAP_2020: Layout = {
  id: JARAP_2020_ID,
  title: 'Audit recommendations paper, 2020 form',
  scheme: 'target-date',
  build: buildJarap2020,
};

import { countLeftOut } from '../../../domain/edition';
import { Block } from '../../model';
import { frontSheet, noticeBlocks } from '../../parts/paperEdges';
import { PaperInput } from '../layout';
import { Facts } from './facts';

export const SUBJECT = 'Audit recommendations';

/** The head of the paper (PAPERS.md, layout 1, "Front sheet"), and what keeps it from being final. */
export function frontSheetBlocks(input: PaperInput, facts: Facts): Block[] {
  return [frontSheet(input, facts, SUBJECT, facts.confidential), ...noticeBlocks(facts)];
}

/** What the paper would hold that is confidential: all that is reported, monitored elsewhere or without a board. */
export function confidentialOf({
  wholeSummary,
  asAtDay,
}: Pick<Facts, 'wholeSummary' | 'asAtDay'>): Facts['confidential'] {
  const { reported, outside, unrouted } = wholeSummary;
  return {
    recommendations: countLeftOut([...reported, ...outside, ...unrouted], [], asAtDay).recommendations,
    actions: 0,
    files: countLeftOut(reported, [], asAtDay).files,
  };
}

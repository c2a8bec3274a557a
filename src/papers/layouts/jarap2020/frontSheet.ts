import { Block } from '../../model';
import { frontSheet, noticeBlocks } from '../../parts/paperEdges';
import { PaperInput } from '../layout';
import { Facts } from './facts';

export const SUBJECT = 'Audit recommendations';

/** The head of the paper (PAPERS.md, layout 1, "Front sheet"), and what keeps it from being final. */
export function frontSheetBlocks(input: PaperInput, facts: Facts): Block[] {
  return [frontSheet(input, facts, SUBJECT, facts.confidential), ...noticeBlocks(facts)];
}

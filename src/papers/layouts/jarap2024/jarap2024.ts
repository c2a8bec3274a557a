import { heading, list, pageOf, paragraph, text } from '../../compose';
import { Block, Inlines, PaperModel } from '../../model';
import { annexWords } from '../../parts/history';
import { implications } from '../../parts/implications';
import { appendixLines } from '../../parts/packAppendices';
import { authorOf, frontSheet, noticeBlocks, paperOf, reportOf } from '../../parts/paperEdges';
import { Layout, PaperInput } from '../layout';
import { APPENDIX_A, appendixBlocks } from './appendix';
import { Facts, gatherFacts } from './facts';
import { askBlocks, backgroundBlocks, proposedBlocks, risksWords, schemeBlocks, summaryBlocks } from './summaryParts';

const ID = 'jarap-2024';
const SUBJECT = 'Audit recommendations';

function documentsBlocks({ annexes }: Facts): Block[] {
  return [
    heading(1, 'List of embedded documents'),
    annexes.length === 0
      ? paragraph('No document is embedded.')
      : list(
          annexes.map((annex): Inlines => [{ kind: 'annexReference', annex: annex.number, text: annexWords(annex) }]),
        ),
  ];
}

/** How many lettered appendices the paper has of its own. */
function ownAppendices({ groups }: Facts): number {
  return groups.length > 0 ? 1 : 0;
}

function closingBlocks(input: PaperInput, facts: Facts): Block[] {
  const own: Inlines = [
    text(`Appendix A: Recommendations running and reported to ${facts.board.name} (page `),
    pageOf(APPENDIX_A),
    text(')'),
  ];
  const count = ownAppendices(facts);
  const appendices = [...(count === 0 ? [] : [own]), ...appendixLines(facts, count)];
  return [
    ...(appendices.length === 0 ? [] : [heading(1, 'Appendices'), list(appendices)]),
    heading(1, 'Contacts'),
    list([`Report of: ${reportOf(input)}`, `Author: ${authorOf(input)}`]),
  ];
}

/** The audit recommendations paper in its 2024 form (PAPERS.md, layout 2), under the priority scheme. */
function build(input: PaperInput): PaperModel {
  const facts = gatherFacts(input);
  const appendix = appendixBlocks(facts);
  return paperOf(input, facts, {
    layout: ID,
    subject: SUBJECT,
    fileSubject: `${SUBJECT} by priority`,
    description: 'progress of audit recommendations by priority',
    confidential: facts.confidential,
    histories: facts.running,
    annexes: facts.annexes,
    reasonsForDraft: facts.reasonsForDraft,
    ownAppendices: ownAppendices(facts),
    sections: [
      {
        orientation: 'portrait',
        parts: [
          {
            id: 'front-sheet',
            blocks: [frontSheet(input, facts, SUBJECT, facts.confidential), ...noticeBlocks(facts)],
          },
          { id: 'background', blocks: backgroundBlocks(facts) },
          { id: 'summary', blocks: summaryBlocks(facts) },
          { id: 'scheme', blocks: schemeBlocks(facts) },
          { id: 'proposed-closed', blocks: proposedBlocks(facts) },
          { id: 'asked', blocks: askBlocks(facts) },
          { id: 'implications', blocks: implications(risksWords(facts)) },
          { id: 'documents', blocks: documentsBlocks(facts) },
          { id: 'closing', blocks: closingBlocks(input, facts) },
        ],
      },
      ...(appendix.length === 0
        ? []
        : [
            {
              orientation: 'landscape' as const,
              parts: [{ id: 'appendix-a', figure: 'running', blocks: appendix }],
            },
          ]),
    ],
  });
}

/** PAPERS.md, layout 2. */
export const JARAP_2024: Layout = {
  id: ID,
  title: 'Audit recommendations paper, 2024 form',
  scheme: 'priority',
  build,
};

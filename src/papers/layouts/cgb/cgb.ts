import { formatDay } from '../../../domain/calendarDay';
import { heading, paragraph } from '../../compose';
import { Block, PaperModel } from '../../model';
import { frontSheet, fullNameOf, noticeBlocks, paperOf } from '../../parts/paperEdges';
import { Layout, PaperInput } from '../layout';
import { Facts, gatherFacts } from './facts';
import { sessionBlocks } from './sessionParts';

const ID = 'cgb';
const SUBJECT = 'Action and recommendation report';

function purposeBlocks(facts: Facts): Block[] {
  const parts =
    facts.edition === 'full'
      ? 'It has two parts: the open session, which is published, and the closed one, which is not.'
      : 'It holds the open session.';
  return [
    heading(1, 'Purpose'),
    paragraph(
      `This report gives the ${fullNameOf(facts)} its open actions by area of scrutiny, and the recommendations of HMICFRS with the month’s movement, as recorded on ${formatDay(facts.asAtDay)}. ${parts}`,
    ),
    paragraph(
      'An action is under the area that the directorate of its owner, the role that answers for it, or its own words tell; RAG is RED past the target date, AMBER within it or without one, and GREEN when proposed closed.',
    ),
  ];
}

/** The Corporate Governance Board's action and recommendation report (PAPERS.md, layout 5). */
function build(input: PaperInput): PaperModel {
  const facts = gatherFacts(input);
  return paperOf(input, facts, {
    layout: ID,
    subject: SUBJECT,
    description: 'open actions by area of scrutiny, and recommendations of HMICFRS',
    confidential: facts.confidential,
    annexes: [],
    reasonsForDraft: facts.reasonsForDraft,
    sections: [
      {
        orientation: 'landscape',
        parts: [
          {
            id: 'front-sheet',
            blocks: [frontSheet(input, facts, SUBJECT, facts.confidential), ...noticeBlocks(facts)],
          },
          { id: 'purpose', blocks: purposeBlocks(facts) },
          ...facts.sessions.map((session, index) => ({
            id: `${session.session.toLowerCase()}-session`,
            blocks: sessionBlocks(session, facts, index > 0),
          })),
        ],
      },
    ],
  });
}

/** PAPERS.md, layout 5. */
export const CGB: Layout = {
  id: ID,
  title: 'Corporate Governance Board action and recommendation report',
  scheme: 'target-date',
  build,
};

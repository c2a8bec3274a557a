import { formatDay } from '../../../domain/calendarDay';
import { heading, paragraph } from '../../compose';
import { Block, PaperList, PaperModel } from '../../model';
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
      'Each action stands under the area of its owner’s directorate or role, or else under the one that its own words name. RAG is RED past the target date, AMBER within it or where there is none, and GREEN where closing is proposed.',
    ),
  ];
}

/** The open actions and recommendations by area, and the inspectorate's, with what each did in the month. */
function listsOf({ sessions }: Facts): readonly PaperList[] {
  const areas = sessions.flatMap((session) => session.areas);
  const yes = (is: boolean): string => (is ? 'Yes' : '');
  const recommendations = areas.flatMap(({ area, recommendations: items }) =>
    items.map(({ recommendation }) => ({ id: recommendation.id, words: [area] })),
  );
  return [
    {
      title: 'Open actions',
      kind: 'action',
      columns: ['Area of scrutiny'],
      rows: areas.flatMap(({ area, actions }) => actions.map(({ action }) => ({ id: action.id, words: [area] }))),
    },
    ...(recommendations.length === 0
      ? []
      : [
          {
            title: 'Recommendations',
            kind: 'recommendation' as const,
            columns: ['Area of scrutiny'],
            rows: recommendations,
          },
        ]),
    {
      title: 'HMICFRS recommendations',
      kind: 'recommendation',
      columns: ['Session', 'Opened', 'Updated', 'Closed', 'Running'],
      rows: sessions.flatMap(({ session, inspection }) =>
        inspection.items.map(({ item, isOpened, isUpdated, isClosed }) => ({
          id: item.recommendation.id,
          words: [session, yes(isOpened), yes(isUpdated), yes(isClosed), yes(!isClosed)],
        })),
      ),
    },
  ];
}

/** The Corporate Governance Board's action and recommendation report (PAPERS.md, layout 5). */
function build(input: PaperInput): PaperModel {
  const facts = gatherFacts(input);
  const paper = paperOf(input, facts, {
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
  return { ...paper, lists: listsOf(facts) };
}

/** PAPERS.md, layout 5. */
export const CGB: Layout = {
  id: ID,
  title: 'Corporate Governance Board action and recommendation report',
  scheme: 'target-date',
  build,
};

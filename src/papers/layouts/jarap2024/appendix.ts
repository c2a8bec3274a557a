import { RecommendationAsAt } from '../../../domain/asAt';
import { formatDay } from '../../../domain/calendarDay';
import { isConfidential } from '../../../domain/edition';
import { describePeriod, describeTargetDate } from '../../../domain/period';
import { LINE_BREAK, bold, cell, ditto, heading, paragraph, text, textBlocks } from '../../compose';
import { Block, Inlines, TableCell, TableRow, TextBlock } from '../../model';
import { changeParagraphs } from '../../parts/changeMarks';
import { annexBlocks, decisionBlocks, earlierDates, linkLines, updateGroups } from '../../parts/history';
import { CONFIDENTIAL_MARK, assuranceWords, priorityWords } from '../../parts/words';
import { sentence } from '../../wording';
import { Facts } from './facts';

/** Where the list of embedded documents says that Appendix A begins. */
export const APPENDIX_A = 'appendix_a';

/** The audit with its assurance and month, or a ditto mark; in the colour of the priority, with the colour's word. */
function titleCell({ audit, priorityRag }: RecommendationAsAt, isFirst: boolean): TableCell {
  const name: Inlines = isFirst
    ? [bold(audit.title), LINE_BREAK, text(assuranceWords(audit)), LINE_BREAK, text(describePeriod(audit.issued))]
    : [ditto('as above')];
  return {
    blocks: [paragraph(name), ...(priorityRag === undefined ? [] : [paragraph([bold(priorityRag)])])],
    ...(priorityRag === undefined ? {} : { tone: priorityRag }),
  };
}

function statusBlocks({ status, standing, target }: RecommendationAsAt): TextBlock[] {
  const date = target.current === undefined ? 'No target date' : describeTargetDate(target.current.target);
  const dates = paragraph([bold('Target date: '), text(date), ...earlierDates(target.earlier, '; earlier: ')]);
  const proposed = status === 'Open' && standing.proposal === 'Superseded' ? 'PROPOSED AS SUPERSEDED' : '';
  const mark =
    status === 'Proposed closed'
      ? 'PROPOSED CLOSED'
      : status === 'Proposed not adopted'
        ? 'NOT ADOPTED, PROPOSED CLOSED'
        : proposed;
  return mark === '' ? [dates] : [dates, paragraph([bold(mark)])];
}

function planCell(item: RecommendationAsAt, facts: Facts): TableCell {
  const { recommendation, routing, updates, decisions } = item;
  const { repeats, dependsOn, override, owners, response } = recommendation;
  const groups = updateGroups(updates);
  const answer = textBlocks(recommendation.managementResponse, [
    bold(response === 'Accepted' ? 'Initial response: ' : `Initial response (${response.toLowerCase()}): `),
  ]);
  return {
    blocks: [
      ...changeParagraphs(facts.changeOf(item)),
      paragraph([bold(recommendation.title)]),
      ...textBlocks(recommendation.text),
      paragraph([bold('Business owner: '), text(owners.join('; ') || 'Not recorded.')]),
      ...(recommendation.managementResponse.trim() === '' ? [] : answer),
      ...(routing.kind === 'routed' && routing.by.kind === 'override' && override !== undefined
        ? [paragraph([bold(`Reported to ${routing.board} by decision: `), text(sentence(override.reason))])]
        : []),
      ...(isConfidential(item) ? [paragraph([bold(CONFIDENTIAL_MARK)])] : []),
      ...linkLines(repeats === undefined ? [] : [repeats], '. Its updates serve both.', facts).map((line) =>
        paragraph([bold('Repeats: '), ...line]),
      ),
      ...linkLines(dependsOn, ', which must be delivered first.', facts).map((line) =>
        paragraph([bold('Depends on: '), ...line]),
      ),
      ...(groups.length === 0 ? [paragraph('No update has been received.')] : groups.flat()),
      ...(decisions.length === 0 ? [] : [paragraph([bold('Decisions')]), ...decisionBlocks(item)]),
      ...annexBlocks(facts.annexes, recommendation.id),
      ...statusBlocks(item),
    ],
  };
}

/** Appendix A: every recommendation that is running, a row each, by audit; nothing where none is. */
export function appendixBlocks(facts: Facts): Block[] {
  const { groups, asAtDay, board } = facts;
  if (groups.length === 0) {
    return [];
  }
  const title = `Appendix A: Recommendations running and reported to ${board.name}`;
  return [
    {
      kind: 'anchored',
      anchor: APPENDIX_A,
      blocks: [
        heading(1, title),
        paragraph(`By audit, as recorded on ${formatDay(asAtDay)}. Earlier target dates are struck through.`),
        {
          kind: 'table',
          caption: title,
          showsCaption: false,
          description:
            'A row for each recommendation: its audit, risk, what it threatens, its reference, and the updates of its business owner. The first column has the colour of the priority, with its word.',
          columns: [{ share: 15 }, { share: 11 }, { share: 12 }, { share: 13.5, align: 'centre' }, { share: 48.5 }],
          headerRows: [
            {
              cells: [
                'Audit Title',
                'Risk',
                'Threat to Delivering',
                'Recommendation Reference',
                'Business Owner - Action Plan Updates',
              ].map((each) => cell(each)),
            },
          ],
          rows: groups.flatMap(({ items }) =>
            items.map((item, index): TableRow => ({
              subject: { kind: 'recommendation', id: item.recommendation.id },
              ...withAnchor(facts.anchorOf(item.recommendation.id)),
              maySplit: true,
              cells: [
                titleCell(item, index === 0),
                cell(priorityWords(item.recommendation.priority)),
                cell(item.recommendation.theme),
                cell(item.recommendation.reference),
                planCell(item, facts),
              ],
            })),
          ),
        },
        { kind: 'endMark', text: 'END' },
      ],
    },
  ];
}

function withAnchor(anchor: string | undefined): Pick<TableRow, 'anchor'> {
  return anchor === undefined ? {} : { anchor };
}

import { RecommendationAsAt, boardOf } from '../../../domain/asAt';
import { formatDay, formatMonth } from '../../../domain/calendarDay';
import { closingDecision } from '../../../domain/consequences';
import { describePeriod } from '../../../domain/period';
import { Scales, isSameWord } from '../../../domain/scales';
import { NO_PRIORITY, targetDateTable } from '../../../domain/summary';
import { bold, cell, heading, paragraph, text, textBlocks } from '../../compose';
import { Block, Inlines, TableCell } from '../../model';
import { sentence } from '../../wording';
import { APPENDIX_A, OUTSIDE } from './askParts';
import { entryBlock } from './entry';
import { Facts } from './facts';
import { isConfidential } from '../../../domain/edition';
import { CONFIDENTIAL_MARK, assuranceWords, auditWords, monthWords } from '../../parts/words';
import { outsideTitle } from './factWords';

/** `1 Fundamental, 0 Significant, 2 Housekeeping`: with zeroes the first scale whole where one of it is held. */
function numbersOf(items: readonly RecommendationAsAt[], scales: Scales, withZeroes: boolean): string {
  const { rows } = targetDateTable(items, scales);
  const [firstScale = []] = scales.priority;
  const isOfFirst = (priority: string): boolean => firstScale.some((step) => isSameWord(step, priority));
  const usesFirst = withZeroes && rows.some(({ priority, counts }) => counts.total > 0 && isOfFirst(priority));
  return rows
    .filter(({ priority, counts }) => counts.total > 0 || (usesFirst && isOfFirst(priority)))
    .map(({ priority, counts }) => `${counts.total} ${priority === NO_PRIORITY ? 'without a priority' : priority}`)
    .join(', ');
}

function bandBlock({ audit, items }: Facts['byAudit'][number], { known, summary, board }: Facts): Block {
  const { scales } = known.register;
  const elsewhere = summary.outside.filter((item) => item.audit.id === audit.id);
  const issued: Inlines = [
    text('Assurance: '),
    bold(assuranceWords(audit)),
    text(`. Issued: ${describePeriod(audit.issued)}${audit.auditor === '' ? '' : ` by ${audit.auditor}`}.`),
  ];
  const monitored =
    elsewhere.length === 0 ? '' : ` Monitored outside ${board.name}: ${numbersOf(elsewhere, scales, false)}.`;
  return {
    kind: 'band',
    level: 2,
    text: audit.title,
    details: [issued, [text(`Number of recommendations: ${numbersOf(items, scales, true)}.${monitored}`)]],
  };
}

/** Appendix A: by audit, every recommendation that is reported to the board, with its history; nothing where none is. */
export function appendixABlocks(facts: Facts): Block[] {
  const { board, byAudit, asAtDay } = facts;
  if (byAudit.length === 0) {
    return [];
  }
  const title = heading(1, `Appendix A: Recommendations reported to ${board.name}`, true);
  const lead = paragraph(
    `By audit, as recorded on ${formatDay(asAtDay)}. Earlier target dates are struck through; updates are in the order of their dates.`,
  );
  const body = byAudit.flatMap((group) => [
    bandBlock(group, facts),
    ...group.items.map((item) => entryBlock(item, facts)),
  ]);
  return [{ kind: 'anchored', anchor: APPENDIX_A, blocks: [title, lead, ...body, { kind: 'endMark', text: 'END' }] }];
}

function progressCell(item: RecommendationAsAt): TableCell {
  const board = boardOf(item.routing) ?? '';
  const decision = closingDecision(item);
  const blocks = [paragraph([bold(board)])];
  if (decision !== undefined) {
    const { from, to } = decision.meetingDate;
    const when = from === to ? formatDay(from) : monthWords(decision.meetingDate);
    blocks.push(paragraph(`${item.status}: ${decision.decision.toLowerCase()} by ${decision.board}, ${when}`));
    blocks.push(...(decision.note.trim() === '' ? [] : [paragraph(sentence(decision.note))]));
  } else {
    blocks.push(
      paragraph(item.status === 'Open' ? 'Open' : `${item.status} since ${formatMonth(item.standing.since)}`),
    );
  }
  if (item.routing.kind === 'routed' && item.routing.by.kind === 'override') {
    blocks.push(paragraph(sentence(item.routing.reason)));
  }
  return { blocks };
}

/**
 * The recommendations that another board has, so that none drops out of sight. Where there is none, a sentence says so
 * below Appendix A, if there is one.
 */
export function outsideBlocks(facts: Facts): Block[] {
  const { summary, board } = facts;
  if (summary.reported.length + summary.outside.length === 0) {
    return [];
  }
  const title = outsideTitle(facts);
  const isEmpty = summary.outside.length === 0;
  const body: Block = isEmpty
    ? paragraph(`No recommendation is monitored outside ${board.name}.`)
    : {
        kind: 'table',
        caption: title,
        showsCaption: false,
        description: `A row for each recommendation that another board monitors, with what that board decided.`,
        columns: [{ share: 20 }, { share: 16 }, { share: 42 }, { share: 22 }],
        headerRows: [
          {
            cells: ['Audit', 'Assessment level', 'Recommendation', 'Progress monitored through'].map((each) =>
              cell(each),
            ),
          },
        ],
        rows: summary.outside.map((item) => ({
          subject: { kind: 'recommendation', id: item.recommendation.id },
          cells: [
            cell(auditWords(item.audit)),
            cell(assuranceWords(item.audit)),
            {
              blocks: [
                paragraph([bold(`${item.recommendation.reference} ${item.recommendation.title}`)]),
                ...textBlocks(item.recommendation.text),
                ...(isConfidential(item) ? [paragraph([bold(CONFIDENTIAL_MARK)])] : []),
              ],
            },
            progressCell(item),
          ],
        })),
      };
  return [{ kind: 'anchored', anchor: OUTSIDE, blocks: [heading(1, title, !isEmpty), body] }];
}

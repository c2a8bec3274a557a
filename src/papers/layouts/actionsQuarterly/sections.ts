import { RecommendationAsAt } from '../../../domain/asAt';
import { CalendarDay } from '../../../domain/calendarDay';
import { DeliverySection } from '../../../domain/delivery';
import { isConfidential } from '../../../domain/edition';
import { updatesServing } from '../../../domain/links';
import { QuarterlyReport } from '../../../domain/quarterlyReport';
import { Rag } from '../../../domain/rag';
import { isSameWord } from '../../../domain/scales';
import { bold, cell, heading, paragraph, textBlocks } from '../../compose';
import { Annex, Block, TableCell, TableRow, TextBlock } from '../../model';
import { targetCell } from '../../parts/actionCells';
import { changeParagraphs } from '../../parts/changeMarks';
import { annexBlocks, earlierDates, updateGroups } from '../../parts/history';
import { PaperFacts } from '../../parts/paperFacts';
import { isLong } from '../../parts/rowLength';
import { CONFIDENTIAL_MARK, auditWords } from '../../parts/words';

export interface Facts extends PaperFacts {
  readonly report: QuarterlyReport;
  readonly annexes: readonly Annex[];
}

/** A section of the delivery scheme as the paper prints it. */
interface Section {
  readonly section: DeliverySection;
  /** The heading of its table. */
  readonly title: string;
  /** Its row of the summary. */
  readonly row: string;
  /** Names its sheet of a spreadsheet. */
  readonly sheet: string;
  readonly none: string;
  readonly tone: Rag | undefined;
  readonly meaning: string;
}

/** The sections that have a table, in the paper's order, with its words. */
export const SECTIONS: readonly Section[] = [
  {
    section: 'off target',
    title: 'Off target',
    row: 'Off target',
    sheet: 'Off target',
    none: 'No actions off target',
    tone: 'RED',
    meaning: 'The target date has passed, or the owner says that a constraint is exceeded.',
  },
  {
    section: 'at risk',
    title: 'At risk of being off target (overdue within the next 3 months)',
    row: 'At risk of being off target',
    sheet: 'At risk',
    none: 'No actions at risk of being off target',
    tone: 'AMBER',
    meaning: 'The target date is within the next 3 months, or the owner says that delivery is at risk.',
  },
  {
    section: 'proposed for closure',
    title: 'Proposed for closure',
    row: 'Proposed for closure',
    sheet: 'Proposed for closure',
    none: 'No actions proposed for closure',
    tone: 'GREEN',
    meaning: 'The owner proposes that it be closed, and the board has yet to decide.',
  },
  {
    section: 'closed',
    title: 'Closed',
    row: 'Total closed',
    sheet: 'Closed',
    none: 'No actions closed since the previous report',
    tone: 'GREEN',
    meaning: 'Closed, not adopted or superseded since the previous report; it leaves the next one.',
  },
  {
    section: 'new',
    title: 'New',
    row: 'New',
    sheet: 'New',
    none: 'No new actions',
    tone: undefined,
    meaning: 'Raised since the previous report.',
  },
];

/** The status of an action, the section's own and what else put it there. */
export function statusWords(section: DeliverySection, item: RecommendationAsAt, day: CalendarDay): readonly string[] {
  const isPast = item.dueDay !== undefined && item.dueDay < day;
  const said = item.updates[item.updates.length - 1]?.delivery;
  switch (section) {
    case 'off target':
      return ['Off target', ...(isPast ? [] : ['The owner says: constraint exceeded'])];
    case 'at risk':
      return ['At risk', ...(said === 'At risk' ? ['The owner says: at risk'] : [])];
    case 'proposed for closure':
      return [item.standing.proposal === 'Superseded' ? 'Proposed superseded' : item.status];
    case 'closed':
      return [item.status];
    case 'new':
      return ['New', ...(isPast ? ['Past its target date'] : [])];
    case 'on target':
      return ['On target'];
  }
}

/** What is asked: its reference and title, and its text where that says more. */
function actionBlocks(item: RecommendationAsAt, facts: Facts): TextBlock[] {
  const { reference, title, text } = item.recommendation;
  return [
    ...changeParagraphs(facts.changeOf(item)),
    paragraph([bold(`${reference} ${title}`.trim())]),
    ...(isSameWord(text, title) ? [] : textBlocks(text)),
    ...(isConfidential(item) ? [paragraph([bold(CONFIDENTIAL_MARK)])] : []),
  ];
}

function statusCell({ section, tone }: Section, item: RecommendationAsAt, facts: Facts): TableCell {
  return cell(
    [
      ...(tone === undefined ? [] : [paragraph([bold(tone)])]),
      ...statusWords(section, item, facts.asAtDay).map((words) => paragraph(words)),
    ],
    tone === undefined ? {} : { tone },
  );
}

function updateWords(item: RecommendationAsAt, facts: Facts): TextBlock[] {
  const { since, known } = facts.report;
  const updates = updatesServing(known)(item);
  const recent = updates.filter(({ date }) => date.from > since);
  const last = updates[updates.length - 1];
  if (recent.length > 0) {
    return updateGroups(recent).flat();
  }
  return last === undefined
    ? [paragraph('No update has been received.')]
    : [
        { ...paragraph('No update since the previous report. The last was:'), keepWithNext: true },
        ...updateGroups([last]).flat(),
      ];
}

/** The table of a section, or words that it is empty. */
export function sectionBlocks(part: Section, facts: Facts): Block[] {
  const { section, title, none } = part;
  const items = facts.report.items[section];
  if (items.length === 0) {
    return [heading(1, title), paragraph(none)];
  }
  return [
    heading(1, title),
    {
      kind: 'table',
      caption: title,
      showsCaption: false,
      description: 'A row for each action of this section, with its owner, source, status and update.',
      columns: [
        { share: 11 },
        { share: 22 },
        { share: 12 },
        { share: 10 },
        { share: 12 },
        { share: 10 },
        { share: 23 },
      ],
      headerRows: [
        {
          cells: [
            'Target date',
            'Action',
            'Manager responsible',
            'Source originator',
            'Source title',
            'Action status',
            'Action update',
          ].map((each) => cell(each)),
        },
      ],
      rows: items.map((item): TableRow => {
        const { recommendation, audit, target } = item;
        const date = targetCell(target.current?.target);
        const earlier = earlierDates(target.earlier, 'Earlier: ');
        const action = actionBlocks(item, facts);
        const update = [...updateWords(item, facts), ...annexBlocks(facts.annexes, recommendation.id)];
        return {
          subject: { kind: 'recommendation', id: recommendation.id },
          maySplit: isLong([...action, ...update]),
          cells: [
            { ...date, blocks: [...date.blocks, ...(earlier.length === 0 ? [] : [paragraph(earlier)])] },
            { blocks: action },
            cell(recommendation.owners.join('; ') || 'Not recorded'),
            cell(audit.auditor.trim() || audit.source),
            cell(auditWords(audit)),
            statusCell(part, item, facts),
            { blocks: update },
          ],
        };
      }),
    },
  ];
}

import { RecommendationAsAt } from '../../../domain/asAt';
import { formatDay } from '../../../domain/calendarDay';
import { DeliverySection, Movement } from '../../../domain/delivery';
import { LeftOut, countLeftOut, isConfidential } from '../../../domain/edition';
import { QuarterlyReport, quarterlyReport } from '../../../domain/quarterlyReport';
import { financialQuarterOf } from '../../../domain/quarters';
import { Rag } from '../../../domain/rag';
import { updatesServing } from '../../../domain/links';
import {
  bold,
  cell,
  figure,
  figureAlone,
  heading,
  numberCell,
  numbered,
  paragraph,
  sign,
  text,
  textBlocks,
} from '../../compose';
import { Annex, Block, Inline, PaperModel, Sign, TableRow, TextBlock } from '../../model';
import { targetCell } from '../../parts/actionCells';
import { changeParagraphs } from '../../parts/changeMarks';
import { annexBlocks, earlierDates, updateGroups } from '../../parts/history';
import { fullNameOf, frontSheet, noticeBlocks, paperOf } from '../../parts/paperEdges';
import { PaperFacts, annexesOf, gatherPaperFacts } from '../../parts/paperFacts';
import { isLong } from '../../parts/rowLength';
import { CONFIDENTIAL_MARK, auditWords } from '../../parts/words';
import { verb } from '../../wording';
import { Layout, PaperInput } from '../layout';

const ID = 'actions-quarterly';
const SUBJECT = 'Audit and inspection actions update';

interface Facts extends PaperFacts {
  readonly report: QuarterlyReport;
  readonly annexes: readonly Annex[];
  readonly confidential: LeftOut;
}

/** The sections that have a table, in the paper's order, with its words. */
const SECTIONS: readonly {
  readonly section: DeliverySection;
  readonly title: string;
  readonly row: string;
  readonly none: string;
  readonly tone: Rag | undefined;
  readonly meaning: string;
}[] = [
  {
    section: 'off target',
    title: 'Off target',
    row: 'Off target',
    none: 'No actions off target',
    tone: 'RED',
    meaning: 'The target date has passed, or the owner says that a constraint is exceeded.',
  },
  {
    section: 'at risk',
    title: 'At risk of being off target (overdue within the next 3 months)',
    row: 'At risk of being off target',
    none: 'No actions at risk of being off target',
    tone: 'AMBER',
    meaning: 'The target date is within the next 3 months, or the owner says that delivery is at risk.',
  },
  {
    section: 'proposed for closure',
    title: 'Proposed for closure',
    row: 'Proposed for closure',
    none: 'No actions proposed for closure',
    tone: 'GREEN',
    meaning: 'The owner proposes that it be closed.',
  },
  {
    section: 'closed',
    title: 'Closed',
    row: 'Total closed',
    none: 'No actions closed since the previous report',
    tone: 'GREEN',
    meaning: 'Closed since the previous report; it leaves the next one.',
  },
  {
    section: 'new',
    title: 'New',
    row: 'New',
    none: 'No new actions',
    tone: undefined,
    meaning: 'Raised since the previous report.',
  },
];

/** The order of the summary's rows. */
const SUMMARY_ORDER: readonly DeliverySection[] = ['off target', 'at risk', 'proposed for closure', 'new', 'closed'];

const TRENDS: Record<Movement['trend'], readonly [Sign, string]> = {
  up: ['▲', 'Up'],
  down: ['▼', 'Down'],
  same: ['▶', 'Same'],
};

function movementRow(label: Inline, { now, before, trend }: Movement, name: string, isTotal: boolean): TableRow {
  const look = isTotal ? { look: 'total' as const } : {};
  const [mark, word] = TRENDS[trend];
  return {
    cells: [
      cell([label], { look: isTotal ? 'total' : 'label' }),
      numberCell(now, { ...look, figure: name }),
      numberCell(before, look),
      cell([sign(mark, word)], look),
    ],
  };
}

function summaryBlocks(facts: Facts): Block[] {
  const { report, board, meetingDay } = facts;
  const { sections, total, since, isSinceAssumed } = report;
  const { quarter, year } = financialQuarterOf(meetingDay);
  const onTarget = sections['on target'].now;
  const previous = isSinceAssumed
    ? `The register has no earlier meeting of ${board.name}: the three months since ${formatDay(since)} stand for the quarter.`
    : `The previous report is that of ${formatDay(since)}.`;
  return [
    heading(1, `Quarter ${quarter}, ${year}`),
    numbered(
      1,
      `This paper gives the ${fullNameOf(facts)} the actions of audit and inspection that are reported to it, as recorded on ${formatDay(facts.asAtDay)}. ${previous}`,
    ),
    numbered(
      1,
      [
        figure('total', total.now, 'action'),
        text(` ${verb(total.now, 'is', 'are')} in this report${onTarget === 0 ? '. None is' : ', of which '}`),
        ...(onTarget === 0 ? [] : [figureAlone('on target', onTarget), text(` ${verb(onTarget, 'is', 'are')}`)]),
        text(` on target${onTarget === 0 ? '' : ', counted in the total and not listed'}.`),
      ],
      true,
    ),
    {
      kind: 'table',
      caption: 'Summary of actions',
      showsCaption: false,
      description: 'Numbers of actions in this report and in the previous one, and how each has moved.',
      columns: [
        { share: 46 },
        { share: 17, align: 'centre' },
        { share: 17, align: 'centre' },
        { share: 20, align: 'centre' },
      ],
      headerRows: [{ cells: ['Actions', 'Current', 'Previous', 'Trend'].map((each) => cell(each)) }],
      rows: [
        ...SUMMARY_ORDER.map((section) => {
          const row = SECTIONS.find((each) => each.section === section)?.row ?? section;
          return movementRow(text(row), sections[section], section, false);
        }),
        movementRow(bold('Total actions'), total, 'total', false),
      ],
    },
    heading(1, 'RAG key'),
    {
      kind: 'table',
      caption: 'RAG key',
      showsCaption: false,
      description: 'What the colour and the word of each status mean.',
      columns: [{ share: 15, align: 'centre' }, { share: 27 }, { share: 58 }],
      headerRows: [{ cells: ['Colour', 'Action status', 'Meaning'].map((each) => cell(each)) }],
      rows: [
        ...SECTIONS.map(({ tone, row, section, meaning }) => ({
          cells: [
            cell([bold(tone ?? 'None')], tone === undefined ? {} : { tone }),
            cell(section === 'closed' ? 'Closed' : row),
            cell(meaning),
          ],
        })),
        {
          cells: [
            cell([bold('GREEN')], { tone: 'GREEN' }),
            cell('On target'),
            cell('None of these applies. It is counted, and not listed.'),
          ],
        },
      ],
    },
  ];
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
    : [paragraph(`No update since the previous report. The last was:`), ...updateGroups([last]).flat()];
}

function sectionBlocks({ section, title, none, tone }: (typeof SECTIONS)[number], facts: Facts): Block[] {
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
      description: `A row for each action of this section, with its owner, source, status and update.`,
      columns: [
        { share: 12 },
        { share: 20 },
        { share: 12 },
        { share: 10 },
        { share: 13 },
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
        const { recommendation, audit, status, target } = item;
        const date = targetCell(target.current?.target);
        const earlier = earlierDates(target.earlier, 'Earlier: ');
        const action: TextBlock[] = [
          ...changeParagraphs(facts.changeOf(item)),
          paragraph([bold(`${recommendation.reference} ${recommendation.title}`)]),
          ...textBlocks(recommendation.text),
          ...(isConfidential(item) ? [paragraph([bold(CONFIDENTIAL_MARK)])] : []),
        ];
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
            cell(
              [...(tone === undefined ? [] : [paragraph([bold(tone)])]), paragraph(status)],
              tone === undefined ? {} : { tone },
            ),
            { blocks: update },
          ],
        };
      }),
    },
  ];
}

function gatherFacts(input: PaperInput): Facts {
  const facts = gatherPaperFacts(input);
  const { board, meetingDay, asAtDay } = facts;
  const report = quarterlyReport(facts.register, board.name, meetingDay, asAtDay);
  const whole = quarterlyReport(facts.whole, board.name, meetingDay, asAtDay);
  const listed = SECTIONS.flatMap(({ section }) => report.items[section]);
  const reported = Object.values(whole.items).flat();
  return {
    ...facts,
    report,
    annexes: annexesOf(listed, asAtDay),
    confidential: countLeftOut([...reported, ...facts.wholeSummary.unrouted], [], asAtDay),
  };
}

/** The quarterly update of audit and inspection actions (PAPERS.md, layout 3), under the delivery scheme. */
function build(input: PaperInput): PaperModel {
  const facts = gatherFacts(input);
  return paperOf(input, facts, {
    layout: ID,
    subject: SUBJECT,
    description: `actions of audit and inspection, quarter ${financialQuarterOf(facts.meetingDay).quarter}`,
    confidential: facts.confidential,
    annexes: facts.annexes,
    reasonsForDraft: facts.reasonsForDraft,
    sections: [
      {
        orientation: 'portrait',
        parts: [
          {
            id: 'front-sheet',
            blocks: [frontSheet(input, facts, SUBJECT, facts.confidential), ...noticeBlocks(facts)],
          },
          { id: 'summary', blocks: summaryBlocks(facts) },
        ],
      },
      {
        orientation: 'landscape',
        parts: SECTIONS.map((each) => ({
          id: each.section.replace(/ /g, '-'),
          figure: each.section,
          blocks: sectionBlocks(each, facts),
        })),
      },
    ],
  });
}

/** PAPERS.md, layout 3. */
export const ACTIONS_QUARTERLY: Layout = {
  id: ID,
  title: 'Audit and inspection actions update, quarterly',
  scheme: 'delivery',
  build,
};

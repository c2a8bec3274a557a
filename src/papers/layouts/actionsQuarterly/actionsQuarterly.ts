import { formatDay, formatMonth } from '../../../domain/calendarDay';
import { DeliverySection, Movement } from '../../../domain/delivery';
import { LeftOut, countLeftOut } from '../../../domain/edition';
import { quarterlyReport } from '../../../domain/quarterlyReport';
import { financialQuarterOf } from '../../../domain/quarters';
import { bold, cell, figure, figureAlone, heading, numberCell, numbered, sign, text } from '../../compose';
import { Block, Inline, PaperList, PaperModel, Sign, TableRow } from '../../model';
import { withAppended } from '../../parts/packAppendices';
import { fullNameOf, frontSheet, noticeBlocks, paperOf } from '../../parts/paperEdges';
import { annexesOf, gatherPaperFacts } from '../../parts/paperFacts';
import { verb } from '../../wording';
import { Layout, PaperInput } from '../layout';
import { Facts, SECTIONS, sectionBlocks, statusWords } from './sections';

const ID = 'actions-quarterly';
const SUBJECT = 'Audit and inspection actions update';

interface QuarterFacts extends Facts {
  readonly confidential: LeftOut;
}

/** The order of the summary's rows. */
const SUMMARY_ORDER: readonly DeliverySection[] = ['off target', 'at risk', 'proposed for closure', 'new', 'closed'];

const TRENDS: Record<Movement['trend'], readonly [Sign, string]> = {
  up: ['▲', 'Up'],
  down: ['▼', 'Down'],
  same: ['▶', 'Same'],
};

function movementRow(label: Inline, { now, before, trend }: Movement, name: string): TableRow {
  // the total is no sum of the rows above it: what is on target has none
  const look = name === 'total' ? { look: 'total' as const } : {};
  const [mark, word] = TRENDS[trend];
  return {
    cells: [
      cell([label], { look: 'label' }),
      numberCell(now, { ...look, figure: name }),
      numberCell(before, look),
      cell([sign(mark, word)], look),
    ],
  };
}

/** How many actions there are, and what of them no table lists. */
function totalWords({ total, sections }: Facts['report']): Inline[] {
  const onTarget = sections['on target'].now;
  const all = [figure('total', total.now, 'action'), text(` ${verb(total.now, 'is', 'are')} in this report`)];
  if (total.now === 0) {
    return [...all, text('.')];
  }
  return onTarget === 0
    ? [...all, text('. None is on target.')]
    : [
        ...all,
        text(', of which '),
        figureAlone('on target', onTarget),
        text(` ${verb(onTarget, 'is', 'are')} on target, counted in the total and not listed.`),
      ];
}

function summaryBlocks(facts: Facts): Block[] {
  const { report, board, meetingDay } = facts;
  const { sections, total, since, isSinceAssumed } = report;
  const { quarter, year, from, to } = financialQuarterOf(meetingDay);
  const previous = isSinceAssumed
    ? `The register has no earlier meeting of ${board.name}: the three months since ${formatDay(since)} stand for the quarter.`
    : `The previous report is that of ${formatDay(since)}.`;
  return [
    heading(1, `Quarter ${quarter}, ${year}`),
    numbered(
      1,
      `This paper gives the ${fullNameOf(facts)} the actions of audit and inspection that are reported to it in quarter ${quarter} of ${year} (${formatMonth(from)} to ${formatMonth(to)}), as recorded on ${formatDay(facts.asAtDay)}. ${previous}`,
    ),
    numbered(1, totalWords(report), true),
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
          return movementRow(text(row), sections[section], section);
        }),
        movementRow(bold('Total actions'), total, 'total'),
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

/** A list for each section, the one on target included, which is counted in the total and not printed. */
function listsOf({ report, asAtDay }: Facts): readonly PaperList[] {
  const listOf = (section: DeliverySection, title: string): PaperList => ({
    title,
    kind: 'recommendation',
    figure: section,
    columns: ['Action status'],
    rows: report.items[section].map((item) => ({
      id: item.recommendation.id,
      words: [statusWords(section, item, asAtDay).join('. ')],
    })),
  });
  return [...SECTIONS.map(({ section, sheet }) => listOf(section, sheet)), listOf('on target', 'On target')];
}

function gatherFacts(input: PaperInput): QuarterFacts {
  const facts = gatherPaperFacts(input);
  const { board, meetingDay, asAtDay } = facts;
  const report = quarterlyReport(facts.register, board.name, meetingDay, asAtDay);
  const whole = quarterlyReport(facts.whole, board.name, meetingDay, asAtDay);
  const listed = SECTIONS.flatMap(({ section }) => report.items[section]);
  const held = [...Object.values(whole.items).flat(), ...facts.wholeSummary.unrouted];
  return {
    ...facts,
    report,
    annexes: annexesOf(listed, asAtDay),
    confidential: withAppended(countLeftOut(held, [], asAtDay), held, facts),
  };
}

/** The quarterly update of audit and inspection actions (PAPERS.md, layout 3), under the delivery scheme. */
function build(input: PaperInput): PaperModel {
  const facts = gatherFacts(input);
  const paper = paperOf(input, facts, {
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
  return { ...paper, lists: listsOf(facts) };
}

/** PAPERS.md, layout 3. */
export const ACTIONS_QUARTERLY: Layout = {
  id: ID,
  title: 'Audit and inspection actions update, quarterly',
  scheme: 'delivery',
  build,
};

import { formatDay } from '../../../domain/calendarDay';
import { Rag, priorityRag } from '../../../domain/rag';
import { NO_PRIORITY, TargetDateCounts } from '../../../domain/summary';
import {
  LINE_BREAK,
  bold,
  cell,
  figure,
  figureAlone,
  heading,
  list,
  numberCell,
  numbered,
  pageOf,
  text,
  toned,
} from '../../compose';
import { Block, Inline, Inlines, TableRow } from '../../model';
import { count, sentence, verb } from '../../wording';
import { Facts } from './facts';
import { fullNameOf } from '../../parts/paperEdges';
import { auditWords, meaningOfPriority, priorityWords } from '../../parts/words';
import { standingOfOutstanding } from './factWords';

/** Paragraph 1. */
export function purposeBlocks(facts: Facts): Block[] {
  const { summary, asAtDay, meetingDay } = facts;
  const isOfInternalAuditAlone = summary.reported.every(({ audit }) => audit.source === 'Internal audit');
  const makers = isOfInternalAuditAlone
    ? 'the internal auditor’s recommendations'
    : 'the recommendations of auditors and inspectorates';
  return [
    heading(1, 'Purpose'),
    numbered(
      1,
      `This paper gives the ${fullNameOf(facts)} the updates of business owners on ${makers}, for its meeting of ` +
        `${formatDay(meetingDay)}. It shows what was recorded on ${asAtDay === meetingDay ? 'that day' : formatDay(asAtDay)}.`,
    ),
  ];
}

/** Paragraph 2. */
export function prioritiesBlocks({ table }: Facts): Block[] {
  const named = table.rows.map(({ priority }) => priority).filter((priority) => priority !== NO_PRIORITY);
  return [
    heading(1, 'Priorities'),
    numbered(
      1,
      named.every((priority) => priorityRag(priority) !== undefined)
        ? 'Each recommendation has the priority that its report gave it. Each priority is shown in its colour:'
        : 'Each recommendation has the priority that its report gave it. A priority that has a colour is shown in it:',
      true,
    ),
    list(
      named.map((priority): Inlines => {
        const meaning = meaningOfPriority(priority);
        const word = toned(priority, priorityRag(priority));
        return meaning === undefined ? [word] : [word, text(`: ${meaning}`)];
      }),
    ),
  ];
}

interface CountColumn {
  readonly group: string;
  readonly tone: Rag;
}

const COUNT_COLUMNS: readonly CountColumn[] = [
  { group: 'Outstanding', tone: 'RED' },
  { group: 'Outstanding', tone: 'AMBER' },
  { group: 'Completed', tone: 'GREEN' },
  { group: 'Superseded', tone: 'GREY' },
];

function countsRow(label: string, counts: TargetDateCounts, look?: 'total'): TableRow {
  return {
    cells: [
      cell([bold(label)], { look: look ?? 'label' }),
      ...COUNT_COLUMNS.map(({ tone }) => numberCell(counts[tone], look === undefined ? {} : { look, figure: tone })),
      numberCell(counts.total, look === undefined ? {} : { look, figure: 'reported' }),
    ],
  };
}

/** `2 outstanding (1 past the target date and 1 within it), 1 completed and 1 superseded`, without what there is none of. */
function countsInWords(facts: Facts): Inline[] {
  const { RED, AMBER, GREEN, GREY } = facts.table.total;
  const parts: Inline[][] = [
    ...(RED + AMBER === 0
      ? []
      : [[figureAlone('outstanding', RED + AMBER), text(` outstanding (${standingOfOutstanding(facts)})`)]]),
    ...(GREEN === 0 ? [] : [[figureAlone('GREEN', GREEN), text(' completed')]]),
    ...(GREY === 0 ? [] : [[figureAlone('GREY', GREY), text(' superseded')]]),
  ];
  return parts.flatMap((part, index) =>
    index === 0 ? part : [text(index === parts.length - 1 ? ' and ' : ', '), ...part],
  );
}

/** Paragraph 3: the table by priority under the target-date scheme; a sentence where nothing is reported. */
export function summaryBlocks(facts: Facts): Block[] {
  const { table, byAudit, board, asAtDay } = facts;
  const { total } = table;
  if (total.total === 0) {
    return [
      heading(1, 'Summary'),
      numbered(1, `As at ${formatDay(asAtDay)}, no recommendation was reported to ${board.name}.`),
    ];
  }
  const lead: Inlines = [
    figure('reported', total.total, 'recommendation'),
    text(
      ` from ${count(byAudit.length, 'audit')} ${verb(total.total, 'was', 'were')} reported to ${board.name} as at `,
    ),
    text(`${formatDay(asAtDay)}: `),
    ...countsInWords(facts),
    text('. Completed means closed or proposed as closed; superseded takes in those not adopted.'),
  ];
  return [
    heading(1, 'Summary'),
    numbered(1, lead, true),
    {
      kind: 'table',
      caption: 'Priority of Recommendation',
      showsCaption: false,
      description: 'Numbers of recommendations: a row for each priority and their total, a column for each RAG status.',
      columns: [
        { share: 25 },
        ...COUNT_COLUMNS.map(() => ({ share: 15.5, align: 'centre' as const })),
        { share: 13, align: 'centre' },
      ],
      headerRows: [
        {
          cells: [
            cell('Priority of Recommendation'),
            ...COUNT_COLUMNS.map(({ group, tone }) => cell([bold(group), LINE_BREAK, bold(tone)], { tone })),
            cell('Total'),
          ],
        },
      ],
      rows: [
        ...table.rows.map(({ priority, counts }) => countsRow(priorityWords(priority), counts)),
        countsRow('Total', total, 'total'),
      ],
    },
  ];
}

/** Paragraph 4: those proposed as completed, each with the page of its entry. */
export function proposedBlocks({ summary, anchorOf }: Facts): Block[] {
  const { proposedClosed } = summary;
  const title = heading(1, 'Recommendations proposed as completed');
  if (proposedClosed.length === 0) {
    return [title, numbered(1, 'No recommendation is proposed as completed.')];
  }
  const number = proposedClosed.length;
  return [
    title,
    numbered(
      1,
      [
        figure('proposed closed', number, 'recommendation'),
        text(` ${verb(number, 'is', 'are')} proposed as completed. The table gives the page of Appendix A on which `),
        text(`${verb(number, 'it', 'each')} is found.`),
      ],
      true,
    ),
    {
      kind: 'table',
      caption: 'Recommendations proposed as completed',
      showsCaption: false,
      description:
        'A row for each recommendation that is proposed as completed, with the page of its entry in Appendix A.',
      columns: [{ share: 49 }, { share: 17 }, { share: 21, align: 'centre' }, { share: 13, align: 'centre' }],
      headerRows: [
        { cells: ['Audit Title', 'Priority', 'Recommendation Reference', 'Page No.'].map((each) => cell(each)) },
      ],
      rows: proposedClosed.map(({ audit, recommendation }) => {
        const anchor = anchorOf(recommendation.id);
        return {
          subject: { kind: 'recommendation', id: recommendation.id },
          cells: [
            cell(auditWords(audit)),
            cell(priorityWords(recommendation.priority)),
            cell(recommendation.reference),
            cell(anchor === undefined ? '' : [pageOf(anchor)]),
          ],
        };
      }),
    },
  ];
}

const RAG_MEANINGS: readonly (readonly [Rag, string])[] = [
  ['RED', 'Open, and past its target date.'],
  ['AMBER', 'Open, and within its target date, or without one (the entry then says so).'],
  ['GREEN', 'Completed: proposed as closed by its owner, or closed.'],
  ['GREY', 'Superseded, or not adopted, or proposed as not adopted.'],
];

/** Paragraph 8. */
export function ragKeyBlocks(): Block[] {
  return [
    heading(1, 'RAG key'),
    numbered(1, 'Each recommendation has a colour, with its word, from its status and target date:', true),
    {
      kind: 'table',
      caption: 'RAG key',
      showsCaption: false,
      description: 'What each RAG status means.',
      columns: [{ share: 18, align: 'centre' }, { share: 82 }],
      headerRows: [{ cells: [cell('Status'), cell('Meaning')] }],
      rows: RAG_MEANINGS.map(([tone, meaning]) => ({ cells: [cell([bold(tone)], { tone }), cell(sentence(meaning))] })),
    },
  ];
}

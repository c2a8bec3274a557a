import { boardOf } from '../../../domain/asAt';
import { formatDay } from '../../../domain/calendarDay';
import { describePeriod } from '../../../domain/period';
import { Rag, priorityRag } from '../../../domain/rag';
import { PriorityCounts } from '../../../domain/summary';
import {
  LINE_BREAK,
  bold,
  cell,
  figure,
  heading,
  list,
  numberCell,
  numbered,
  pageOf,
  paragraph,
  sign,
  text,
  toned,
} from '../../compose';
import { Block, Inline, Inlines, TableRow } from '../../model';
import { assuranceWords, auditWords, meaningOfPriority, priorityWords } from '../../parts/words';
import { count, numberInWords, series, verb } from '../../wording';
import { goingWholeBlocks } from '../../parts/goingWhole';
import { agreementsOf, askedBlocks, unsettledNotes } from '../../parts/proposals';
import { fullNameOf } from '../../parts/paperEdges';
import { Facts, hasColour, priorityColours } from './facts';

/** How many that still run the criteria send to other boards, so that none drops out of sight. */
function elsewhereBlocks({ elsewhere, board }: Facts): Block[] {
  const boards = [...new Set(elsewhere.flatMap(({ routing }) => boardOf(routing) ?? []))];
  return elsewhere.length === 0
    ? []
    : [
        paragraph(
          `${count(elsewhere.length, 'running recommendation')} ${verb(elsewhere.length, 'is', 'are')} monitored outside ${board.name}, by ${series(boards)}, and not in this paper.`,
        ),
      ];
}

/** What the paper is for, and the audits whose recommendations it follows. */
export function backgroundBlocks(facts: Facts): Block[] {
  const { asAtDay, meetingDay, groups, board } = facts;
  const lead = numbered(
    1,
    `This paper gives the ${fullNameOf(facts)} the progress of the recommendations of internal audit and inspection that ` +
      `are reported to it, for its meeting of ${formatDay(meetingDay)}, as recorded on ${asAtDay === meetingDay ? 'that day' : formatDay(asAtDay)}.`,
  );
  if (groups.length === 0) {
    return [
      heading(1, 'Background'),
      lead,
      numbered(1, `No audit has a recommendation that is running and reported to ${board.name}.`),
      ...elsewhereBlocks(facts),
    ];
  }
  return [
    heading(1, 'Background'),
    lead,
    numbered(
      1,
      [
        text('The programme holds '),
        figure('audits', groups.length, 'audit'),
        text(' with recommendations that are still running:'),
      ],
      true,
    ),
    {
      kind: 'table',
      caption: 'Audits in the programme',
      showsCaption: false,
      description: 'A row for each audit with recommendations that are running, and how many they are.',
      columns: [{ share: 43 }, { share: 20 }, { share: 15 }, { share: 22, align: 'centre' }],
      headerRows: [
        { cells: ['Audit Title', 'Issued', 'Assurance', 'Recommendations running'].map((each) => cell(each)) },
      ],
      rows: [
        ...groups.map(({ audit, items }): TableRow => ({
          cells: [
            cell(audit.title),
            cell(describePeriod(audit.issued)),
            cell(assuranceWords(audit)),
            numberCell(items.length),
          ],
        })),
        {
          cells: [
            cell([bold('Total')], { look: 'total', columnSpan: 3 }),
            numberCell(facts.running.length, { look: 'total', figure: 'running' }),
          ],
        },
      ],
    },
    ...goingWholeBlocks(facts),
    ...elsewhereBlocks(facts),
  ];
}

function countsRow(label: string, counts: PriorityCounts, byColour: readonly number[], look?: 'total'): TableRow {
  const options = look === undefined ? {} : { look };
  const total = look !== undefined;
  return {
    cells: [
      cell([bold(label)], { look: look ?? 'label' }),
      ...byColour.map((number) => numberCell(number, options)),
      numberCell(counts.running, total ? { look: 'total', figure: 'running' } : {}),
      numberCell(counts.proposedClosed, total ? { look: 'total', figure: 'proposed closed' } : {}),
      numberCell(counts.proposedNotAdopted, total ? { look: 'total', figure: 'proposed not adopted' } : {}),
    ],
  };
}

/** As wide as the longest word of each heading. */
const SHARES = [19.8, 15.1, 12.9, 16.4, 10, 12.9, 12.9];
const SHARES_WITH_UNCOLOURED = [18, 13.5, 11.5, 14.5, 11.5, 8.5, 11.25, 11.25];

/** The table of priorities, and the sentence that counts the proposed ones by assurance. */
export function summaryBlocks(facts: Facts): Block[] {
  const { table, board, asAtDay } = facts;
  const { total, rows } = table;
  if (total.running === 0) {
    return [
      heading(1, 'Risk/Priority of Recommendation'),
      numbered(1, `As at ${formatDay(asAtDay)}, no recommendation that is reported to ${board.name} was running.`),
    ];
  }
  const colours = priorityColours(facts);
  const tones: readonly (Rag | undefined)[] = [
    ...colours.map(({ tone }) => tone),
    ...(rows.some(({ priority, counts }) => counts.running > 0 && priorityRag(priority) === undefined)
      ? [undefined]
      : []),
  ];
  const remaining = (counted: typeof rows): number[] =>
    tones.map((tone) =>
      counted.reduce((sum, { priority, counts }) => sum + (priorityRag(priority) === tone ? counts.running : 0), 0),
    );
  return [
    heading(1, 'Risk/Priority of Recommendation'),
    numbered(
      1,
      [
        text(`As at ${formatDay(asAtDay)}, `),
        figure('running', total.running, 'recommendation'),
        text(
          ` ${verb(total.running, 'was', 'were')} running. Those that are proposed as closed, or as not adopted, are still running until ${board.name} agrees: they are among those remaining, and have columns of their own.`,
        ),
      ],
      true,
    ),
    {
      kind: 'table',
      caption: 'Risk/Priority of Recommendation',
      showsCaption: false,
      description:
        'Numbers of recommendations: a row for each priority and their total; columns for those remaining by colour or without one, their total, and those proposed.',
      columns: (tones.includes(undefined) ? SHARES_WITH_UNCOLOURED : SHARES).map((share, index) =>
        index === 0 ? { share } : { share, align: 'centre' },
      ),
      rowSum: { of: tones.map((_, index) => index + 1), in: tones.length + 1 },
      headerRows: [
        {
          cells: [
            cell('Risk/Priority of Recommendation'),
            ...colours.map(({ tone, name }) =>
              cell([bold('Remaining'), LINE_BREAK, bold(tone), LINE_BREAK, bold(name)], { tone }),
            ),
            ...(tones.includes(undefined) ? [cell([bold('Remaining,'), LINE_BREAK, bold('no colour')])] : []),
            cell('Total running'),
            ...['Proposed Closed', 'Not Adopted proposed closed'].map((column) =>
              cell([bold('Completed and proposed closed:'), LINE_BREAK, bold(column)]),
            ),
          ],
        },
      ],
      rows: [
        ...rows.map((row) => countsRow(priorityWords(row.priority), row.counts, remaining([row]))),
        countsRow('Total', total, remaining(rows), 'total'),
      ],
    },
  ];
}

/** ` Significant: what it means.`, of each that the layout has words for; `''` where of none. */
function meaningsOf(priorities: readonly string[]): string {
  return priorities
    .flatMap((priority) => {
      const meaning = meaningOfPriority(priority);
      return meaning === undefined ? [] : [` ${priority}: ${meaning}`];
    })
    .join('');
}

/** The priority scheme: each priority with its colour and what it means. */
export function schemeBlocks(facts: Facts): Block[] {
  return [
    heading(1, 'Priority scheme'),
    numbered(1, 'The colour of a recommendation is that of its priority:', true),
    list(
      priorityColours(facts).map(({ tone, name, priorities }): Inlines => {
        const [only, ...others] = priorities;
        const meaning = others.length === 0 ? meaningOfPriority(only ?? '') : undefined;
        return [
          toned(tone, tone),
          text(` ${name}${meaning === undefined ? `.${meaningsOf(priorities)}` : `: ${meaning}`}`),
        ];
      }),
    ),
    ...(facts.running.every((item) => item.priorityRag !== undefined)
      ? []
      : [paragraph('A recommendation whose report gives another priority, or none, has no colour.')]),
  ];
}

/** `four Satisfactory and two Significant` */
function assuranceSentence({ proposedByAssurance }: Facts): string {
  return series(
    proposedByAssurance.map(({ assurance, number }) => `${numberInWords(number)} ${assurance ?? 'not graded'}`),
  );
}

/** Those put to the board to be closed, by their audits' assurance and one by one, each with its page. */
export function proposedBlocks(facts: Facts): Block[] {
  const { summary, anchorOf } = facts;
  const { proposedClosed, proposedNotAdopted } = summary;
  const title = heading(1, 'Recommendations proposed closed');
  if (proposedClosed.length + proposedNotAdopted.length === 0) {
    return [title, numbered(1, 'No recommendation is proposed closed.')];
  }
  const closed = proposedClosed.length;
  const lead: Inlines =
    closed === 0
      ? [text('No recommendation is proposed closed as implemented.')]
      : [
          figure('proposed closed', closed, 'recommendation'),
          text(
            ` ${verb(closed, 'is', 'are')} proposed closed: ${assuranceSentence(facts)}, by the assurance of ${closed === 1 ? 'its audit' : 'their audits'}.`,
          ),
        ];
  const notAdopted: Inline[] =
    proposedNotAdopted.length === 0
      ? []
      : [
          text(' '),
          figure('proposed not adopted', proposedNotAdopted.length, 'recommendation'),
          text(` ${verb(proposedNotAdopted.length, 'is', 'are')} proposed closed as not adopted.`),
        ];
  const shown = new Set([...proposedClosed, ...proposedNotAdopted]);
  return [
    title,
    numbered(1, [...lead, ...notAdopted], true),
    {
      kind: 'table',
      caption: 'Recommendations proposed closed',
      showsCaption: false,
      description: 'A row for each recommendation that is proposed closed, with the page of its entry in Appendix A.',
      columns: [
        { share: 40 },
        { share: 16 },
        { share: 21, align: 'centre' },
        { share: 14, align: 'centre' },
        { share: 9, align: 'centre' },
      ],
      headerRows: [
        {
          cells: ['Audit Title', 'Assurance', 'Section/Recommendation Reference', 'Proposed Closed', 'Page'].map(
            (each) => cell(each),
          ),
        },
      ],
      rows: facts.running
        .filter((item) => shown.has(item))
        .map((item): TableRow => {
          const anchor = anchorOf(item.recommendation.id);
          return {
            subject: { kind: 'recommendation', id: item.recommendation.id },
            cells: [
              cell(auditWords(item.audit)),
              cell(assuranceWords(item.audit)),
              cell(item.recommendation.reference),
              cell([item.status === 'Proposed closed' ? sign('✓', 'Yes') : text('Not adopted')]),
              cell(anchor === undefined ? '' : [pageOf(anchor)]),
            ],
          };
        }),
    },
  ];
}

/** Paragraph 5 lists those proposed closed; it is the one before the board is asked. */
const PROPOSED_IN = { paragraph: 5, proposedAs: 'closed' } as const;

/** What the board is asked to note and to agree; the numbers are those of the lists. */
export function askBlocks(facts: Facts): Block[] {
  const { board, running } = facts;
  const title = heading(1, `Recommendation to ${board.name}`);
  if (running.length === 0) {
    return [title, ...askedBlocks(board.name, 'note', ' that', [[text('no recommendation is running')]])];
  }
  const progress: Inlines = [
    text('the progress of the '),
    running.length === 1 ? text('recommendation') : figure('running', running.length, 'recommendation'),
    text(' in Appendix A'),
  ];
  const agreements = agreementsOf(facts, PROPOSED_IN);
  return [
    title,
    ...askedBlocks(board.name, 'note', '', [progress, ...unsettledNotes(facts)]),
    ...(agreements.length === 0
      ? [numbered(1, `No recommendation is put to ${board.name} to agree closed.`)]
      : askedBlocks(board.name, 'agree', ' that', agreements)),
  ];
}

/** What running recommendations mean for risk. */
export function risksWords(facts: Facts): string {
  const { table, running } = facts;
  const highest = table.rows
    .filter(({ priority }) => hasColour(priority, 'RED'))
    .reduce((sum, { counts }) => sum + counts.running, 0);
  const name =
    priorityColours(facts)
      .find(({ tone }) => tone === 'RED')
      ?.name.toLowerCase() ?? '';
  const ofThese =
    highest === 0
      ? `None of those running is of ${name} priority.`
      : `Of those running, ${count(highest, 'is', 'are')} of ${name} priority.`;
  return running.length === 0
    ? 'No recommendation is running.'
    : `Until a recommendation is carried out, the weakness that it answers remains. ${ofThese}`;
}

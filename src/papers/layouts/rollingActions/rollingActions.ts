import { ActionAsAt, ActionSheet, actionSheet } from '../../../domain/actionSheet';
import { formatDay } from '../../../domain/calendarDay';
import { countLeftOut, isOfClosedSession } from '../../../domain/edition';
import { bold, cell, figure, heading, paragraph, text } from '../../compose';
import { Block, Inlines, PaperModel, TableRow, TextBlock } from '../../model';
import {
  actionChangeBlocks,
  actionUpdateBlocks,
  periodCell,
  responsibleWords,
  targetCell,
} from '../../parts/actionCells';
import { withAppended } from '../../parts/packAppendices';
import { PaperFacts, gatherPaperFacts } from '../../parts/paperFacts';
import { frontSheet, paperOf } from '../../parts/paperEdges';
import { isLong } from '../../parts/rowLength';
import { verb } from '../../wording';
import { Layout, PaperInput } from '../layout';

const ID = 'rolling-actions';
const SUBJECT = 'Rolling action sheet';

interface Facts extends PaperFacts {
  readonly sheet: ActionSheet;
  readonly marksChanges: boolean;
}

function overdueWords(open: number, overdue: number): string {
  if (open === 0) {
    return '';
  }
  return open === 1
    ? `, ${overdue === 0 ? 'not ' : ''}past its target date`
    : `, ${overdue === 0 ? 'none' : overdue} of them past the target date`;
}

function summaryBlocks({ sheet, board, asAtDay }: Facts): Block[] {
  const { open, closed, overdue, since } = sheet;
  if (open + closed === 0) {
    return [
      heading(1, 'Actions'),
      paragraph(
        `As at ${formatDay(asAtDay)}, no action of ${board.name} is open, and none was closed since its last sheet.`,
      ),
    ];
  }
  const closedWords: Inlines =
    closed === 0
      ? [text(' None was closed since the last sheet.')]
      : [
          text(' '),
          figure('closed actions', closed, 'action'),
          text(
            ` closed since the last sheet${since === undefined ? '' : `, that of ${formatDay(since)},`} ${verb(closed, 'is', 'are')} shown once more, marked CLOSE.`,
          ),
        ];
  return [
    heading(1, 'Actions'),
    paragraph([
      text(`As at ${formatDay(asAtDay)}, `),
      figure('open actions', open, 'action'),
      text(` ${verb(open, 'is', 'are')} open${overdueWords(open, overdue)}.`),
      ...closedWords,
    ]),
  ];
}

function actionRow(item: ActionAsAt, facts: Facts): TableRow {
  const { action, updates, isClosed } = item;
  const words: TextBlock[] = [
    ...(facts.marksChanges ? actionChangeBlocks(item, facts.sheet.since) : []),
    ...(updates.length === 0 && !isClosed ? [paragraph('No update yet.')] : actionUpdateBlocks(updates)),
    ...(isClosed ? [paragraph([bold('CLOSE')])] : []),
  ];
  const confidential = isOfClosedSession(action) ? [paragraph([bold('Closed session: not for publication.')])] : [];
  return {
    subject: { kind: 'action', id: action.id },
    maySplit: isLong(words),
    cells: [
      periodCell(action.meetingDate),
      cell(action.minuteNumber),
      cell(action.paper),
      { blocks: [...cell(action.text).blocks, ...confidential] },
      { blocks: responsibleWords(action.responsible) },
      targetCell(action.target),
      { blocks: words },
    ],
  };
}

function sheetBlocks(facts: Facts): Block[] {
  const { items } = facts.sheet;
  if (items.length === 0) {
    return [];
  }
  return [
    {
      kind: 'table',
      caption: SUBJECT,
      showsCaption: false,
      description:
        'A row for each action: the meeting that gave it, what it asks of whom by when, and each update by its date. An action that the board has closed ends with CLOSE.',
      columns: [
        { share: 11 },
        { share: 7.5 },
        { share: 7 },
        { share: 25 },
        { share: 12.5 },
        { share: 10.5 },
        { share: 26.5 },
      ],
      headerRows: [
        {
          cells: ['Meeting Date', 'Minute No.', 'Paper', 'Action', 'Person Responsible', 'Target Date', 'Update'].map(
            (each) => cell(each),
          ),
        },
      ],
      rows: items.map((item) => actionRow(item, facts)),
    },
  ];
}

/** A board's rolling action sheet (PAPERS.md, layout 4). */
function build(input: PaperInput): PaperModel {
  const facts = gatherPaperFacts(input);
  const { board, meetingDay, asAtDay } = facts;
  const sheet = actionSheet(facts.register, board.name, meetingDay, asAtDay);
  const whole = actionSheet(facts.whole, board.name, meetingDay, asAtDay);
  const closed = countLeftOut(
    [],
    whole.items.map(({ action }) => action),
    asAtDay,
  );
  const confidential = withAppended(closed, [], facts);
  const all: Facts = { ...facts, sheet, marksChanges: input.marksChanges === true };
  const paper = paperOf(input, facts, {
    layout: ID,
    subject: SUBJECT,
    description: 'actions of the board and their updates',
    confidential,
    annexes: [],
    // The sheet holds no recommendation, so what stops a paper about them does not stop it.
    reasonsForDraft: [],
    sections: [
      {
        orientation: 'landscape',
        parts: [
          { id: 'front-sheet', blocks: [frontSheet(input, facts, SUBJECT, confidential)] },
          { id: 'summary', blocks: summaryBlocks(all) },
          { id: 'actions', blocks: sheetBlocks(all) },
        ],
      },
    ],
  });
  const rows = sheet.items.map(({ action, isClosed }) => ({ id: action.id, words: [isClosed ? 'CLOSE' : ''] }));
  return { ...paper, lists: [{ title: 'Actions', kind: 'action', columns: ['Marked'], rows }] };
}

/** PAPERS.md, layout 4. */
export const ROLLING_ACTIONS: Layout = { id: ID, title: 'Rolling action sheet', scheme: 'target-date', build };

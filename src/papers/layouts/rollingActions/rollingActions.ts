import { ActionAsAt, ActionSheet, actionSheet } from '../../../domain/actionSheet';
import { formatDay } from '../../../domain/calendarDay';
import { countLeftOut, isOfClosedSession } from '../../../domain/edition';
import { bold, cell, changed, figure, heading, paragraph, text } from '../../compose';
import { Block, Inlines, PaperModel, TableRow, TextBlock } from '../../model';
import { actionUpdateBlocks, periodCell, responsibleWords, targetCell } from '../../parts/actionCells';
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
      text(
        ` ${verb(open, 'is', 'are')} open${open === 0 ? '' : `, ${overdue === 0 ? 'none' : overdue} of them past the target date`}.`,
      ),
      ...closedWords,
    ]),
  ];
}

/** `New since`, or how many updates came since; in words, beside the action. */
function changeBlocks({ action, updates }: ActionAsAt, { sheet, marksChanges }: Facts): TextBlock[] {
  const { since } = sheet;
  if (!marksChanges || since === undefined) {
    return [];
  }
  if (action.meetingDate.to >= since) {
    return [paragraph([changed(`New since the sheet of ${formatDay(since)}`)])];
  }
  return updates.some(({ date }) => date.from > since)
    ? [paragraph([changed(`Updated since ${formatDay(since)}`)])]
    : [];
}

function actionRow(item: ActionAsAt, facts: Facts): TableRow {
  const { action, updates, isClosed } = item;
  const words: TextBlock[] = [
    ...changeBlocks(item, facts),
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
        { share: 11.5 },
        { share: 8 },
        { share: 7.5 },
        { share: 25 },
        { share: 14 },
        { share: 11 },
        { share: 23 },
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
    { kind: 'endMark', text: 'END' },
  ];
}

/** A board's rolling action sheet (PAPERS.md, layout 4). */
function build(input: PaperInput): PaperModel {
  const facts = gatherPaperFacts(input);
  const { board, meetingDay, asAtDay } = facts;
  const sheet = actionSheet(facts.register, board.name, meetingDay, asAtDay);
  const whole = actionSheet(facts.whole, board.name, meetingDay, asAtDay);
  const confidential = countLeftOut(
    [],
    whole.items.map(({ action }) => action),
    asAtDay,
  );
  const all: Facts = { ...facts, sheet, marksChanges: input.marksChanges === true };
  return paperOf(input, facts, {
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
}

/** PAPERS.md, layout 4. */
export const ROLLING_ACTIONS: Layout = { id: ID, title: 'Rolling action sheet', scheme: 'target-date', build };

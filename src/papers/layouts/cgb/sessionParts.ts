import { ActionAsAt } from '../../../domain/actionSheet';
import { RecommendationAsAt } from '../../../domain/asAt';
import { formatDay } from '../../../domain/calendarDay';
import { InspectionItem } from '../../../domain/scrutiny';
import { bold, cell, figure, heading, numberCell, paragraph, text, textBlocks } from '../../compose';
import { Block, TableBlock, TableCell, TableRow } from '../../model';
import { actionChangeBlocks, ageWords, responsibleWords, targetCell, whenWords } from '../../parts/actionCells';
import { changeParagraphs } from '../../parts/changeMarks';
import { monthWords, recommendationWords } from '../../parts/words';
import { series, verb } from '../../wording';
import { isLong } from '../../parts/rowLength';
import { AreaFacts, Facts, SessionFacts } from './facts';

const COLUMNS: TableBlock['columns'] = [
  { share: 14 },
  { share: 38 },
  { share: 10, align: 'centre' },
  { share: 16 },
  { share: 11 },
  { share: 11, align: 'centre' },
];

function ragCell({ rag, reason }: ActionAsAt['rag']): TableCell {
  return cell([paragraph([bold(rag)]), paragraph(reason)], { tone: rag });
}

function actionRow(item: ActionAsAt, facts: Facts): TableRow {
  const { action, rag, updates } = item;
  const last = updates[updates.length - 1];
  const blocks = [
    ...actionChangeBlocks(item, facts.changesSince),
    ...textBlocks(action.text),
    ...(last === undefined ? [] : textBlocks(last.text, [bold(`${whenWords(last.date)}: `)])),
  ];
  return {
    subject: { kind: 'action', id: action.id },
    maySplit: isLong(blocks),
    cells: [
      cell([paragraph(action.minuteNumber), paragraph(whenWords(action.meetingDate))]),
      { blocks },
      cell(ageWords(action.meetingDate.from, facts.asAtDay)),
      { blocks: responsibleWords(action.responsible) },
      targetCell(action.target),
      ragCell(rag),
    ],
  };
}

function recommendationRow(item: RecommendationAsAt, facts: Facts): TableRow {
  const { recommendation, target, targetDateRag, raised, updates } = item;
  const last = updates[updates.length - 1];
  const blocks = [
    ...changeParagraphs(facts.changeOf(item)),
    paragraph([bold(recommendation.title)]),
    ...textBlocks(recommendation.text),
    ...(last === undefined ? [] : [paragraph(`Last updated ${monthWords(last.date)}.`)]),
  ];
  return {
    subject: { kind: 'recommendation', id: recommendation.id },
    maySplit: isLong(blocks),
    cells: [
      cell(recommendationWords(item)),
      { blocks },
      cell(ageWords(raised, facts.asAtDay)),
      { blocks: responsibleWords(recommendation.owners) },
      targetCell(target.current?.target),
      ragCell(targetDateRag),
    ],
  };
}

function areaBlocks({ area, actions, recommendations }: AreaFacts, session: SessionFacts, facts: Facts): Block[] {
  const title = heading(2, area);
  if (actions.length + recommendations.length === 0) {
    // What is under no area has no heading when there is none of it.
    return area === 'Other matters' ? [] : [title, paragraph('No open actions.')];
  }
  return [
    title,
    {
      kind: 'table',
      caption: `${area}: open actions, ${session.session.toLowerCase()} session`,
      showsCaption: false,
      description: 'A row for each open action of this area, with its age, owner, target date and RAG status.',
      columns: COLUMNS,
      headerRows: [{ cells: ['Reference', 'Action', 'Age', 'Owner', 'Target date', 'RAG'].map((each) => cell(each)) }],
      rows: [
        ...actions.map((item) => actionRow(item, facts)),
        ...recommendations.map((item) => recommendationRow(item, facts)),
      ],
    },
  ];
}

/** `Opened and updated in the month`; `''` where nothing moved. */
function movementWords({ isOpened, isUpdated, isClosed }: InspectionItem): string {
  const moved = [isOpened ? 'opened' : '', isUpdated ? 'updated' : '', isClosed ? 'closed' : ''];
  const words = series(moved.filter((each) => each !== ''));
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)} in the month`;
}

function inspectionRow(each: InspectionItem, facts: Facts): TableRow {
  const { item } = each;
  const { priority } = item.recommendation;
  const row = recommendationRow(item, facts);
  const [reference, recommendation, age, owner, target, rag] = row.cells;
  const moved = movementWords(each);
  return {
    ...row,
    cells: [
      { blocks: [...(reference?.blocks ?? []), ...(priority === undefined ? [] : [paragraph(priority)])] },
      ...[recommendation, age, owner, target].flatMap((known) => known ?? []),
      cell([paragraph(item.status), ...(moved === '' ? [] : [paragraph(moved)])]),
      ...(rag === undefined ? [] : [rag]),
    ],
  };
}

/** The closed part knows of nothing but what is confidential. */
function noInspectionWords({ session }: SessionFacts): string {
  const none = session === 'Open' ? 'No recommendation' : 'No confidential recommendation';
  return `${none} of HMICFRS is running, and none was closed in the month.`;
}

function inspectionBlocks(session: SessionFacts, facts: Facts): Block[] {
  const { items, opened, updated, closed, running } = session.inspection;
  const title = heading(2, 'HMICFRS recommendations');
  if (items.length === 0) {
    return [title, paragraph(noInspectionWords(session))];
  }
  const name = (word: string): string => `${session.session}: inspection ${word}`;
  return [
    title,
    {
      ...paragraph([
        figure(name('running'), running, 'recommendation'),
        text(
          ` ${verb(running, 'is', 'are')} running. The movement is that of the month after ${formatDay(facts.since)}, up to ${formatDay(facts.asAtDay)}.`,
        ),
      ]),
      keepWithNext: true,
    },
    {
      kind: 'table',
      caption: `Movement of HMICFRS recommendations in the month, ${session.session.toLowerCase()} session`,
      showsCaption: false,
      description: 'How many were opened, updated and closed in the month, and how many are running at its end.',
      columns: [25, 25, 25, 25].map((share) => ({ share, align: 'centre' as const })),
      headerRows: [{ cells: ['Opened', 'Updated', 'Closed', 'Running'].map((each) => cell(each)) }],
      rows: [
        {
          cells: [
            numberCell(opened),
            numberCell(updated),
            numberCell(closed),
            numberCell(running, { figure: name('running') }),
          ],
        },
      ],
    },
    {
      kind: 'table',
      caption: `HMICFRS recommendations, ${session.session.toLowerCase()} session`,
      showsCaption: true,
      description:
        'A row for each recommendation of HMICFRS, with its age, owner, target date, status, what it did in the month, and RAG.',
      columns: [
        { share: 16 },
        { share: 30 },
        { share: 8, align: 'centre' },
        { share: 14 },
        { share: 10.5 },
        { share: 11 },
        { share: 10.5, align: 'centre' },
      ],
      headerRows: [
        {
          cells: ['Reference', 'Recommendation', 'Age', 'Owner', 'Target date', 'Status', 'RAG'].map((each) =>
            cell(each),
          ),
        },
      ],
      rows: items.map((each) => inspectionRow(each, facts)),
    },
  ];
}

/** One part of the report: the areas of scrutiny in their order, and the inspectorate's recommendations. */
export function sessionBlocks(session: SessionFacts, facts: Facts, startsPage: boolean): Block[] {
  const isOpen = session.session === 'Open';
  const { openActions, openRecommendations } = session;
  const name = (word: string): string => `${session.session}: ${word}`;
  const title = heading(1, isOpen ? 'Part 1: open session' : 'Part 2: closed session, not for publication', startsPage);
  if (!isOpen && openActions + openRecommendations + session.inspection.items.length === 0) {
    return [
      title,
      paragraph(`No action of a closed session is open for ${facts.board.name}. ${noInspectionWords(session)}`),
    ];
  }
  return [
    title,
    paragraph([
      figure(name('actions'), openActions, 'action'),
      text(` of ${facts.board.name} ${verb(openActions, 'is', 'are')} open`),
      ...(openRecommendations === 0
        ? []
        : [
            text(', and '),
            figure(name('recommendations'), openRecommendations, 'recommendation'),
            text(` reported to it ${verb(openRecommendations, 'is', 'are')} running`),
          ]),
      text('.'),
    ]),
    ...session.areas.flatMap((area) => areaBlocks(area, session, facts)),
    ...inspectionBlocks(session, facts),
  ];
}

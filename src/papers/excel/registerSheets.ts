import { ActionAsAt, actionSheet } from '../../domain/actionSheet';
import { RecommendationAsAt, boardOf } from '../../domain/asAt';
import { CalendarDay, isCalendarDay } from '../../domain/calendarDay';
import { closingDecision } from '../../domain/consequences';
import { Period } from '../../domain/period';
import { Rag } from '../../domain/rag';
import { Update } from '../../domain/register';
import { Summary, summarise } from '../../domain/summary';
import { WrittenCell, WrittenSheet } from '../../workbook/writeGrids';
import { gatherAppendices } from '../parts/packAppendices';
import { textBlocks } from '../parts/registerText';
import { PaperSource } from '../paperSource';
import { plainText } from '../plainText';
import { registerBehind } from '../registerBehind';
import { Column, blank, day, number, sheet, words } from './sheet';

/** One sheet's subject: a recommendation, and what of its history the row tells. */
interface Row<Entry> {
  readonly item: RecommendationAsAt;
  readonly entry: Entry;
}

type LinkTo = (kind: 'recommendation' | 'action', id: string, name: string) => WrittenCell;

/** A register's text, rich or plain, as a cell shows it. */
function prose(text: string): WrittenCell {
  return words(plainText(textBlocks(text)));
}

function toned(text: string, tone: Rag | undefined): WrittenCell {
  return { ...words(text), tone };
}

/** A real date where the period is one day, else its words. */
function period(when: Period | undefined): WrittenCell {
  return when === undefined ? blank : when.from === when.to ? day(when.from) : words(when.words);
}

function dayOrBlank(value: CalendarDay | undefined): WrittenCell {
  return value === undefined || !isCalendarDay(value) ? blank : day(value);
}

/** The columns that say which recommendation a row is of; the first leads to it. */
function identity(linkTo: LinkTo): readonly Column<{ readonly item: RecommendationAsAt }>[] {
  return [
    {
      header: 'Recommendation',
      width: 18,
      isText: true,
      cell: ({ item }) =>
        linkTo('recommendation', item.recommendation.id, item.recommendation.reference || 'No reference'),
    },
    { header: 'Audit', width: 30, isText: true, cell: ({ item }) => words(item.audit.title) },
    { header: 'Issued', width: 14, cell: ({ item }) => period(item.audit.issued) },
    { header: 'Title', width: 34, cell: ({ item }) => words(item.recommendation.title) },
    { header: 'Priority', width: 15, cell: ({ item }) => words(item.recommendation.priority ?? '') },
  ];
}

const STANDING: readonly Column<{ readonly item: RecommendationAsAt }>[] = [
  { header: 'Status', width: 18, cell: ({ item }) => words(item.status) },
  { header: 'Status since', width: 13, cell: ({ item }) => dayOrBlank(item.standing.since) },
];

function recommendationColumns(linkTo: LinkTo): readonly Column<{ readonly item: RecommendationAsAt }>[] {
  return [
    ...identity(linkTo),
    { header: 'Assurance', width: 15, cell: ({ item }) => words(item.audit.assurance ?? '') },
    {
      header: 'RAG',
      width: 10,
      cell: ({ item: { targetDateRag } }) => toned(targetDateRag.rag, targetDateRag.rag),
    },
    { header: 'RAG means', width: 24, cell: ({ item }) => words(item.targetDateRag.reason) },
    {
      header: 'RAG by priority',
      width: 11,
      cell: ({ item }) => toned(item.priorityRag ?? '', item.priorityRag),
    },
    ...STANDING,
    { header: 'Target date', width: 16, cell: ({ item }) => words(item.target.current?.target.words ?? '') },
    { header: 'Due', width: 12, cell: ({ item }) => dayOrBlank(item.dueDay) },
    { header: 'First target date', width: 16, cell: ({ item }) => words(item.target.original?.target.words ?? '') },
    { header: 'Times moved', width: 9, cell: ({ item }) => number(item.target.revisions) },
    { header: 'Days slipped', width: 9, cell: ({ item }) => number(item.target.daysSlipped) },
    { header: 'Person responsible', width: 26, cell: ({ item }) => words(item.recommendation.owners.join('; ')) },
    { header: 'Directorate', width: 20, cell: ({ item }) => words(item.recommendation.directorate) },
    { header: 'Board', width: 12, cell: ({ item }) => words(boardOf(item.routing) ?? '') },
    { header: 'Reason for the board', width: 34, cell: ({ item }) => words(item.routing.reason) },
    { header: 'Recommendation in full', width: 60, cell: ({ item }) => prose(item.recommendation.text) },
    { header: 'Management response', width: 50, cell: ({ item }) => prose(item.recommendation.managementResponse) },
    { header: 'Updates', width: 9, cell: ({ item }) => number(item.updates.length) },
    { header: 'Last update', width: 14, cell: ({ item }) => period(item.updates[item.updates.length - 1]?.date) },
  ];
}

const UPDATE_PARTS: readonly (readonly [string, keyof Update & string])[] = [
  ['Update', 'text'],
  ['Achievements to date', 'achievements'],
  ['What is left', 'remaining'],
  ['Milestones', 'milestones'],
  ['Barriers', 'barriers'],
  ['Mitigation', 'mitigation'],
  ['Implemented', 'implemented'],
  ['Evidence', 'evidence'],
];

function updateColumns(linkTo: LinkTo): readonly Column<Row<Update>>[] {
  return [
    ...identity(linkTo),
    { header: 'Date', width: 14, cell: ({ entry }) => period(entry.date) },
    { header: 'Author', width: 24, cell: ({ entry }) => words(entry.author) },
    ...UPDATE_PARTS.map(([header, part]) => ({
      header,
      width: 50,
      cell: ({ entry }: Row<Update>): WrittenCell => {
        const text = entry[part];
        return prose(typeof text === 'string' ? text : '');
      },
    })),
    { header: 'Proposes', width: 14, cell: ({ entry }) => words(entry.proposes ?? '') },
  ];
}

function decisionColumns(linkTo: LinkTo): readonly Column<Row<RecommendationAsAt['decisions'][number]>>[] {
  return [
    ...identity(linkTo),
    { header: 'Board', width: 12, cell: ({ entry }) => words(entry.board) },
    { header: 'Meeting', width: 14, cell: ({ entry }) => period(entry.meetingDate) },
    { header: 'Decision', width: 24, cell: ({ entry }) => words(entry.decision) },
    { header: 'Note', width: 50, cell: ({ entry }) => prose(entry.note) },
    { header: 'Minute no.', width: 12, isText: true, cell: ({ entry }) => words(entry.minuteNumber) },
  ];
}

function elsewhereColumns(linkTo: LinkTo): readonly Column<{ readonly item: RecommendationAsAt }>[] {
  return [
    ...identity(linkTo),
    { header: 'Monitored by', width: 14, cell: ({ item }) => words(boardOf(item.routing) ?? '') },
    ...STANDING,
    {
      header: 'Decision',
      width: 40,
      cell: ({ item }) => {
        const decision = closingDecision(item);
        return words(
          decision === undefined ? '' : `${decision.decision}, ${decision.board}, ${decision.meetingDate.words}`,
        );
      },
    },
    { header: 'Recommendation in full', width: 60, cell: ({ item }) => prose(item.recommendation.text) },
  ];
}

function actionColumns(linkTo: LinkTo): readonly Column<ActionAsAt>[] {
  return [
    {
      header: 'Action',
      width: 14,
      isText: true,
      cell: ({ action }) => linkTo('action', action.id, action.actionId || 'No number'),
    },
    { header: 'Meeting', width: 14, cell: ({ action }) => period(action.meetingDate) },
    { header: 'Minute no.', width: 12, isText: true, cell: ({ action }) => words(action.minuteNumber) },
    { header: 'Paper', width: 10, isText: true, cell: ({ action }) => words(action.paper) },
    { header: 'What was asked', width: 60, cell: ({ action }) => prose(action.text) },
    { header: 'Person responsible', width: 26, cell: ({ action }) => words(action.responsible.join('; ')) },
    { header: 'Target date', width: 16, cell: ({ action }) => words(action.target?.words ?? '') },
    { header: 'Due', width: 12, cell: ({ dueDay }) => dayOrBlank(dueDay) },
    { header: 'RAG', width: 10, cell: ({ rag }) => toned(rag.rag, rag.rag) },
    { header: 'Status', width: 10, cell: ({ isClosed }) => words(isClosed ? 'Closed' : 'Open') },
    { header: 'Closed on', width: 14, cell: ({ action, isClosed }) => (isClosed ? period(action.closedOn) : blank) },
    { header: 'Session', width: 10, cell: ({ action }) => words(action.session) },
    {
      header: 'Updates',
      width: 60,
      cell: ({ updates }) =>
        words(updates.map(({ date, text }) => `${date.words}: ${plainText(textBlocks(text))}`).join('\n')),
    },
  ];
}

function rowsOf<Entry>(
  items: readonly RecommendationAsAt[],
  entriesOf: (item: RecommendationAsAt) => readonly Entry[],
): readonly Row<Entry>[] {
  return items.flatMap((item) => entriesOf(item).map((entry) => ({ item, entry })));
}

const alone = (items: readonly RecommendationAsAt[]): readonly { readonly item: RecommendationAsAt }[] =>
  items.map((item) => ({ item }));

/** The sheets behind a paper: the lists of the domain from which the paper counts, a row for each of their members. */
export function registerSheets({ model, input, linkTo }: PaperSource): {
  readonly sheets: readonly WrittenSheet[];
  readonly summary: Summary;
} {
  const known = registerBehind({ model, input });
  const summary = summarise(known, input.board);
  const link: LinkTo = (kind, id, name) => {
    // an address of the site is nothing for the public
    const url = model.edition === 'public' ? undefined : linkTo?.({ kind, id });
    return url !== undefined && /^https?:\/\//i.test(url) ? { kind: 'link', text: words(name).text, url } : words(name);
  };
  const { appendices } = gatherAppendices(input.appendices, known, known, model.edition === 'public');
  const { items: actions } = actionSheet(known.register, input.board, input.meetingDay, input.asAtDay);
  return {
    summary,
    sheets: [
      sheet('Recommendations', recommendationColumns(link), alone(summary.reported)),
      sheet(
        'Updates',
        updateColumns(link),
        rowsOf(summary.reported, ({ updates }) => updates),
      ),
      sheet(
        'Decisions',
        decisionColumns(link),
        rowsOf(summary.reported, ({ decisions }) => decisions),
      ),
      sheet('Proposed closed', recommendationColumns(link), alone(summary.proposedClosed)),
      sheet('Monitored elsewhere', elsewhereColumns(link), alone(summary.outside)),
      sheet('Actions', actionColumns(link), actions),
      ...appendices.map(({ items }, index) =>
        sheet(`Added appendix ${index + 1}`, recommendationColumns(link), alone(items)),
      ),
    ],
  };
}

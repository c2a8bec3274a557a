import { ActionAsAt } from '../../domain/actionSheet';
import { RecommendationAsAt, boardOf } from '../../domain/asAt';
import { CalendarDay, isCalendarDay } from '../../domain/calendarDay';
import { closingDecision } from '../../domain/consequences';
import { isConfidential } from '../../domain/edition';
import { Period, TargetDate, describeTargetDate } from '../../domain/period';
import { Rag } from '../../domain/rag';
import { ActionUpdate, EvidenceFile, Update } from '../../domain/register';
import { WrittenCell } from '../../workbook/writeGrids';
import { PaperList } from '../model';
import { whenWords } from '../parts/actionCells';
import { textBlocks } from '../parts/registerText';
import { plainText } from '../plainText';
import { Column, blank, day, number, words } from './sheet';

/** One sheet's subject: a recommendation, and what of its history the row tells. */
export interface Row<Entry> {
  readonly item: RecommendationAsAt;
  readonly entry: Entry;
}

/** A cell that leads to the recommendation or the action in the site, where the edition and the site allow it. */
export type LinkTo = (kind: 'recommendation' | 'action', id: string, name: string) => WrittenCell;

/** A register's text, rich or plain, as a cell shows it. */
function prose(text: string): WrittenCell {
  return words(plainText(textBlocks(text)));
}

function toned(text: string, tone: Rag | undefined): WrittenCell {
  return { ...words(text), tone };
}

/** A real date where the period is one day, else its words. */
function period(when: Period | undefined): WrittenCell {
  return when === undefined ? blank : when.from === when.to ? day(when.from) : words(whenWords(when));
}

function target(date: TargetDate | undefined): WrittenCell {
  return words(date === undefined ? '' : describeTargetDate(date));
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

/** The columns that say of what a row is: of a recommendation, and of an action. */
const IDENTITY_COLUMNS = 5;
/** Widths of a column of the paper's words, in characters. */
const NARROWEST = 10;
const WIDEST = 30;

/** The columns with those that say what the paper itself says of a row, which follow what the row is of. */
export function withPaperColumns<Of>(
  columns: readonly Column<Of>[],
  { columns: heads, rows }: PaperList,
): readonly Column<Of & { readonly said: readonly string[] }>[] {
  const said = heads.map((header, index) => ({
    header,
    width: Math.min(
      WIDEST,
      Math.max(NARROWEST, ...[header, ...rows.map((row) => row.words[index] ?? '')].map((each) => each.length + 2)),
    ),
    cell: (row: { readonly said: readonly string[] }): WrittenCell => words(row.said[index] ?? ''),
  }));
  return [...columns.slice(0, IDENTITY_COLUMNS), ...said, ...columns.slice(IDENTITY_COLUMNS)];
}

const STANDING: readonly Column<{ readonly item: RecommendationAsAt }>[] = [
  { header: 'Status', width: 18, cell: ({ item }) => words(item.status) },
  { header: 'Status since', width: 13, cell: ({ item }) => dayOrBlank(item.standing.since) },
];

export function recommendationColumns(linkTo: LinkTo): readonly Column<{ readonly item: RecommendationAsAt }>[] {
  return [
    ...identity(linkTo),
    { header: 'Assurance', width: 15, cell: ({ item }) => words(item.audit.assurance ?? '') },
    {
      header: 'RAG by target date',
      width: 11,
      cell: ({ item: { targetDateRag } }) => toned(targetDateRag.rag, targetDateRag.rag),
    },
    { header: 'RAG means', width: 24, cell: ({ item }) => words(item.targetDateRag.reason) },
    {
      header: 'RAG by priority',
      width: 11,
      cell: ({ item }) => toned(item.priorityRag ?? '', item.priorityRag),
    },
    { header: 'Raised', width: 13, cell: ({ item }) => dayOrBlank(item.raised) },
    ...STANDING,
    { header: 'Target date', width: 16, cell: ({ item }) => target(item.target.current?.target) },
    { header: 'Due', width: 12, cell: ({ item }) => dayOrBlank(item.dueDay) },
    { header: 'First target date', width: 16, cell: ({ item }) => target(item.target.original?.target) },
    { header: 'Times moved', width: 9, cell: ({ item }) => number(item.target.revisions) },
    { header: 'Days slipped', width: 9, cell: ({ item }) => number(item.target.daysSlipped) },
    { header: 'Person responsible', width: 26, cell: ({ item }) => words(item.recommendation.owners.join('; ')) },
    { header: 'Directorate', width: 20, cell: ({ item }) => words(item.recommendation.directorate) },
    { header: 'Confidential', width: 12, cell: ({ item }) => words(isConfidential(item) ? 'Yes' : '') },
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

/** The sections that none of the updates fills have no column. */
export function updateColumns(linkTo: LinkTo, updates: readonly Update[]): readonly Column<Row<Update>>[] {
  const isFilled = (part: keyof Update): boolean => updates.some((update) => update[part] !== '');
  return [
    ...identity(linkTo),
    { header: 'Date', width: 14, cell: ({ entry }) => period(entry.date) },
    { header: 'Author', width: 24, cell: ({ entry }) => words(entry.author) },
    ...UPDATE_PARTS.filter(([, part]) => part === 'text' || isFilled(part)).map(([header, part]) => ({
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

export function decisionColumns(linkTo: LinkTo): readonly Column<Row<RecommendationAsAt['decisions'][number]>>[] {
  return [
    ...identity(linkTo),
    { header: 'Board', width: 12, cell: ({ entry }) => words(entry.board) },
    { header: 'Meeting', width: 14, cell: ({ entry }) => period(entry.meetingDate) },
    { header: 'Decision', width: 24, cell: ({ entry }) => words(entry.decision) },
    { header: 'Note', width: 50, cell: ({ entry }) => prose(entry.note) },
    { header: 'Minute no.', width: 12, isText: true, cell: ({ entry }) => words(entry.minuteNumber) },
  ];
}

export function elsewhereColumns(linkTo: LinkTo): readonly Column<{ readonly item: RecommendationAsAt }>[] {
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
          decision === undefined ? '' : `${decision.decision}, ${decision.board}, ${whenWords(decision.meetingDate)}`,
        );
      },
    },
    { header: 'Recommendation in full', width: 60, cell: ({ item }) => prose(item.recommendation.text) },
  ];
}

function actionLink(linkTo: LinkTo): Column<{ readonly action: ActionAsAt['action'] }> {
  return {
    header: 'Action',
    width: 14,
    isText: true,
    cell: ({ action }) => linkTo('action', action.id, action.actionId || 'No number'),
  };
}

export function actionColumns(linkTo: LinkTo): readonly Column<ActionAsAt>[] {
  return [
    actionLink(linkTo),
    { header: 'Meeting', width: 14, cell: ({ action }) => period(action.meetingDate) },
    { header: 'Minute no.', width: 12, isText: true, cell: ({ action }) => words(action.minuteNumber) },
    { header: 'Paper', width: 10, isText: true, cell: ({ action }) => words(action.paper) },
    { header: 'What was asked', width: 60, cell: ({ action }) => prose(action.text) },
    { header: 'Person responsible', width: 26, cell: ({ action }) => words(action.responsible.join('; ')) },
    { header: 'Target date', width: 16, cell: ({ action }) => target(action.target) },
    { header: 'Due', width: 12, cell: ({ dueDay }) => dayOrBlank(dueDay) },
    { header: 'RAG', width: 10, cell: ({ rag }) => toned(rag.rag, rag.rag) },
    { header: 'Status', width: 10, cell: ({ isClosed }) => words(isClosed ? 'Closed' : 'Open') },
    { header: 'Closed on', width: 14, cell: ({ action, isClosed }) => (isClosed ? period(action.closedOn) : blank) },
    { header: 'Session', width: 10, cell: ({ action }) => words(action.session) },
    { header: 'Updates', width: 9, cell: ({ updates }) => number(updates.length) },
    { header: 'Last update', width: 14, cell: ({ updates }) => period(updates[updates.length - 1]?.date) },
  ];
}

export function actionUpdateColumns(
  linkTo: LinkTo,
): readonly Column<{ readonly action: ActionAsAt['action']; readonly entry: ActionUpdate }>[] {
  return [
    actionLink(linkTo),
    { header: 'Minute no.', width: 12, isText: true, cell: ({ action }) => words(action.minuteNumber) },
    { header: 'What was asked', width: 50, cell: ({ action }) => prose(action.text) },
    { header: 'Date', width: 14, cell: ({ entry }) => period(entry.date) },
    { header: 'Update', width: 70, cell: ({ entry }) => prose(entry.text) },
  ];
}

export function evidenceColumns(
  linkTo: LinkTo,
  numberOf: (evidenceId: string) => number | undefined,
): readonly Column<Row<EvidenceFile>>[] {
  return [
    ...identity(linkTo),
    { header: 'Annex', width: 9, cell: ({ entry }) => number(numberOf(entry.id)) },
    { header: 'File', width: 34, isText: true, cell: ({ entry }) => words(entry.fileName) },
    { header: 'File title', width: 34, cell: ({ entry }) => words(entry.title) },
    { header: 'Added on', width: 14, cell: ({ entry }) => period(entry.addedOn) },
    { header: 'Author', width: 24, cell: ({ entry }) => words(entry.author) },
  ];
}

import type { RecommendationAsAt } from '../../domain/asAt';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { describePeriod, describeTargetDate } from '../../domain/period';
import type { Action, Meeting } from '../../domain/register';
import type { DecidedItem, SittingSummary } from '../../domain/sittingSummary';
import { strings } from './loc/en-GB';
import type { Mail } from './requestMail';

/** A part of the summary: one sentence or more for each entry. */
export interface SummarySection {
  readonly title: string;
  readonly entries: readonly string[];
}

/** What a sitting came to, in words: shown, copied and sent alike. */
export interface SummaryWords {
  readonly subject: string;
  readonly sections: readonly SummarySection[];
  /** What is left out, in a sentence; `''` where nothing is. */
  readonly leftOut: string;
}

type NameOfItem = (recommendationId: string | undefined) => string | undefined;

function sentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function titleOf(item: RecommendationAsAt): string {
  return `${nameOf(item)}: ${item.recommendation.title}`;
}

function minuteOf(minuteNumber: string): string {
  return minuteNumber === '' ? '' : strings.minuteMinuteNumber(minuteNumber);
}

function decidedEntry({ item, decision, before, after }: DecidedItem): string {
  const change = before === after ? '' : strings.beforeToAfter(before.toLowerCase(), after.toLowerCase());
  return sentences([titleOf(item), `${decision.decision}${change}`, minuteOf(decision.minuteNumber), decision.note]);
}

function askedEntry({ item, decision }: DecidedItem): string {
  const { owners } = item.recommendation;
  return sentences([
    titleOf(item),
    decision.decision,
    decision.note,
    owners.length === 0 ? strings.itHasNo : strings.toAnswerOwners(owners.join(', ')),
    minuteOf(decision.minuteNumber),
  ]);
}

function actionEntry(action: Action, nameOfItem: NameOfItem): string {
  const origin = nameOfItem(action.recommendationId);
  return sentences([
    `${action.actionId}: ${action.text}`,
    `${action.responsible.join(', ')}, ${action.target === undefined ? strings.noTargetDate : strings.byTargetDate(describeTargetDate(action.target))}`,
    minuteOf(action.minuteNumber),
    origin === undefined ? '' : strings.fromOrigin(origin),
    action.session === 'Closed' ? strings.closedSession : '',
  ]);
}

function closedEntry({ actionId, text, meetingDate }: Action): string {
  return sentences([`${actionId}: ${text}`, strings.givenOnPeriod(describePeriod(meetingDate))]);
}

function section(title: string, entries: readonly string[]): SummarySection {
  return { title: `${title}: ${entries.length}`, entries };
}

/** The words of a summary; `nameOfItem` names a recommendation of the register. */
export function summaryWords(summary: SittingSummary, meeting: Meeting, nameOfItem: NameOfItem): SummaryWords {
  const { leftOut } = summary;
  const count = leftOut === 1 ? strings.oneEntryIs : strings.leftOutEntriesAre(leftOut);
  return {
    subject: strings.boardDateDecisions(meeting.board, formatDay(meeting.date)),
    sections: [
      section(strings.decided, summary.settled.map(decidedEntry)),
      section(strings.agreedOrNoted, summary.agreed.map(decidedEntry)),
      section(strings.moreAskedFor, summary.asked.map(askedEntry)),
      section(
        strings.actionsRaised,
        summary.raised.map((action) => actionEntry(action, nameOfItem)),
      ),
      section(strings.actionsClosed, summary.closed.map(closedEntry)),
      section(
        strings.leftUndecided,
        summary.undecided.map((item) => sentences([titleOf(item)])),
      ),
    ],
    leftOut: leftOut === 0 ? '' : strings.countLeftOut(count),
  };
}

/** The summary as plain text. */
export function summaryMail({ subject, sections, leftOut }: SummaryWords): Mail {
  const lines = sections.flatMap(({ title, entries }) => [title, ...entries.map((entry) => `- ${entry}`), '']);
  return { subject, body: [...lines, ...(leftOut === '' ? [] : [leftOut, ''])].join('\n') };
}

/** The numbers of the summary and an address, for mail programs that take no long ones. */
export function shortSummaryMail({ subject, sections, leftOut }: SummaryWords, address: string): Mail {
  const lines = [...sections.map(({ title }) => title), ...(leftOut === '' ? [] : [leftOut]), '', address];
  return { subject, body: `${lines.join('\n')}\n` };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
}

/** The summary as rich text, for pasting into a mail or minutes. */
export function summaryHtml({ subject, sections, leftOut }: SummaryWords): string {
  const parts = sections.map(({ title, entries }) => {
    const list = entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('');
    return `<h3>${escapeHtml(title)}</h3>${list === '' ? '' : `<ul>${list}</ul>`}`;
  });
  return `<h2>${escapeHtml(subject)}</h2>${parts.join('')}${leftOut === '' ? '' : `<p>${escapeHtml(leftOut)}</p>`}`;
}

import type { CalendarDay } from '../../domain/calendarDay';
import { formatDay } from '../../domain/calendarDay';
import { nameOf } from '../../domain/checks';
import { describeTargetDate } from '../../domain/period';
import type { Meeting } from '../../domain/register';
import { describeReturn } from '../../domain/reviews';
import { normaliseWords } from '../../domain/scales';
import { RoundEntry, UpdateRound, describeRoundEntry } from '../../domain/updateRound';
import { strings } from './loc/en-GB';

/** An owner who still owes updates for a meeting. */
export interface Debtor {
  /** The role; `''` for recommendations that name none. */
  readonly owner: string;
  readonly entries: readonly RoundEntry[];
}

/** Who still owes updates, each owner once with all of theirs; those with most first, and what names no owner last. */
export function debtorsOf(round: Pick<UpdateRound, 'entries'>): readonly Debtor[] {
  const debtors = new Map<string, { owner: string; entries: RoundEntry[] }>();
  for (const entry of round.entries.filter(({ state }) => state === 'missing' || state === 'returned')) {
    const { owners } = entry.item.recommendation;
    for (const owner of owners.length === 0 ? [''] : owners) {
      const key = normaliseWords(owner);
      const debtor = debtors.get(key) ?? { owner, entries: [] };
      debtors.set(key, debtor);
      debtor.entries.push(entry);
    }
  }
  return [...debtors.values()].sort(
    (left, right) =>
      Number(left.owner === '') - Number(right.owner === '') ||
      right.entries.length - left.entries.length ||
      (left.owner < right.owner ? -1 : 1),
  );
}

/** An e-mail in plain text. */
export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** Absolute addresses inside the tracker. */
export interface Addresses {
  /** Of the form with which an update of a recommendation is posted. */
  readonly updateOf: (recommendationId: string) => string;
  /** Of the register narrowed to the owner. */
  readonly registerOf: (owner: string) => string;
}

function describeDueDate({ item }: RoundEntry): string {
  const { current } = item.target;
  if (current === undefined) {
    return strings.noTargetDate;
  }
  return strings.targetDateTargetDate(
    describeTargetDate(current.target),
    item.targetDateRag.rag === 'RED' ? strings.overdue : '',
  );
}

function heading(meeting: Meeting, today: CalendarDay): { readonly subject: string; readonly request: string } {
  const { board, date, updatesDue } = meeting;
  const sitting = strings.boardOnDate(board, formatDay(date));
  if (updatesDue === undefined) {
    return { subject: strings.updatesWantedFor(sitting), request: strings.pleasePostUpdate(sitting) };
  }
  const wasDue = updatesDue < today;
  return {
    subject: strings.updatesWordsFor(
      wasDue ? strings.overdueWord : strings.wantedByUpdatesDue(formatDay(updatesDue)),
      sitting,
    ),
    request: wasDue
      ? strings.updatesForSitting(sitting, formatDay(updatesDue))
      : strings.pleasePostUpdateFor(sitting, formatDay(updatesDue)),
  };
}

function mailOf(debtor: Debtor, meeting: Meeting, today: CalendarDay, lines: readonly string[]): Mail {
  const { subject, request } = heading(meeting, today);
  const what =
    debtor.entries.length === 1 ? strings.thisRecommendation : strings.theseCountRecommendations(debtor.entries.length);
  return {
    subject,
    body: [
      strings.toOwner(debtor.owner),
      '',
      strings.requestOnWhat(request, what),
      '',
      ...lines,
      strings.sayWhatHas,
      '',
      strings.withoutUpdatePaper,
    ].join('\n'),
  };
}

/** What was asked or returned before, in a sentence; `undefined` where nothing was. */
export function describeAsked(entry: RoundEntry): string | undefined {
  if (entry.returned !== undefined) {
    return describeReturn(entry.returned.review);
  }
  return entry.requestedOn.length === 0 ? undefined : describeRoundEntry(entry);
}

function describeEntry(entry: RoundEntry, index: number): string {
  const { recommendation } = entry.item;
  const asked = describeAsked(entry);
  const facts = [recommendation.priority ?? strings.noPriority, describeDueDate(entry)].join(', ');
  return `${index + 1}. ${nameOf(entry.item)}: ${recommendation.title} (${facts}).${asked === undefined ? '' : ` ${asked}`}`;
}

/** The request to an owner for all updates that they owe for a meeting, each with the address of its form. */
export function requestMail(debtor: Debtor, meeting: Meeting, today: CalendarDay, addresses: Addresses): Mail {
  const lines = debtor.entries.flatMap((entry, index) => [
    describeEntry(entry, index),
    addresses.updateOf(entry.item.recommendation.id),
    '',
  ]);
  return mailOf(debtor, meeting, today, lines);
}

/** The same request with one address for all, for mail programs that take no long ones. */
export function shortRequestMail(debtor: Debtor, meeting: Meeting, today: CalendarDay, addresses: Addresses): Mail {
  const names = debtor.entries.map(({ item }, index) => `${index + 1}. ${nameOf(item)}`);
  return mailOf(debtor, meeting, today, [...names, '', addresses.registerOf(debtor.owner), '']);
}

/** Windows hands mail programs addresses of about two thousand characters. */
const LONGEST_LINK = 1900;

function linkOf({ subject, body }: Mail, to: readonly string[]): string {
  // RFC 6068: lines are separated by CR LF.
  const lines = body.replace(/\n/g, '\r\n');
  return `mailto:${to.map(encodeURIComponent).join(',')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/**
 * The `mailto:` link that opens the request in the mail program. Where nobody is known to hold the role, the address is chosen
 * there.
 * `undefined` where even the short one is too long: then the text is copied.
 */
export function mailtoLink(long: Mail, short: Mail, to: readonly string[] = []): string | undefined {
  return [long, short].map((mail) => linkOf(mail, to)).find((link) => link.length <= LONGEST_LINK);
}

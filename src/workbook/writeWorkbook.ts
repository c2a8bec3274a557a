import { describeAssuranceTest, describePriorityTest } from '../domain/criteria';
import { CalendarDay, isCalendarDay } from '../domain/calendarDay';
import { writeEarlierStatuses } from '../domain/recordedStatuses';
import { Action, Audit, CriteriaRule, Recommendation, Register, UpdateRequest } from '../domain/register';
import { MAX_CELL_LENGTH, cleanText } from './cellText';
import {
  ACTIONS,
  ACTION_UPDATES,
  AUDITS,
  BOARDS,
  CRITERIA,
  DECISIONS_SHEET,
  EVIDENCE,
  FORMAT_VERSION,
  MEETINGS,
  NAME_CHANGES,
  RECOMMENDATIONS,
  REVISIONS,
  REVISION_LIMIT,
  SETTINGS,
  STEPS,
  SheetFormat,
  UPDATES,
  UPDATE_REQUESTS,
  UPDATE_REVIEWS,
  VERSION,
} from './format';
import { writeRevision } from './readRevisions';
import { WrittenCell, WrittenSheet, writeGrids } from './writeGrids';

/** A text of the register is longer than an Excel cell holds. The message names where it stands and what to do. */
export class TextTooLongError extends Error {
  public override readonly name = 'TextTooLongError';
}

/** What a row puts under each header; a day or period in words counts as a date only under a date column. */
type WrittenRow<Header extends string> = Readonly<Record<Header, string>>;

function yes(flag: boolean): string {
  return flag ? 'Yes' : '';
}

function figure(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

function words(date: { readonly words: string } | undefined): string {
  return date?.words ?? '';
}

function tooLong(sheet: string, row: number, column: string, length: number, firstCells: readonly string[]): Error {
  const name = firstCells.join(', ').slice(0, 100);
  return new TextTooLongError(
    `${sheet} row ${row} (${name}), column ${column}: the text has ${length} characters, but an Excel cell holds ${MAX_CELL_LENGTH}; shorten it or put part of it into a file.`,
  );
}

function writtenSheet<Header extends string>(
  format: SheetFormat<Header>,
  rows: readonly WrittenRow<Header>[],
): WrittenSheet {
  const headers = Object.keys(format.columns) as Header[];
  return {
    name: format.name,
    columns: headers.map((header) => {
      const { width, holds, words: list } = format.columns[header];
      return { header, width, isText: holds === 'code', words: list };
    }),
    rows: rows.map((row, index) =>
      headers.map((header): WrittenCell => {
        const text = cleanText(row[header]);
        if (text.length > MAX_CELL_LENGTH) {
          const firstCells = headers.slice(0, 3).map((each) => row[each]);
          throw tooLong(format.name, index + 2, header, text.length, firstCells);
        }
        return format.columns[header].holds === 'date' && isCalendarDay(text)
          ? { kind: 'day', day: text }
          : { kind: 'text', text };
      }),
    ),
  };
}

/** An audit as links name it: `Audit (Issued)`. */
function nameAudit({ title, issued }: Audit): string {
  return `${title} (${issued.words})`;
}

function auditRow(audit: Audit, followed: Audit | undefined): WrittenRow<keyof typeof AUDITS.columns> {
  return {
    Audit: audit.title,
    Issued: audit.issued.words,
    Source: audit.source,
    Auditor: audit.auditor,
    Assurance: audit.assurance ?? '',
    Organisation: audit.organisation ?? '',
    Confidential: yes(audit.confidential),
    'Follows up': followed === undefined ? '' : nameAudit(followed),
  };
}

/** A recommendation as links name it: `Audit (Issued) Reference`. */
function linkTo(audit: Audit, recommendation: Recommendation): string {
  return `${nameAudit(audit)} ${recommendation.reference}`;
}

/** The revisions for readers of version 1; the sheet of that name has them whole, also where they are too long for one cell. */
function revisionLines({ revisions }: Recommendation): string {
  const lines = revisions.map(writeRevision).join('\n');
  return lines.length > MAX_CELL_LENGTH ? '' : lines;
}

function recommendationRow(
  recommendation: Recommendation,
  audit: Audit,
  linkOf: (id: string) => string,
): WrittenRow<keyof typeof RECOMMENDATIONS.columns> {
  return {
    Audit: audit.title,
    Issued: audit.issued.words,
    Reference: recommendation.reference,
    Title: recommendation.title,
    Priority: recommendation.priority ?? '',
    Theme: recommendation.theme,
    Recommendation: recommendation.text,
    'Management response': recommendation.managementResponse,
    Response: recommendation.response,
    Owner: recommendation.owners.join('; '),
    Raised: words(recommendation.raised),
    'Original target date': words(recommendation.originalTarget),
    'Target date revisions': revisionLines(recommendation),
    Status: recommendation.status,
    'Status date': words(recommendation.statusDate),
    'Board override': recommendation.override?.board ?? '',
    'Override reason': recommendation.override?.reason ?? '',
    Repeats: recommendation.repeats === undefined ? '' : linkOf(recommendation.repeats),
    'Depends on': recommendation.dependsOn.map(linkOf).join('; '),
    Confidential: yes(recommendation.confidential),
    Directorate: recommendation.directorate,
    'Earlier statuses': writeEarlierStatuses(recommendation.earlierStatuses),
  };
}

interface Placed {
  readonly recommendation: Recommendation;
  readonly audit: Audit;
}

function identityOf({ audit, recommendation }: Placed): WrittenRow<'Audit' | 'Issued' | 'Reference'> {
  return { Audit: audit.title, Issued: audit.issued.words, Reference: recommendation.reference };
}

function updateRows(placed: Placed): readonly WrittenRow<keyof typeof UPDATES.columns>[] {
  return placed.recommendation.updates.map((update) => ({
    ...identityOf(placed),
    Date: update.date.words,
    Author: update.author,
    Achievements: update.achievements,
    Remaining: update.remaining,
    Milestones: update.milestones,
    Barriers: update.barriers,
    Mitigation: update.mitigation,
    Update: update.text,
    Implemented: update.implemented,
    Evidence: update.evidence,
    Proposes: update.proposes ?? '',
    'Implemented on': words(update.implementedOn),
    Measure: update.working?.measure ?? '',
    Achieved: figure(update.working?.achieved),
    'Out of': figure(update.working?.outOf),
    'Evidence period': words(update.working?.period),
    'Sample day': update.working?.sampleDay ?? '',
    'Evidence source': update.working?.source ?? '',
    Delivery: update.delivery ?? '',
    'After decisions': figure(update.decisionsOfDay),
  }));
}

function reviewRows(placed: Placed): readonly WrittenRow<keyof typeof UPDATE_REVIEWS.columns>[] {
  return placed.recommendation.updates.flatMap(({ reviews }, index) =>
    (reviews ?? []).map((review) => ({
      ...identityOf(placed),
      'Update no.': figure(index + 1),
      Outcome: review.outcome,
      'Reviewed on': review.day,
      Note: review.note,
      Author: review.author,
    })),
  );
}

function decisionRows(placed: Placed): readonly WrittenRow<keyof typeof DECISIONS_SHEET.columns>[] {
  return placed.recommendation.decisions.map((decision) => ({
    ...identityOf(placed),
    Board: decision.board,
    'Meeting date': decision.meetingDate.words,
    Decision: decision.decision,
    Note: decision.note,
    'Minute no.': decision.minuteNumber,
  }));
}

function revisionRows(placed: Placed): readonly WrittenRow<keyof typeof REVISIONS.columns>[] {
  return placed.recommendation.revisions.map(({ setOn, target, reason, author }) => ({
    ...identityOf(placed),
    'Set on': setOn.words,
    'New date': target.words,
    Reason: reason,
    Author: author,
  }));
}

function stepRows(placed: Placed): readonly WrittenRow<keyof typeof STEPS.columns>[] {
  return placed.recommendation.steps.map((step) => ({
    ...identityOf(placed),
    Number: figure(step.number),
    Step: step.text,
    Owner: step.owner,
    Due: words(step.due),
    State: step.state,
    'Settled on': words(step.settledOn),
    Reason: step.reason,
  }));
}

function evidenceRows(placed: Placed): readonly WrittenRow<keyof typeof EVIDENCE.columns>[] {
  return placed.recommendation.evidence.map((file) => ({
    ...identityOf(placed),
    'File name': file.fileName,
    Title: file.title,
    'Added on': file.addedOn.words,
    Author: file.author,
    Confidential: yes(file.confidential),
  }));
}

function requestRows(
  requests: readonly UpdateRequest[],
  placed: readonly Placed[],
): readonly WrittenRow<keyof typeof UPDATE_REQUESTS.columns>[] {
  const byId = new Map(placed.map((each) => [each.recommendation.id, each]));
  return requests.map(({ id, recommendationId, board, meetingDate, day }) => {
    const owner = byId.get(recommendationId);
    if (owner === undefined) {
      throw new Error(`Request ${id} belongs to recommendation ${recommendationId}, which is missing`);
    }
    return { ...identityOf(owner), Board: board, 'Meeting date': meetingDate, 'Sent on': day };
  });
}

function actionRow(action: Action, linkOf: (id: string) => string): WrittenRow<keyof typeof ACTIONS.columns> {
  return {
    'Action id': action.actionId,
    Board: action.board,
    'Meeting date': action.meetingDate.words,
    'Minute no.': action.minuteNumber,
    Paper: action.paper,
    Action: action.text,
    'Person responsible': action.responsible.join('; '),
    'Target date': words(action.target),
    Status: action.status,
    'Closed on': words(action.closedOn),
    Session: action.session,
    Recommendation: action.recommendationId === undefined ? '' : linkOf(action.recommendationId),
  };
}

function criteriaRow(
  set: string,
  effectiveFrom: string,
  rule: CriteriaRule,
): WrittenRow<keyof typeof CRITERIA.columns> {
  return {
    Set: set,
    'Effective from': effectiveFrom,
    Source: rule.source ?? '',
    Auditor: rule.auditor ?? '',
    Assurance: rule.assurance === undefined ? '' : describeAssuranceTest(rule.assurance),
    Priority: rule.priority === undefined ? '' : describePriorityTest(rule.priority),
    Board: rule.board,
    Clause: rule.clause,
  };
}

function sheetsOf(register: Register): readonly WrittenSheet[] {
  const audits = new Map(register.audits.map((audit) => [audit.id, audit]));
  const placed = register.recommendations.map((recommendation): Placed => {
    const audit = audits.get(recommendation.auditId);
    if (audit === undefined) {
      throw new Error(
        `Recommendation ${recommendation.id} belongs to audit ${recommendation.auditId}, which is missing`,
      );
    }
    return { recommendation, audit };
  });
  const links = new Map(placed.map(({ recommendation, audit }) => [recommendation.id, linkTo(audit, recommendation)]));
  const linkOf = (id: string): string => links.get(id) ?? '';
  return [
    writtenSheet(
      AUDITS,
      register.audits.map((audit) =>
        auditRow(audit, audit.followsUp === undefined ? undefined : audits.get(audit.followsUp)),
      ),
    ),
    writtenSheet(
      RECOMMENDATIONS,
      placed.map(({ recommendation, audit }) => recommendationRow(recommendation, audit, linkOf)),
    ),
    writtenSheet(UPDATES, placed.flatMap(updateRows)),
    writtenSheet(DECISIONS_SHEET, placed.flatMap(decisionRows)),
    writtenSheet(
      ACTIONS,
      register.actions.map((action) => actionRow(action, linkOf)),
    ),
    writtenSheet(
      ACTION_UPDATES,
      register.actions.flatMap(({ actionId, updates }) =>
        updates.map(({ date, text }) => ({ 'Action id': actionId, Date: date.words, Update: text })),
      ),
    ),
    writtenSheet(
      BOARDS,
      register.boards.map((board) => ({
        Board: board.name,
        'Full name': board.fullName,
        'Decides after': board.decidesAfter.join('; '),
        Published: yes(board.published),
      })),
    ),
    writtenSheet(
      CRITERIA,
      register.criteriaSets.flatMap(({ name, effectiveFrom, rules }) =>
        rules.map((rule) => criteriaRow(name, effectiveFrom, rule)),
      ),
    ),
    writtenSheet(
      MEETINGS,
      register.meetings.map((meeting) => ({
        Board: meeting.board,
        Date: meeting.date,
        'Updates due': meeting.updatesDue ?? '',
        Paper: meeting.paper,
      })),
    ),
    writtenSheet(REVISIONS, placed.flatMap(revisionRows)),
    writtenSheet(STEPS, placed.flatMap(stepRows)),
    writtenSheet(EVIDENCE, placed.flatMap(evidenceRows)),
    writtenSheet(UPDATE_REQUESTS, requestRows(register.requests, placed)),
    writtenSheet(UPDATE_REVIEWS, placed.flatMap(reviewRows)),
    writtenSheet(
      NAME_CHANGES,
      register.nameChanges.map(({ kind, from, to, on }) => ({ What: kind, From: from, To: to, On: on })),
    ),
    writtenSheet(SETTINGS, [
      { Setting: VERSION, Value: figure(FORMAT_VERSION) },
      { Setting: REVISION_LIMIT, Value: figure(register.revisionLimit) },
    ]),
  ];
}

/**
 * Writes a register as a workbook that reads back as the same register (docs/register-workbook.md, version 2): every sheet, boards and
 * criteria included, so that it needs no defaults. Throws `TextTooLongError` rather than lose part of a text. With `day`,
 * which the file gives as that of its making, the same register gives the same bytes.
 */
export async function writeWorkbook(register: Register, day?: CalendarDay): Promise<Uint8Array> {
  return writeGrids({ title: 'Register of audit recommendations', day }, sheetsOf(register));
}

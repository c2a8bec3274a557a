import { describeAssuranceTest, describePriorityTest } from '../domain/criteria';
import { isCalendarDay } from '../domain/calendarDay';
import { Action, Audit, CriteriaRule, Recommendation, Register } from '../domain/register';
import { MAX_CELL_LENGTH, cleanText } from './cellText';
import {
  ACTIONS,
  ACTION_UPDATES,
  AUDITS,
  BOARDS,
  CRITERIA,
  DECISIONS_SHEET,
  MEETINGS,
  RECOMMENDATIONS,
  SheetFormat,
  UPDATES,
} from './format';
import { writeRevision } from './readRevisions';
import { WrittenCell, WrittenSheet, writeGrids } from './spreadsheet';

/** A text of the register is longer than an Excel cell holds. The message names where it stands and what to do. */
export class TextTooLongError extends Error {
  public override readonly name = 'TextTooLongError';
}

/** What a row puts under each header; a day or period in words counts as a date only under a date column. */
type WrittenRow<Header extends string> = Readonly<Record<Header, string>>;

function yes(flag: boolean): string {
  return flag ? 'Yes' : '';
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

function auditRow(audit: Audit): WrittenRow<keyof typeof AUDITS.columns> {
  return {
    Audit: audit.title,
    Issued: audit.issued.words,
    Source: audit.source,
    Auditor: audit.auditor,
    Assurance: audit.assurance ?? '',
    Organisation: audit.organisation ?? '',
    Confidential: yes(audit.confidential),
  };
}

/** A recommendation as links name it: `Audit (Issued) Reference`. */
function linkTo(audit: Audit, recommendation: Recommendation): string {
  return `${audit.title} (${audit.issued.words}) ${recommendation.reference}`;
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
    'Target date revisions': recommendation.revisions.map(writeRevision).join('\n'),
    Status: recommendation.status,
    'Status date': words(recommendation.statusDate),
    'Board override': recommendation.override?.board ?? '',
    'Override reason': recommendation.override?.reason ?? '',
    Repeats: recommendation.repeats === undefined ? '' : linkOf(recommendation.repeats),
    'Depends on': recommendation.dependsOn.map(linkOf).join('; '),
    Confidential: yes(recommendation.confidential),
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
  }));
}

function decisionRows(placed: Placed): readonly WrittenRow<keyof typeof DECISIONS_SHEET.columns>[] {
  return placed.recommendation.decisions.map((decision) => ({
    ...identityOf(placed),
    Board: decision.board,
    'Meeting date': decision.meetingDate.words,
    Decision: decision.decision,
    Note: decision.note,
  }));
}

function actionRow(action: Action): WrittenRow<keyof typeof ACTIONS.columns> {
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
    writtenSheet(AUDITS, register.audits.map(auditRow)),
    writtenSheet(
      RECOMMENDATIONS,
      placed.map(({ recommendation, audit }) => recommendationRow(recommendation, audit, linkOf)),
    ),
    writtenSheet(UPDATES, placed.flatMap(updateRows)),
    writtenSheet(DECISIONS_SHEET, placed.flatMap(decisionRows)),
    writtenSheet(ACTIONS, register.actions.map(actionRow)),
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
  ];
}

/**
 * Writes a register as a workbook that reads back as the same register (REGISTER-WORKBOOK.md): every sheet, boards and
 * criteria included, so that it needs no defaults. Throws `TextTooLongError` rather than lose part of a text.
 */
export async function writeWorkbook(register: Register): Promise<Uint8Array> {
  return writeGrids('Register of audit recommendations', sheetsOf(register));
}

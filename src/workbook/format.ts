import {
  DECISIONS,
  DELIVERY_WARNINGS,
  NAME_KINDS,
  ORGANISATIONS,
  PROPOSALS,
  RESPONSES,
  REVIEW_OUTCOMES,
  SESSIONS,
  SOURCES,
  STATUSES,
  STEP_STATES,
} from '../domain/register';

/** The version of the format that is written; every version up to it is read. */
export const FORMAT_VERSION = 2;

/** A column of the format: what its cells hold, and how it is written. */
export interface Column {
  /** `code`: an identifier, which Excel must not turn into a number or a date. */
  readonly holds: 'text' | 'code' | 'date';
  /** In characters, for writing. */
  readonly width: number;
  readonly isRequired?: true;
  /**
   * The most characters that SharePoint keeps of it. A column of dates or of given words cannot be too long, and a name
   * from another sheet is measured there, once.
   */
  readonly maximum?: number;
  /** The only words that it takes. */
  readonly words?: readonly string[];
}

/** A sheet of the format; its columns are in the format's order. */
export interface SheetFormat<Header extends string = string> {
  readonly name: string;
  readonly isRequired: boolean;
  readonly columns: Readonly<Record<Header, Column>>;
}

const YES = ['Yes', 'No'] as const;
export const ACTION_STATUSES = ['Open', 'Closed'] as const;

/** A single line and several lines of text, as the lists keep them (BUILD-FACTS.md). */
const LINE_MAXIMUM = 255;
const TEXT_MAXIMUM = 63_999;
/** A name to which the tracker adds a number or a day within a single line. */
const NAME_MAXIMUM = 230;

const AUDIT: Column = { holds: 'text', width: 34, isRequired: true };
const ISSUED: Column = { holds: 'date', width: 16, isRequired: true };
const REFERENCE: Column = { holds: 'code', width: 11, isRequired: true };
const BOARD: Column = { holds: 'text', width: 10, isRequired: true };
const CONFIDENTIAL: Column = { holds: 'text', width: 13, words: YES };
const LONG_TEXT: Column = { holds: 'text', width: 50, maximum: TEXT_MAXIMUM };
const DATE: Column = { holds: 'date', width: 16 };
const REQUIRED_DATE: Column = { ...DATE, isRequired: true };

function sheet<Header extends string>(
  name: string,
  columns: Readonly<Record<Header, Column>>,
  isRequired = false,
): SheetFormat<Header> {
  return { name, isRequired, columns };
}

/*
 * The register workbook, version 2 (docs/register-workbook.md): the nine sheets of version 1 (REGISTER-WORKBOOK.md), in
 * which new columns stand last, and the sheets after them. Reading, writing and the lists that Excel offers all follow these
 * definitions.
 */

export const AUDITS = sheet(
  'Audits',
  {
    Audit: { ...AUDIT, maximum: LINE_MAXIMUM },
    Issued: ISSUED,
    Source: { holds: 'text', width: 20, isRequired: true, words: SOURCES },
    Auditor: { holds: 'text', width: 16, maximum: LINE_MAXIMUM },
    Assurance: { holds: 'text', width: 14, maximum: LINE_MAXIMUM },
    Organisation: { holds: 'text', width: 13, words: ORGANISATIONS },
    Confidential: CONFIDENTIAL,
    'Follows up': { holds: 'text', width: 30 },
  },
  true,
);

export const RECOMMENDATIONS = sheet(
  'Recommendations',
  {
    Audit: AUDIT,
    Issued: ISSUED,
    Reference: { ...REFERENCE, maximum: LINE_MAXIMUM },
    Title: { holds: 'text', width: 30, isRequired: true, maximum: LINE_MAXIMUM },
    Priority: { holds: 'text', width: 14, maximum: LINE_MAXIMUM },
    Theme: { holds: 'text', width: 20, maximum: TEXT_MAXIMUM },
    Recommendation: LONG_TEXT,
    'Management response': LONG_TEXT,
    Response: { holds: 'text', width: 18, words: RESPONSES },
    Owner: { holds: 'text', width: 28, maximum: TEXT_MAXIMUM },
    Raised: DATE,
    'Original target date': DATE,
    'Target date revisions': { holds: 'text', width: 50 },
    Status: { holds: 'text', width: 20, isRequired: true, words: STATUSES },
    'Status date': DATE,
    'Board override': { holds: 'text', width: 14 },
    'Override reason': { holds: 'text', width: 30, maximum: TEXT_MAXIMUM },
    Repeats: { holds: 'text', width: 30 },
    'Depends on': { holds: 'text', width: 30 },
    Confidential: CONFIDENTIAL,
    Directorate: { holds: 'text', width: 24, maximum: LINE_MAXIMUM },
    'Earlier statuses': { holds: 'text', width: 30, maximum: TEXT_MAXIMUM },
  },
  true,
);

export const UPDATES = sheet('Updates', {
  Audit: AUDIT,
  Issued: ISSUED,
  Reference: REFERENCE,
  Date: REQUIRED_DATE,
  Author: { holds: 'text', width: 26, maximum: LINE_MAXIMUM },
  Achievements: LONG_TEXT,
  Remaining: LONG_TEXT,
  Milestones: LONG_TEXT,
  Barriers: LONG_TEXT,
  Mitigation: LONG_TEXT,
  Update: LONG_TEXT,
  Implemented: LONG_TEXT,
  Evidence: LONG_TEXT,
  Proposes: { holds: 'text', width: 13, words: PROPOSALS },
  'Implemented on': DATE,
  Measure: { holds: 'text', width: 30, maximum: TEXT_MAXIMUM },
  Achieved: { holds: 'code', width: 10 },
  'Out of': { holds: 'code', width: 10 },
  'Evidence period': DATE,
  'Sample day': DATE,
  'Evidence source': { holds: 'text', width: 26, maximum: TEXT_MAXIMUM },
  Delivery: { holds: 'text', width: 20, words: DELIVERY_WARNINGS },
  'After decisions': { holds: 'code', width: 10 },
});

export const DECISIONS_SHEET = sheet('Decisions', {
  Audit: AUDIT,
  Issued: ISSUED,
  Reference: REFERENCE,
  Board: BOARD,
  'Meeting date': REQUIRED_DATE,
  Decision: { holds: 'text', width: 24, isRequired: true, words: DECISIONS },
  Note: LONG_TEXT,
  'Minute no.': { holds: 'code', width: 11, maximum: LINE_MAXIMUM },
});

export const ACTIONS = sheet('Actions', {
  'Action id': { holds: 'code', width: 11, isRequired: true, maximum: LINE_MAXIMUM },
  Board: BOARD,
  'Meeting date': REQUIRED_DATE,
  'Minute no.': { holds: 'code', width: 11, isRequired: true, maximum: LINE_MAXIMUM },
  Paper: { holds: 'code', width: 9, maximum: LINE_MAXIMUM },
  Action: { ...LONG_TEXT, isRequired: true },
  'Person responsible': { holds: 'text', width: 28, isRequired: true, maximum: TEXT_MAXIMUM },
  'Target date': DATE,
  Status: { holds: 'text', width: 10, isRequired: true, words: ACTION_STATUSES },
  'Closed on': DATE,
  Session: { holds: 'text', width: 10, words: SESSIONS },
  Recommendation: { holds: 'text', width: 34 },
});

export const ACTION_UPDATES = sheet('Action updates', {
  'Action id': { holds: 'code', width: 11, isRequired: true },
  Date: REQUIRED_DATE,
  Update: { ...LONG_TEXT, isRequired: true },
});

export const BOARDS = sheet('Boards', {
  Board: { ...BOARD, maximum: NAME_MAXIMUM },
  'Full name': { holds: 'text', width: 40, maximum: LINE_MAXIMUM },
  'Decides after': { holds: 'text', width: 20, maximum: LINE_MAXIMUM },
  Published: { holds: 'text', width: 11, words: YES },
});

export const CRITERIA = sheet('Criteria', {
  Set: { holds: 'text', width: 30, isRequired: true, maximum: NAME_MAXIMUM },
  'Effective from': REQUIRED_DATE,
  Source: { holds: 'text', width: 20, words: SOURCES },
  Auditor: { holds: 'text', width: 16, maximum: LINE_MAXIMUM },
  Assurance: { holds: 'text', width: 22, maximum: LINE_MAXIMUM },
  Priority: { holds: 'text', width: 20, maximum: LINE_MAXIMUM },
  Board: BOARD,
  Clause: LONG_TEXT,
});

export const MEETINGS = sheet('Meetings', {
  Board: BOARD,
  Date: REQUIRED_DATE,
  'Updates due': DATE,
  Paper: { holds: 'code', width: 9, maximum: LINE_MAXIMUM },
});

export const REVISIONS = sheet('Target date revisions', {
  Audit: AUDIT,
  Issued: ISSUED,
  Reference: REFERENCE,
  'Set on': REQUIRED_DATE,
  'New date': REQUIRED_DATE,
  Reason: LONG_TEXT,
  Author: { holds: 'text', width: 26, maximum: LINE_MAXIMUM },
});

export const STEPS = sheet('Steps', {
  Audit: AUDIT,
  Issued: ISSUED,
  Reference: REFERENCE,
  Number: { holds: 'code', width: 9, isRequired: true },
  Step: { ...LONG_TEXT, isRequired: true },
  Owner: { holds: 'text', width: 26, maximum: LINE_MAXIMUM },
  Due: DATE,
  State: { holds: 'text', width: 10, words: STEP_STATES },
  'Settled on': DATE,
  Reason: LONG_TEXT,
});

export const EVIDENCE = sheet('Evidence', {
  Audit: AUDIT,
  Issued: ISSUED,
  Reference: REFERENCE,
  'File name': { holds: 'text', width: 30, isRequired: true, maximum: LINE_MAXIMUM },
  Title: { holds: 'text', width: 30, maximum: LINE_MAXIMUM },
  'Added on': REQUIRED_DATE,
  Author: { holds: 'text', width: 26, maximum: LINE_MAXIMUM },
  Confidential: CONFIDENTIAL,
});

export const UPDATE_REQUESTS = sheet('Update requests', {
  Audit: AUDIT,
  Issued: ISSUED,
  Reference: REFERENCE,
  Board: BOARD,
  'Meeting date': REQUIRED_DATE,
  'Sent on': REQUIRED_DATE,
});

export const UPDATE_REVIEWS = sheet('Update reviews', {
  Audit: AUDIT,
  Issued: ISSUED,
  Reference: REFERENCE,
  'Update no.': { holds: 'code', width: 11, isRequired: true },
  Outcome: { holds: 'text', width: 12, isRequired: true, words: REVIEW_OUTCOMES },
  'Reviewed on': REQUIRED_DATE,
  Note: LONG_TEXT,
  Author: { holds: 'text', width: 26, maximum: LINE_MAXIMUM },
});

export const NAME_CHANGES = sheet('Name changes', {
  What: { holds: 'text', width: 10, isRequired: true, words: NAME_KINDS },
  From: { holds: 'text', width: 30, isRequired: true, maximum: LINE_MAXIMUM },
  To: { holds: 'text', width: 30, isRequired: true, maximum: LINE_MAXIMUM },
  On: REQUIRED_DATE,
});

/** The settings as the sheet names them. */
export const VERSION = 'Version';
export const REVISION_LIMIT = 'Revision limit';

export const SETTINGS = sheet('Settings', {
  Setting: { holds: 'text', width: 20, isRequired: true },
  Value: { holds: 'code', width: 12, isRequired: true },
});

/** Every sheet of the format, in its order. */
export const SHEETS: readonly SheetFormat[] = [
  AUDITS,
  RECOMMENDATIONS,
  UPDATES,
  DECISIONS_SHEET,
  ACTIONS,
  ACTION_UPDATES,
  BOARDS,
  CRITERIA,
  MEETINGS,
  REVISIONS,
  STEPS,
  EVIDENCE,
  UPDATE_REQUESTS,
  UPDATE_REVIEWS,
  NAME_CHANGES,
  SETTINGS,
];

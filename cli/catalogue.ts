import type { AcceptedArguments, CommandArguments } from './arguments';

/** A command of the line: what it takes, and the module that carries it out, loaded only when it is asked for. */
export interface CommandEntry extends AcceptedArguments {
  readonly name: string;
  readonly usage: string;
  /** One sentence, for the overview. */
  readonly summary: string;
  load(): Promise<(args: CommandArguments) => Promise<void>>;
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const SITE = { site: TEXT, data: TEXT };

/** Every command, in the order of the overview. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'setup',
    usage: 'setup [--site URL | --data DIR]',
    summary: 'Makes the lists of the tracker in a site, or repairs them; touches no row.',
    options: SITE,
    load: async () => (await import('./commands/setup')).setup,
  },
  {
    name: 'import',
    usage: 'import FILE.xlsx [--dry-run] [--site URL | --data DIR]',
    summary: 'Checks a register workbook and adds what the site lacks; with any error nothing is written.',
    operand: 'FILE.xlsx',
    options: { ...SITE, 'dry-run': FLAG },
    load: async () => (await import('./commands/import')).importWorkbook,
  },
  {
    name: 'export',
    usage: 'export FILE.xlsx [--site URL | --data DIR]',
    summary: 'Writes the whole register as a workbook.',
    operand: 'FILE.xlsx',
    options: SITE,
    load: async () => (await import('./commands/export')).exportWorkbook,
  },
  {
    name: 'summary',
    usage: `summary --board BOARD [--as-at YYYY-MM-DD] [--scheme target-date|priority] [--json] [--site URL | --data DIR]
  summary --scheme delivery --since YYYY-MM-DD [--board BOARD] [--as-at YYYY-MM-DD] [--json] [--site URL | --data DIR]`,
    summary:
      "Counts a board's recommendations as at a day, today unless one is given; by section, with what has moved.",
    options: { ...SITE, board: TEXT, 'as-at': TEXT, since: TEXT, scheme: TEXT, json: FLAG },
    load: async () => (await import('./commands/summary')).summary,
  },
  {
    name: 'kpi',
    usage: 'kpi [--as-at YYYY-MM-DD] [--since YYYY-MM-DD] [--board BOARD] [--json] [--site URL | --data DIR]',
    summary:
      'Gives the key figures as at a day, today unless one is given, and over the year, or the period, before it.',
    options: { ...SITE, board: TEXT, 'as-at': TEXT, since: TEXT, json: FLAG },
    load: async () => (await import('./commands/kpi')).kpi,
  },
  {
    name: 'round',
    usage: 'round --board BOARD --meeting YYYY-MM-DD [--as-at YYYY-MM-DD] [--json] [--site URL | --data DIR]',
    summary: "Says who owes an update for a board's meeting, who has given it, and who was asked when.",
    options: { ...SITE, board: TEXT, meeting: TEXT, 'as-at': TEXT, json: FLAG },
    load: async () => (await import('./commands/round')).round,
  },
  {
    name: 'criteria',
    usage: 'criteria --what-if FILE.xlsx [--as-at YYYY-MM-DD] [--json] [--site URL | --data DIR]',
    summary:
      'Checks the reporting criteria of a workbook and says what would move if they took effect; changes nothing.',
    options: { ...SITE, 'what-if': TEXT, 'as-at': TEXT, json: FLAG },
    load: async () => (await import('./commands/criteria')).criteria,
  },
  {
    name: 'check',
    usage: 'check [--board BOARD [--meeting YYYY-MM-DD]] [--repair] [--json] [--site URL | --data DIR]',
    summary: 'Says what to put right in the register, and finds rows that differ from their history, or repairs them.',
    options: { ...SITE, board: TEXT, meeting: TEXT, repair: FLAG, json: FLAG },
    load: async () => (await import('./commands/check')).check,
  },
  {
    name: 'paper',
    usage: `paper --board BOARD --meeting YYYY-MM-DD --layout LAYOUT --out DIR [--format FORMATS] [--edition full|public]
      [--changes] [--template FILE.docx] [--report-of OFFICE] [--author ROLE] [--time TIME]
      [--draft] [--keep [--new-version]] [--site URL | --data DIR]`,
    summary:
      "Makes a board's paper for a meeting: docx, pdf, xlsx, html, or zip for the pack; --changes marks what changed since the last meeting, --keep stores a final one for good.",
    options: {
      ...SITE,
      board: TEXT,
      meeting: TEXT,
      layout: TEXT,
      format: TEXT,
      edition: TEXT,
      changes: FLAG,
      template: TEXT,
      'report-of': TEXT,
      author: TEXT,
      time: TEXT,
      out: TEXT,
      draft: FLAG,
      keep: FLAG,
      'new-version': FLAG,
    },
    load: async () => (await import('./commands/paper')).paper,
  },
  {
    name: 'rebuild',
    usage:
      'rebuild --board BOARD --meeting YYYY-MM-DD [--layout LAYOUT] [--edition full|public] [--json] [--site URL | --data DIR]',
    summary: 'Makes the kept papers of a meeting again as at their day, and says whether they say the same.',
    options: { ...SITE, board: TEXT, meeting: TEXT, layout: TEXT, edition: TEXT, json: FLAG },
    load: async () => (await import('./commands/rebuild')).rebuild,
  },
  {
    name: 'template',
    usage: 'template FILE.docx',
    summary: 'Writes a Word template to begin from; paper --template pours papers into it, or into one of your own.',
    operand: 'FILE.docx',
    options: {},
    load: async () => (await import('./commands/template')).template,
  },
];

/** What `--help` prints. */
export const HELP = `Usage: npm run -s tracker -- COMMAND ...

${COMMANDS.map(({ usage, summary }) => `  ${usage}\n      ${summary}`).join('\n')}

Without --site a command works on the local SharePoint whose data is in the folder .tracker, or in the one that
--data names; the folder is made when it is not there. With --site URL it works on that SharePoint site, with the access
token in the environment variable SHAREPOINT_TOKEN.

Exit code 0: done; 1: a problem in the data or the site, told on stderr; 2: wrong usage.`;

import { Audit, ORGANISATIONS, SOURCES } from '../domain/register';
import { KNOWN_SCALES, Scale, isOnScale, isSameWord, spellAsScale } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { AUDITS } from './format';
import { Identities } from './identities';
import { auditKey } from './keys';
import { ProblemLog, quoted } from './problems';
import { SheetRows } from './sheetRows';

export type AuditHeader = keyof typeof AUDITS.columns;

/** An audit with its row, to which links between audits are reported. */
export interface ReadAudit {
  readonly audit: Audit;
  readonly row: SheetRow<AuditHeader>;
}

/**
 * A value as its scale spells it; one on no scale is kept and warned of, for no rule may fit it. `blank` is the word of the
 * criteria for no value, which says no more than a blank cell.
 */
export function scaled<Header extends string>(
  row: SheetRow<Header>,
  column: Header,
  scales: readonly Scale[],
  blank: string,
  log: ProblemLog,
): string | undefined {
  const word = row.word(column);
  if (word === '' || isSameWord(word, blank)) {
    return undefined;
  }
  if (!isOnScale(scales, word)) {
    const known = scales.map((scale) => scale.join(', ')).join('; ');
    log.gather(
      'warning',
      word,
      row.place(column),
      `${quoted(word)} is on none of the scales (${known}); it is kept, but reporting criteria may not cover it`,
    );
  }
  return spellAsScale(scales, word);
}

function readAudit(row: SheetRow<AuditHeader>, identities: Identities, log: ProblemLog): ReadAudit | undefined {
  const title = row.required('Audit');
  const issued = row.period('Issued');
  const source = row.choice('Source', SOURCES, 'a source');
  const rest = {
    auditor: row.word('Auditor'),
    assurance: scaled(row, 'Assurance', KNOWN_SCALES.assurance, 'Not graded', log),
    organisation: row.choice('Organisation', ORGANISATIONS, 'an organisation'),
    confidential: row.flag('Confidential'),
  };
  if (title === '' || issued === undefined) {
    identities.addBrokenAudit(row);
    return undefined;
  }
  // the identity stands even where the source is in error, so that the audit's rows elsewhere are still checked
  const audit: Audit = {
    id: `A|${auditKey(title, issued)}`,
    title,
    issued,
    source: source ?? 'Other',
    followsUp: undefined,
    ...rest,
  };
  if (!identities.addAudit(audit)) {
    row.error(
      'Audit',
      `${quoted(title)} (${issued.words}) is in this sheet twice; title and issue together name one audit, so remove one or correct it`,
    );
  }
  return { audit, row };
}

/** The audits of the sheet, in its order, without what other rows add to them. */
export function readAudits(
  sheet: SheetRows<AuditHeader>,
  identities: Identities,
  log: ProblemLog,
): readonly ReadAudit[] {
  return sheet.rows
    .map((row) => readAudit(row, identities, log))
    .filter((each): each is ReadAudit => each !== undefined);
}

import { Audit, ORGANISATIONS, SOURCES } from '../domain/register';
import { DEFAULT_SCALES, Scale, isOnScale, spellAsScale } from '../domain/scales';
import { SheetRow } from './SheetRow';
import { AUDITS } from './format';
import { Identities } from './identities';
import { auditKey } from './keys';
import { ProblemLog, quoted } from './problems';
import { SheetRows } from './sheetRows';

type AuditHeader = keyof typeof AUDITS.columns;

/** A value as its scale spells it; one on no scale is kept and warned of, for no rule may fit it. */
export function scaled<Header extends string>(
  row: SheetRow<Header>,
  column: Header,
  scales: readonly Scale[],
  log: ProblemLog,
): string | undefined {
  const word = row.word(column);
  if (word === '') {
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

function readAudit(row: SheetRow<AuditHeader>, identities: Identities, log: ProblemLog): Audit | undefined {
  const title = row.required('Audit');
  const issued = row.period('Issued');
  const source = row.choice('Source', SOURCES, 'a source');
  const rest = {
    auditor: row.word('Auditor'),
    assurance: scaled(row, 'Assurance', DEFAULT_SCALES.assurance, log),
    organisation: row.choice('Organisation', ORGANISATIONS, 'an organisation'),
    confidential: row.flag('Confidential'),
  };
  if (title === '' || issued === undefined) {
    identities.addBrokenAudit(row);
    return undefined;
  }
  // the identity stands even where the source is in error, so that the audit's rows elsewhere are still checked
  const audit: Audit = { id: `A|${auditKey(title, issued)}`, title, issued, source: source ?? 'Other', ...rest };
  if (!identities.addAudit(audit)) {
    row.error(
      'Audit',
      `${quoted(title)} (${issued.words}) is in this sheet twice; title and issue together name one audit, so remove one or correct it`,
    );
  }
  return audit;
}

/** The audits of the sheet, in its order. */
export function readAudits(sheet: SheetRows<AuditHeader>, identities: Identities, log: ProblemLog): readonly Audit[] {
  return sheet.rows
    .map((row) => readAudit(row, identities, log))
    .filter((audit): audit is Audit => audit !== undefined);
}

import { Audit, ORGANISATIONS, SOURCES } from '../../domain/register';
import { AUDITS } from '../../lists/audits';
import { toDateOnly } from '../days';
import { ItemReader, RowProblem, SPItem, textOf } from './ItemReader';

export interface SPAuditItem extends SPItem {
  readonly Issued: string | null;
  readonly Source: string | null;
  readonly Auditor: string | null;
  readonly Assurance: string | null;
  readonly Organisation: string | null;
  readonly FollowsUpId: number | null;
  readonly Confidential: boolean | null;
}

/** The audit of a row, or `undefined` after reporting what is wrong with it. */
export function readAudit(item: SPAuditItem, problems: RowProblem[]): Audit | undefined {
  const reader = new ItemReader(AUDITS, item.Id, problems);
  const audit: Audit = {
    id: String(item.Id),
    title: reader.requiredText('Title', item.Title),
    issued: reader.period('Issued', item.Issued),
    source: reader.oneOf('Source', item.Source, SOURCES),
    auditor: textOf(item.Auditor),
    assurance: reader.optionalText(item.Assurance),
    organisation: reader.optionalOneOf('Organisation', item.Organisation, ORGANISATIONS),
    followsUp: item.FollowsUpId === null ? undefined : String(item.FollowsUpId),
    confidential: item.Confidential === true,
  };
  return reader.isSound ? audit : undefined;
}

/** The columns of an audit but the one that it follows up, as they are sent. */
export function auditColumns(audit: Audit): Record<string, unknown> {
  return {
    Title: audit.title,
    Issued: audit.issued.words,
    IssuedFrom: toDateOnly(audit.issued.from),
    Source: audit.source,
    Auditor: audit.auditor,
    Assurance: audit.assurance ?? null,
    Organisation: audit.organisation ?? null,
    Confidential: audit.confidential,
  };
}

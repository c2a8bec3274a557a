import { Period } from '../domain/period';
import { normaliseWords } from '../domain/scales';

/**
 * What identifies an audit (REGISTER-WORKBOOK.md, "Sheet Audits"): its title and the period of its issue, however either
 * is written, so that `Oct 2020` and `October 2020` are one.
 */
export function auditKey(title: string, issued: Pick<Period, 'from' | 'to'>): string {
  return `${normaliseWords(title)}|${issued.from}|${issued.to}`;
}

/** What identifies a recommendation: its reference within its audit. */
export function recommendationKey(keyOfAudit: string, reference: string): string {
  return `${keyOfAudit}|${normaliseWords(reference)}`;
}

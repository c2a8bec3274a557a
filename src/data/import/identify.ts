import { Register } from '../../domain/register';
import { recommendationKey } from '../registerKeys';

/** The recommendations of a register with their keys and names; one whose audit is missing is a programmer's error. */
export function identify(register: Register): ReadonlyMap<string, { readonly key: string; readonly label: string }> {
  const audits = new Map(register.audits.map((audit) => [audit.id, audit]));
  return new Map(
    register.recommendations.map(({ id, auditId, reference }) => {
      const audit = audits.get(auditId);
      if (audit === undefined) {
        throw new Error(`Recommendation ${id} belongs to audit ${auditId}, which is missing`);
      }
      return [id, { key: recommendationKey(audit, reference), label: `${audit.title} ${reference}` }];
    }),
  );
}

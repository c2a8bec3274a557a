import { connect } from '../../../src/data/connect';
import { loadRegister } from '../../../src/data/registerRepository';
import type { Recommendation } from '../../../src/domain/register';

/** Recommendation 4.2 of the sample's audit Fleet Management, as the site has it now. */
export async function fleetOf(siteUrl: string): Promise<Recommendation> {
  const { audits, recommendations } = await loadRegister(connect(siteUrl));
  const audit = audits.find(({ title }) => title === 'FLEET MANAGEMENT');
  const found = recommendations.find(({ auditId, reference }) => auditId === audit?.id && reference === '4.2');
  if (found === undefined) {
    throw new Error('The sample lacks FLEET MANAGEMENT 4.2');
  }
  return found;
}

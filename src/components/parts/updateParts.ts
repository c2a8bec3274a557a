import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';
import { strings } from './loc/en-GB';

/** The parts of an update that are text, as they follow each other in the form and wherever an update is read. */
export const UPDATE_PARTS = [
  { part: 'achievements', title: strings.achievementsToDate },
  { part: 'remaining', title: strings.whatIsLeft },
  { part: 'milestones', title: strings.milestones },
  { part: 'barriers', title: strings.barriersAndHow },
  { part: 'mitigation', title: strings.mitigationInPlace },
  { part: 'text', title: strings.updateInFree },
  { part: 'implemented', title: strings.implemented },
  { part: 'evidence', title: strings.evidenceThatIt },
] as const satisfies readonly { part: keyof OwnerUpdateDraft; title: string }[];

/** The parts that report progress; the last two belong to a proposal to close. */
export const REPORTING_PARTS = UPDATE_PARTS.slice(0, 6);

import type { OwnerUpdateDraft } from '../../domain/ownerUpdate';

/** The parts of an update that are text, as they follow each other in the form and wherever an update is read. */
export const UPDATE_PARTS = [
  { part: 'achievements', title: 'Achievements to date' },
  { part: 'remaining', title: 'What is left' },
  { part: 'milestones', title: 'Milestones' },
  { part: 'barriers', title: 'Barriers, and how they may be resolved' },
  { part: 'mitigation', title: 'Mitigation in place meanwhile' },
  { part: 'text', title: 'Update in free text' },
  { part: 'implemented', title: 'Implemented' },
  { part: 'evidence', title: 'Evidence that it is working' },
] as const satisfies readonly { part: keyof OwnerUpdateDraft; title: string }[];

/** The parts that report progress; the last two belong to a proposal to close. */
export const REPORTING_PARTS = UPDATE_PARTS.slice(0, 6);

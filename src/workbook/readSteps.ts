import { EvidenceFile, STEP_STATES, Step } from '../domain/register';
import { EVIDENCE, STEPS } from './format';
import { Identities } from './identities';
import { ByRecommendation, append } from './readHistory';
import { SheetRows } from './sheetRows';

/** The steps of the sheet; the numbers of a recommendation's steps are its own. */
export function readSteps(
  sheet: SheetRows<keyof typeof STEPS.columns>,
  identities: Identities,
): ByRecommendation<Step> {
  const steps = new Map<string, Step[]>();
  for (const row of sheet.rows) {
    const recommendation = identities.recommendationOf(row);
    const number = row.wholeNumber('Number');
    row.required('Step');
    const state = row.choice('State', STEP_STATES, 'a state of a step') ?? 'Open';
    const rest = {
      text: row.text('Step'),
      owner: row.word('Owner'),
      due: row.target('Due'),
      state,
      settledOn: row.period('Settled on'),
      reason: row.text('Reason'),
    };
    if (number === 0) {
      row.error('Number', '"0" is not the number of a step; the first is 1');
    }
    if (state === 'Dropped' && row.word('Reason') === '') {
      row.warning('Reason', 'blank, but the step is dropped; it counts as open until a reason is given');
    }
    if (recommendation !== undefined && number !== undefined) {
      if (steps.get(recommendation.id)?.some((step) => step.number === number) === true) {
        row.error('Number', `the recommendation has a step ${number} already; give each step its own number`);
      }
      append(steps, recommendation.id, () => ({ id: `S|${recommendation.id}|${number}`, number, ...rest }));
    }
  }
  return steps;
}

/** The files of the sheet, which only names them. */
export function readEvidence(
  sheet: SheetRows<keyof typeof EVIDENCE.columns>,
  identities: Identities,
): ByRecommendation<EvidenceFile> {
  const files = new Map<string, EvidenceFile[]>();
  for (const row of sheet.rows) {
    const recommendation = identities.recommendationOf(row);
    const fileName = row.required('File name');
    const addedOn = row.period('Added on');
    const confidential = row.flag('Confidential');
    if (recommendation !== undefined && addedOn !== undefined) {
      append(files, recommendation.id, (position) => ({
        id: `E|${recommendation.id}|${position}`,
        fileName,
        title: row.word('Title'),
        addedOn,
        author: row.word('Author'),
        confidential,
      }));
    }
  }
  return files;
}

import { formatDay } from '../../domain/calendarDay';
import { describePeriod } from '../../domain/period';
import type { Update, WorkingEvidence } from '../../domain/register';
import { UPDATE_PARTS } from '../parts/updateParts';
import { strings } from './loc/en-GB';

/** A part of an update under its title; `''` stands for a title that says it all, or for a text that needs none. */
export interface UpdatePart {
  readonly title: string;
  readonly text: string;
}

/** A measurement in one line: `Records in date: 84 of 100; October 2020; sample of 30 October 2020; from: Fleet system`. */
function describeWorking({ measure, achieved, outOf, period, sampleDay, source }: WorkingEvidence): string {
  const figure = [achieved, outOf].filter((each) => each !== undefined).join(strings.of);
  return [
    [measure, figure].filter((part) => part !== '').join(': '),
    period === undefined ? '' : describePeriod(period),
    sampleDay === undefined ? '' : strings.sampleOfSampleDay(formatDay(sampleDay)),
    source === '' ? '' : strings.fromSource(source),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const PROPOSED = {
  Closure: strings.proposesClosing,
  'Not adopted': strings.proposesNotAdopting,
  Superseded: strings.proposesSuperseding,
} as const;

/** Everything that an owner reported, in the order of the form: the sections, both limbs of a closing, warning and proposal. */
export function updateParts(update: Update): readonly UpdatePart[] {
  const { implementedOn } = update;
  const texts = UPDATE_PARTS.flatMap(({ part, title }): readonly UpdatePart[] => {
    const text = update[part];
    if (part === 'implemented' && implementedOn !== undefined) {
      return [{ title: `${title}: ${describePeriod(implementedOn)}`, text }];
    }
    return text === '' ? [] : [{ title: part === 'text' ? '' : title, text }];
  });
  const working = update.working === undefined ? '' : describeWorking(update.working);
  return [
    ...texts,
    ...(working === '' ? [] : [{ title: strings.measured, text: working }]),
    ...(update.delivery === undefined ? [] : [{ title: strings.deliveryAsIts, text: update.delivery }]),
    ...(update.proposes === undefined ? [] : [{ title: PROPOSED[update.proposes], text: '' }]),
  ];
}

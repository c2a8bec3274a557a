import fc from 'fast-check';
import {
  DELIVERY_WARNINGS,
  EvidenceFile,
  NAME_KINDS,
  NameChange,
  REVIEW_OUTCOMES,
  Recommendation,
  Register,
  STEP_STATES,
  STATUSES,
  Step,
  Update,
  UpdateRequest,
  UpdateReview,
  WorkingEvidence,
} from '../../src/domain/register';
import { isSameWord, normaliseWords } from '../../src/domain/scales';
import { anyRegister, day, filled, happened, longText, optional, shortText, targetDate } from './registerArbitraries';

const working: fc.Arbitrary<WorkingEvidence | undefined> = fc
  .record({
    measure: shortText,
    achieved: optional(fc.integer({ min: 0, max: 100 })),
    outOf: optional(fc.integer({ min: 100, max: 999_999_999 })),
    period: optional(happened),
    sampleDay: optional(day),
    source: shortText,
  })
  .map((each) => (Object.values(each).every((part) => part === undefined || part === '') ? undefined : each));

const reviews: fc.Arbitrary<readonly UpdateReview[]> = fc
  .array(fc.record({ outcome: fc.constantFrom(...REVIEW_OUTCOMES), day, note: longText, author: shortText }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((each) => each.map((review, index) => ({ ...review, id: `review ${index + 1}` })));

const updateParts: fc.Arbitrary<Pick<Update, 'implementedOn' | 'working' | 'delivery' | 'decisionsOfDay' | 'reviews'>> =
  fc.record(
    {
      implementedOn: optional(happened),
      working,
      delivery: optional(fc.constantFrom(...DELIVERY_WARNINGS)),
      decisionsOfDay: fc.integer({ min: 1, max: 3 }),
      reviews,
    },
    { requiredKeys: ['implementedOn', 'working', 'delivery'] },
  );

const earlierStatuses: fc.Arbitrary<Pick<Recommendation, 'earlierStatuses'>> = fc.record(
  {
    earlierStatuses: fc.array(fc.record({ status: fc.constantFrom(...STATUSES), from: happened }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
);

const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      text: longText.map((text) => (text === '' ? 'Write it down.' : text)),
      owner: shortText,
      due: optional(targetDate),
      state: fc.constantFrom(...STEP_STATES),
      settledOn: optional(happened),
      reason: longText,
    }),
    { maxLength: 3 },
  )
  .map((all) => all.map((each, at) => ({ id: `s${at}`, number: all.length - at, ...each })));

const evidence: fc.Arbitrary<readonly EvidenceFile[]> = fc
  .array(
    fc.record({ fileName: filled, title: shortText, addedOn: happened, author: shortText, confidential: fc.boolean() }),
    { maxLength: 2 },
  )
  .map((all) => all.map((each, at) => ({ id: `e${at}`, ...each })));

const nameChange: fc.Arbitrary<Omit<NameChange, 'id'>> = fc
  .record({ kind: fc.constantFrom(...NAME_KINDS), from: filled, to: filled, on: day })
  .map((each) => (isSameWord(each.from, each.to) ? { ...each, to: `${each.to} 2` } : each));

/** Parts that are dealt out in turn to the records of a register. */
function dealt<T>(part: fc.Arbitrary<T>): fc.Arbitrary<(at: number) => T> {
  return fc.array(part, { minLength: 5, maxLength: 5 }).map((parts) => (at) => parts[at % parts.length] as T);
}

/** Each audit may follow up one that stands before it: so there is no circle. */
function withFollowUps({ audits }: Register, pickOf: (at: number) => number): Register['audits'] {
  return audits.map((audit, at) => ({
    ...audit,
    followsUp: at === 0 || pickOf(at) % 2 === 0 ? undefined : audits[pickOf(at) % at]?.id,
  }));
}

function requestsOf(
  { recommendations }: Register,
  drafts: readonly (Pick<UpdateRequest, 'board' | 'meetingDate' | 'day'> & { readonly pick: number })[],
): readonly UpdateRequest[] {
  const requests = drafts.flatMap(({ pick, ...rest }, at) => {
    const recommendation = recommendations[pick % Math.max(1, recommendations.length)];
    return recommendation === undefined ? [] : [{ id: `q${at}`, recommendationId: recommendation.id, ...rest }];
  });
  const keyOf = (each: UpdateRequest): string =>
    [each.recommendationId, normaliseWords(each.board), each.meetingDate, each.day].join('|');
  return [...new Map(requests.map((each) => [keyOf(each), each])).values()];
}

function widen(register: Register): fc.Arbitrary<Register> {
  return fc
    .record({
      pickOf: dealt(fc.nat()),
      textOf: dealt(shortText),
      updatePartsOf: dealt(updateParts),
      earlierStatusesOf: dealt(earlierStatuses),
      stepsOf: dealt(steps),
      evidenceOf: dealt(evidence),
      requests: fc.array(
        fc.record({
          pick: fc.nat(),
          board: fc.constantFrom(...register.boards.map(({ name }) => name)),
          meetingDate: day,
          day,
        }),
        { maxLength: 4 },
      ),
      // A name gets one other name a day.
      nameChanges: fc.uniqueArray(nameChange, {
        maxLength: 3,
        selector: ({ kind, from, on }) => `${kind}|${normaliseWords(from)}|${on}`,
      }),
      revisionLimit: fc.nat(9),
    })
    .map(
      ({
        pickOf,
        textOf,
        updatePartsOf,
        earlierStatusesOf,
        stepsOf,
        evidenceOf,
        requests,
        nameChanges,
        revisionLimit,
      }) => {
        const recommendations = register.recommendations.map((each, at): Recommendation => ({
          ...each,
          ...earlierStatusesOf(at),
          directorate: textOf(at),
          revisions: each.revisions.map((revision, index) => ({ ...revision, author: textOf(at + index) })),
          updates: each.updates.map((update, index) => ({ ...update, ...updatePartsOf(at + index) })),
          decisions: each.decisions.map((decision, index) => ({ ...decision, minuteNumber: textOf(at + index) })),
          steps: stepsOf(at),
          evidence: evidenceOf(at),
        }));
        return {
          ...register,
          audits: withFollowUps(register, pickOf),
          recommendations,
          requests: requestsOf(register, requests),
          nameChanges: nameChanges.map((each, at) => ({ id: `n${at}`, ...each })),
          revisionLimit,
        };
      },
    );
}

/** Any register that version 2 of the workbook can hold: `anyRegister` with all that version 1 does not know. */
export const anyWiderRegister: fc.Arbitrary<Register> = anyRegister.chain(widen);

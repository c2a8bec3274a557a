import { Recommendation, Register } from './register';
import { Scales, scalesInUse } from './scales';

function given(words: readonly (string | undefined)[]): readonly string[] {
  return words.flatMap((word) => word ?? []);
}

/** The scales of a register by the words that its audits, recommendations and criteria use. */
export function scalesOf({
  audits,
  recommendations,
  criteriaSets,
}: Pick<Register, 'audits' | 'criteriaSets'> & {
  readonly recommendations: readonly Pick<Recommendation, 'priority'>[];
}): Scales {
  const tests = criteriaSets.flatMap(({ rules }) => rules.map(({ assurance }) => assurance));
  return scalesInUse(
    given([
      ...audits.map(({ assurance }) => assurance),
      ...tests.map((test) => (test === undefined || test.kind === 'notGraded' ? undefined : test.grading)),
    ]),
    given(recommendations.map(({ priority }) => priority)),
  );
}

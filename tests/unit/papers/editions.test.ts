import fc from 'fast-check';
import { DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { EDITIONS } from '../../../src/domain/edition';
import { Action, Audit, Recommendation, Register } from '../../../src/domain/register';
import { contradictions } from '../../../src/papers/contradictions';
import { LAYOUTS } from '../../../src/papers/layouts';
import { MEETING, buildPaper } from '../../support/layoutPapers';
import { partText } from '../../support/paperText';
import { aDecision, aMeeting, aRecommendation, anAction, anAudit, anUpdate, period } from '../../support/registers';

const SECRET = 'zqxsecret';
const PERSON = 'zqxperson';

/** Every text of a confidential thing holds the secret word; every author is a person. */
function texts(isSecret: boolean, words: string): string {
  return isSecret ? `${SECRET} ${words}` : words;
}

const audit = (at: number): fc.Arbitrary<Audit> =>
  fc
    .record({
      isSecret: fc.boolean(),
      assurance: fc.constantFrom('Satisfactory', 'Limited', undefined),
      source: fc.constantFrom('Internal audit' as const, 'HMICFRS inspection' as const),
    })
    .map(({ isSecret, assurance, source }) =>
      anAudit({
        id: `a${at}`,
        title: texts(isSecret, `Audit ${at}`),
        auditor: texts(isSecret, 'Auditor'),
        assurance,
        source,
        confidential: isSecret,
      }),
    );

const recommendation = (at: number, audits: readonly Audit[]): fc.Arbitrary<Recommendation> =>
  fc
    .record({
      owner: fc.nat(audits.length - 1),
      isConfidential: fc.boolean(),
      isFileSecret: fc.boolean(),
      isProposed: fc.boolean(),
      other: fc.nat(5),
      board: fc.constantFrom(undefined, 'JARAP', 'CGB', 'Nowhere'),
    })
    .map(({ owner, isConfidential, isFileSecret, isProposed, other, board }) => {
      const of = audits[owner] ?? anAudit();
      const isSecret = isConfidential || of.confidential;
      const say = (words: string): string => texts(isSecret, words);
      return aRecommendation({
        id: `r${at}`,
        auditId: of.id,
        reference: say(`4.${at}`),
        title: say('Title'),
        text: say('Text'),
        theme: say('Theme'),
        managementResponse: say('Response'),
        owners: [say('Owner')],
        confidential: isConfidential,
        override: board === undefined ? undefined : { board, reason: say('Reason') },
        repeats: other === at ? undefined : `r${other}`,
        dependsOn: other === at ? [] : [`r${other}`],
        updates: [
          anUpdate('September 2020', {
            author: PERSON,
            text: say('Update'),
            implemented: say('Done'),
            ...(isProposed ? { proposes: 'Closure' } : {}),
          }),
        ],
        decisions: [aDecision('SORB', '2020-09-17', 'Noted', say('Note'))],
        evidence: [
          {
            id: `e${at}`,
            fileName: texts(isSecret || isFileSecret, 'file.pdf'),
            title: texts(isSecret || isFileSecret, 'File'),
            addedOn: period('September 2020'),
            author: PERSON,
            confidential: isFileSecret,
          },
        ],
      });
    });

const action = (at: number): fc.Arbitrary<Action> =>
  fc.record({ isSecret: fc.boolean(), board: fc.constantFrom('JARAP', 'CGB') }).map(({ isSecret, board }) =>
    anAction({
      id: `x${at}`,
      board,
      text: texts(isSecret, 'Action'),
      responsible: [texts(isSecret, 'Role')],
      minuteNumber: texts(isSecret, '1/20'),
      session: isSecret ? 'Closed' : 'Open',
      updates: [{ id: 'u', date: period('September 2020'), text: texts(isSecret, 'Update') }],
    }),
  );

const ids = [0, 1, 2, 3, 4, 5];
const register: fc.Arbitrary<Partial<Register>> = fc.tuple(...[0, 1, 2].map(audit)).chain((audits) =>
  fc.record({
    audits: fc.constant(audits),
    recommendations: fc.tuple(...ids.map((at) => recommendation(at, audits))),
    actions: fc.tuple(...[0, 1, 2].map(action)),
    criteriaSets: fc.constantFrom(DEFAULT_CRITERIA_SETS, DEFAULT_CRITERIA_SETS.slice(0, 1)),
    meetings: fc.constant(
      ['JARAP', 'CGB'].flatMap((board) => [aMeeting(board, '2020-07-22'), aMeeting(board, MEETING, { paper: 'C' })]),
    ),
  }),
);

/** Appendices that governance added: what is there, what is confidential and what has gone. */
const appendices = [
  { title: 'Chosen', recommendationIds: ['r3', 'r0', 'gone'] },
  { title: 'Chosen too', recommendationIds: ['r5', 'r3'] },
];

describe('editions', () => {
  describe.each(LAYOUTS.map(({ id }) => id))('%s', (layout) => {
    it('has nothing confidential and no person anywhere in the model of its public edition', () => {
      fc.assert(
        fc.property(register, fc.constantFrom('JARAP', 'CGB'), fc.boolean(), (each, board, marksChanges) => {
          const model = buildPaper(layout, each, { board, marksChanges, edition: 'public', appendices });
          expect(JSON.stringify(model)).not.toMatch(new RegExp(`${SECRET}|${PERSON}`));
          expect(partText(model, 'left-out')).toContain('What this edition leaves out');
          expect(model.leftOut).toBeDefined();
        }),
        { numRuns: 60 },
      );
    });

    it('gives the same number wherever it gives it, in both editions, and the same paper each time', () => {
      fc.assert(
        fc.property(register, fc.constantFrom('JARAP', 'CGB'), fc.constantFrom(...EDITIONS), (each, board, edition) => {
          const model = buildPaper(layout, each, { board, edition, appendices });
          expect(contradictions(model)).toEqual([]);
          expect(buildPaper(layout, each, { board, edition, appendices })).toEqual(model);
        }),
        { numRuns: 40 },
      );
    });

    it('is stopped in its public edition by what stops the full one', () => {
      fc.assert(
        fc.property(register, (each) => {
          const [full, published] = EDITIONS.map((edition) => buildPaper(layout, each, { edition }));
          expect(published?.isDraft).toBe(full?.isDraft);
        }),
        { numRuns: 20 },
      );
    });
  });

  it('marks a public paper as one in its title and at the head of its pages', () => {
    const model = buildPaper('jarap-2020', {}, { edition: 'public' });
    expect(model.properties.title).toMatch(/, public edition$/);
    expect(model.runningHead.left).toMatch(/, public edition$/);
    expect(partText(model, 'front-sheet')).toContain('Edition: Public edition');
  });
});

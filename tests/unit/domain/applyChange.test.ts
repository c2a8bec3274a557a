import fc from 'fast-check';
import { applyDecisionChange, applyUpdateChange } from '../../../src/domain/applyChange';
import { RecommendationAsAt, asAt, boardOf } from '../../../src/domain/asAt';
import { addDays } from '../../../src/domain/calendarDay';
import { standingFromHistory } from '../../../src/domain/statusHistory';
import { awaitedBoard, checkDecision, pathOf } from '../../../src/domain/closing';
import { criteriaSetInForce, route } from '../../../src/domain/criteria';
import { DEFAULT_CRITERIA_SETS } from '../../../src/domain/defaults';
import { BLANK_DRAFT, checkOwnerUpdate } from '../../../src/domain/ownerUpdate';
import {
  Board,
  DECISIONS,
  DecisionKind,
  PROPOSALS,
  Proposal,
  Recommendation,
  Register,
  Status,
} from '../../../src/domain/register';
import {
  aDecision,
  aRecommendation,
  aRegister,
  anAudit,
  anItem,
  anUpdate,
  dayOfTest,
  period,
  saidOf,
  target,
} from '../../support/registers';
import { decided, governance, updated } from '../../support/changes';

describe('applyUpdateChange', () => {
  it('adds the update and its revision, and changes nothing that stands', () => {
    const before = aRecommendation({ originalTarget: target('2020'), updates: [anUpdate('2020-03-01')] });
    const after = updated(anItem(before), dayOfTest, undefined, 'June 2021');
    expect(after.updates.map(({ id }) => id)).toEqual([before.updates[0]?.id, 'u']);
    expect(after.revisions).toMatchObject([{ id: 'r', target: { words: 'June 2021' }, reason: 'Late parts.' }]);
    expect({ ...after, updates: before.updates, revisions: before.revisions }).toEqual(before);
  });

  it('sets the status from the day of the update', () => {
    expect(updated(anItem(), dayOfTest, 'Closure')).toMatchObject({
      status: 'Proposed closed',
      statusDate: { from: dayOfTest },
      revisions: [],
    });
  });

  it('leaves a closed recommendation closed when an update of before the closing is entered after it', () => {
    const closed = aRecommendation({
      status: 'Closed',
      statusDate: period('2020-07-22'),
      decisions: [aDecision('JARAP', '2020-07-22', 'Closure agreed')],
    });
    const after = updated(anItem(closed, '2020-07-01'), '2020-07-01', 'Closure');
    expect(after).toMatchObject({ status: 'Closed', statusDate: { from: '2020-07-22' } });
  });
});

describe('applyDecisionChange', () => {
  const proposed = { updates: [anUpdate('2020-09-01', { proposes: 'Closure' })], status: 'Proposed closed' } as const;

  it('leaves it proposed closed when SORB alone has agreed', () => {
    const after = decided(anItem(proposed), 'SORB', '2020-09-17', 'Closure agreed');
    expect(after).toMatchObject({ status: 'Proposed closed', statusDate: undefined, decisions: [{ id: 'd' }] });
  });

  it('keeps a proposal that was made after the meeting whose refusal is entered late', () => {
    const item = anItem(
      {
        updates: [...proposed.updates, anUpdate('2020-11-01', { proposes: 'Closure' })],
        status: 'Proposed closed',
        statusDate: period('2020-09-01'),
      },
      '2020-10-16',
    );
    const after = decided(item, 'JARAP', '2020-10-16', 'Closure refused');
    expect(after).toMatchObject({ status: 'Proposed closed', statusDate: { from: '2020-11-01' } });
    expect(anItem(after, '2020-10-20').status).toBe('Open');
  });

  it.each<[DecisionKind, string, Status, string]>([
    ['More evidence requested', 'SORB', 'Proposed closed', '2020-05-01'],
    ['Closure refused', 'SORB', 'Open', dayOfTest],
  ])(
    'lets a status that the register merely records stand until "%s" sets another',
    (decision, board, status, since) => {
      const recorded = anItem({ status: 'Proposed closed', statusDate: period('2020-05-01') });
      expect(decided(recorded, board, dayOfTest, decision)).toMatchObject({ status, statusDate: { from: since } });
    },
  );

  it('reopens what the register merely records as closed', () => {
    const recorded = anItem({ status: 'Closed', statusDate: period('2020-05-01') });
    const after = decided(recorded, 'JARAP', dayOfTest, 'Reopened');
    expect(after).toMatchObject({ status: 'Open', statusDate: { from: dayOfTest } });
    expect(anItem(after).status).toBe('Open');
  });
});

/** What one turn of a walk tries: an update of the owner, or a decision that is entered by governance and by the owner. */
type Turn = { readonly days: number } & (
  | { readonly proposes: Proposal | undefined; readonly evidence: string; readonly newTarget: string }
  // `agree` is the decision that agrees what is proposed
  | { readonly board: string; readonly decision: DecisionKind | 'agree'; readonly note: string }
);

const boards: readonly Board[] = [
  { name: 'JARAP', fullName: '', decidesAfter: ['SORB'], published: true },
  { name: 'SORB', fullName: '', decidesAfter: [], published: false },
  { name: 'CGB', fullName: '', decidesAfter: ['DCC', 'SORB'], published: true },
];

/** Days since the turn before; often none, since a day holds several events. */
const days = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120 }));

const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({
    days,
    proposes: fc.constantFrom(undefined, 'Closure', ...PROPOSALS),
    evidence: fc.constantFrom('', '84 of 100.', '85 of 100.'),
    newTarget: fc.constantFrom('', '', '', '2026', 'TBC'),
  }),
  fc.record({
    days,
    board: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('SORB', 'JARAP', 'CGB', 'DCC') },
      { weight: 3, arbitrary: fc.constant('awaited') },
    ),
    decision: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...DECISIONS) },
      { weight: 2, arbitrary: fc.constant('agree' as const) },
    ),
    note: fc.constantFrom('', 'As minuted.', 'As minuted.'),
  }),
);

const walk = fc.record({
  priority: fc.constantFrom('Significant', 'Housekeeping', 'Odd'),
  override: fc.constantFrom(undefined, { board: 'CGB', reason: 'Test.' }),
  turns: fc.array(turn, { maxLength: 18, size: 'max' }),
});

const OWNER = 'Head of Transport';

const AGREEING: Record<Proposal, DecisionKind> = {
  Closure: 'Closure agreed',
  'Not adopted': 'Not adopted agreed',
  Superseded: 'Superseded agreed',
};

interface Walked {
  readonly register: Register;
  /** Each state on the way, with the day from which it was so. */
  readonly path: readonly { readonly day: string; readonly recommendation: Recommendation }[];
}

/** Takes the turns that the checks allow, one after another, and says what came of each. */
function take({
  priority,
  override,
  turns,
}: {
  priority: string;
  override: Recommendation['override'];
  turns: Turn[];
}): Walked {
  let register = aRegister({
    boards,
    criteriaSets: DEFAULT_CRITERIA_SETS,
    audits: [anAudit()],
    recommendations: [aRecommendation({ priority, override, owners: [OWNER], originalTarget: target('2020') })],
  });
  const path: { day: string; recommendation: Recommendation }[] = [];
  let day = '2019-06-01';
  turns.forEach((each, index) => {
    day = addDays(day, each.days);
    const [item] = asAt(register, day).recommendations;
    if (item === undefined) {
      throw new Error('The recommendation has vanished');
    }
    const ids = { update: `u${index}`, revision: `r${index}` };
    let recommendation: Recommendation | undefined;
    if ('board' in each) {
      const board = each.board === 'awaited' ? (awaitedBoard(item, boards) ?? 'JARAP') : each.board;
      const decision = each.decision === 'agree' ? AGREEING[item.standing.proposal ?? 'Closure'] : each.decision;
      const draft = { board, meetingDay: day, decision, note: each.note, minuteNumber: '' };
      expect(checkDecision(item, draft, register, { roles: [OWNER], isGovernance: true }).ok).toBe(false);
      expect(checkDecision(item, draft, register, { roles: [], isGovernance: false }).ok).toBe(false);
      const checked = checkDecision(item, draft, register, governance);
      if (checked.ok) {
        recommendation = applyDecisionChange(item, checked.change, ids.update, register);
        expect(recommendation.status).toBe(checked.change.status ?? item.recommendation.status);
      }
    } else {
      const draft = {
        ...BLANK_DRAFT,
        ...each,
        date: day,
        author: OWNER,
        text: 'Work continues.',
        implemented: each.evidence,
        newTargetReason: 'Late parts.',
      };
      const checked = checkOwnerUpdate(item, draft);
      if (checked.ok) {
        recommendation = applyUpdateChange(item, checked.change, ids, register);
        expect(recommendation.status).toBe(checked.change.status ?? item.recommendation.status);
        expect(['Closed', 'Not adopted', 'Superseded']).not.toContain(recommendation.status);
      }
    }
    if (recommendation !== undefined) {
      register = { ...register, recommendations: [recommendation] };
      path.push({ day, recommendation });
    }
  });
  return { register, path };
}

function itemOn(register: Register, recommendation: Recommendation, day: string): RecommendationAsAt | undefined {
  return asAt({ ...register, recommendations: [recommendation] }, day).recommendations[0];
}

describe('applyDecisionChange with applyUpdateChange, taken in any order that the checks allow', () => {
  const everyWalk = (check: (walked: Walked) => void): void => {
    const reached = new Set<Status>();
    fc.assert(
      fc.property(walk, (each) => {
        const walked = take(each);
        walked.path.forEach(({ recommendation }) => reached.add(recommendation.status));
        check(walked);
      }),
      { numRuns: 400 },
    );
    // walks that went nowhere would prove nothing
    expect([...reached]).toEqual(expect.arrayContaining(['Open', 'Proposed closed', 'Closed', 'Proposed not adopted']));
  };

  it('stores the status that the history gives, from the day on which it gives it', () => {
    everyWalk(({ register, path }) => {
      for (const { day, recommendation } of path) {
        const item = itemOn(register, recommendation, day);
        const history = standingFromHistory(recommendation, '2019-01-01', register.boards, (eventDay) => {
          const set = criteriaSetInForce(register.criteriaSets, eventDay);
          return boardOf(route(recommendation, anAudit(), set, register.scales));
        });
        expect(recommendation.status).toBe(history.status);
        expect(recommendation.statusDate?.from ?? history.since).toBe(history.since);
        expect(item?.standing).toEqual(history);
      }
    });
  });

  it('leaves each earlier day as it was known', () => {
    everyWalk(({ register, path }) => {
      path.forEach(({ day, recommendation }, index) => {
        const before = path[index - 1]?.recommendation ?? register.recommendations[0];
        for (const earlier of [addDays(day, -1), '2020-01-31', '2019-06-01']) {
          if (index > 0 && before !== undefined && earlier < day) {
            expect(saidOf(itemOn(register, recommendation, earlier))).toEqual(
              saidOf(itemOn(register, before, earlier)),
            );
          }
        }
      });
    });
  });

  it('closes only through the last board, after all before it, and never what its owner has not proposed', () => {
    everyWalk(({ register, path }) => {
      path.forEach(({ day, recommendation }, index) => {
        const before = path[index - 1]?.recommendation;
        if (recommendation.status === 'Closed' && before?.status !== 'Closed') {
          const received = before && itemOn(register, before, day);
          const boardsOnPath = received === undefined ? [] : pathOf(received, register.boards);
          const closedBy = recommendation.decisions[recommendation.decisions.length - 1]?.board;
          expect(closedBy).toBe(boardsOnPath[boardsOnPath.length - 1]);
          expect(received?.standing.proposal).toBe('Closure');
          expect(received?.standing.agreedBy).toEqual(expect.arrayContaining(boardsOnPath.slice(0, -1)));
        }
      });
    });
  });

  it('never leaves a proposal that no board can settle', () => {
    everyWalk(({ register, path }) => {
      for (const { day, recommendation } of path) {
        const item = itemOn(register, recommendation, day);
        if (item?.standing.proposal !== undefined && pathOf(item, register.boards).length > 0) {
          const decision = AGREEING[item.standing.proposal];
          const board = awaitedBoard(item, register.boards) ?? '';
          const draft = { board, meetingDay: day, decision, note: 'Shown at the meeting.', minuteNumber: '' };
          expect(checkDecision(item, draft, register, governance)).toMatchObject({ ok: true });
        }
      }
    });
  });
});

import { RecommendationAsAt } from '../../../src/domain/asAt';
import { DecisionKind, Status } from '../../../src/domain/register';
import { DecidedItem, SittingSummary, actionsGivenAt, sittingSummary } from '../../../src/domain/sittingSummary';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  anAction,
  anAudit,
  anItem,
  period,
  target,
} from '../../support/registers';

const MEETING = aMeeting('JARAP', '2020-10-16');

function decided(decision: DecisionKind, before: Status, after: Status, item = anItem({ id: decision })): DecidedItem {
  return { item, decision: aDecision('JARAP', '2020-10-16', decision), before, after };
}

const kinds = (items: readonly DecidedItem[]): string[] => items.map(({ decision }) => decision.decision);
const ids = (actions: SittingSummary['raised']): string[] => actions.map(({ actionId }) => actionId);

describe('sittingSummary', () => {
  it('tells apart what was settled, agreed, and asked', () => {
    const summary = sittingSummary(
      aRegister(),
      MEETING,
      [
        decided('Closure agreed', 'Proposed closed', 'Closed'),
        decided('Closure agreed', 'Proposed closed', 'Proposed closed'),
        decided('Closure refused', 'Proposed closed', 'Open'),
        decided('More evidence requested', 'Proposed closed', 'Proposed closed'),
        decided('Date agreed', 'Open', 'Open'),
        decided('Noted', 'Proposed closed', 'Closed'),
        decided('Date agreed', 'Proposed closed', 'Closed'),
        decided('Reopened', 'Closed', 'Open'),
      ],
      [anItem()],
      true,
    );
    expect(kinds(summary.settled)).toEqual(['Closure agreed', 'Reopened']);
    expect(kinds(summary.agreed)).toEqual(['Closure agreed', 'Date agreed', 'Noted', 'Date agreed']);
    expect(kinds(summary.asked)).toEqual(['Closure refused', 'More evidence requested']);
    expect(summary).toMatchObject({ leftOut: 0, raised: [], closed: [] });
    expect(summary.undecided).toHaveLength(1);
  });

  const given = { meetingDate: period('2020-10-16') };
  const actions = [
    anAction({ ...given, actionId: 'none' }),
    anAction({ ...given, actionId: 'later', target: target('December 2020') }),
    anAction({ ...given, actionId: 'sooner', target: target('November 2020') }),
    anAction({ ...given, actionId: 'secret', session: 'Closed', target: target('November 2020') }),
    anAction({ ...given, actionId: 'of a confidential one', recommendationId: 'hidden' }),
    anAction({ actionId: 'earlier' }),
    anAction({ ...given, actionId: 'of another board', board: 'SORB' }),
    anAction({ actionId: 'of the month', meetingDate: period('October 2020') }),
    anAction({ actionId: 'of days before', meetingDate: period('1 October 2020 - 16 October 2020') }),
    anAction({ actionId: 'of days after', meetingDate: period('16 October 2020 - 20 October 2020') }),
    anAction({ actionId: 'closed', status: 'Closed', closedOn: period('2020-10-16') }),
    anAction({ actionId: 'closed in secret', session: 'Closed', status: 'Closed', closedOn: period('2020-10-16') }),
  ];
  const register = aRegister({
    actions,
    audits: [anAudit(), anAudit({ id: 'covert', confidential: true })],
    recommendations: [
      aRecommendation({ id: 'open' }),
      aRecommendation({ id: 'hidden', confidential: true }),
      aRecommendation({ id: 'of a confidential audit', auditId: 'covert' }),
    ],
  });
  const hidden: RecommendationAsAt = anItem({ id: 'hidden', confidential: true });

  it('has the actions of the sitting, the soonest due first', () => {
    const summary = sittingSummary(register, MEETING, [], [hidden], true);
    expect(ids(summary.raised)).toEqual(['sooner', 'secret', 'later', 'none', 'of a confidential one']);
    expect(ids(summary.closed)).toEqual(['closed', 'closed in secret']);
    expect(summary.leftOut).toBe(0);
    expect(ids(actionsGivenAt({ actions }, MEETING))).toHaveLength(5);
  });

  it('leaves out what is confidential or of a closed session, and counts it', () => {
    const decisions = [decided('Noted', 'Open', 'Open', hidden), decided('Noted', 'Open', 'Open')];
    const summary = sittingSummary(register, MEETING, decisions, [], false);
    expect(ids(summary.raised)).toEqual(['sooner', 'later', 'none']);
    expect(ids(summary.closed)).toEqual(['closed']);
    expect(summary.agreed).toHaveLength(1);
    expect(summary.leftOut).toBe(4);
    expect(sittingSummary(aRegister(), MEETING, [], [hidden, anItem()], false)).toMatchObject({ leftOut: 1 });
  });

  it.each([
    ['open', 0],
    ['hidden', 1],
    ['of a confidential audit', 1],
    ['not in the register', 1],
  ])(
    'decides by the register whether to leave out actions of a recommendation that is not on the agenda: %s',
    (id, out) => {
      const linked = [
        anAction({ ...given, actionId: 'raised', recommendationId: id }),
        anAction({ actionId: 'closed', recommendationId: id, status: 'Closed', closedOn: period('2020-10-16') }),
      ];
      const summary = sittingSummary({ ...register, actions: linked }, MEETING, [], [], false);
      expect(summary.leftOut).toBe(2 * out);
      expect([...ids(summary.raised), ...ids(summary.closed)]).toEqual(out === 0 ? ['raised', 'closed'] : []);
    },
  );
});

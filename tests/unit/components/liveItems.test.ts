import { liveItems, placeOf, progressOf } from '../../../src/components/Meeting/liveItems';
import { meetingFacts } from '../../../src/components/Meeting/meetingFacts';
import type { Decision } from '../../../src/domain/register';
import { aDecision, aMeeting, aRecommendation, aRegister, aRevision, anUpdate, target } from '../../support/registers';

const MEETING = aMeeting('JARAP', '2020-10-16');

/** Moved three times, so that its date waits for the board. */
const DATE = {
  id: 'date',
  reference: '4.0',
  originalTarget: target('2020-01-31'),
  revisions: ['2020-03-31', '2020-06-30', '2020-12-31'].map((day, at) => aRevision(`2020-0${at + 1}-10`, day, 'Late.')),
};

function factsOf(
  decisions: readonly Decision[] = [],
  noted: readonly Decision[] = [],
): ReturnType<typeof meetingFacts> {
  const proposal = anUpdate('2020-09-01', { proposes: 'Closure' });
  const proposed = { status: 'Proposed closed' as const, updates: [proposal] };
  const sorb = aDecision('SORB', '2020-09-17', 'Closure agreed');
  return meetingFacts(
    aRegister({
      meetings: [MEETING],
      recommendations: [
        aRecommendation(DATE),
        aRecommendation({ id: 'noted', reference: '4.1', decisions: noted }),
        aRecommendation({ id: 'first', reference: '4.2', ...proposed, decisions: [sorb, ...decisions] }),
        aRecommendation({ id: 'second', reference: '4.3', ...proposed, decisions: [sorb] }),
      ],
    }),
    MEETING,
    '2020-10-20',
  );
}

const idsOf = (facts: ReturnType<typeof factsOf>): string[] =>
  liveItems(facts).map(({ item }) => item.recommendation.id);

describe('liveItems', () => {
  it('goes through what is proposed, then dates to be agreed, each kept in its place once it is decided', () => {
    expect(idsOf(factsOf())).toEqual(['first', 'second', 'date']);
    const facts = factsOf([aDecision('JARAP', '2020-10-16', 'Noted')], [aDecision('JARAP', '2020-10-16', 'Noted')]);
    expect(idsOf(facts)).toEqual(['first', 'second', 'date', 'noted']);
    expect(facts.agenda.map(({ recommendation }) => recommendation.id)).toEqual(['date', 'second']);
  });

  it('tells what has been decided of each, and nothing of what was withdrawn', () => {
    const asked = aDecision('JARAP', '2020-10-16', 'More evidence requested');
    const undo = aDecision('JARAP', '2020-10-16', 'Withdrawn');
    expect(liveItems(factsOf([asked])).map(progressOf)).toEqual(['More evidence requested', 'To decide', 'To decide']);
    expect(liveItems(factsOf([asked, undo])).map(progressOf)).toEqual(['To decide', 'To decide', 'To decide']);
    expect(liveItems(factsOf([asked]))[0]?.onDay.standing.evidenceRequested).toBe(asked);
  });

  it('stands alone where nothing is known of the day', () => {
    const facts = factsOf();
    expect(liveItems({ ...facts, decidable: [] }).map(({ item, onDay }) => item === onDay)).toEqual([true, true, true]);
  });
});

describe('placeOf', () => {
  it('finds what the address names, else the first to be decided', () => {
    const items = liveItems(factsOf([aDecision('JARAP', '2020-10-16', 'Closure agreed')]));
    expect(placeOf(items, 'date')).toBe(2);
    expect(placeOf(items, undefined)).toBe(1);
    expect(placeOf(items, 'unknown')).toBe(1);
    expect(placeOf([], undefined)).toBe(0);
    expect(placeOf(items.slice(0, 1), undefined)).toBe(0);
  });
});

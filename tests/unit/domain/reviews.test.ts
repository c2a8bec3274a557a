import { RecommendationAsAt, asAt } from '../../../src/domain/asAt';
import { checkReview, describeReturn } from '../../../src/domain/reviews';
import { Update } from '../../../src/domain/register';
import { aDecision, aRecommendation, aRegister, aReview, anItem, anUpdate, period } from '../../support/registers';

const GOVERNANCE = { roles: ['Governance officer'], isGovernance: true };
const TODAY = '2020-10-12';
const NAMES = { nameChanges: [] };

const first = anUpdate('2020-09-01');
const latest = anUpdate('2020-10-06');

function itemWith(updates: readonly Update[]): RecommendationAsAt {
  return anItem({ updates }, TODAY);
}

describe('checkReview', () => {
  const item = itemWith([first, latest]);

  it('adds an acceptance of the latest update, with the role that gave it', () => {
    const draft = { outcome: 'Accepted', note: ' Clear. ', day: TODAY } as const;
    expect(checkReview(item, latest, draft, NAMES, GOVERNANCE)).toEqual({
      ok: true,
      change: {
        updateId: latest.id,
        review: { outcome: 'Accepted', day: TODAY, note: 'Clear.', author: 'Governance officer' },
      },
    });
    const nameless = checkReview(item, latest, draft, NAMES, { roles: [], isGovernance: true });
    expect(nameless).toMatchObject({ ok: true, change: { review: { author: '' } } });
  });

  it('returns the latest of one day that was recorded last', () => {
    const later = anUpdate('2020-10-06');
    const draft = { outcome: 'Returned', note: 'Give figures.', day: TODAY } as const;
    const both = itemWith([latest, later]);
    expect(checkReview(both, later, draft, NAMES, GOVERNANCE).ok).toBe(true);
    expect(checkReview(both, latest, draft, NAMES, GOVERNANCE).ok).toBe(false);
  });

  it('wants a note with what is returned', () => {
    const draft = { outcome: 'Returned', note: ' ', day: TODAY } as const;
    expect(checkReview(item, latest, draft, NAMES, GOVERNANCE)).toEqual({
      ok: false,
      problems: [{ field: 'note', message: 'Say what the owner is to do: the note goes back with the update.' }],
    });
  });

  it('lets an update that was returned be accepted after all, and not be returned twice', () => {
    const returned = { ...latest, reviews: [aReview('2020-10-08', 'Returned', 'Give figures.')] };
    const again = itemWith([first, returned]);
    const accept = { outcome: 'Accepted', note: '', day: TODAY } as const;
    expect(checkReview(again, returned, accept, NAMES, GOVERNANCE).ok).toBe(true);
    expect(checkReview(again, returned, { ...accept, outcome: 'Returned', note: 'x' }, NAMES, GOVERNANCE)).toEqual({
      ok: false,
      problems: [{ field: 'outcome', message: 'This update was returned on 8 October 2020 already.' }],
    });
  });

  const closed = anItem({ status: 'Closed', statusDate: period('2020-10-07'), updates: [latest] }, TODAY);
  it.each([
    [
      'who is not governance',
      item,
      latest,
      { roles: [], isGovernance: false },
      /^Updates are reviewed by governance\./,
    ],
    [
      'the owner',
      item,
      latest,
      { roles: ['head of transport'], isGovernance: true },
      /^You own this recommendation \(Head of Transport\), so somebody else/,
    ],
    ['an update after which a later one came', item, first, GOVERNANCE, /^Only the latest update is reviewed/],
    [
      'an update of nothing that was known',
      anItem({}, TODAY),
      latest,
      GOVERNANCE,
      /^Only the latest update is reviewed/,
    ],
    ['what has ended', closed, latest, GOVERNANCE, /^It is closed since 7 October 2020/],
  ])('refuses %s', (_, of, update, actor, message) => {
    const checked = checkReview(of, update, { outcome: 'Accepted', note: '', day: TODAY }, NAMES, actor);
    expect(checked.ok ? [] : checked.problems).toEqual([{ field: 'outcome', message: expect.stringMatching(message) }]);
  });
});

describe('describeReturn', () => {
  it.each([
    ['', 'Returned by governance on 8 October 2020.'],
    ['Give figures.', 'Returned by governance on 8 October 2020: Give figures.'],
  ])('tells the day and the note %p', (note, sentence) => {
    expect(describeReturn(aReview('2020-10-08', 'Returned', note))).toBe(sentence);
  });
});

describe('asAt', () => {
  const proposal = anUpdate('2020-10-06', { proposes: 'Closure' });
  const returned = {
    ...proposal,
    reviews: [aReview('2020-10-07', 'Accepted'), aReview('2020-10-09', 'Returned', 'Give figures.')],
  };
  const acceptedAfterAll = { ...returned, reviews: [...returned.reviews, aReview('2020-10-14', 'Accepted')] };

  function standingOn(day: string, recommendation: Parameters<typeof aRecommendation>[0]): object {
    const [item] = asAt(aRegister({ recommendations: [aRecommendation(recommendation)] }), day).recommendations;
    const { status, standing, updates, returned: back } = item as RecommendationAsAt;
    return {
      status,
      since: standing.since,
      proposal: standing.proposal,
      counting: updates.map(({ id }) => id),
      returned: back.map(({ update }) => update.id),
    };
  }

  it.each([
    ['2020-10-08', 'Proposed closed', '2020-10-06', true],
    ['2020-10-09', 'Open', '2020-10-09', false],
    ['2020-10-13', 'Open', '2020-10-09', false],
    ['2020-10-14', 'Proposed closed', '2020-10-14', true],
    ['2020-12-31', 'Proposed closed', '2020-10-14', true],
  ])('counts the latest review known on %s', (day, status, since, counts) => {
    const recommendation = { status: 'Proposed closed', statusDate: period('2020-10-14'), updates: [acceptedAfterAll] };
    expect(standingOn(day, recommendation as Parameters<typeof aRecommendation>[0])).toEqual({
      status,
      since,
      proposal: counts ? 'Closure' : undefined,
      counting: counts ? [proposal.id] : [],
      returned: counts ? [] : [proposal.id],
    });
  });

  it('tells what is open again from its row or from its history alike', () => {
    for (const statusDate of [period('2020-10-09'), undefined]) {
      const recommendation = { status: 'Open' as const, statusDate, updates: [returned] };
      expect(standingOn('2020-10-08', recommendation)).toMatchObject({
        status: 'Proposed closed',
        since: '2020-10-06',
      });
      expect(standingOn('2020-10-12', recommendation)).toMatchObject({ status: 'Open', since: '2020-10-09' });
    }
  });

  it('lets stand what a board has agreed before the update was returned', () => {
    const recommendation = {
      status: 'Proposed closed' as const,
      updates: [returned],
      decisions: [aDecision('SORB', '2020-10-08', 'Closure agreed')],
    };
    expect(standingOn('2020-10-12', recommendation)).toMatchObject({
      status: 'Proposed closed',
      since: '2020-10-06',
      returned: [proposal.id],
    });
  });

  it('keeps a proposal that another update had made', () => {
    const earlier = anUpdate('2020-10-01', { proposes: 'Closure' });
    expect(standingOn('2020-10-12', { status: 'Proposed closed', updates: [earlier, returned] })).toMatchObject({
      status: 'Proposed closed',
      since: '2020-10-01',
      counting: [earlier.id],
    });
  });

  it('takes the newer update that proposes again on the day of the return', () => {
    const newer = anUpdate('2020-10-09', { proposes: 'Closure' });
    expect(standingOn('2020-10-12', { status: 'Proposed closed', updates: [returned, newer] })).toMatchObject({
      status: 'Proposed closed',
      since: '2020-10-09',
      counting: [newer.id],
    });
  });

  it('asks again for the evidence that the returned update was to give', () => {
    const asked = aDecision('SORB', '2020-10-03', 'More evidence requested', 'Which vehicles?');
    const answer = anUpdate('2020-10-06', { reviews: [aReview('2020-10-09', 'Returned', 'None is named.')] });
    const [item] = asAt(
      aRegister({
        recommendations: [
          aRecommendation({
            status: 'Proposed closed',
            updates: [anUpdate('2020-10-01', { proposes: 'Closure' }), answer],
            decisions: [asked],
          }),
        ],
      }),
      '2020-10-12',
    ).recommendations;
    expect(item?.standing.evidenceRequested).toEqual(asked);
  });

  it('says the same whatever the order of the reviews', () => {
    const reviews = [...acceptedAfterAll.reviews].reverse();
    const recommendation = { status: 'Open' as const, updates: [{ ...proposal, reviews }] };
    expect(standingOn('2020-10-12', recommendation)).toMatchObject({ status: 'Open', since: '2020-10-09' });
  });

  it('counts an undated status that contradicts its history from the last review', () => {
    const reviews = [aReview('2020-10-09', 'Returned', 'Give figures.'), aReview('2020-10-07', 'Accepted')];
    const recommendation = { status: 'Closed' as const, updates: [{ ...proposal, reviews }] };
    expect(standingOn('2020-10-08', recommendation)).toMatchObject({ status: 'Proposed closed' });
    expect(standingOn('2020-10-09', recommendation)).toMatchObject({ status: 'Closed', since: '2020-10-09' });
  });
});

import {
  describeApproval,
  describeDateAgreement,
  describeOtherRag,
  evidenceAsked,
} from '../../../src/components/Recommendation/standingWords';
import { RecommendationAsAt, RegisterAsAt, asAt } from '../../../src/domain/asAt';
import { Recommendation } from '../../../src/domain/register';
import {
  aDecision,
  aRecommendation,
  aRegister,
  aRevision,
  anItem,
  anUpdate,
  dayOfTest,
  period,
  target,
} from '../../support/registers';

const register = aRegister();
const proposed: Partial<Recommendation> = {
  updates: [anUpdate('2020-09-01', { proposes: 'Closure', implemented: 'Done.', evidence: '84 of 100.' })],
  status: 'Proposed closed',
};
const agreed: Partial<Recommendation> = { ...proposed, decisions: [aDecision('SORB', '2020-09-17', 'Closure agreed')] };

function knownOf(overrides: Partial<Recommendation>): { item: RecommendationAsAt; known: RegisterAsAt } {
  const known = asAt(aRegister({ recommendations: [aRecommendation(overrides)] }), dayOfTest);
  const [item] = known.recommendations;
  if (item === undefined) {
    throw new Error('The recommendation of this test is known on the day.');
  }
  return { item, known };
}

describe('describeApproval', () => {
  it.each<[string, Partial<Recommendation>, string]>([
    ['nothing of one that goes nowhere', { priority: undefined }, ''],
    ['nothing of one that has ended', { status: 'Closed', statusDate: period('2020-10-01') }, ''],
    ['who decides', {}, 'SORB, then JARAP decide'],
    ['who alone decides', { override: { board: 'SORB', reason: 'As agreed.' } }, 'SORB decides'],
    ['who is awaited', proposed, 'SORB, then JARAP: SORB is awaited'],
    ['who has agreed already', agreed, 'SORB, then JARAP: agreed by SORB; JARAP is awaited'],
  ])('tells %s', (_, recommendation, expected) => {
    expect(describeApproval(anItem(recommendation), register)).toBe(expected);
  });
});

describe('describeDateAgreement', () => {
  const moved: Partial<Recommendation> = {
    revisions: [aRevision('2020-01-01', 'TBC'), aRevision('2020-02-01', 'TBC'), aRevision('2020-03-01', 'June 2021')],
  };

  it.each<[string, Partial<Recommendation>, string]>([
    ['nothing within the limit', { revisions: (moved.revisions ?? []).slice(1) }, ''],
    ['nothing once it was agreed', { ...moved, decisions: [aDecision('JARAP', '2020-07-22', 'Date agreed')] }, ''],
    ['nothing of one that has ended', { ...moved, status: 'Closed', statusDate: period('2020-10-01') }, ''],
    [
      'which board must agree it',
      moved,
      'Revision 3 of it waits for the agreement of JARAP: its owner may make 2 alone.',
    ],
    [
      'that its board must, while it has none',
      { ...moved, priority: undefined },
      'Revision 3 of it waits for the agreement of its board: its owner may make 2 alone.',
    ],
  ])('tells %s', (_, recommendation, expected) => {
    const { item, known } = knownOf(recommendation);
    expect(describeDateAgreement(item, known)).toBe(expected);
  });
});

describe('describeOtherRag', () => {
  it('says nothing where the date first agreed is the one in force', () => {
    const { item, known } = knownOf({ originalTarget: target('June 2021') });
    expect(describeOtherRag(item, known)).toBe('');
  });

  it('gives both colours in the words of the domain where they come from two dates', () => {
    const { item, known } = knownOf({
      originalTarget: target('2018-10-16'),
      revisions: [aRevision('2019-01-01', 'June 2021')],
    });
    expect(describeOtherRag(item, known)).toBe('AMBER; RED on the date first agreed, 24 months late, 1 revision');
  });
});

describe('evidenceAsked', () => {
  it('is nothing where no board asks', () => {
    expect(evidenceAsked(anItem(agreed))).toBeUndefined();
  });

  it('says who asked for what and when, until an update answers', () => {
    const asked = aDecision('SORB', '2020-09-17', 'More evidence requested', 'Figures, please.');
    expect(evidenceAsked(anItem({ ...proposed, decisions: [asked] }))).toEqual({
      board: 'SORB',
      note: 'Figures, please.',
      when: 'Asked 17 September 2020; outstanding until an update answers.',
    });
    const answered = {
      ...proposed,
      updates: [...(proposed.updates ?? []), anUpdate('2020-10-01')],
      decisions: [asked],
    };
    expect(evidenceAsked(anItem(answered))).toBeUndefined();
  });
});

import { RecommendationAsAt, asAt } from '../../../src/domain/asAt';
import { OwnerUpdateDraft, checkOwnerUpdate } from '../../../src/domain/ownerUpdate';
import { Recommendation } from '../../../src/domain/register';
import { aRecommendation, aRegister, dayOfTest, period, target } from '../../support/registers';

function anItem(overrides: Partial<Recommendation> = {}): RecommendationAsAt {
  const recommendation = aRecommendation({ originalTarget: target('April 2021'), ...overrides });
  const [item] = asAt(aRegister({ recommendations: [recommendation] }), dayOfTest).recommendations;
  if (item === undefined) {
    throw new Error('The recommendation is not in the register');
  }
  return item;
}

function aDraft(overrides: Partial<OwnerUpdateDraft> = {}): OwnerUpdateDraft {
  return {
    date: dayOfTest,
    author: 'Head of Transport',
    achievements: 'Schedules rebuilt.',
    remaining: '',
    milestones: '',
    barriers: '',
    mitigation: '',
    text: '',
    implemented: '',
    evidence: '',
    proposes: undefined,
    newTarget: '',
    newTargetReason: '',
    ...overrides,
  };
}

function problemsOf(draft: OwnerUpdateDraft, item = anItem()): string[] {
  const checked = checkOwnerUpdate(item, draft);
  return checked.ok ? [] : checked.problems.map((problem) => problem.field);
}

describe('checkOwnerUpdate', () => {
  it.each<[string, Partial<OwnerUpdateDraft>, string[]]>([
    ['no day', { date: '2020-02-31' }, ['date']],
    ['no author', { author: '  ' }, ['author']],
    ['nothing said', { achievements: ' ' }, ['achievements']],
    ['a date that cannot be read', { newTarget: 'soon', newTargetReason: 'x' }, ['newTarget']],
    ['a date that has passed', { newTarget: 'June 2020', newTargetReason: 'x' }, ['newTarget']],
    ['a new date without a reason', { newTarget: 'June 2021' }, ['newTargetReason']],
    ['closing without its limbs', { proposes: 'Closure' }, ['implemented', 'evidence']],
    ['closing without evidence', { proposes: 'Closure', implemented: 'Yes.' }, ['evidence']],
    [
      'closing and a new date at once',
      { proposes: 'Not adopted', newTarget: 'June 2021', newTargetReason: 'x' },
      ['newTarget'],
    ],
  ])('refuses %s', (_, overrides, fields) => {
    expect(problemsOf(aDraft(overrides))).toEqual(fields);
  });

  it.each(['Closed', 'Not adopted', 'Superseded'] as const)('refuses an update of one that is %s', (status) => {
    expect(problemsOf(aDraft(), anItem({ status, statusDate: period('2020-01-01') }))).toEqual(['text']);
  });

  it('adds an update and a dated revision, and leaves the status as it is', () => {
    const checked = checkOwnerUpdate(anItem(), aDraft({ newTarget: ' June 2021 ', newTargetReason: ' Late parts. ' }));
    expect(checked).toEqual({
      ok: true,
      change: {
        update: expect.objectContaining({ achievements: 'Schedules rebuilt.', proposes: undefined }) as unknown,
        revision: {
          setOn: { words: dayOfTest, from: dayOfTest, to: dayOfTest },
          target: { kind: 'due', words: 'June 2021', from: '2021-06-01', to: '2021-06-30' },
          reason: 'Late parts.',
        },
        status: undefined,
        statusDate: undefined,
      },
    });
  });

  it('adds no revision where the words repeat the date in force', () => {
    const checked = checkOwnerUpdate(anItem(), aDraft({ newTarget: 'april 2021' }));
    expect(checked.ok && checked.change.revision).toBeUndefined();
    expect(checked.ok).toBe(true);
  });

  it('takes a date to be confirmed, with its reason', () => {
    const checked = checkOwnerUpdate(anItem(), aDraft({ newTarget: 'TBC', newTargetReason: 'Supplier silent.' }));
    expect(checked.ok && checked.change.revision?.target.kind).toBe('none');
  });

  it.each([
    ['Closure', 'Proposed closed'],
    ['Not adopted', 'Proposed not adopted'],
    ['Superseded', undefined],
  ] as const)('proposing %s makes it %p', (proposes, status) => {
    const checked = checkOwnerUpdate(anItem(), aDraft({ proposes, implemented: 'Done.', evidence: '84 of 100.' }));
    expect(checked.ok && checked.change.status).toBe(status);
    expect(checked.ok && checked.change.statusDate?.from).toBe(status && dayOfTest);
    expect(checked.ok && checked.change.update.proposes).toBe(proposes);
  });

  it('takes the two limbs alone as an update, and more evidence for what is proposed already', () => {
    const proposed = anItem({ status: 'Proposed closed', statusDate: period('2020-01-01') });
    const closing = aDraft({ achievements: '', proposes: 'Closure', implemented: 'Done.', evidence: '84 of 100.' });
    const checked = checkOwnerUpdate(proposed, closing);
    expect(checked.ok && checked.change).toMatchObject({ status: undefined, update: { evidence: '84 of 100.' } });
    expect(checked.ok).toBe(true);
  });
});

import { RecommendationAsAt } from '../../../src/domain/asAt';
import { BLANK_DRAFT, OwnerUpdateDraft, UpdateChange, checkOwnerUpdate } from '../../../src/domain/ownerUpdate';
import { Decision, Recommendation } from '../../../src/domain/register';
import { aDecision, aStep, anItem as anItemOf, anUpdate, dayOfTest, period, target } from '../../support/registers';

function anItem(overrides: Partial<Recommendation> = {}): RecommendationAsAt {
  return anItemOf({ originalTarget: target('April 2021'), ...overrides });
}

function aDraft(overrides: Partial<OwnerUpdateDraft> = {}): OwnerUpdateDraft {
  return {
    ...BLANK_DRAFT,
    date: dayOfTest,
    author: 'Head of Transport',
    achievements: 'Schedules rebuilt.',
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

  it.each([
    ['March 2021', '31/03/2021', false],
    ['March 2021', 'end of March 2021', false],
    ['March 2021', ' MARCH  2021', false],
    ['March 2021', '30/03/2021', true],
    ['immediately', '1 January 2019', false],
    ['TBC', 'ongoing', true],
    ['TBC', 'March 2021', true],
    ['March 2021', 'TBC', true],
  ])('takes, where the date is %p, %p for a revision: %p', (current, newTarget, isRevision) => {
    const item = anItem({ originalTarget: target(current) });
    const checked = checkOwnerUpdate(item, aDraft({ newTarget, newTargetReason: 'Late parts.' }));
    expect(checked.ok && checked.change.revision !== undefined).toBe(isRevision);
    const proposing = checkOwnerUpdate(item, aDraft({ newTarget, newTargetReason: 'x', proposes: 'Not adopted' }));
    expect(proposing.ok).toBe(!isRevision);
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
          author: 'Head of Transport',
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

  const closing = { proposes: 'Closure', implemented: 'Done.', evidence: '84 of 100.' } as const;

  it.each<[string, Partial<OwnerUpdateDraft>, string[]]>([
    ['a figure that is no number', { measure: 'Records', achieved: '84%' }, ['achieved']],
    ['a negative figure', { measure: 'Records', outOf: '-1' }, ['outOf']],
    ['a figure of nothing measured', { achieved: '84', outOf: '100' }, ['measure']],
    ['a whole of nothing measured', { outOf: '100' }, ['measure']],
    ['more than all', { measure: 'Records', achieved: '101', outOf: '100' }, ['achieved']],
    ['a sample of nothing', { measure: 'Records', achieved: '0', outOf: '0' }, ['outOf']],
    ['a day of implementing that cannot be read', { implementedOn: 'lately' }, ['implementedOn']],
    ['a day of implementing that is to come', { implementedOn: '2020-10-17' }, ['implementedOn']],
    ['a measured period that is to come', { evidencePeriod: 'November 2020' }, ['evidencePeriod']],
    ['a sample of several days', { sampleDay: 'September 2020' }, ['sampleDay']],
    ['a sample day to come', { sampleDay: '2020-10-17' }, ['sampleDay']],
  ])('refuses %s', (_, overrides, fields) => {
    expect(problemsOf(aDraft(overrides))).toEqual(fields);
  });

  it.each<[string, Partial<OwnerUpdateDraft>]>([
    ['in words', { evidence: '84 of 100.' }],
    ['as a measurement', { measure: 'Records signed', achieved: '84' }],
    ['by a file', { fileNames: ['dip-sample.xlsx'] }],
  ])('takes limb (ii) %s', (_, limb) => {
    expect(problemsOf(aDraft({ ...closing, evidence: '', ...limb }))).toEqual([]);
  });

  const fileAlone = { proposes: 'Closure', achievements: '', fileNames: ['closing report.pdf'] } as const;

  it('takes both limbs by a file, without a text', () => {
    expect(problemsOf(aDraft(fileAlone))).toEqual([]);
    expect(problemsOf(aDraft({ ...fileAlone, fileNames: [] }))).toEqual(['achievements', 'implemented', 'evidence']);
  });

  it('takes a file alone for an update only where closing is or was proposed', () => {
    const draft = aDraft({ ...fileAlone, proposes: undefined });
    const proposed = anItem({ status: 'Proposed closed', updates: [anUpdate('2020-09-01', { proposes: 'Closure' })] });
    expect(problemsOf(draft, proposed)).toEqual([]);
    expect(problemsOf(draft)).toEqual(['achievements']);
    expect(problemsOf({ ...draft, proposes: 'Not adopted' })).toEqual(['achievements']);
  });

  it.each<[string, Partial<OwnerUpdateDraft>]>([
    ['a measure without its figure', { measure: 'Records signed' }],
    ['a figure without its measure, which is refused besides', { achieved: '84' }],
    ['a source alone', { evidenceSource: 'Fleet system' }],
  ])('does not take for limb (ii) %s', (_, limb) => {
    expect(problemsOf(aDraft({ ...closing, evidence: '', ...limb }))).toContain('evidence');
  });

  function changeOf(overrides: Partial<OwnerUpdateDraft>, item = anItem()): UpdateChange {
    const checked = checkOwnerUpdate(item, aDraft(overrides));
    if (!checked.ok) {
      throw new Error(checked.problems.map(({ message }) => message).join(' '));
    }
    return checked.change;
  }

  it('keeps both limbs as they were measured, on the day of the update too', () => {
    const { update } = changeOf({
      ...closing,
      implementedOn: 'September 2020',
      measure: ' Records signed ',
      achieved: '100',
      outOf: ' 100 ',
      evidencePeriod: 'October 2020',
      sampleDay: '16/10/2020',
      evidenceSource: 'Fleet system',
      delivery: 'At risk',
    });
    expect(update).toMatchObject({ implementedOn: period('September 2020'), delivery: 'At risk' });
    expect(update.working).toEqual({
      measure: 'Records signed',
      achieved: 100,
      outOf: 100,
      period: period('October 2020'),
      sampleDay: dayOfTest,
      source: 'Fleet system',
    });
  });

  it.each<[string, Partial<OwnerUpdateDraft>, Record<string, unknown>]>([
    ['source', { evidenceSource: 'Fleet system' }, { source: 'Fleet system', measure: '', sampleDay: undefined }],
    ['period', { evidencePeriod: '2019' }, { period: period('2019'), achieved: undefined }],
    ['sample day', { sampleDay: '2020-10-01' }, { sampleDay: '2020-10-01', outOf: undefined }],
    ['whole', { measure: 'Records', outOf: '100' }, { outOf: 100, achieved: undefined }],
  ])('keeps a %s that stands alone', (_, overrides, working) => {
    expect(changeOf(overrides).update.working).toMatchObject(working);
  });

  it('has no measurement where nothing of it is given', () => {
    expect(changeOf({}).update).toMatchObject({ working: undefined, implementedOn: undefined });
  });

  it('takes a measurement alone as an update', () => {
    expect(problemsOf(aDraft({ achievements: '', measure: 'Records', achieved: '84' }))).toEqual([]);
    expect(problemsOf(aDraft({ achievements: '', measure: 'Records' }))).toEqual(['achievements']);
  });

  it('refuses to propose closing while a step is open, or dropped without a reason', () => {
    const done = aStep(1, { state: 'Done', settledOn: period('2020-10-01') });
    const drop = (reason: string): RecommendationAsAt =>
      anItem({ steps: [done, aStep(2, { state: 'Dropped', reason })] });
    expect(problemsOf(aDraft(closing), anItem({ steps: [done, aStep(2)] }))).toEqual(['proposes']);
    expect(problemsOf(aDraft(closing), drop(' '))).toEqual(['proposes']);
    expect(problemsOf(aDraft(closing), drop('Merged into step 1.'))).toEqual([]);
    expect(problemsOf(aDraft({ proposes: 'Not adopted' }), anItem({ steps: [aStep(1)] }))).toEqual([]);
  });

  it('says how many steps are open', () => {
    const checked = checkOwnerUpdate(anItem({ steps: [aStep(1), aStep(2)] }), aDraft(closing));
    expect(checked.ok ? '' : checked.problems[0]?.message).toContain('2 of 2 steps');
  });

  it.each<[string, Decision['decision'], string[]]>([
    ['refuses a proposal', 'Closure refused', ['date']],
    ['refuses a proposal', 'More evidence requested', ['date']],
    ['takes a proposal', 'Noted', []],
    ['takes a proposal', 'Date agreed', []],
  ])('%s of the day on which a board decided "%s"', (_, decision, fields) => {
    // of one day owners are heard before boards, so that the proposal would seem to be decided already
    const decided = anItem({ decisions: [aDecision('JARAP', dayOfTest, decision)] });
    expect(problemsOf(aDraft(closing), decided)).toEqual(fields);
    expect(problemsOf(aDraft(), decided)).toEqual([]);
    expect(problemsOf(aDraft({ ...closing, date: '2020-10-17' }), decided)).toEqual([]);
  });

  it('opens again what was proposed closed and is now proposed as superseded', () => {
    const item = anItem({ status: 'Proposed closed', updates: [anUpdate('2020-09-01', { proposes: 'Closure' })] });
    expect(changeOf({ proposes: 'Superseded' }, item)).toMatchObject({
      status: 'Open',
      statusDate: { from: dayOfTest },
    });
  });

  it('takes a first date where none was agreed, with its reason', () => {
    const item = anItem({ originalTarget: undefined });
    expect(changeOf({ newTarget: 'June 2021', newTargetReason: 'Agreed.' }, item).revision?.target.words).toBe(
      'June 2021',
    );
  });
});

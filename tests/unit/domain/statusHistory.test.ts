import { DEFAULT_BOARDS } from '../../../src/domain/defaults';
import { Decision, Recommendation, Status } from '../../../src/domain/register';
import { Standing, decisionsKnown, isRunning, standingAsAt } from '../../../src/domain/statusHistory';
import { aDecision, aRecommendation, anItem, anUpdate, period } from '../../support/registers';

const RAISED = '2019-01-01';

function standing(overrides: Partial<Recommendation>, day: string, board: string | undefined = 'JARAP'): Standing {
  return standingAsAt(aRecommendation(overrides), RAISED, day, DEFAULT_BOARDS, () => board);
}

const proposed = anUpdate('2020-01-10', { proposes: 'Closure', implemented: 'Done.', evidence: 'Sample of 10.' });

describe('standingAsAt before a sitting', () => {
  const before = { board: 'JARAP', day: '2020-10-16' };

  it.each<[Partial<Recommendation>, Decision['decision'], string, string]>([
    [{ status: 'Open', updates: [proposed] }, 'Closure agreed', 'Proposed closed', 'Open'],
    [{ status: 'Proposed closed' }, 'Closure agreed', 'Proposed closed', 'Proposed closed'],
  ])('reads an undated status of %p beside %p', (recorded, decision, received, after) => {
    const recommendation = aRecommendation({ ...recorded, decisions: [aDecision('JARAP', '2020-10-16', decision)] });
    const of = (sitting?: typeof before): string =>
      standingAsAt(recommendation, RAISED, '2020-10-16', DEFAULT_BOARDS, () => 'JARAP', sitting).status;
    expect([of(before), of()]).toEqual([received, after]);
  });
});

describe('standingAsAt with earlier statuses', () => {
  it('reads them by day, whatever their order, and lets an undated status follow them', () => {
    const item = (day: string): Status =>
      anItem(
        {
          status: 'Superseded',
          earlierStatuses: [
            { status: 'Closed', from: period('May 2020') },
            { status: 'Proposed closed', from: period('March 2020') },
          ],
        },
        day,
      ).status;
    expect(['2020-02-28', '2020-03-01', '2020-04-30', '2020-05-01'].map(item)).toEqual([
      'Open',
      'Proposed closed',
      'Proposed closed',
      'Superseded',
    ]);
  });

  it('lets an update of the same day follow', () => {
    const earlierStatuses = [{ status: 'Open' as const, from: period('2020-05-01') }];
    const updates = [anUpdate('2020-05-01', { proposes: 'Closure' })];
    expect(anItem({ status: 'Proposed closed', updates, earlierStatuses }).standing).toMatchObject({
      status: 'Proposed closed',
      proposal: 'Closure',
      since: '2020-05-01',
    });
  });
});

describe('standingAsAt', () => {
  it('does not close on the agreement of a board that is not the last on the path', () => {
    const history = { updates: [proposed], decisions: [aDecision('SORB', '2020-02-10', 'Closure agreed')] };
    expect(standing({ ...history, status: 'Proposed closed' }, '2020-03-01')).toMatchObject({
      status: 'Proposed closed',
      since: '2020-01-10',
      agreedBy: ['SORB'],
    });
  });

  it('closes on the agreement of the last board', () => {
    const decisions = [
      aDecision('SORB', '2020-02-10', 'Closure agreed'),
      aDecision('JARAP', '2020-02-20', 'Closure agreed'),
    ];
    const history = { updates: [proposed], decisions, status: 'Closed' as const };
    expect(standing(history, '2020-02-19').status).toBe('Proposed closed');
    expect(standing(history, '2020-02-20')).toMatchObject({
      status: 'Closed',
      since: '2020-02-20',
      proposal: undefined,
    });
  });

  it('closes what is routed to SORB on the agreement of SORB', () => {
    const history = { updates: [proposed], decisions: [aDecision('sorb', '2020-02-10', 'Closure agreed')] };
    expect(standing({ ...history, status: 'Closed' }, '2020-02-10', 'SORB').status).toBe('Closed');
  });

  it('closes nothing that is unrouted', () => {
    const history = { updates: [proposed], decisions: [aDecision('JARAP', '2020-02-10', 'Closure agreed')] };
    const routedNowhere = standingAsAt(
      aRecommendation({ ...history, status: 'Proposed closed' }),
      RAISED,
      '2020-03-01',
      DEFAULT_BOARDS,
      () => undefined,
    );
    expect(routedNowhere.status).toBe('Proposed closed');
  });

  it('stays proposed while more evidence is asked for, until an update answers', () => {
    const request = aDecision('JARAP', '2020-02-20', 'More evidence requested');
    const asked = { updates: [proposed], decisions: [request], status: 'Proposed closed' as const };
    expect(standing(asked, '2020-03-01')).toMatchObject({ status: 'Proposed closed', evidenceRequested: request });
    const answered = { ...asked, updates: [proposed, anUpdate('2020-03-01')] };
    expect(standing(answered, '2020-02-28').evidenceRequested).toBe(request);
    expect(standing(answered, '2020-03-01').evidenceRequested).toBeUndefined();
  });

  it('is open again when closing is refused, and can be proposed again', () => {
    const history = {
      updates: [proposed, anUpdate('2020-05-01', { proposes: 'Closure' })],
      decisions: [
        aDecision('SORB', '2020-02-10', 'Closure agreed'),
        aDecision('JARAP', '2020-02-20', 'Closure refused'),
      ],
      status: 'Proposed closed' as const,
    };
    expect(standing(history, '2020-03-01')).toMatchObject({ status: 'Open', since: '2020-02-20', agreedBy: [] });
    expect(standing(history, '2020-05-01')).toMatchObject({ status: 'Proposed closed', since: '2020-05-01' });
  });

  it.each([
    ['Not adopted', 'Proposed not adopted', 'Not adopted agreed', 'Not adopted'],
    ['Superseded', 'Open', 'Superseded agreed', 'Superseded'],
  ] as const)('takes %s through %s to its end', (proposes, proposedStatus, decision, end) => {
    const history = {
      updates: [anUpdate('2020-01-10', { proposes })],
      decisions: [aDecision('JARAP', '2020-02-20', decision)],
      status: end,
    };
    expect(standing(history, '2020-02-01')).toMatchObject({ status: proposedStatus, proposal: proposes });
    expect(standing(history, '2020-03-01').status).toBe(end);
  });

  it('is not moved by a decision that only notes, or by anything after the end', () => {
    const decisions = [
      aDecision('JARAP', '2020-01-20', 'Noted'),
      aDecision('JARAP', '2020-02-20', 'Closure agreed'),
      aDecision('JARAP', '2020-06-20', 'Closure refused'),
    ];
    const history = {
      updates: [proposed, anUpdate('2020-07-01', { proposes: 'Not adopted' })],
      decisions,
      status: 'Closed' as const,
    };
    expect(standing(history, '2020-02-01').status).toBe('Proposed closed');
    expect(standing(history, '2021-01-01').status).toBe('Closed');
  });

  it('hears the owner before the board when both are of one day', () => {
    const history = {
      updates: [proposed],
      decisions: [aDecision('JARAP', '2020-01-10', 'Closure agreed')],
      status: 'Closed' as const,
    };
    expect(standing(history, '2020-01-10').status).toBe('Closed');
  });

  it('does not depend on the order in which updates and decisions are stored', () => {
    const updates = [anUpdate('2020-05-01', { proposes: 'Closure' }), proposed];
    const decisions = [aDecision('JARAP', '2020-02-20', 'Closure refused')];
    expect(standing({ updates, decisions, status: 'Proposed closed' }, '2020-03-01').status).toBe('Open');
  });

  it('counts an update of a month from its first day', () => {
    const history = {
      updates: [anUpdate('January 2020', { proposes: 'Closure' })],
      status: 'Proposed closed' as const,
    };
    expect(standing(history, '2019-12-31').status).toBe('Open');
    expect(standing(history, '2020-01-01').status).toBe('Proposed closed');
  });

  it('takes the recorded status from its date where no history tells of it', () => {
    const history = { status: 'Closed' as const, statusDate: period('September 2020') };
    expect(standing(history, '2020-08-31')).toMatchObject({ status: 'Open', since: RAISED });
    expect(standing(history, '2020-09-01')).toMatchObject({
      status: 'Closed',
      since: '2020-09-01',
      proposal: undefined,
    });
    expect(standing({ ...history, status: 'Proposed closed' }, '2020-09-01').proposal).toBe('Closure');
  });

  it('takes a recorded status without a date from the last recorded event', () => {
    const history = { updates: [anUpdate('2020-05-01'), anUpdate('2020-03-01')], status: 'Superseded' as const };
    expect(standing(history, '2020-04-30').status).toBe('Open');
    expect(standing(history, '2020-05-01').status).toBe('Superseded');
    expect(standing({ status: 'Closed' }, RAISED).status).toBe('Closed');
  });

  it('keeps a recorded open status against a proposal that it contradicts, from its date', () => {
    const history = { updates: [proposed], status: 'Open' as const, statusDate: period('2020-02-01') };
    expect(standing(history, '2020-01-31').status).toBe('Proposed closed');
    expect(standing(history, '2020-02-01')).toMatchObject({ status: 'Open', since: '2020-02-01' });
  });

  it.each([
    ['Open', undefined],
    ['Proposed not adopted', 'Not adopted'],
  ] as const)('tells no proposal that the recorded status "%s" contradicts', (status, proposal) => {
    const decisions = [
      aDecision('SORB', '2020-02-01', 'Closure agreed'),
      aDecision('JARAP', '2020-02-20', 'More evidence requested'),
    ];
    const history = { updates: [proposed], decisions, status };
    expect(standing(history, '2020-03-01')).toMatchObject({
      status,
      proposal,
      agreedBy: [],
      evidenceRequested: decisions[1],
    });
  });

  it('was proposed by the day on which the first board agrees, where no update tells it', () => {
    const decisions = [
      aDecision('SORB', '2020-02-20', 'Closure agreed'),
      aDecision('JARAP', '2020-04-20', 'Closure agreed'),
    ];
    const history = { decisions, status: 'Closed' as const };
    expect(standing(history, '2020-02-19').status).toBe('Open');
    expect(standing(history, '2020-02-20')).toMatchObject({
      status: 'Proposed closed',
      since: '2020-02-20',
      proposal: 'Closure',
      agreedBy: ['SORB'],
    });
    expect(standing(history, '2020-04-20').status).toBe('Closed');
  });

  it('keeps the past where an open recommendation was proposed and refused, whatever its status date', () => {
    const history = {
      updates: [proposed],
      decisions: [aDecision('JARAP', '2020-02-20', 'Closure refused')],
      status: 'Open' as const,
      statusDate: period('2019-01-01'),
    };
    expect(standing(history, '2020-02-01').status).toBe('Proposed closed');
    expect(standing(history, '2020-03-01').status).toBe('Open');
  });

  it('is open again from the day on which an ended one is reopened, and not by a refusal', () => {
    const decisions = [
      aDecision('JARAP', '2020-02-20', 'Closure agreed'),
      aDecision('JARAP', '2020-04-20', 'Closure refused'),
      aDecision('JARAP', '2020-06-20', 'Reopened', 'It failed again.'),
    ];
    const history = { updates: [proposed], decisions, status: 'Open' as const };
    expect(standing(history, '2020-06-19')).toMatchObject({ status: 'Closed', since: '2020-02-20' });
    expect(standing(history, '2020-06-20')).toMatchObject({ status: 'Open', since: '2020-06-20', proposal: undefined });
  });

  it.each(['Reopened', 'Date agreed', 'Noted'] as const)('is not moved by "%s" while it runs', (decision) => {
    const history = { updates: [proposed], decisions: [aDecision('JARAP', '2020-02-20', decision)] };
    expect(standing({ ...history, status: 'Proposed closed' }, '2020-03-01')).toMatchObject({
      status: 'Proposed closed',
      proposal: 'Closure',
    });
  });

  it('takes a recorded status without a date from a decision too, where that is the last event', () => {
    const history = {
      updates: [anUpdate('2020-03-01')],
      decisions: [aDecision('JARAP', '2020-05-01', 'Noted')],
      status: 'Superseded' as const,
    };
    expect(standing(history, '2020-04-30').status).toBe('Open');
    expect(standing(history, '2020-05-01')).toMatchObject({ status: 'Superseded', since: '2020-05-01' });
  });

  it('leaves out what the sitting itself decided when only its month is known', () => {
    const recommendation = aRecommendation({
      updates: [proposed],
      decisions: [aDecision('JARAP', 'February 2020', 'Closure agreed')],
      status: 'Closed',
      statusDate: period('February 2020'),
    });
    const asReceived = standingAsAt(recommendation, RAISED, '2020-02-20', DEFAULT_BOARDS, () => 'JARAP', {
      board: 'JARAP',
      day: '2020-02-20',
    });
    expect(asReceived.status).toBe('Proposed closed');
  });

  it('leaves out what the sitting itself decided when asked for the register that it received', () => {
    const recommendation = aRecommendation({
      updates: [proposed],
      decisions: [
        aDecision('SORB', '2020-02-20', 'Closure agreed'),
        aDecision('JARAP', '2020-02-20', 'Closure agreed'),
      ],
      status: 'Closed',
      statusDate: period('2020-02-20'),
    });
    const asReceived = standingAsAt(recommendation, RAISED, '2020-02-20', DEFAULT_BOARDS, () => 'JARAP', {
      board: 'JARAP',
      day: '2020-02-20',
    });
    expect(asReceived).toMatchObject({ status: 'Proposed closed', agreedBy: ['SORB'] });
    expect(standingAsAt(recommendation, RAISED, '2020-02-20', DEFAULT_BOARDS, () => 'JARAP').status).toBe('Closed');
  });
});

describe('decisionsKnown', () => {
  const decision = aDecision('JARAP', 'July 2020', 'Noted');
  const sitting = { board: 'jarap', day: '2020-07-22' };

  it('counts a decision dated by a month from its first day', () => {
    expect(decisionsKnown({ decisions: [decision] }, '2020-06-30')).toEqual([]);
    expect(decisionsKnown({ decisions: [decision] }, '2020-07-01')).toEqual([decision]);
  });

  it('leaves out what the sitting decided, also where only its month is known', () => {
    expect(decisionsKnown({ decisions: [decision] }, '2020-07-22', sitting)).toEqual([]);
    expect(decisionsKnown({ decisions: [decision] }, '2020-08-22', { ...sitting, day: '2020-08-22' })).toEqual([
      decision,
    ]);
  });

  it.each([
    ['another board', { ...sitting, board: 'SORB' }],
    ['another sitting of that month', { ...sitting, otherSittings: ['2020-07-08'] }],
  ])('keeps what may be of %s', (_, before) => {
    expect(decisionsKnown({ decisions: [decision] }, '2020-07-22', before)).toEqual([decision]);
  });
});

describe('isRunning', () => {
  it.each([
    ['Open', true],
    ['Proposed closed', true],
    ['Proposed not adopted', true],
    ['Closed', false],
    ['Not adopted', false],
    ['Superseded', false],
  ] as const)('says of %s: %p', (status, expected) => {
    expect(isRunning(status)).toBe(expected);
  });
});

import { priorityRag, targetDateRag } from '../../../src/domain/rag';

describe('targetDateRag', () => {
  it.each([
    ['Open', '2020-10-15', 'RED'],
    // the target's own day is still within it
    ['Open', '2020-10-16', 'AMBER'],
    ['Open', '2021-04-30', 'AMBER'],
    ['Proposed closed', '2019-01-01', 'GREEN'],
    ['Closed', undefined, 'GREEN'],
    ['Superseded', '2019-01-01', 'GREY'],
    ['Not adopted', undefined, 'GREY'],
    ['Proposed not adopted', '2019-01-01', 'GREY'],
  ] as const)('colours %s due %p as %s on 16 October 2020', (status, dueDay, rag) => {
    expect(targetDateRag(status, dueDay, '2020-10-16')).toMatchObject({ rag, hasNoTargetDate: false });
  });

  it('flags an open one without a due day', () => {
    expect(targetDateRag('Open', undefined, '2020-10-16')).toEqual({
      rag: 'AMBER',
      reason: 'Open, no target date',
      hasNoTargetDate: true,
    });
  });

  it('says the reason in words', () => {
    expect(targetDateRag('Open', '2020-10-15', '2020-10-16').reason).toBe('Open, past its target date');
    expect(targetDateRag('Superseded', undefined, '2020-10-16').reason).toBe('Superseded');
  });
});

describe('priorityRag', () => {
  it.each([
    ['Fundamental', 'RED'],
    ['significant', 'AMBER'],
    [' Housekeeping', 'GREEN'],
    ['High', 'RED'],
    ['medium', 'AMBER'],
    ['Low', 'GREEN'],
    ['Area for improvement', undefined],
    ['Cause of concern', undefined],
    [undefined, undefined],
  ])('colours %p as %p', (priority, rag) => {
    expect(priorityRag(priority)).toBe(rag);
  });
});

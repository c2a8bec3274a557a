import fc from 'fast-check';
import { parseEarlierStatuses, writeEarlierStatuses } from '../../../src/domain/recordedStatuses';
import { STATUSES } from '../../../src/domain/register';
import { period } from '../../support/registers';

describe('parseEarlierStatuses', () => {
  it.each([
    ['done => May 2020', '"done => May 2020": "done" is not a status'],
    ['Closed', '"Closed": no date is given'],
    ['Open => 2020\nClosed => soon', '"Closed => soon": "soon" is not a date'],
  ])('refuses %p and says which line and why', (text, message) => {
    const parsed = parseEarlierStatuses(text);
    expect(parsed).toMatchObject({ ok: false });
    expect(!parsed.ok && parsed.message).toContain(message);
    expect(!parsed.ok && parsed.message).toContain('Proposed closed => May 2020');
  });

  it('reads words in any case, and blank lines as nothing', () => {
    expect(parseEarlierStatuses('\n proposed  closed => May 2020 \n')).toEqual({
      ok: true,
      value: [{ status: 'Proposed closed', from: period('May 2020') }],
    });
  });

  it('reads back what was written', () => {
    const from = fc.constantFrom(period('May 2020'), period('2020-10-16'), period('end of 2020'));
    const statuses = fc.array(fc.record({ status: fc.constantFrom(...STATUSES), from }), { maxLength: 4 });
    fc.assert(
      fc.property(statuses, (each) => {
        expect(parseEarlierStatuses(writeEarlierStatuses(each))).toEqual({ ok: true, value: each });
      }),
    );
  });
});

describe('writeEarlierStatuses', () => {
  it('writes nothing for none', () => {
    expect(writeEarlierStatuses(undefined)).toBe('');
  });
});

import { lexFilter, parseFilter, parseOrder } from '../../../local/sharepoint/odata/filter';

describe('lexFilter', () => {
  it.each(["Title eq 'open", 'Title ~ 1', 'Score eq 1 ;'])('refuses what begins no token: %s', (text) => {
    expect(() => lexFilter(text)).toThrow(`The expression "${text}" is not valid.`);
  });

  it('keeps quotes, paths, numbers and typed literals apart', () => {
    expect(
      lexFilter("Owner/Title eq 'O''Brien' and Score ge -1.5 and At lt datetime'2024-01-01'").map(({ kind, text }) => [
        kind,
        text,
      ]),
    ).toEqual([
      ['word', 'Owner/Title'],
      ['word', 'eq'],
      ['string', "O'Brien"],
      ['word', 'and'],
      ['word', 'Score'],
      ['word', 'ge'],
      ['number', '-1.5'],
      ['word', 'and'],
      ['word', 'At'],
      ['word', 'lt'],
      ['datetime', '2024-01-01'],
    ]);
  });
});

describe('parseFilter', () => {
  it.each([
    "tolower(Title) eq 'a'",
    'Score add 1 eq 2',
    "endswith(Title,'a')",
    'Score',
    'Score eq',
    '(Score eq 1',
    'Score eq 1)',
    '1 eq 1',
    'Score eq Other',
    '',
  ])('refuses %s', (text) => {
    expect(() => parseFilter(text)).toThrow();
  });

  it('binds and before or, and not before both', () => {
    expect(parseFilter('A eq 1 or not B eq 2 and C eq 3')).toMatchObject({
      kind: 'or',
      left: { path: { steps: ['A'] } },
      right: { kind: 'and', left: { kind: 'not' }, right: { path: { steps: ['C'] } } },
    });
  });

  it('turns a comparison round whose value stands first', () => {
    expect(parseFilter('2 lt Score')).toEqual(parseFilter('Score gt 2'));
  });

  it('takes `eq true`, `eq false` and `ne true` behind a text function', () => {
    const plain = parseFilter("substringof('a',Title)");
    expect(parseFilter("substringof('a',Title) eq true")).toEqual(plain);
    expect(parseFilter("substringof('a',Title) eq false")).toEqual({ kind: 'not', inner: plain });
    expect(parseFilter("substringof('a',Title) ne true")).toEqual({ kind: 'not', inner: plain });
  });
});

describe('parseOrder', () => {
  it('refuses what is no order', () => {
    expect(() => parseOrder('Title up')).toThrow('not valid');
  });

  it('reads several columns and their directions', () => {
    expect(parseOrder('Title, Owner/Title desc')).toEqual([
      { steps: ['Title'], descending: false },
      { steps: ['Owner', 'Title'], descending: true },
    ]);
  });
});

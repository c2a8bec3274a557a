import { financialQuarterOf } from '../../../src/domain/quarters';

describe('financialQuarterOf', () => {
  it.each([
    ['2016-03-31', 4, '2015-16'],
    ['2016-04-01', 1, '2016-17'],
    ['2016-06-30', 1, '2016-17'],
    ['2016-07-01', 2, '2016-17'],
    ['2016-10-01', 3, '2016-17'],
    ['2016-12-31', 3, '2016-17'],
    ['2017-01-01', 4, '2016-17'],
    ['2099-05-01', 1, '2099-00'],
  ])('puts %s in quarter %i of %s', (day, quarter, year) => {
    expect(financialQuarterOf(day)).toMatchObject({ quarter, year });
  });

  it.each([
    ['2016-09-13', '2016-07-01', '2016-09-30'],
    ['2016-02-29', '2016-01-01', '2016-03-31'],
    ['2016-12-31', '2016-10-01', '2016-12-31'],
  ])('begins and ends the quarter of %s on %s and %s', (day, from, to) => {
    expect(financialQuarterOf(day)).toMatchObject({ from, to });
  });
});

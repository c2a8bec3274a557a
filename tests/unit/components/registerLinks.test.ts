import fc from 'fast-check';
import {
  ageingRows,
  figuresOf,
  groupTablesOf,
  ofBoard,
  waitingRows,
} from '../../../src/components/Overview/registerLinks';
import { RegisterFilter, filterRecommendations } from '../../../src/components/Register/registerFilter';
import { asAt } from '../../../src/domain/asAt';
import { keyFigures } from '../../../src/domain/kpi';
import { someAudits, someRecommendations } from '../../support/histories';
import { aRecommendation, aRegister, dayOfTest } from '../../support/registers';

const board = fc.option(fc.constantFrom('JARAP', 'SORB'), { nil: undefined });

describe('figuresOf', () => {
  it('says where there is nothing to average', () => {
    const kpis = keyFigures(asAt(aRegister({ recommendations: [] }), dayOfTest), '2020-07-22');
    const { today } = figuresOf(kpis);
    expect(today.find(({ name }) => name === 'Mean age')?.text).toBe('None');
  });

  it('leads from each number to as many recommendations', () => {
    fc.assert(
      fc.property(someRecommendations, board, (recommendations, chosen) => {
        const known = asAt(aRegister({ audits: someAudits, recommendations }), dayOfTest);
        const kpis = keyFigures(known, '2019-07-22', chosen);
        const { today, period } = figuresOf(kpis);
        for (const { name, text, filter } of [...today.filter((each) => !each.name.startsWith('Mean')), ...period]) {
          const found = filterRecommendations(known, ofBoard(filter, chosen)).length;
          expect([name, Number.parseInt(text, 10)]).toEqual([name, found]);
        }
      }),
    );
  });
});

describe('groupTablesOf', () => {
  it('leaves the table by board out where one is chosen', () => {
    const kpis = keyFigures(asAt(aRegister({ recommendations: [aRecommendation()] }), dayOfTest), '2020-07-22');
    expect(groupTablesOf(kpis, 'JARAP').map(({ title }) => title)).not.toContain('By board');
    expect(groupTablesOf(kpis, undefined).map(({ title }) => title)).toContain('By board');
  });

  it('leads from each number to as many recommendations', () => {
    fc.assert(
      fc.property(someRecommendations, board, (recommendations, chosen) => {
        const known = asAt(aRegister({ audits: someAudits, recommendations }), dayOfTest);
        const kpis = keyFigures(known, '2020-07-22', chosen);
        const count = (filter: RegisterFilter): number => filterRecommendations(known, ofBoard(filter, chosen)).length;
        for (const { title, rows } of groupTablesOf(kpis, chosen)) {
          for (const { name, running, overdue, proposed, filters } of rows) {
            const counts = [filters.running, filters.overdue, filters.proposed].map(count);
            expect([title, name, ...counts]).toEqual([title, name, running, overdue, proposed]);
          }
        }
        for (const { name, count: counted, filter } of [...ageingRows(kpis), ...waitingRows(kpis)]) {
          expect([name, count(filter)]).toEqual([name, counted]);
        }
      }),
    );
  });
});

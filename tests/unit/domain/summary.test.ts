import fc from 'fast-check';
import { asAt } from '../../../src/domain/asAt';
import { STATUSES } from '../../../src/domain/register';
import { priorityTable, summarise, targetDateTable } from '../../../src/domain/summary';
import { aRecommendation, aRegister, anAudit, period, target } from '../../support/registers';

const DAY = '2020-10-16';

describe('summarise', () => {
  it('drops nothing: each recommendation is reported, outside or unrouted', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            priority: fc.constantFrom(undefined, 'Fundamental', 'Significant', 'Housekeeping', 'Odd'),
            status: fc.constantFrom(...STATUSES),
            auditId: fc.constantFrom('graded', 'ungraded'),
          }),
          { maxLength: 20 },
        ),
        (rows) => {
          const register = aRegister({
            audits: [anAudit({ id: 'graded' }), anAudit({ id: 'ungraded', assurance: undefined })],
            recommendations: rows.map((row, index) =>
              aRecommendation({ ...row, id: String(index), statusDate: period('2020-01-01') }),
            ),
          });
          const known = asAt(register, DAY);
          const { reported, outside, unrouted, proposedClosed } = summarise(known, 'JARAP');
          expect(reported.length + outside.length + unrouted.length).toBe(rows.length);
          const table = targetDateTable(reported, register.scales);
          expect(table.total.total).toBe(reported.length);
          const sumOfRows = table.rows.reduce((sum, row) => sum + row.counts.total, 0);
          expect(sumOfRows).toBe(reported.length);
          expect(priorityTable(reported, register.scales).total.proposedClosed).toBe(proposedClosed.length);
        },
      ),
    );
  });
});

describe('targetDateTable', () => {
  it('has the rows of the first scale even when nothing stands in them', () => {
    const table = targetDateTable([], aRegister().scales);
    expect(table.rows.map((row) => row.priority)).toEqual(['Fundamental', 'Significant', 'Housekeeping']);
    expect(table.total).toEqual({ RED: 0, AMBER: 0, GREEN: 0, GREY: 0, total: 0 });
  });

  it('adds rows for what else occurs: by scale, then by name, then for none', () => {
    const priorities = [undefined, 'Zebra', 'area for improvement', 'Cause of concern', 'Ant', 'SIGNIFICANT'];
    const register = aRegister({
      criteriaSets: [],
      recommendations: priorities.map((priority, index) => aRecommendation({ id: String(index), priority })),
    });
    const { unrouted } = summarise(asAt(register, DAY), 'JARAP');
    const table = targetDateTable(unrouted, register.scales);
    expect(table.rows.map((row) => [row.priority, row.counts.total])).toEqual([
      ['Fundamental', 0],
      ['Significant', 1],
      ['Housekeeping', 0],
      ['Cause of concern', 1],
      ['Area for improvement', 1],
      ['Ant', 1],
      ['Zebra', 1],
      ['None', 1],
    ]);
  });

  it('counts on one row what is spelled in several ways, in whatever order the rows stand', () => {
    const rowsOf = (...priorities: string[]): [string, number][] => {
      const recommendations = priorities.map((priority, index) => aRecommendation({ id: String(index), priority }));
      const known = asAt(aRegister({ recommendations }), DAY);
      const { rows } = targetDateTable(known.recommendations, { assurance: [], priority: [] });
      return rows.map((row) => [row.priority, row.counts.total]);
    };
    expect(rowsOf('urgent', 'Urgent', 'ant')).toEqual([
      ['Urgent', 2],
      ['ant', 1],
    ]);
    expect(rowsOf('ant', 'Urgent', 'urgent')).toEqual(rowsOf('urgent', 'Urgent', 'ant'));
  });

  it('counts by colour', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({ id: '1', originalTarget: target('2020-10-15') }),
        aRecommendation({ id: '2', originalTarget: target('2020-10-16') }),
        aRecommendation({ id: '3', status: 'Closed', statusDate: period('2020-01-01') }),
        aRecommendation({ id: '4', status: 'Superseded', statusDate: period('2020-01-01'), priority: 'Fundamental' }),
      ],
    });
    const table = targetDateTable(summarise(asAt(register, DAY), 'JARAP').reported, register.scales);
    expect(table.rows[0]?.counts).toEqual({ RED: 0, AMBER: 0, GREEN: 0, GREY: 1, total: 1 });
    expect(table.rows[1]?.counts).toEqual({ RED: 1, AMBER: 1, GREEN: 1, GREY: 0, total: 3 });
    expect(table.total).toEqual({ RED: 1, AMBER: 1, GREEN: 1, GREY: 1, total: 4 });
  });
});

describe('priorityTable', () => {
  it('counts all that are running, the proposed ones included', () => {
    const statuses = [
      'Open',
      'Proposed closed',
      'Proposed not adopted',
      'Closed',
      'Not adopted',
      'Superseded',
    ] as const;
    const register = aRegister({
      recommendations: statuses.map((status, index) =>
        aRecommendation({ id: String(index), status, statusDate: period('2020-01-01') }),
      ),
    });
    const table = priorityTable(asAt(register, DAY).recommendations, register.scales);
    expect(table.total).toEqual({ running: 3, proposedClosed: 1, proposedNotAdopted: 1 });
    expect(table.rows[1]).toEqual({ priority: 'Significant', counts: table.total });
  });
});

import { currentColumns } from '../../../src/data/currentColumns';
import { aRecommendation, aRegister, aRevision, anAudit, period, target } from '../../support/registers';

function columnsOf(today: string, ...[overrides]: Parameters<typeof aRecommendation>): unknown {
  const register = aRegister({ recommendations: [aRecommendation(overrides)] });
  return currentColumns(register, today).get('recommendation-1');
}

describe('currentColumns', () => {
  it('leaves the board blank, and says why, where no rule covers a recommendation', () => {
    const register = aRegister({ audits: [anAudit({ assurance: undefined })] });
    expect(currentColumns(register, '2020-10-16').get('recommendation-1')).toMatchObject({
      board: undefined,
      boardReason: expect.stringContaining('no assurance grading'),
    });
  });

  it('gives the target date in force with its due day, and red once it has passed', () => {
    const overrides = {
      originalTarget: target('June 2020'),
      revisions: [aRevision('July 2020', 'end of October 2020')],
    };
    expect(columnsOf('2020-06-30', overrides)).toMatchObject({
      targetWords: 'June 2020',
      dueDay: '2020-06-30',
      rag: 'AMBER',
    });
    expect(columnsOf('2020-11-01', overrides)).toMatchObject({
      targetWords: 'end of October 2020',
      dueDay: '2020-10-31',
      board: 'JARAP',
      rag: 'RED',
    });
  });

  it('has no due day for a target that names none', () => {
    expect(columnsOf('2020-10-16', { originalTarget: target('TBC') })).toMatchObject({
      targetWords: 'TBC',
      dueDay: undefined,
    });
  });

  it('shows one that is raised later as on the day it is raised', () => {
    expect(columnsOf('2019-01-01', { raised: period('March 2021'), originalTarget: target('May 2020') })).toMatchObject(
      {
        board: 'JARAP',
        rag: 'RED',
      },
    );
  });
});

import {
  EVERY_ACTION,
  describeActions,
  everyoneResponsible,
  filterActions,
  readActionFilter,
  writeActionFilter,
} from '../../../src/components/Actions/actionFilter';
import type { ActionFilter } from '../../../src/components/Actions/actionFilter';
import { sittingChoices } from '../../../src/components/Actions/sittings';
import { actionsNow } from '../../../src/domain/actionsNow';
import { aMeeting, anAction, period, target } from '../../support/registers';

const closed = { status: 'Closed' as const };
const { items } = actionsNow(
  {
    actions: [
      anAction({ actionId: 'open', responsible: ['head of estates', 'Head of Transport'] }),
      anAction({ actionId: 'overdue', board: 'SORB', target: target('August 2020') }),
      anAction({ actionId: 'closed', ...closed, closedOn: period('2020-10-16') }),
      anAction({ actionId: 'gone', ...closed, closedOn: period('2020-07-22'), responsible: ['Head of Estates'] }),
    ],
    meetings: [aMeeting('JARAP', '2020-10-16')],
    nameChanges: [],
  },
  '2020-10-20',
  { roles: [], isGovernance: true },
);

function ids(filter: Partial<ActionFilter>): string[] {
  return filterActions(items, { ...EVERY_ACTION, ...filter }).map(({ action }) => action.actionId);
}

describe('filterActions', () => {
  it.each<[Partial<ActionFilter>, readonly string[]]>([
    [{}, ['open', 'overdue', 'closed']],
    [{ range: 'open' }, ['open', 'overdue']],
    [{ range: 'closed' }, ['closed']],
    [{ range: 'all' }, ['open', 'overdue', 'closed', 'gone']],
    [{ board: 'sorb' }, ['overdue']],
    [{ responsible: 'Head of Estates', range: 'all' }, ['open', 'gone']],
    [{ isOverdue: true }, ['overdue']],
  ])('narrows to %p', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });
});

describe('writeActionFilter', () => {
  it.each<[ActionFilter, string]>([
    [EVERY_ACTION, ''],
    [
      { board: 'JARAP', responsible: 'Head of HR', isOverdue: true, range: 'all' },
      'board=JARAP&responsible=Head+of+HR&overdue=yes&show=all',
    ],
  ])('writes %p, which is read back', (filter, address) => {
    const values = new URLSearchParams();
    writeActionFilter(filter, values);
    expect(values.toString()).toBe(address);
    expect(readActionFilter(new URLSearchParams(address))).toEqual(filter);
  });

  it('reads what it does not know as nothing', () => {
    expect(readActionFilter(new URLSearchParams('show=some&overdue=perhaps'))).toEqual(EVERY_ACTION);
  });
});

describe('everyoneResponsible', () => {
  it('names each once, in the order of the alphabet', () => {
    expect(everyoneResponsible(items)).toEqual(['head of estates', 'Head of Transport']);
  });
});

describe('describeActions', () => {
  it('counts them', () => {
    expect(describeActions(items)).toBe('4 actions: 2 open, 1 of them overdue, and 2 closed.');
    expect(describeActions(items.slice(0, 1))).toBe('1 action: 1 open, 0 of them overdue, and 0 closed.');
  });
});

describe('sittingChoices', () => {
  it('gives the board’s sittings that can have decided it, the last first', () => {
    const meetings = ['2020-04-01', '2020-07-22', '2020-10-16', '2020-12-09'].map((day) => aMeeting('JARAP', day));
    expect(sittingChoices([...meetings, aMeeting('SORB', '2020-09-17')], 'JARAP', '2020-10-16', '2020-07-22')).toEqual([
      { key: '2020-10-16', text: '16 October 2020' },
      { key: '2020-07-22', text: '22 July 2020' },
    ]);
    expect(sittingChoices(meetings, 'JARAP', '2020-04-01')).toHaveLength(1);
  });
});

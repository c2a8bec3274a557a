import { actionsNow, roleResponsible } from '../../../src/domain/actionsNow';
import { Actor } from '../../../src/domain/closing';
import { Action, Meeting } from '../../../src/domain/register';
import { aMeeting, anAction, period, target } from '../../support/registers';

const READER: Actor = { roles: [], isGovernance: false };
const TODAY = '2020-10-16';

function now(
  actions: readonly Action[],
  meetings: readonly Meeting[] = [],
  actor = READER,
): ReturnType<typeof actionsNow> {
  return actionsNow({ actions, meetings, nameChanges: [] }, TODAY, actor);
}

describe('actionsNow', () => {
  it('holds what this day gave and closed, and nothing that comes later', () => {
    const { items } = now([
      anAction({ actionId: 'A1', meetingDate: period(TODAY) }),
      anAction({ actionId: 'A2', status: 'Closed', closedOn: period(TODAY) }),
      anAction({ actionId: 'A3', meetingDate: period('2020-12-09') }),
      anAction({ actionId: 'A4', status: 'Closed', closedOn: period('2020-12-09') }),
    ]);
    expect(items.map(({ action, isClosed }) => [action.actionId, isClosed])).toEqual([
      ['A2', true],
      ['A4', false],
      ['A1', false],
    ]);
  });

  it('keeps on the sheet what was closed at the last sitting before the day, or since', () => {
    const meetings = [aMeeting('JARAP', '2020-04-22'), aMeeting('JARAP', '2020-07-22'), aMeeting('JARAP', TODAY)];
    const closedOn = (day: string, board = 'JARAP'): Action =>
      anAction({ board, meetingDate: period('2020-01-22'), status: 'Closed', closedOn: period(day) });
    const { items } = now(
      [closedOn('2020-04-22'), closedOn('2020-07-22'), closedOn('July 2020'), closedOn('2019-01-01', 'SORB')],
      meetings,
    );
    expect(items.map(({ isOnSheet }) => isOnSheet)).toEqual([false, true, true, true]);
  });

  it('colours by the due day and gives the known updates, the oldest first', () => {
    const later = { id: '3', date: period('2020-11-01'), text: 'Later' };
    const [first, second] = [
      { id: '1', date: period('2020-08-01'), text: 'First' },
      { id: '2', date: period('2020-09-01'), text: 'Second' },
    ];
    const { items } = now([anAction({ target: target('September 2020'), updates: [second, later, first] })]);
    expect(items).toMatchObject([{ dueDay: '2020-09-30', rag: { rag: 'RED' }, updates: [first, second] }]);
    expect(now([anAction({ target: undefined })]).items).toMatchObject([{ dueDay: undefined, rag: { rag: 'AMBER' } }]);
  });

  it('puts those of the reader first', () => {
    const others = anAction({ actionId: 'A1', responsible: ['Head of Estates'], meetingDate: period('2020-01-01') });
    const own = anAction({ actionId: 'A2' });
    const { items } = now([others, own], [], { roles: ['head of transport'], isGovernance: false });
    expect(items.map(({ action, ownRole }) => [action.actionId, ownRole])).toEqual([
      ['A2', 'Head of Transport'],
      ['A1', undefined],
    ]);
  });

  const secret = [anAction({ session: 'Closed' }), anAction()];

  it.each<[string, Actor, number]>([
    ['leaves them out, and counts them, for others', READER, 1],
    ['shows them to governance', { roles: [], isGovernance: true }, 0],
    ['shows them to the panel', { ...READER, isPanel: true }, 0],
    ['shows them to who is responsible', { roles: ['Head of Transport'], isGovernance: false }, 0],
  ])('of closed sessions, %s', (_, actor, hidden) => {
    const shown = now(secret, [], actor);
    expect(shown.hidden).toBe(hidden);
    expect(shown.items).toHaveLength(2 - hidden);
  });
});

describe('roleResponsible', () => {
  it('knows a role that was renamed', () => {
    const renamed = [
      { id: '1', kind: 'Role' as const, from: 'Fleet manager', to: 'Head of Transport', on: '2020-01-01' },
    ];
    const actor = { roles: ['Fleet manager'], isGovernance: false };
    expect(roleResponsible(anAction(), renamed, actor)).toBe('Head of Transport');
    expect(roleResponsible(anAction(), [], actor)).toBeUndefined();
  });
});

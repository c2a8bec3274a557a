import { addActionUpdate, closeAction, raiseAction } from '../../src/data/actions';
import type { Connection } from '../../src/data/connect';
import { loadRegister } from '../../src/data/registerRepository';
import { saveMeeting } from '../../src/data/saveMeeting';
import { addDays } from '../../src/domain/calendarDay';
import type { CalendarDay } from '../../src/domain/calendarDay';
import { dayPeriod, parseTargetDate } from '../../src/domain/period';
import type { Action, ActionUpdate } from '../../src/domain/register';

/** JARAP's last two sittings in the sample register. */
const SITTING_BEFORE: CalendarDay = '2020-07-22';
const LAST_SITTING: CalendarDay = '2020-10-16';

const TUESDAY = 2;

interface SampleAction extends Pick<Action, 'minuteNumber' | 'text' | 'responsible'> {
  readonly raisedAt: CalendarDay;
  readonly target: string;
  readonly updates: readonly (readonly [CalendarDay, string])[];
  /** What the board noted when it closed the action at its last sitting. */
  readonly closedWith?: string;
}

const ACTIONS: readonly SampleAction[] = [
  {
    raisedAt: LAST_SITTING,
    minuteNumber: '38/20',
    text: 'Bring a note on when each vehicle without a tracker will be in the new database.',
    responsible: ['Head of Transport'],
    target: 'January 2021',
    updates: [['2020-11-12', 'Fourteen vehicles are left; the supplier has given a day for each of them.']],
  },
  {
    raisedAt: LAST_SITTING,
    minuteNumber: '39/20',
    text: 'Say to the panel which of the recruitment indicators can be reported from the present system.',
    responsible: ['Head of HR Service Centre'],
    target: '31 December 2020',
    updates: [],
  },
  {
    raisedAt: SITTING_BEFORE,
    minuteNumber: '24/20',
    text: 'Circulate the terms of reference of the wellbeing groups to the members.',
    responsible: ['Senior HR Business Partner'],
    target: 'September 2020',
    updates: [['2020-09-04', 'Sent to all members with the minutes.']],
    closedWith: 'The members have had the terms of reference.',
  },
];

async function addSampleAction(connection: Connection, sample: SampleAction, index: number): Promise<void> {
  const target = parseTargetDate(sample.target);
  if (!target.ok) {
    throw new Error(
      `The sample's action ${sample.minuteNumber} has no target date that can be read: ${sample.target}.`,
    );
  }
  const id = await raiseAction(
    connection,
    {
      board: 'JARAP',
      meetingDate: dayPeriod(sample.raisedAt),
      minuteNumber: sample.minuteNumber,
      paper: 'B',
      text: sample.text,
      responsible: sample.responsible,
      target: target.value,
      status: 'Open',
      closedOn: undefined,
      session: 'Open',
    },
    `sample-action-${index}`,
  );
  const updates = sample.updates.map(([day, text]): Omit<ActionUpdate, 'id'> => ({ date: dayPeriod(day), text }));
  for (const [place, update] of updates.entries()) {
    await addActionUpdate(connection, id, update, `sample-action-${index}-update-${place}`);
  }
  if (sample.closedWith !== undefined) {
    const closing = { meetingDay: LAST_SITTING, note: sample.closedWith };
    await closeAction(connection, id, closing, `sample-action-${index}-closing`);
  }
}

/**
 * Puts the sample register into the middle of a cycle, so that there is something to do: each board sits again on a
 * Tuesday some four weeks after `today`, its updates are owed on the Thursday twelve days before, and JARAP's last sittings
 * have left actions. Saying it twice adds nothing twice.
 *
 * @throws RepositoryError when the site does not take it.
 */
export async function addSampleCycle(connection: Connection, today: CalendarDay): Promise<void> {
  const { boards } = await loadRegister(connection);
  for (const { name, decidesAfter } of boards) {
    const weeks = decidesAfter.length === 0 ? 3 : 4;
    const date = addDays(today, weeks * 7 + TUESDAY - new Date(today).getUTCDay());
    const meeting = { board: name, date, updatesDue: addDays(date, -12), paper: '' };
    await saveMeeting(connection, meeting, `sample-meeting-${name}`);
  }
  for (const [index, sample] of ACTIONS.entries()) {
    await addSampleAction(connection, sample, index);
  }
}

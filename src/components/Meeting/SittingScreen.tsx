import * as React from 'react';
import type { Register } from '../../domain/register';
import { MeetingsScreen } from '../Meetings/MeetingsScreen';
import { sittingToOpen } from '../Meetings/sittingToOpen';
import { useRegister } from '../registerState/useRegister';
import { MeetingScreen } from './MeetingScreen';

interface SittingScreenProps {
  register: Register;
  /** `undefined` for whichever board sits today. */
  board: string | undefined;
}

/** The sitting of today, or the board's next; the calendar where it is not clear which is meant. */
export const SittingScreen: React.FC<SittingScreenProps> = ({ register, board }) => {
  const { today } = useRegister();
  const meeting = sittingToOpen(register.meetings, board, today);
  return meeting === undefined ? (
    <MeetingsScreen register={register} />
  ) : (
    <MeetingScreen key={meeting.id} register={register} id={meeting.id} opensAt={undefined} />
  );
};

import { formatDay } from '../../domain/calendarDay';
import { auditsGoingWhole } from '../../domain/consequences';
import { paragraph } from '../compose';
import { Block } from '../model';
import { PaperFacts } from './paperFacts';
import { assuranceWords, auditWords } from './words';

/** The audits that the criteria send to the board whole, and that its paper carries for the first time, each in a sentence. */
export function goingWholeBlocks({ known, board, previousMeeting }: PaperFacts): Block[] {
  const since = previousMeeting === undefined ? '' : ` since its meeting of ${formatDay(previousMeeting.date)}`;
  return auditsGoingWhole(known, board.name, previousMeeting?.date).map((audit) =>
    paragraph(
      `${auditWords(audit)}, graded ${assuranceWords(audit)}, is reported whole to ${board.name} for the first time${since}: ` +
        'its report is attached and a representative of the service area attends.',
    ),
  );
}

/** The same where none is, in a sentence. */
export function noneGoingWholeBlock({ board, previousMeeting }: Pick<PaperFacts, 'board' | 'previousMeeting'>): Block {
  const since = previousMeeting === undefined ? '' : ` since its meeting of ${formatDay(previousMeeting.date)}`;
  return paragraph(`No audit is reported whole to ${board.name} for the first time${since}.`);
}

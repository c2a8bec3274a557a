import { holdsReport } from '../../domain/auditReport';
import { formatDay } from '../../domain/calendarDay';
import { auditsGoingWhole } from '../../domain/consequences';
import { Audit } from '../../domain/register';
import { paragraph } from '../compose';
import { Block } from '../model';
import { PaperFacts } from './paperFacts';
import { assuranceWords, auditWords } from './words';

/** Where the report of such an audit is: only a file of the edition is attached to it. */
function reportWords({ known, wholeKnown, board }: PaperFacts, { id }: Audit): string {
  if (holdsReport(known, id, board.name)) {
    return 'its report is attached and';
  }
  return holdsReport(wholeKnown, id, board.name)
    ? 'its report is not for publication, and'
    : 'its report is to be attached and';
}

/** The audits that the criteria send to the board whole, and that its paper carries for the first time, each in a sentence. */
export function goingWholeBlocks(facts: PaperFacts): Block[] {
  const { known, board, previousMeeting } = facts;
  const since = previousMeeting === undefined ? '' : ` since its meeting of ${formatDay(previousMeeting.date)}`;
  return auditsGoingWhole(known, board.name, previousMeeting?.date).map((audit) =>
    paragraph(
      `${auditWords(audit)}, graded ${assuranceWords(audit)}, is reported whole to ${board.name} for the first time${since}: ` +
        `${reportWords(facts, audit)} a representative of the service area attends.`,
    ),
  );
}

/** The same where none is, in a sentence. */
export function noneGoingWholeBlock({ board, previousMeeting }: Pick<PaperFacts, 'board' | 'previousMeeting'>): Block {
  const since = previousMeeting === undefined ? '' : ` since its meeting of ${formatDay(previousMeeting.date)}`;
  return paragraph(`No audit is reported whole to ${board.name} for the first time${since}.`);
}

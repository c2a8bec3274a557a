import { CalendarDay } from '../../domain/calendarDay';
import { Edition } from '../../domain/edition';
import { PackAppendix } from '../../domain/packAppendix';
import { RagScheme } from '../../domain/rag';
import { Register } from '../../domain/register';
import { PaperModel } from '../model';

/** What a layout makes a paper from. */
export interface PaperInput {
  readonly register: Register;
  /** The board's short name, as the register has it. */
  readonly board: string;
  readonly meetingDay: CalendarDay;
  /** The day of which the paper shows what was known; the decisions of the meeting itself are left out. */
  readonly asAtDay: CalendarDay;
  /** The role that wrote the paper. */
  readonly author?: string;
  /** The role or office in whose name it is given. */
  readonly reportOf?: string;
  /** The hour of the meeting in words, for example `2.00 pm`. */
  readonly time?: string;
  /** Asks for a draft; without it the paper is final, unless the register holds what stops a final paper. */
  readonly isDraft?: boolean;
  /** Which readers it is for; without it the full edition. */
  readonly edition?: Edition;
  /** Marks what has changed since the board's previous meeting. */
  readonly marksChanges?: boolean;
  /** What governance added to the meeting's paper from list views, in the order in which it is printed. */
  readonly appendices?: readonly Pick<PackAppendix, 'title' | 'recommendationIds'>[];
}

/** A paper's form: a pure function from the register as at a day to a paper model. */
export interface Layout {
  readonly id: string;
  /** As an officer chooses it. */
  readonly title: string;
  /** The RAG scheme under which it reports. */
  readonly scheme: RagScheme | 'delivery';
  /**
   * The same input gives the same model. A model that has `reasonsForDraft` came out as a draft, whatever was asked
   * for: whoever wanted a final paper must not give it out.
   */
  build(input: PaperInput): PaperModel;
}

import type { Connection } from '../../data/connect';
import type { ViewOnScreen } from '../../data/listView';
import type { CalendarDay } from '../../domain/calendarDay';

/** What a command on the list of recommendations works on. */
export interface CommandProps {
  readonly connection: Connection;
  readonly view: ViewOnScreen;
  /** The signed-in person's name, as the site has it. */
  readonly userName: string;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

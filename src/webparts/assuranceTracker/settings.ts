import { OPENING_VIEWS } from '../../components/routing/openingRoute';
import type { TrackerSettings } from '../../components/routing/openingRoute';

/** What the property pane keeps with the page or tab; `''` is what each opens with. */
export interface AssuranceTrackerWebPartProperties {
  mode?: string;
  board?: string;
  view?: string;
}

/** The settings that the properties say. What is not known, as from a later version, counts as not chosen. */
export function settingsOf({ mode, board = '', view }: AssuranceTrackerWebPartProperties): TrackerSettings {
  return {
    mode: mode === 'dashboard' ? 'dashboard' : 'full',
    board: board.trim() === '' ? undefined : board.trim(),
    view: OPENING_VIEWS.find((each) => each === view),
  };
}

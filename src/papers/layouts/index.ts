import { nameOn, withNamesOn } from '../../domain/names';
import { ACTIONS_QUARTERLY } from './actionsQuarterly/actionsQuarterly';
import { CGB } from './cgb/cgb';
import { JARAP_2020 } from './jarap2020/jarap2020';
import { JARAP_2024 } from './jarap2024/jarap2024';
import { Layout } from './layout';
import { ROLLING_ACTIONS } from './rollingActions/rollingActions';

/** A paper prints the names of its day, whatever boards, auditors and roles have been called since. */
function withNamesOfDay(layout: Layout): Layout {
  return {
    ...layout,
    build: (input) =>
      layout.build({
        ...input,
        register: withNamesOn(input.register, input.meetingDay),
        board: nameOn(input.register.nameChanges, 'Board', input.board, input.meetingDay),
      }),
  };
}

/** Every layout in the program, in the order in which they are offered. */
export const LAYOUTS: readonly Layout[] = [JARAP_2020, JARAP_2024, ACTIONS_QUARTERLY, ROLLING_ACTIONS, CGB].map(
  withNamesOfDay,
);

/** The layout of that id, or `undefined`. */
export function findLayout(id: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.id === id);
}

import { nameOn, withNamesOn } from '../../domain/names';
import { JARAP_2020 } from './jarap2020/jarap2020';
import { Layout } from './layout';

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
export const LAYOUTS: readonly Layout[] = [JARAP_2020].map(withNamesOfDay);

/** The layout of that id, or `undefined`. */
export function findLayout(id: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.id === id);
}

import { JARAP_2020 } from './jarap2020/jarap2020';
import { Layout } from './layout';

/** Every layout in the program, in the order in which they are offered. */
export const LAYOUTS: readonly Layout[] = [JARAP_2020];

/** The layout of that id, or `undefined`. */
export function findLayout(id: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.id === id);
}

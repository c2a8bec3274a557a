import * as React from 'react';
import { getId } from '@fluentui/react/lib/Utilities';

/** An id of an element that no other element on the page has, though several trackers show the same view. */
export function useElementId(name: string): string {
  const [id] = React.useState(() => getId(`tracker-${name}-`));
  return id;
}

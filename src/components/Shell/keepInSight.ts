import type * as React from 'react';

/** Whether something lies over an element at that height of the window. Labels that cover their own box do not count. */
function isCoveredAt(element: Element, x: number, y: number): boolean {
  const hit = document.elementFromPoint(x, y);
  return hit !== null && !hit.contains(element) && element.parentElement?.contains(hit) !== true;
}

/**
 * Scrolls what has got the focus by key from under bars that are held to an edge of the window (WCAG 2.2, 2.4.11): browsers
 * scroll no further than to the window's edge. What is pressed with a pointer stays where it is under it.
 */
export function keepInSight({ target }: React.FocusEvent<Element>): void {
  // The browser scrolls after it has told of the focus.
  window.requestAnimationFrame(() => {
    if (!target.isConnected || !target.matches(':focus-visible')) {
      return;
    }
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const heights = [top + 1, (top + bottom) / 2, bottom - 1];
    if (heights.some((y) => isCoveredAt(target, (left + right) / 2, y))) {
      target.scrollIntoView({ block: 'center' });
    }
  });
}

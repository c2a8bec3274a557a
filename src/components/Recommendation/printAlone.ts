/** What keeps a page that scrolls within itself from being printed beyond its first sheet. */
const UNFOLDED = { overflow: 'visible', height: 'auto', 'max-height': 'none', position: 'static' } as const;

const NOT_DRAWN: readonly string[] = ['STYLE', 'SCRIPT', 'LINK'];

/** Whether an element is drawn at all. */
function isDrawn(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && !NOT_DRAWN.includes(element.tagName);
}

/**
 * Prints one element without the page around it, whatever page that is: all else is hidden until the browser has
 * printed, and then as it was.
 */
export function printAlone(element: HTMLElement): void {
  const restored: (() => void)[] = [];
  const set = ({ style }: HTMLElement, name: string, value: string): void => {
    const before = style.getPropertyValue(name);
    const priority = style.getPropertyPriority(name);
    style.setProperty(name, value, 'important');
    restored.push(() => style.setProperty(name, before, priority));
  };
  for (let inner = element; inner.parentElement !== null; inner = inner.parentElement) {
    const outer = inner.parentElement;
    if (outer !== document.documentElement) {
      for (const sibling of outer.children) {
        if (sibling !== inner && isDrawn(sibling)) {
          set(sibling, 'display', 'none');
        }
      }
    }
    for (const [name, value] of Object.entries(UNFOLDED)) {
      set(outer, name, value);
    }
  }
  const restore = (): void => {
    window.removeEventListener('afterprint', restore);
    for (const undo of restored.reverse()) {
      undo();
    }
  };
  window.addEventListener('afterprint', restore);
  window.print();
}

import * as React from 'react';

/** How much room the web part has: a phone or a narrow column, a tablet or a wider one, a page. */
export type LayoutWidth = 'narrow' | 'medium' | 'wide';

const MEDIUM_FROM = 640;
/** What the register's eight columns need at least. */
const WIDE_FROM = 990;

function layoutOf(pixels: number): LayoutWidth {
  return pixels >= WIDE_FROM ? 'wide' : pixels >= MEDIUM_FROM ? 'medium' : 'narrow';
}

const LayoutContext = React.createContext<LayoutWidth>('wide');

export const LayoutWidthProvider = LayoutContext.Provider;

/** The room that the nearest measured ancestor has. */
export function useLayoutWidth(): LayoutWidth {
  return React.useContext(LayoutContext);
}

/** Measures an element: the web part's own width, since a page may put it into a column of any width. */
export function useMeasuredWidth(): [React.RefObject<HTMLDivElement>, LayoutWidth] {
  const element = React.useRef<HTMLDivElement>(null);
  const [width, setWidth] = React.useState<LayoutWidth>(() => layoutOf(window.innerWidth));
  React.useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) {
      return undefined;
    }
    setWidth(layoutOf(measured.clientWidth));
    const observer = new ResizeObserver(() => setWidth(layoutOf(measured.clientWidth)));
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

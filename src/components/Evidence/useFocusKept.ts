import * as React from 'react';

/** After a Tab the focus goes where the person wants it; what takes it later takes it by itself. Milliseconds. */
const TAB_LASTS = 500;

/** So soon after a frame has loaded nobody has pressed in it, even where the pointer lies on it. Milliseconds. */
const LOADING_LASTS = 1000;

/**
 * Keeps the focus out of a frame that takes it by itself, as a browser's PDF viewer does once it has loaded: from there
 * neither Escape nor the dialog's buttons can be reached. Who goes in by Tab, or with the pointer on it, is let in.
 */
export function useFocusKept(): React.RefObject<HTMLIFrameElement> {
  const frame = React.useRef<HTMLIFrameElement>(null);
  React.useEffect(() => {
    let tabbed = Number.NEGATIVE_INFINITY;
    let loaded = Number.POSITIVE_INFINITY;
    let last = document.activeElement;
    const onKey = ({ key, timeStamp }: KeyboardEvent): void => {
      tabbed = key === 'Tab' ? timeStamp : tabbed;
    };
    const onLoad = ({ timeStamp }: Event): void => {
      loaded = timeStamp;
    };
    const onFocus = ({ target }: FocusEvent): void => {
      last = target === frame.current ? last : (target as Element);
    };
    const giveBack = (): void => {
      const dialog = frame.current?.closest('[role="dialog"]');
      if (document.activeElement === frame.current && dialog) {
        const before = dialog.contains(last) ? last : dialog.querySelector('button');
        (before as HTMLElement | null)?.focus();
      }
    };
    const onBlur = ({ timeStamp }: FocusEvent): void => {
      const isPressed = frame.current?.matches(':hover') === true && timeStamp - loaded > LOADING_LASTS;
      if (timeStamp - tabbed > TAB_LASTS && !isPressed) {
        // Only after the event does the document say where the focus is.
        window.setTimeout(giveBack);
      }
    };
    const shown = frame.current;
    shown?.addEventListener('load', onLoad);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('focusin', onFocus);
    window.addEventListener('blur', onBlur);
    return () => {
      shown?.removeEventListener('load', onLoad);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return frame;
}

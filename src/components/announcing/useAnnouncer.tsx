import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';

const liveRegion = mergeStyles({
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});

type Announce = (message: string) => void;

/** Something that has been done, shown on the view that it concerns until that view is left. */
interface Notice {
  readonly message: string;
  /** The `location.hash` of the view. */
  readonly hash: string;
}

interface Announcer {
  readonly announce: Announce;
  readonly notice: Notice | undefined;
  readonly setNotice: (notice: Notice | undefined) => void;
}

const AnnouncerContext = React.createContext<Announcer | undefined>(undefined);

/** The one polite live region of the tracker, and what speaks through it. */
export const AnnouncerProvider: React.FC = ({ children }) => {
  const [spoken, setSpoken] = React.useState({ message: '', isRepeat: false });
  const [notice, setNotice] = React.useState<Notice>();
  const announce = React.useCallback<Announce>((message) => {
    // A screen reader speaks a region whose text changes; the same message again needs another text.
    setSpoken((before) => ({ message, isRepeat: before.message === message && !before.isRepeat }));
  }, []);
  const announcer = React.useMemo(() => ({ announce, notice, setNotice }), [announce, notice]);
  return (
    <AnnouncerContext.Provider value={announcer}>
      {children}
      <div role="status" aria-live="polite" className={liveRegion}>
        {spoken.isRepeat ? `${spoken.message}\u00a0` : spoken.message}
      </div>
    </AnnouncerContext.Provider>
  );
};

function useAnnouncer(): Announcer {
  const announcer = React.useContext(AnnouncerContext);
  if (announcer === undefined) {
    throw new Error('Announcements are used outside AnnouncerProvider.');
  }
  return announcer;
}

/** Says something to users of screen readers. Outside `AnnouncerProvider` it throws. */
export function useAnnounce(): Announce {
  return useAnnouncer().announce;
}

/** The notice that stands above a view, and how to set or dismiss it. Outside `AnnouncerProvider` it throws. */
export function useNotice(): Pick<Announcer, 'notice' | 'setNotice'> {
  return useAnnouncer();
}

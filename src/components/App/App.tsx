import * as React from 'react';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { PartialTheme } from '@fluentui/react/lib/Theme';
import type { Connection } from '../../data/connect';
import type { CalendarDay } from '../../domain/calendarDay';
import type { StartWorker } from '../../papers/worker/writeApart';
import { Shell } from '../Shell/Shell';
import { AnnouncerProvider } from '../announcing/useAnnouncer';
import { Host, HostProvider } from '../host/useHost';
import { RegisterStoreProvider, User, useRegisterStore } from '../registerState/useRegister';
import { PaperWorkerProvider } from '../registerState/usePaperWorker';
import { TrackerSettings, openingRoute } from '../routing/openingRoute';
import { formatRoute, parseRoute } from '../routing/routes';
import { RoutingProvider } from '../routing/useRouting';
import { registerTrackerIcons } from '../theme/icons';
import { HostTheme, chooseTheme } from '../theme/themes';

export interface AppProps {
  /** The site whose register is shown. */
  connection: Connection;
  user: User;
  today: CalendarDay;
  /** The host's theme: its colours, and those of the section that the web part is in. */
  theme?: PartialTheme | undefined;
  host: Host;
  /** The Teams client's theme by name; it goes before `theme` when it is dark or contrast. */
  hostTheme?: HostTheme;
  settings: TrackerSettings;
  /** The address within the tracker that a link of the host names, as `/recommendations/12`. */
  linkedTo?: string | undefined;
  /** Whether the page's address follows the view: one of several trackers on a page alone may. */
  ownsAddress: boolean;
  /** Opens the properties; given while the page is edited. */
  onConfigure?: (() => void) | undefined;
  /** Starts a worker that writes papers; without it they are written on the page's own thread. */
  startPaperWorker?: StartWorker | undefined;
}

registerTrackerIcons();

/** The whole tracker: everything inside the web part, whichever host it is in. */
export const App: React.FC<AppProps> = ({
  connection,
  user,
  today,
  theme,
  host,
  hostTheme = 'default',
  settings,
  linkedTo,
  ownsAddress,
  onConfigure,
  startPaperWorker,
}) => {
  const store = useRegisterStore(connection, user, today);
  const chosenTheme = React.useMemo(() => chooseTheme(hostTheme, theme), [hostTheme, theme]);
  const { mode, board, view } = settings;
  const opening = React.useMemo(
    () => (linkedTo === undefined ? openingRoute({ mode, board, view }, host.surface) : parseRoute(`#${linkedTo}`)),
    [linkedTo, mode, board, view, host.surface],
  );
  return (
    <ThemeProvider theme={chosenTheme}>
      <AnnouncerProvider>
        <HostProvider value={host}>
          <RegisterStoreProvider value={store}>
            <PaperWorkerProvider value={startPaperWorker}>
              <RoutingProvider
                key={`${ownsAddress ? 'address' : 'own'} ${formatRoute(opening)}`}
                ownsAddress={ownsAddress}
                opening={opening}
              >
                <Shell settings={settings} onConfigure={onConfigure} />
              </RoutingProvider>
            </PaperWorkerProvider>
          </RegisterStoreProvider>
        </HostProvider>
      </AnnouncerProvider>
    </ThemeProvider>
  );
};

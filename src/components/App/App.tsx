import * as React from 'react';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { PartialTheme } from '@fluentui/react/lib/Theme';
import type { Connection } from '../../data/connect';
import type { CalendarDay } from '../../domain/calendarDay';
import type { StartWorker } from '../../papers/worker/writeApart';
import { Shell } from '../Shell/Shell';
import { AnnouncerProvider } from '../announcing/useAnnouncer';
import { RegisterStoreProvider, User, useRegisterStore } from '../registerState/useRegister';
import { PaperWorkerProvider } from '../registerState/usePaperWorker';
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
  host: 'sharepoint' | 'teams';
  /** The Teams client's theme by name; it goes before `theme` when it is dark or contrast. */
  hostTheme?: HostTheme;
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
  hostTheme = 'default',
  startPaperWorker,
}) => {
  const store = useRegisterStore(connection, user, today);
  const chosenTheme = React.useMemo(() => chooseTheme(hostTheme, theme), [hostTheme, theme]);
  return (
    <ThemeProvider theme={chosenTheme}>
      <AnnouncerProvider>
        <RegisterStoreProvider value={store}>
          <PaperWorkerProvider value={startPaperWorker}>
            <RoutingProvider>
              <Shell />
            </RoutingProvider>
          </PaperWorkerProvider>
        </RegisterStoreProvider>
      </AnnouncerProvider>
    </ThemeProvider>
  );
};

import * as React from 'react';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { Text } from '@fluentui/react/lib/Text';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import type { PartialTheme } from '@fluentui/react/lib/Theme';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs';

export interface AppProps {
  /** Absolute address of the site whose register is shown. */
  siteUrl: string;
  user: { loginName: string; displayName: string; email: string };
  theme?: PartialTheme;
  sp: SPFI;
  /** BCP 47 tag of the page's language, for instance en-GB. */
  locale: string;
  host: 'sharepoint' | 'teams';
  hostTheme?: 'default' | 'dark' | 'contrast';
  /** Route to open when the address names none, for instance /recommendations/12. */
  initialRoute?: string;
}

/** The whole tracker: everything inside the web part, whichever host it is in. */
export const App: React.FC<AppProps> = ({ sp, theme }) => {
  const [siteTitle, setSiteTitle] = React.useState<string>();
  React.useEffect(() => {
    sp.web
      .select('Title')()
      .then((web) => setSiteTitle(web.Title))
      .catch(() => setSiteTitle('This site cannot be read. Reload the page, or ask a site owner for access.'));
  }, [sp]);
  return (
    <ThemeProvider theme={theme}>
      {siteTitle === undefined ? <Spinner label="Opening the register" /> : <Text as="h2">{siteTitle}</Text>}
    </ThemeProvider>
  );
};

import '../page/fabricConfiguration';
import { initializeIcons } from '@fluentui/react/lib/Icons';
import { showFailure } from '../page/failure';
import { drawPropertyPane } from '../page/propertyPane';
import { readCurrentUser, readPageContext } from '../page/site';
import { pretendConnection } from '../page/state';
import type { BaseClientSideWebPart } from '../page/standIns';
import { themeOf } from '../page/themes';
import { loadWebPart, openWebPart, readSettings } from '../page/webPart';

/** As much of teams-js as SharePoint's page uses itself; the web part gets the whole library. */
interface TeamsJs {
  app: { initialize: () => Promise<void>; notifySuccess: () => Promise<unknown> };
  pages: {
    config: {
      setValidityState: (isValid: boolean) => void;
      registerOnSaveHandler: (handler: (event: { notifySuccess: () => void }) => void) => void;
      setConfig: (config: { entityId: string; contentUrl: string; suggestedDisplayName: string }) => Promise<boolean>;
    };
  };
}

const canvas = document.getElementById('canvas') as HTMLElement;
const pane = document.getElementById('property-pane') as HTMLElement;

/**
 * Loads the library that SharePoint's page loads. It asks Microsoft's network for the list of domains that may host it, which
 * is answered here: the machine is asked for nothing that it does not serve, and a host of the same origin is always trusted.
 */
async function loadTeamsJs(): Promise<TeamsJs> {
  const fetchOfPage = window.fetch.bind(window);
  window.fetch = (input, init) =>
    String(input).startsWith('https://res.cdn.office.net/teams-js/')
      ? Promise.resolve(Response.json({ validOrigins: ['teams.microsoft.com'] }))
      : fetchOfPage(input, init);
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/workbench/teams/teams-js.js';
    script.onload = resolve;
    script.onerror = () => reject(new Error('teams-js could not be loaded.'));
    document.head.append(script);
  });
  return (window as unknown as { microsoftTeams: TeamsJs }).microsoftTeams;
}

/** Configures the tab as SharePoint does; here its properties are kept in its address, there in the site. */
function configureTab(webPart: BaseClientSideWebPart, { pages: { config } }: TeamsJs): void {
  const draw = (): void => drawPropertyPane(pane, webPart, () => undefined);
  pane.hidden = false;
  webPart.context.propertyPane = { open: draw, refresh: draw };
  draw();
  webPart.onPropertyPaneConfigurationStart();
  config.registerOnSaveHandler((event) => {
    const address = new URL(location.href);
    address.searchParams.delete('openPropertyPane');
    address.searchParams.set('properties', JSON.stringify(webPart.properties));
    config
      .setConfig({
        entityId: 'assurance-tracker-tab',
        contentUrl: `${location.origin}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(address.pathname + address.search)}`,
        suggestedDisplayName: 'Assurance Tracker',
      })
      .then(
        () => event.notifySuccess(),
        (error: unknown) => console.error(error),
      );
  });
  config.setValidityState(true);
}

async function open(): Promise<void> {
  initializeIcons();
  pretendConnection();
  const values = new URL(location.href).searchParams;
  const teamsJs = await loadTeamsJs();
  await teamsJs.app.initialize();
  const settings = await readSettings();
  if (values.get('componentId') !== settings.webPart.id) {
    throw new Error(`This address is for the web part ${values.get('componentId')}, not for the tracker.`);
  }
  const siteUrl = `${location.origin}${settings.sitePath}`;
  const user = await readCurrentUser(siteUrl);
  const [pageContext, webPartClass] = await Promise.all([readPageContext(siteUrl, user), loadWebPart(settings)]);
  const isConfiguring = values.get('openPropertyPane') === 'true';
  const webPart = await openWebPart(webPartClass, settings, pageContext, {
    instanceId: settings.webPart.id,
    element: document.getElementById('web-part') as HTMLElement,
    properties: JSON.parse(values.get('properties') ?? '{}') as Record<string, unknown>,
    isEditing: isConfiguring,
    theme: themeOf('light'),
    sdks: { microsoftTeams: { teamsJs } },
    propertyPane: { open: () => undefined, refresh: () => undefined },
  });
  if (isConfiguring) {
    configureTab(webPart, teamsJs);
  }
  await teamsJs.app.notifySuccess();
}

open().catch((error: unknown) => {
  showFailure(canvas, error);
  throw error;
});

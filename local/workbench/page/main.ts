import './fabricConfiguration';
import { initializeIcons } from '@fluentui/react/lib/Icons';
import { chooseTheme, chooseUser, chooseWidth, signInAsAddressSays, signInAsOwner } from './choices';
import type { Width } from './choices';
import { loadModule } from './moduleLoader';
import { readCurrentUser, readPageContext, readSiteUsers } from './site';
import { provideStandIns } from './standIns';
import type { BaseClientSideWebPart } from './standIns';
import { themeOf } from './themes';
import type { ThemeName } from './themes';

interface Settings {
  sitePath: string;
  webPart: { id: string; alias: string; version: string; entry: string; strings: Record<string, string> };
}

const canvas = document.getElementById('canvas') as HTMLElement;
const domElement = document.getElementById('web-part') as HTMLElement;

async function createWebPart({ webPart }: Settings): Promise<BaseClientSideWebPart> {
  provideStandIns();
  for (const [name, file] of Object.entries(webPart.strings)) {
    await loadModule(name, `/workbench/assets/${file}`);
  }
  const bundle = (await loadModule(webPart.alias, `/workbench/assets/${webPart.entry}`)) as {
    default: new () => BaseClientSideWebPart;
  };
  return new bundle.default();
}

function applyTheme(webPart: BaseClientSideWebPart, name: ThemeName): void {
  const theme = themeOf(name);
  // A SharePoint page is painted in its theme around the web part too.
  canvas.style.backgroundColor = theme.semanticColors.bodyBackground;
  canvas.style.color = theme.semanticColors.bodyText;
  webPart.onThemeChanged(theme);
}

const applyWidth = (width: Width): void => {
  canvas.dataset['width'] = width;
};

async function open(): Promise<void> {
  signInAsAddressSays();
  initializeIcons();
  const settings = (await (await fetch('/workbench/settings.json')).json()) as Settings;
  const siteUrl = `${location.origin}${settings.sitePath}`;
  const user = await readCurrentUser(siteUrl);
  const [users, pageContext, webPart] = await Promise.all([
    readSiteUsers(siteUrl),
    readPageContext(siteUrl, user),
    createWebPart(settings),
  ]);
  chooseUser(users, user);
  applyWidth(chooseWidth(applyWidth));

  webPart.domElement = domElement;
  webPart.context = {
    instanceId: settings.webPart.id,
    manifest: { id: settings.webPart.id, alias: settings.webPart.alias, version: settings.webPart.version },
    pageContext,
    sdks: {},
    isServedFromLocalhost: false,
  };
  await webPart.onInit();
  applyTheme(
    webPart,
    chooseTheme((name) => applyTheme(webPart, name)),
  );
  webPart.render();
  webPart.renderedOnce = true;
}

/** Says what went wrong in place of the tracker, with a way back from a person who has no access to the site. */
function showFailure(error: unknown): void {
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = `The workbench could not open the tracker. ${error instanceof Error ? error.message : String(error)}`;
  const wayBack = document.createElement('button');
  wayBack.textContent = 'Sign in as the site owner';
  wayBack.addEventListener('click', signInAsOwner);
  const failure = document.createElement('div');
  failure.className = 'failure';
  failure.append(sentence, wayBack);
  canvas.replaceChildren(failure);
}

open().catch((error: unknown) => {
  showFailure(error);
  throw error;
});

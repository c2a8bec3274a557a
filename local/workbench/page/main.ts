import './fabricConfiguration';
import { initializeIcons } from '@fluentui/react/lib/Icons';
import {
  chooseBackground,
  chooseEditing,
  chooseLayout,
  chooseTheme,
  chooseUser,
  chooseWidth,
  rememberProperties,
  rememberedProperties,
  signInAsAddressSays,
} from './choices';
import type { Width } from './choices';
import { showFailure } from './failure';
import { layouts } from './layouts';
import type { LayoutName } from './layouts';
import { drawPropertyPane } from './propertyPane';
import { chooseState, enterStateOfAddress, tellState } from './state';
import { readCurrentUser, readPageContext, readSiteUsers } from './site';
import type { BaseClientSideWebPart } from './standIns';
import { themeOf } from './themes';
import type { BackgroundName, ThemeName } from './themes';
import { loadWebPart, openWebPart, readSettings } from './webPart';

const canvas = document.getElementById('canvas') as HTMLElement;
const sections = document.getElementById('sections') as HTMLElement;
const pane = document.getElementById('property-pane') as HTMLElement;

const applyWidth = (width: Width): void => {
  canvas.dataset['width'] = width;
};

/** An element for each web part of the layout, in its column of its section. */
function drawSections(layout: LayoutName): Map<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>();
  for (const columns of layouts[layout]) {
    const section = document.createElement('div');
    section.className = 'section';
    for (const { instance, width } of columns) {
      const element = document.createElement('div');
      element.className = 'web-part';
      element.id = elements.size === 0 ? 'web-part' : `web-part-${instance}`;
      element.dataset['instance'] = instance;
      element.dataset['column'] = width;
      section.append(element);
      elements.set(instance, element);
    }
    sections.append(section);
  }
  return elements;
}

function applyTheme(webParts: readonly BaseClientSideWebPart[], name: ThemeName, background: BackgroundName): void {
  const theme = themeOf(name, background);
  // A SharePoint page is painted in its theme around the web part too.
  canvas.style.backgroundColor = theme.semanticColors.bodyBackground;
  canvas.style.color = theme.semanticColors.bodyText;
  webParts.forEach((webPart) => webPart.onThemeChanged(theme));
}

/** SharePoint's property pane for a web part: opened by the web part or its author, drawn again when the web part asks. */
function propertyPaneOf(
  instance: string,
  webPart: () => BaseClientSideWebPart,
): { open: () => void; refresh: () => void } {
  const draw = (): void => {
    drawPropertyPane(pane, webPart(), () => rememberProperties(instance, webPart().properties));
  };
  return {
    open: () => {
      pane.dataset['instance'] = instance;
      pane.hidden = false;
      draw();
      webPart().onPropertyPaneConfigurationStart();
    },
    refresh: () => {
      if (pane.dataset['instance'] === instance) {
        draw();
      }
    },
  };
}

async function open(): Promise<void> {
  signInAsAddressSays();
  const namedState = enterStateOfAddress();
  tellState('Making the site ready…');
  initializeIcons();
  const settings = await readSettings();
  const siteUrl = `${location.origin}${settings.sitePath}`;
  const user = await readCurrentUser(siteUrl);
  const [users, pageContext, webPartClass] = await Promise.all([
    readSiteUsers(siteUrl),
    readPageContext(siteUrl, user),
    loadWebPart(settings),
  ]);
  chooseUser(users, user);
  applyWidth(chooseWidth(applyWidth));
  const layout = chooseLayout();
  const background = chooseBackground();
  const isEditing = chooseEditing();
  const webParts = new Map<string, BaseClientSideWebPart>();
  const themeName = chooseTheme((name) => applyTheme([...webParts.values()], name, background));
  applyTheme([], themeName, background);
  const elements = drawSections(layout);
  for (const { instance, properties } of layouts[layout].flat()) {
    const webPart = await openWebPart(webPartClass, settings, pageContext, {
      instanceId: `${settings.webPart.id}-${instance}`,
      element: elements.get(instance) as HTMLElement,
      properties: rememberedProperties(instance, properties),
      isEditing,
      theme: themeOf(themeName, background),
      sdks: {},
      propertyPane: propertyPaneOf(instance, () => webParts.get(instance) as BaseClientSideWebPart),
    });
    webParts.set(instance, webPart);
  }
  await chooseState(siteUrl, canvas, namedState);
}

open().catch((error: unknown) => {
  showFailure(canvas, error);
  throw error;
});

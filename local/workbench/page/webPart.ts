import { loadModule } from './moduleLoader';
import { provideStandIns } from './standIns';
import type { BaseClientSideWebPart, WebPartContext } from './standIns';

/** What the workbench's server says of the site and the package. */
export interface Settings {
  sitePath: string;
  webPart: { id: string; alias: string; version: string; entry: string; strings: Record<string, string> };
}

export type WebPartClass = new () => BaseClientSideWebPart;

export async function readSettings(): Promise<Settings> {
  return (await (await fetch('/workbench/settings.json')).json()) as Settings;
}

/** Loads what ships, once for all web parts of the page. */
export async function loadWebPart({ webPart }: Settings): Promise<WebPartClass> {
  provideStandIns();
  for (const [name, file] of Object.entries(webPart.strings)) {
    await loadModule(name, `/workbench/assets/${file}`);
  }
  const bundle = (await loadModule(webPart.alias, `/workbench/assets/${webPart.entry}`)) as { default: WebPartClass };
  return bundle.default;
}

/** What one web part on the page has of its own. */
export interface Instance {
  instanceId: string;
  element: HTMLElement;
  properties: Record<string, unknown>;
  isEditing: boolean;
  theme: unknown;
  sdks: WebPartContext['sdks'];
  propertyPane: WebPartContext['propertyPane'];
}

/** Puts a web part on the page as SharePoint does: context, `onInit`, theme, `render`. */
export async function openWebPart(
  webPartClass: WebPartClass,
  { webPart: { id, alias, version } }: Settings,
  pageContext: WebPartContext['pageContext'],
  instance: Instance,
): Promise<BaseClientSideWebPart> {
  const webPart = new webPartClass();
  webPart.domElement = instance.element;
  webPart.properties = instance.properties;
  webPart.displayMode = instance.isEditing ? 2 : 1;
  webPart.context = {
    instanceId: instance.instanceId,
    manifest: { id, alias, version },
    pageContext,
    sdks: instance.sdks,
    propertyPane: instance.propertyPane,
    isServedFromLocalhost: false,
  };
  await webPart.onInit();
  webPart.onThemeChanged(instance.theme);
  webPart.render();
  webPart.renderedOnce = true;
  return webPart;
}

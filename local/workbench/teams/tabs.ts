import type { PlaceName } from './places';
import { places } from './places';

/** The parts of `teams/manifest.json` that say which addresses the tabs have. */
export interface TeamsManifest {
  id: string;
  staticTabs: { entityId: string; contentUrl: string }[];
  configurableTabs: { configurationUrl: string }[];
}

/** A tab as Teams keeps it. */
export interface Tab {
  entityId: string;
  contentUrl: string;
}

const KEY = 'assurance-tracker-workbench-teams-tab';

/** Puts in what Teams puts in; a tab without a team has no path of a site. */
function filledIn(address: string, sitePath: string): string {
  return address
    .replaceAll('https://{teamSiteDomain}', location.origin)
    .replaceAll('{teamSitePath}', sitePath)
    .replaceAll('{locale}', 'en-gb');
}

/** The tab as it was configured, for all places that show the one that people add. */
export function configuredTab(): Tab | undefined {
  const kept = localStorage.getItem(KEY);
  return kept === null ? undefined : (JSON.parse(kept) as Tab);
}

export function keepTab(tab: Tab): void {
  localStorage.setItem(KEY, JSON.stringify(tab));
}

/** The configuration page's address without what makes SharePoint open the property pane: the tab's own page. */
function contentOf(configurationUrl: string): string {
  return configurationUrl.replace('openPropertyPane=true%26', '');
}

/** What is opened at a place: the manifest's own tab, its configuration page, or the tab as it was configured. */
export function tabAt(place: PlaceName, manifest: TeamsManifest, sitePath: string): Tab {
  const [own] = manifest.staticTabs;
  const [configurable] = manifest.configurableTabs;
  if (own === undefined || configurable === undefined) {
    throw new Error('teams/manifest.json has no personal tab, or none that people add.');
  }
  if (places[place].tab === 'static') {
    return { entityId: own.entityId, contentUrl: filledIn(own.contentUrl, '') };
  }
  const configurationUrl = filledIn(configurable.configurationUrl, sitePath);
  if (place === 'configure') {
    return { entityId: '', contentUrl: configurationUrl };
  }
  return configuredTab() ?? { entityId: 'assurance-tracker-tab', contentUrl: contentOf(configurationUrl) };
}

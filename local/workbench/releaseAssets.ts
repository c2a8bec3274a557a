import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What SPFx's loader knows of a component: the scripts to load and what they are for. */
interface ComponentManifest {
  id: string;
  alias: string;
  version: string;
  componentType: string;
  extensionType?: string;
  items?: ReleasedCommandSet['items'];
  loaderConfig: {
    entryModuleId: string;
    scriptResources: Record<
      string,
      | { type: 'path'; path: string }
      | { type: 'localizedPath'; paths: Record<string, string>; defaultPath: string }
      | { type: 'component'; id: string; version: string }
    >;
  };
}

/** A component as the package brings it: file names within the assets. */
interface ReleasedComponent {
  id: string;
  alias: string;
  version: string;
  entry: string;
  /** Modules of localised strings, by the name under which the bundle asks for them. */
  strings: Record<string, string>;
}

/** A command set with the commands that its manifest names. */
export interface ReleasedCommandSet extends ReleasedComponent {
  items: Record<string, { title: { default: string }; iconImageUrl?: string }>;
}

/** The client side assets of the package, held in memory: a build while the workbench runs does not mix two versions. */
export interface ReleaseAssets {
  files: ReadonlyMap<string, Buffer>;
  webPart: ReleasedComponent;
  commandSet: ReleasedCommandSet;
}

/**
 * Reads the assets that go into the SharePoint package, from the folder `release` that the build leaves.
 *
 * @param locale BCP 47 tag of the strings wanted; the package's default stands in for one that it does not have.
 * @throws Error when there is no build, or one without a web part or without a command set.
 */
export function readReleaseAssets(releaseFolder: string, locale: string): ReleaseAssets {
  const manifests = filesIn(join(releaseFolder, 'manifests'))
    .filter((name) => name.endsWith('.manifest.json'))
    .map(
      (name) =>
        JSON.parse(readFileSync(join(releaseFolder, 'manifests', name), 'utf8')) as unknown as ComponentManifest,
    );
  const webPart = manifests.find(({ componentType }) => componentType === 'WebPart');
  const commandSet = manifests.find(({ extensionType }) => extensionType === 'ListViewCommandSet');
  if (!webPart || !commandSet) {
    throw new Error(`There is no built web part or command set in ${releaseFolder}. Run: npm run package`);
  }
  const assetsFolder = join(releaseFolder, 'assets');
  const files = new Map(filesIn(assetsFolder).map((name) => [name, readFileSync(join(assetsFolder, name))]));
  return {
    files,
    webPart: releasedComponent(webPart, locale),
    commandSet: { ...releasedComponent(commandSet, locale), items: commandSet.items ?? {} },
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new Error(`There is no folder ${folder}. Run: npm run package`, { cause: error });
  }
}

function releasedComponent({ id, alias, version, loaderConfig }: ComponentManifest, locale: string): ReleasedComponent {
  const entry = loaderConfig.scriptResources[loaderConfig.entryModuleId];
  if (entry?.type !== 'path') {
    throw new Error(`The manifest of ${alias} names no script for ${loaderConfig.entryModuleId}.`);
  }
  const strings: Record<string, string> = {};
  for (const [name, resource] of Object.entries(loaderConfig.scriptResources)) {
    if (resource.type === 'localizedPath') {
      strings[name] = resource.paths[locale] ?? resource.defaultPath;
    }
  }
  return { id, alias, version, entry: entry.path, strings };
}

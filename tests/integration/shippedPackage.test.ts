import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as xlsx from '@e965/xlsx';
import { readReleaseAssets } from '../../local/workbench/releaseAssets';

/** What we use of the reader of zip files that the package brings, and leaves without types. */
interface Archive {
  FullPaths: string[];
  FileIndex: { content: Uint8Array }[];
}
const CFB = xlsx.CFB as {
  read(bytes: Uint8Array, options: { type: 'buffer' }): Archive;
  find(archive: Archive, path: string): { content: Uint8Array } | null;
};

const root = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

const manifestPath = 'src/webparts/assuranceTracker/AssuranceTrackerWebPart.manifest.json';
const commandSetPath = 'src/extensions/recommendationCommands/RecommendationCommandSet.manifest.json';
const webPartId = (JSON.parse(read(manifestPath)) as { id: string }).id;

/** The files of the package as a tenant administrator would upload it, by their path in it. */
function packageFiles(): Map<string, Buffer> {
  const archive = CFB.read(readFileSync(join(root, 'sharepoint', 'solution', 'assurance-tracker.sppkg')), {
    type: 'buffer',
  });
  return new Map(
    archive.FullPaths.map((path, index) => [
      path.replace(/^Root Entry\//, ''),
      Buffer.from(archive.FileIndex[index]?.content ?? []),
    ]),
  );
}

describe('assurance-tracker.sppkg', () => {
  const files = packageFiles();
  const text = (path: string): string => files.get(path)?.toString('utf8') ?? '';
  const scripts = [...files.keys()].filter((path) => path.startsWith('ClientSideAssets/') && path.endsWith('.js'));

  it('asks for no permission beyond the site', () => {
    expect(text('AppManifest.xml')).toContain('<App ');
    expect(text('AppManifest.xml')).not.toMatch(/WebApiPermissionRequest|AppPermissionRequest|IsDomainIsolated="true"/);
  });

  it('can be deployed to all sites at once, with its own assets', () => {
    expect(text('AppManifest.xml')).toContain('SkipFeatureDeployment="true"');
    expect(text('AppManifest.xml')).toContain('IsClientSideSolution="true"');
    expect(scripts).not.toEqual([]);
  });

  it('offers the web part in pages and in Teams', () => {
    const feature = [...files.keys()].find((path) => path.endsWith(`WebPart_${webPartId}.xml`)) ?? '';
    const manifest = text(feature).replaceAll('&quot;', '"');
    expect(manifest).toMatch(
      /"supportedHosts":\["SharePointWebPart","SharePointFullPage","TeamsTab","TeamsPersonalApp"\]/,
    );
    expect(manifest).not.toContain('"requiresCustomScript":true');
  });

  it('brings the commands for lists made by hand, for one site and for all sites at once', () => {
    const commands = JSON.parse(read(commandSetPath)) as { id: string; items: Record<string, unknown> };
    expect(Object.keys(commands.items)).toEqual(['ADD_TO_PACK', 'EXPORT_VIEW']);
    const feature = [...files.keys()].find((path) => path.endsWith(`_${commands.id}.xml`)) ?? '';
    expect(text(feature).replaceAll('&quot;', '"')).toContain('"extensionType":"ListViewCommandSet"');
    const elements = [...files.entries()]
      .filter(([path]) => path.endsWith('.xml'))
      .map(([, bytes]) => bytes.toString());
    const place = 'Location="ClientSideExtension.ListViewCommandSet.CommandBar"';
    const inSite = elements.filter((xml) => xml.includes('<CustomAction') && xml.includes(place));
    expect(inSite).toHaveLength(1);
    expect(inSite[0]).toContain(`ClientSideComponentId="${commands.id}"`);
    expect(inSite[0]).toContain('RegistrationId="100"');
    const everywhere = elements.filter((xml) => xml.includes('<ClientSideComponentInstance') && xml.includes(place));
    expect(everywhere).toHaveLength(1);
    expect(everywhere[0]).toContain(`ComponentId="${commands.id}"`);
    expect(everywhere[0]).toContain('ListTemplateId="100"');
  });

  it('loads little beside every list, and the rest when a command is given', () => {
    const { entry } = readReleaseAssets(join(root, 'release'), 'en-GB').commandSet;
    expect(gzipSync(files.get(`ClientSideAssets/${entry}`) ?? Buffer.alloc(100_000)).length).toBeLessThan(8_000);
  });

  it('holds the very assets that the workbench and the end-to-end tests load', () => {
    const released = readdirSync(join(root, 'release', 'assets'));
    for (const name of released) {
      const isSame = files.get(`ClientSideAssets/${name}`)?.equals(readFileSync(join(root, 'release', 'assets', name)));
      expect({ name, isSame }).toEqual({ name, isSame: true });
    }
    expect(scripts.length).toBe(released.filter((name) => name.endsWith('.js')).length);
  });

  it('evaluates no text, which the content security policy of SharePoint Online forbids', () => {
    // webpack's runtime asks for globalThis first, and evaluates text only in browsers that have none.
    const neverReached = 'try{return this||new Function("return this")()}catch';
    for (const script of scripts) {
      const places = text(script)
        .replaceAll(neverReached, '')
        .match(/.{0,40}(\bnew Function\b|\bFunction\(["'`]|[^.\w]eval\().{0,40}/g);
      expect(places).toBeNull();
    }
  });

  it('brings the icons that Teams wants: 192 by 192 and 32 by 32 pixels', () => {
    const sizeOf = (png: Buffer | undefined): number[] => [png?.readUInt32BE(16) ?? 0, png?.readUInt32BE(20) ?? 0];
    expect(sizeOf(files.get(`ClientSideAssets/${webPartId}_color.png`))).toEqual([192, 192]);
    expect(sizeOf(files.get(`ClientSideAssets/${webPartId}_outline.png`))).toEqual([32, 32]);
  });

  it('brings our Teams app, whose tabs open this web part', () => {
    const app = files.get('ClientSideAssets/TeamsSPFxApp.zip');
    const archive = CFB.read(app ?? Buffer.alloc(0), { type: 'buffer' });
    expect(archive.FullPaths).toEqual(
      expect.arrayContaining(
        ['manifest.json', `${webPartId}_color.png`, `${webPartId}_outline.png`].map((name) => `Root Entry/${name}`),
      ),
    );
    for (const name of ['manifest.json', `${webPartId}_color.png`, `${webPartId}_outline.png`]) {
      const packed = Buffer.from(CFB.find(archive, name)?.content ?? []);
      expect(packed.equals(readFileSync(join(root, 'teams', name)))).toBe(true);
    }
    // An administrator may upload the app by itself, too.
    expect(Buffer.from(app ?? []).equals(readFileSync(join(root, 'teams', 'TeamsSPFxApp.zip')))).toBe(true);
    const manifest = JSON.parse(Buffer.from(CFB.find(archive, 'manifest.json')?.content ?? []).toString('utf8')) as {
      staticTabs: { contentUrl: string }[];
      configurableTabs: { configurationUrl: string }[];
    };
    const addresses = [
      ...manifest.staticTabs.map(({ contentUrl }) => contentUrl),
      ...manifest.configurableTabs.map(({ configurationUrl }) => configurationUrl),
    ];
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(address).toMatch(/\/_layouts\/15\/TeamsLogon\.aspx\?SPFX=true&dest=/);
      expect(address).toContain(`componentId=${webPartId}`);
    }
  });
});

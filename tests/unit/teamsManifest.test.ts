import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

interface Manifest {
  $schema: string;
  icons: Record<string, string>;
  staticTabs: { contentUrl: string; scopes: string[] }[];
  configurableTabs: { configurationUrl: string; scopes: string[]; context: string[]; meetingSurfaces: string[] }[];
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
}

const root = join(__dirname, '..', '..');
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

const manifest = readJson('teams', 'manifest.json') as Manifest;

/** What the published schema finds wrong. */
function problemsOf(candidate: unknown): readonly string[] {
  // The schema is of draft 4, whose ids have no dollar sign, and has formats that only Office reads.
  const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true, unknownFormats: 'ignore' });
  ajv.addMetaSchema(readJson('node_modules', 'ajv', 'lib', 'refs', 'json-schema-draft-04.json') as object);
  const validate = ajv.compile(readJson('tests', 'support', 'schemas', 'teamsManifest-1.16.json') as object);
  return validate(candidate) === true
    ? []
    : (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

describe('teams/manifest.json', () => {
  it('is refused by the published schema as soon as something is wrong', () => {
    expect(problemsOf({ ...manifest, surfaces: [] })).not.toEqual([]);
    expect(problemsOf({ ...manifest, id: 'tracker' })).not.toEqual([]);
    const [tab] = manifest.configurableTabs;
    expect(problemsOf({ ...manifest, configurableTabs: [{ ...tab, context: ['meeting'] }] })).not.toEqual([]);
  });

  it('is valid against the schema that it names', () => {
    expect(manifest.$schema).toMatch(/\/teams\/v1\.16\/MicrosoftTeams\.schema\.json$/);
    expect(problemsOf(manifest)).toEqual([]);
  });

  it('offers the tab in channels and chats, and in meetings before, in and after them', () => {
    const [tab] = manifest.configurableTabs;
    expect(tab?.scopes).toEqual(['team', 'groupChat']);
    expect(tab?.context).toEqual(
      expect.arrayContaining(['channelTab', 'meetingChatTab', 'meetingSidePanel', 'meetingStage']),
    );
    expect(tab?.meetingSurfaces).toEqual(['sidePanel', 'stage']);
  });

  it('asks to be allowed to show something on the stage of a meeting, and for nothing else', () => {
    const wanted = [{ name: 'MeetingStage.Write.Chat', type: 'Delegated' }];
    expect(manifest.authorization.permissions.resourceSpecific).toEqual(wanted);
  });

  it('is at the version of the solution', () => {
    const { version } = readJson('package.json') as { version: string };
    expect((manifest as unknown as { version: string }).version).toBe(version);
  });
});

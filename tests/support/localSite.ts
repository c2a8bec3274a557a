import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSharePoint } from '../../local/sharepoint/server';
import type { Switches } from '../../local/sharepoint/switches';
import type { Fault } from '../../local/sharepoint/transport/faults';
import { Connection, connect } from '../../src/data/connect';
import { provision } from '../../src/data/provision';
import { Register } from '../../src/domain/register';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { SAMPLE_FILE } from './workbooks';

/** A local SharePoint of its own, over a folder that goes with it. */
export interface LocalSite {
  readonly connection: Connection;
  readonly siteUrl: string;
  readonly folder: string;
  /** Replaces the faults that befall the requests from now on; none mends the site. */
  befall(...faults: readonly Fault[]): Promise<void>;
  close(): Promise<void>;
}

interface LocalSiteOptions {
  /** A folder with a site to begin from; it is copied. */
  readonly copyOf?: string;
  readonly switches?: Partial<Switches>;
}

/** Starts a local SharePoint on a free port; without `copyOf` it is a plain team site. */
export async function startLocalSite({ copyOf, switches }: LocalSiteOptions = {}): Promise<LocalSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-site-'));
  if (copyOf !== undefined) {
    cpSync(copyOf, folder, { recursive: true });
  }
  const server = await startSharePoint({ dataDir: folder, ...(switches === undefined ? {} : { switches }) });
  return {
    connection: connect(server.siteUrl),
    siteUrl: server.siteUrl,
    folder,
    befall: async (...faults) => {
      const answer = await fetch(`${server.origin}/_local/faults`, { method: 'PUT', body: JSON.stringify(faults) });
      if (!answer.ok) {
        throw new Error(await answer.text());
      }
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the tracker's lists in a folder, from which sites can be copied; gives the way to remove it. */
export async function provisionedFolder(switches?: Partial<Switches>): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-lists-'));
  const server = await startSharePoint({ dataDir: folder, ...(switches === undefined ? {} : { switches }) });
  await provision(connect(server.siteUrl));
  await server.close();
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The register of the workbook that ships. */
export async function sampleRegister(): Promise<Register> {
  const { register } = await readWorkbook(new Uint8Array(readFileSync(SAMPLE_FILE)));
  if (register === undefined) {
    throw new Error('The sample that ships cannot be read');
  }
  return register;
}

/**
 * A site with the tracker's lists and nothing in them, of its own for each test of the file that calls this. The members are those
 * of the test that runs.
 */
export function siteForEachTest(): LocalSite {
  let made: { folder: string; remove: () => void };
  let site: LocalSite;
  beforeAll(async () => {
    made = await provisionedFolder();
  });
  afterAll(() => made.remove());
  beforeEach(async () => {
    site = await startLocalSite({ copyOf: made.folder });
  });
  afterEach(() => site.close());
  return {
    get connection() {
      return site.connection;
    },
    get siteUrl() {
      return site.siteUrl;
    },
    get folder() {
      return site.folder;
    },
    befall: async (...faults) => site.befall(...faults),
    close: async () => site.close(),
  };
}

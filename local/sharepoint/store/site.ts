import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Switches } from '../switches';
import { SiteClock } from '../time';
import { Database } from './database';
import type { Field } from './field';
import { siteTables } from './schema';

/** The server-relative URL of the one site there is. */
export const webPath = '/sites/tracker';

/** An open site: its file, its clock and its switches. Everything else is functions over it, in this folder. */
export class Site {
  public readonly db: Database;
  public readonly clock: SiteClock;
  public readonly siteGuid: string;
  public readonly webGuid: string;
  /** Fields by list, valid while the list's ETag (which every change of schema raises) is the same, in whatever process. */
  public readonly fieldCache = new Map<number, { etag: number; fields: readonly Field[] }>();

  public constructor(
    dataDir: string,
    public readonly switches: Switches,
  ) {
    mkdirSync(dataDir, { recursive: true });
    this.db = new Database(join(dataDir, 'sharepoint.sqlite'));
    this.clock = new SiteClock(switches.timeZone);
    this.db.transaction(() => {
      this.db.exec(siteTables);
      for (const [key, make] of Object.entries(identities)) {
        this.db.run('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)', key, make());
      }
    });
    this.siteGuid = this.meta('siteGuid');
    this.webGuid = this.meta('webGuid');
  }

  public meta(key: string): string {
    return this.db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? '';
  }

  public setMeta(key: string, value: string): void {
    this.db.run(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      value,
    );
  }

  /** The web's own settings, by their REST names. */
  public webSettings(): Record<string, unknown> {
    return JSON.parse(this.meta('web') || '{}') as Record<string, unknown>;
  }

  /** Raises the number under which the site's own fields are cached. */
  public raiseWebVersion(): void {
    this.setMeta('webVersion', String(Number(this.meta('webVersion')) + 1));
  }

  public close(): void {
    this.db.close();
  }
}

const identities: Readonly<Record<string, () => string>> = {
  siteGuid: randomUUID,
  webGuid: randomUUID,
  userListGuid: randomUUID,
  rootFolderGuid: randomUUID,
  digestKey: () => randomBytes(32).toString('hex'),
  webVersion: () => '1',
  created: () => new Date().toISOString(),
};

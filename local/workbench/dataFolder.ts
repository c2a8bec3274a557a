import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unfinishedImport } from './sampleRegister';

/** The local SharePoint's database, and the files that SQLite keeps beside it while it is in use. */
const database = /^sharepoint\.sqlite(-wal|-shm|-journal)?$/;

/** Deletes the local SharePoint's data from a folder, and nothing else that is in it. */
export function forgetTrackerData(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (database.test(name) || name === unfinishedImport) {
      rmSync(join(folder, name));
    }
  }
}

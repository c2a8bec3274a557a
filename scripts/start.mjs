// npm start: from a fresh clone to the tracker in a browser. Options: see local/workbench/start.ts.
import { ensureInstalled, exitWith } from './install.mjs';
import { ensurePackaged } from './packaging.mjs';
import { runTypeScript } from './run.mjs';

async function start() {
  await ensureInstalled();
  await ensurePackaged();
  return runTypeScript('local/workbench/start.ts', process.argv.slice(2));
}

exitWith(start());

// npm run sharepoint -- OPTIONS: the local SharePoint alone, without the workbench.
import { ensureInstalled, exitWith } from './install.mjs';
import { runTypeScript } from './run.mjs';

exitWith(ensureInstalled().then(() => runTypeScript('local/sharepoint/main.ts', process.argv.slice(2))));

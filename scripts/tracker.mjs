// npm run tracker -- COMMAND: the command line. Its stdout is the command's alone.
import { ensureInstalled, exitWith } from './install.mjs';
import { runTypeScript } from './run.mjs';

exitWith(ensureInstalled().then(() => runTypeScript('cli/tracker.ts', process.argv.slice(2))));

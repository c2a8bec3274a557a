import { existsSync, readFileSync } from 'node:fs';
import { hasNode22, inRoot } from './paths.mjs';
import { run } from './run.mjs';

const readLock = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether node_modules holds what package-lock.json names, by the list that npm keeps of what it installed. */
function isInstalled() {
  const installedLock = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedLock) || !hasNode22()) {
    return false;
  }
  const installed = readLock(installedLock);
  return Object.entries(readLock(inRoot('package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      (installed[path] ? installed[path].version === wanted.version : wanted.optional || wanted.devOptional),
  );
}

/**
 * Installs the packages unless they are there already. Everything npm says goes to stderr: stdout belongs to the command
 * that was asked for.
 */
export async function ensureInstalled() {
  if (isInstalled()) {
    return;
  }
  console.error('Installing packages (npm ci); the first time this takes a minute or two.');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const stdio = ['ignore', 2, 2];
  const npm = process.env.npm_execpath;
  const code = npm
    ? await run(process.execPath, [npm, ...args], { stdio })
    : await run('npm', args, { stdio, shell: process.platform === 'win32' });
  if (code !== 0) {
    throw new Error('The packages could not be installed: npm ci failed, see above. Check the network and try again.');
  }
  if (!hasNode22()) {
    throw new Error(
      'npm ci did not bring Node 22: install scripts are switched off. Run: npm config set ignore-scripts false, then npm ci.',
    );
  }
}

/** Ends the process with the code of a step, or with 1 and its message when it could not be run at all. */
export function exitWith(outcome) {
  outcome.then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}

import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, node22, root } from './paths.mjs';

/** The environment for a program of ours: `node` and the packages' commands are found in node_modules first. */
function environment(extra) {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    ...extra,
    [path]: `${inRoot('node_modules', '.bin')}${delimiter}${process.env[path] ?? ''}`,
  };
}

/**
 * Runs a program in the repository's folder and gives its exit code. An interrupt is left to the program, which gets it
 * from the terminal as well and closes in its own time.
 */
export function run(program, args, { stdio = 'inherit', env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio, env: environment(env), shell });
    const leaveToChild = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', leaveToChild);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', leaveToChild);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs a script of a package under Node 22: `runPackage('jest/bin/jest.js', [...])`. */
export const runPackage = (script, args, options) =>
  run(node22, [inRoot('node_modules', ...script.split('/')), ...args], options);

/** Runs a TypeScript file of ours under Node 22. */
export const runTypeScript = (file, args, options) =>
  run(
    node22,
    // Node 22 calls its SQLite experimental in a warning on every start; the version is pinned, so that is no news.
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', inRoot(...file.split('/')), ...args],
    options,
  );

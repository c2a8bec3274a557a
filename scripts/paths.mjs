import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the repository. */
export const inRoot = (...parts) => join(root, ...parts);

/** The Node 22 that the package `node` brings: SPFx builds with it and the local server needs its SQLite. */
export const node22 = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Whether Node 22 has been installed with the other packages. */
export const hasNode22 = () => existsSync(node22);

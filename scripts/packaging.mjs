import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { runPackage } from './run.mjs';
import { zip } from './zip.mjs';

const sources = [
  'src',
  'config',
  'sharepoint/assets',
  'teams',
  'scripts/packaging.mjs',
  'gulpfile.js',
  'tsconfig.json',
  'package-lock.json',
];
const teamsPackage = 'TeamsSPFxApp.zip';
const packageFile = inRoot('sharepoint', 'solution', 'assurance-tracker.sppkg');
const assets = inRoot('release', 'assets');
const stamp = inRoot('temp', 'package.stamp');
const lock = inRoot('temp', 'package.lock');

function* filesBelow(path) {
  if (!statSync(inRoot(path)).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(inRoot(path)).sort()) {
    if (name !== teamsPackage) {
      yield* filesBelow(join(path, name));
    }
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(source)) {
      hash
        .update(file.replaceAll('\\', '/'))
        .update('\0')
        .update(readFileSync(inRoot(file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

const isPackaged = (hash) =>
  existsSync(packageFile) && existsSync(assets) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** Holds the build's folders for one process at a time: `npm start` and `npm test` may run side by side. */
async function withLock(work) {
  mkdirSync(inRoot('temp'), { recursive: true });
  const start = Date.now();
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
      // A build takes seconds; a lock of five minutes was left by one that was killed.
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? start) > 300_000) {
        rmSync(lock, { recursive: true, force: true });
      }
      await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * The app package that "Sync to Teams" uses when it finds it in the solution: our own manifest, rather than the one that
 * SharePoint would make up from the web part's.
 */
function writeTeamsPackage() {
  const entries = readdirSync(inRoot('teams'))
    .filter((name) => name === 'manifest.json' || name.endsWith('.png'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(inRoot('teams', name)) }));
  writeFileSync(inRoot('teams', teamsPackage), zip(entries));
}

/** gulp tells a page of progress; it is shown only when the build fails. */
async function gulp(...args) {
  const log = openSync(inRoot('temp', 'package.log'), 'w');
  const code = await runPackage('gulp/bin/gulp.js', [...args, '--ship', '--no-color'], { stdio: ['ignore', log, log] });
  closeSync(log);
  if (code !== 0) {
    console.error(readFileSync(inRoot('temp', 'package.log'), 'utf8'));
    throw new Error(`The package was not built: "gulp ${args.join(' ')}" failed, see above.`);
  }
}

async function build(hash) {
  console.error('Building the SharePoint package; this takes about twenty seconds.');
  for (const folder of ['lib', 'dist', 'release', 'sharepoint/solution']) {
    rmSync(inRoot(folder), { recursive: true, force: true });
  }
  rmSync(stamp, { force: true });
  writeTeamsPackage();
  await gulp('bundle');
  await gulp('package-solution');
  if (!existsSync(packageFile)) {
    throw new Error(`The package was not built: ${packageFile} is missing after gulp package-solution.`);
  }
  writeFileSync(stamp, hash);
}

/** Builds the package whatever there is, and tells where it is. */
export async function buildPackage() {
  await withLock(() => build(hashOfSources()));
  console.log(packageFile);
}

/** Builds the package unless the one that is there was built from the sources as they are. */
export async function ensurePackaged() {
  if (isPackaged(hashOfSources())) {
    return;
  }
  await withLock(async () => {
    const hash = hashOfSources();
    if (!isPackaged(hash)) {
      await build(hash);
    }
  });
}

// npm run lock, after a change of package.json: writes package-lock.json with every system's packages in it.
//
// npm leaves optional packages out of the lock when the registry it asked does not have them, as a mirror may not have those of
// other systems; `npm ci` then refuses the lock everywhere. Here they are put in by name and version, without a hash.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** What the name of a package for one system says of it, as npm writes it in a lock. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = Object.entries(libraries).find(([word]) => words.includes(word))?.[1];
  return os && { os: [os], ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

/** Whether the package at a path of the lock finds another one, in its own node_modules or one above. */
function isFound(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (packages[`${folder}/node_modules/${name}`]) {
      return true;
    }
    if (!folder.includes('/node_modules/')) {
      return packages[`node_modules/${name}`] !== undefined;
    }
  }
}

function complete(lock) {
  const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => from !== '' && !isFound(lock.packages, from, name))
      .map(([name, version]) => ({ name, version, dev, platform: platformOf(name) }))
      .filter(({ version, platform }) => platform && /^\d+\.\d+\.\d+$/.test(version)),
  );
  for (const { name, version, dev, platform } of missing) {
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
  return missing.length;
}

const code = await run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
  shell: process.platform === 'win32',
});
if (code === 0) {
  const path = inRoot('package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const added = complete(lock);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json is complete; ${added} packages of other systems were added by name.`);
}
process.exitCode = code;

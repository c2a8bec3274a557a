import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readReleaseAssets } from '../../local/workbench/releaseAssets';

/** What a person downloads before the register shows, without what SharePoint's own page has already. */
const INITIAL_LIMIT_KB = 200;

const release = join(__dirname, '..', '..', 'release');
const { webPart } = readReleaseAssets(release, 'en-GB');
const initial = new Set([webPart.entry, ...Object.values(webPart.strings)]);

/** Kilobytes (1000 bytes) as a browser receives them, gzipped at the level that servers use. */
const gzippedKb = (name: string): number =>
  gzipSync(readFileSync(join(release, 'assets', name)), { level: 6 }).length / 1000;

const scripts = readdirSync(join(release, 'assets'))
  .filter((name) => name.endsWith('.js'))
  // A page gets the strings of one language.
  .filter((name) => initial.has(name) || !Object.keys(webPart.strings).some((module) => name.startsWith(module)))
  .map((name) => ({ name, kb: gzippedKb(name), isInitial: initial.has(name) }))
  .sort((one, other) => Number(other.isInitial) - Number(one.isInitial) || other.kb - one.kb);

for (const { name, kb, isInitial } of scripts) {
  console.log(`${kb.toFixed(1).padStart(8)} kB  ${isInitial ? 'initial  ' : 'when used'}  ${name}`);
}
const total = scripts.filter(({ isInitial }) => isInitial).reduce((sum, { kb }) => sum + kb, 0);
const isWithin = total <= INITIAL_LIMIT_KB;
console.log(
  `${total.toFixed(1).padStart(8)} kB  initial JavaScript, gzipped; limit ${INITIAL_LIMIT_KB} kB: ${isWithin ? 'met' : 'EXCEEDED'}`,
);
process.exitCode = isWithin ? 0 : 1;

// npm run bench [-- WORD]: the benches one after another, or those whose name holds the word.
import { readdirSync } from 'node:fs';
import { ensureInstalled, exitWith } from './install.mjs';
import { ensurePackaged } from './packaging.mjs';
import { inRoot } from './paths.mjs';
import { findBrowser } from './requirements.mjs';
import { runTypeScript } from './run.mjs';

async function bench() {
  await ensureInstalled();
  await ensurePackaged();
  const word = process.argv[2] ?? '';
  const browser = findBrowser();
  const files = readdirSync(inRoot('tests', 'bench')).filter(
    (file) => file.endsWith('.bench.ts') && file.includes(word),
  );
  let worst = 0;
  for (const file of files) {
    console.log(`\n== ${file.replace('.bench.ts', '')}`);
    if (browser === undefined && file.includes('Browser')) {
      console.log('Left out: no browser found. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
      continue;
    }
    worst = Math.max(worst, await runTypeScript(`tests/bench/${file}`, [], { env: { CHROME_PATH: browser ?? '' } }));
  }
  return worst;
}

exitWith(bench());

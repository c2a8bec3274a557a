// npm test: everything there is to check, from nothing. Goes on after a failure, so that one run shows all of them.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { ensurePackaged } from './packaging.mjs';
import { inRoot } from './paths.mjs';
import { findRequirements } from './requirements.mjs';
import { runPackage } from './run.mjs';

/** A step that one program decides: it passes or it fails. */
const check =
  (script, ...args) =>
  async () =>
    (await runPackage(script, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A step whose tests Jest counts. A file that cannot be run at all counts as one failure. */
const tests =
  (name, ...args) =>
  async (env) => {
    const results = inRoot('temp', `jest-${name}.json`);
    mkdirSync(inRoot('temp'), { recursive: true });
    rmSync(results, { force: true });
    const code = await runPackage('jest/bin/jest.js', [...args, '--json', `--outputFile=${results}`], {
      env: { ...env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
      // The results go to the file; Jest repeats them on stdout, where nobody could read them.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (!existsSync(results)) {
      return { passed: 0, failed: 1 };
    }
    const told = JSON.parse(readFileSync(results, 'utf8'));
    const failed = told.numFailedTests + told.numRuntimeErrorTestSuites;
    return {
      passed: told.numPassedTests,
      // Jest can also fail as a whole, for instance by finding no test.
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: told.numPendingTests + told.numTodoTests,
    };
  };

const typeScript = 'typescript/bin/tsc';
const steps = [
  { name: 'types of what ships', work: check(typeScript, '--noEmit', '-p', 'tsconfig.json') },
  { name: 'types of the rest', work: check(typeScript, '--noEmit', '-p', 'tsconfig.node.json') },
  { name: 'lint', work: check('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'formatting', work: check('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  {
    name: 'boundaries',
    work: check('dependency-cruiser/bin/dependency-cruiser.mjs', 'src', 'cli', 'local', 'tests', 'scripts'),
  },
  { name: 'dead code', work: check('knip/bin/knip.js') },
];

/** Steps that spend much of their time waiting, on servers and on the browser, so that they run side by side. */
const longSteps = [
  { name: 'unit, integration and conformance tests', work: tests('all') },
  { name: 'end-to-end tests', work: tests('e2e', '--config', 'jest.e2e.config.js') },
];

async function run({ name, work }, env) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const outcome = await work(env);
  return { name, ...outcome, seconds: (performance.now() - start) / 1000 };
}

/** The step that everything after it stands on: when it throws, its message is the failure. */
async function prepare(name, work) {
  try {
    return { value: await work(), line: { name, passed: 1, failed: 0 } };
  } catch (error) {
    console.error(error.message);
    return { line: { name, passed: 0, failed: 1 } };
  }
}

async function requirements() {
  const found = await findRequirements();
  for (const problem of found.problems) {
    console.error(problem);
  }
  const isBrowserMissing = !found.browser;
  const isPaperMissing = !found.libreOffice || !found.pdfToPpm;
  if (isBrowserMissing || (isPaperMissing && process.env.CI)) {
    throw new Error('Some tests cannot be run without these programs.');
  }
  if (isPaperMissing) {
    console.error('The tests that print papers are skipped.');
  }
  return found;
}

function print(lines) {
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of lines) {
    const time = seconds === undefined ? '' : `, ${seconds.toFixed(0)} s`;
    const left = skipped ? `, ${skipped} skipped` : '';
    console.log(`${failed === 0 ? 'passed' : 'FAILED'}  ${name} (${passed} passed, ${failed} failed${left}${time})`);
  }
  const sum = (key) => lines.reduce((total, line) => total + line[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

async function test() {
  const lines = [];
  const install = await prepare('install', ensureInstalled);
  lines.push(install.line);
  if (install.line.failed > 0) {
    return print(lines);
  }
  const found = await prepare('programs that tests drive', requirements);
  const built = await prepare('package', ensurePackaged);
  lines.push(found.line, built.line);
  const env = { CHROME_PATH: found.value?.browser ?? '' };
  for (const step of steps) {
    lines.push(await run(step, env));
  }
  lines.push(...(await Promise.all(longSteps.map((step) => run(step, env)))));
  return print(lines);
}

process.exitCode = await test();

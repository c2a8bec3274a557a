/* eslint-env browser -- what is evaluated in a page runs there */
// npm run screenshots: the pictures of the screens in docs/images, from the package that ships over a fresh sample register.
// With --out DIR they go there, with --whole each is as long as its screen, and names of pictures leave out the others.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureInstalled, exitWith } from './install.mjs';
import { ensurePackaged } from './packaging.mjs';
import { withPalette } from './palettePng.mjs';
import { inRoot, node22, root } from './paths.mjs';
import { pictures } from './pictures.mjs';
import { findBrowser } from './requirements.mjs';

const widths = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const list = '/sites/tracker/Lists/Recommendations/All recommendations.aspx';

/** Of the bar that chooses who is signed in and so on, the name alone, and that in Teams only. */
const ofNoInterest = '.bar > :not(.product), body:not(:has(#frames)) > .bar { display: none !important; }';

/** Starts the workbench over a folder and gives its address. */
async function startWorkbench(dataFolder) {
  const child = spawn(
    node22,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      'tsx',
      'local/workbench/start.ts',
      '--data',
      dataFolder,
      '--sample-days',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\S+\/workbench/.exec(line);
    if (address) {
      return { child, address: address[0] };
    }
  }
  throw new Error('The workbench ended before it had started.');
}

function addressOf({ teams, list: isList, route = '' }, theme, workbench) {
  if (isList) {
    return `${new URL(workbench).origin}${list}`;
  }
  if (teams) {
    const values = { ...teams, theme: theme === 'light' ? 'default' : theme, ...(route ? { subEntityId: route } : {}) };
    return `${workbench}/teams?${new URLSearchParams(values)}`;
  }
  return `${workbench}${route ? `#${route}` : ''}`;
}

/** Makes a page as long as what it shows, or the client as long as what its longest frame shows. */
async function lengthen(page, width) {
  const heights = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.documentElement.scrollHeight)),
  );
  await page.setViewportSize({ width, height: Math.min(6000, Math.max(...heights) + 60) });
}

async function takePicture(browser, workbench, picture, look, { folder, isWhole }) {
  const [place, theme] = look.split('-');
  const viewport = widths[place];
  const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
  const user = encodeURIComponent(`${picture.user}@tracker.example`);
  await context.addCookies([{ name: 'LocalUser', value: user, url: workbench }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(new Date(`${picture.today}T10:00:00Z`));
  await page.addInitScript(
    (choices) => {
      for (const [name, value] of Object.entries(choices)) {
        localStorage.setItem(`assurance-tracker-workbench-${name}`, value);
      }
    },
    { theme, ...picture.page },
  );
  await page.goto(addressOf(picture, theme, workbench));
  await page.addStyleTag({ content: ofNoInterest });
  const at = picture.teams ? page.frameLocator('iframe[title="Assurance Tracker"]') : page;
  await picture.show(at, page);
  if (isWhole) {
    await lengthen(page, viewport.width);
  }
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      await document.fonts.ready;
      document.activeElement?.blur();
      window.scrollTo(0, 0);
    });
  }
  // Nothing is pointed at.
  await page.mouse.move(1, 1);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(join(folder, `${picture.name}-${look}.png`), withPalette(png));
  await context.close();
}

/** Takes the pictures, goes on after one that fails, and gives how many failed. */
async function takePictures(workbench, executablePath, names, options) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    // Letters with coloured edges need more colours than a palette has.
    args: ['--disable-gpu', '--disable-lcd-text', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const chosen = pictures.filter(({ name }) => names.length === 0 || names.includes(name));
  let failures = 0;
  try {
    for (const picture of chosen) {
      for (const look of picture.looks) {
        await takePicture(browser, workbench, picture, look, options).catch((error) => {
          failures += 1;
          console.error(`The picture ${picture.name}-${look} could not be taken: ${error.message}`);
        });
      }
    }
  } finally {
    await browser.close();
  }
  return failures;
}

async function screenshots() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: inRoot('docs', 'images') }, whole: { type: 'boolean', default: false } },
  });
  await ensureInstalled();
  await ensurePackaged();
  const browser = findBrowser();
  if (!browser) {
    throw new Error('No browser found. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  }
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const dataFolder = mkdtempSync(join(tmpdir(), 'assurance-tracker-screenshots-'));
  const { child, address } = await startWorkbench(dataFolder);
  try {
    return (await takePictures(address, browser, positionals, { folder, isWhole: values.whole })) === 0 ? 0 : 1;
  } finally {
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGTERM');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

exitWith(screenshots());

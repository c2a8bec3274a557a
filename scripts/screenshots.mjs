/* eslint-env browser -- what is evaluated in a page runs there */
// npm run screenshots: the pictures of the screens in docs/images, from the package that ships over a fresh sample register.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureInstalled, exitWith } from './install.mjs';
import { ensurePackaged } from './packaging.mjs';
import { inRoot, node22, root } from './paths.mjs';
import { findBrowser } from './requirements.mjs';

/** The browser's clock stands still on the day after the deadline for updates of the sample's meeting. */
const today = new Date('2020-10-12T10:00:00');

const widths = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const themes = ['light', 'dark'];

const title = 'Sample Check of Service Details';

async function openFleet(page) {
  await page.getByRole('searchbox').fill('fleet 4.2');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

const screens = {
  register: async (page) => {
    await page.getByText(/^\d+ recommendations$/).waitFor();
  },
  recommendation: openFleet,
  update: async (page) => {
    await openFleet(page);
    await page.getByRole('button', { name: 'Post an update' }).click();
    await page.getByLabel('Reported by (role)').fill('Head of Transport');
    await page.getByLabel('Achievements to date').fill('Data of 40 of the 50 vehicles have been corrected and loaded.');
    await page.getByLabel('New target date').fill('June 2021');
    await page.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
  },
  papers: async (page) => {
    await page.getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('table', { name: 'Summary' }).waitFor();
  },
};

/** Starts the workbench over a folder and gives its address. */
async function startWorkbench(dataFolder) {
  const child = spawn(
    node22,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'local/workbench/start.ts', '--data', dataFolder],
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

async function takePictures(address, executablePath) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  try {
    for (const [name, show] of Object.entries(screens)) {
      for (const [place, viewport] of Object.entries(widths)) {
        for (const theme of themes) {
          const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
          const page = await context.newPage();
          await page.clock.install({ time: today });
          await page.addInitScript(
            (chosen) => localStorage.setItem('assurance-tracker-workbench-theme', chosen),
            theme,
          );
          await page.goto(address);
          await show(page);
          await page.evaluate(async () => {
            await document.fonts.ready;
            document.activeElement?.blur();
            window.scrollTo(0, 0);
          });
          // Nothing is pointed at.
          await page.mouse.move(viewport.width / 2, 1);
          await page.screenshot({
            path: inRoot('docs', 'images', `${name}-${place}-${theme}.png`),
            animations: 'disabled',
            caret: 'hide',
          });
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
}

async function screenshots() {
  await ensureInstalled();
  await ensurePackaged();
  const browser = findBrowser();
  if (!browser) {
    throw new Error('No browser found. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  }
  mkdirSync(inRoot('docs', 'images'), { recursive: true });
  const dataFolder = mkdtempSync(join(tmpdir(), 'assurance-tracker-screenshots-'));
  const { child, address } = await startWorkbench(dataFolder);
  try {
    await takePictures(address, browser);
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return 0;
}

exitWith(screenshots());

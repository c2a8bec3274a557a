import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { StateName } from '../../../local/workbench/stateNames';
import { startWorkbench } from '../../../local/workbench/workbench';
import type { Workbench } from '../../../local/workbench/workbench';

/** How a page is opened. */
export interface Opening {
  /** Route within the tracker, for instance /recommendations/12. */
  route?: string;
  /** A page of the site instead of the tracker, below it: /Lists/Recommendations/AllItems.aspx. */
  sitePage?: string;
  /** E-mail address of the person who is signed in; the site's owner when left out. */
  user?: string;
  theme?: 'light' | 'dark' | 'contrast';
  /** Size of the window in CSS pixels. */
  viewport?: { width: number; height: number };
  /** Opens the local Teams client instead of the SharePoint page, with these values in its address. */
  teams?: Record<string, string>;
  /** What the workbench's SharePoint page is, by the names of its choices, as `{ layout: 'three' }`. */
  page?: Record<string, string>;
  /** The state into which the workbench puts the tracker, by the name of its choice, as `first-run`. */
  state?: StateName;
  /** The day that the page takes for today, as 2020-10-16; the real one when left out. */
  today?: string;
}

/** A tracker of its own, with the sample register in it, for the tests of one describe block. */
export interface TrackerInBrowser {
  /** A page on which the tracker has been opened, in a session of its own; closed after the test. */
  open(opening?: Opening): Promise<Page>;
  /** Takes failures that match out of the count of this test, for a test that provokes them. */
  expectFailure(pattern: RegExp): void;
  /** Absolute address of the site in the local SharePoint. */
  siteUrl(): string;
}

const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a workbench over a new folder and a browser, for the tests of the describe block that calls this, and ends both.
 * `fill` puts a site into the folder before; else the workbench makes one of the sample.
 * A test fails when a page of it throws, writes an error to the console, violates the content security policy or asks
 * another origin for anything.
 */
export function trackerInBrowser(fill?: (dataFolder: string) => Promise<void>): TrackerInBrowser {
  const dataFolder = mkdtempSync(join(tmpdir(), 'assurance-tracker-e2e-'));
  const contexts: BrowserContext[] = [];
  let workbench: Workbench | undefined;
  let browser: Browser | undefined;
  let failures: string[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    await fill?.(dataFolder);
    workbench = await startWorkbench({ dataFolder });
    browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'],
      // Chromium's sandbox does not work for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...browserArguments] : browserArguments,
    });
  });

  afterEach(async () => {
    const ended = contexts.splice(0);
    const pages = ended.flatMap((context) => context.pages());
    // What a test changes of the site's answers may be under way yet.
    await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all(ended.map((context) => context.close()));
    const unexpected = failures.filter((failure) => !expected.some((pattern) => pattern.test(failure)));
    failures = [];
    expected = [];
    expect(unexpected).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  return {
    open: async ({ route = '', sitePage, user, viewport = { width: 1280, height: 800 }, today, ...opening } = {}) => {
      if (!browser || !workbench) {
        throw new Error('The tracker is there once beforeAll has run: open a page within a test.');
      }
      const { origin, address, siteUrl } = workbench;
      const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
      contexts.push(context);
      // A busy machine takes its time; the limit of the whole test says when it is too long.
      context.setDefaultTimeout(90_000);
      if (user) {
        await context.addCookies([{ name: 'LocalUser', value: encodeURIComponent(user), url: origin }]);
      }
      const page = await context.newPage();
      const choices = { ...opening.page, ...(opening.theme ? { theme: opening.theme } : {}) };
      for (const [name, value] of Object.entries(choices)) {
        await page.addInitScript(
          ([key, chosen]) => localStorage.setItem(`assurance-tracker-workbench-${key}`, chosen),
          [name, value] as const,
        );
      }
      if (today) {
        await page.clock.setFixedTime(new Date(`${today}T10:00:00Z`));
      }
      watch(page, origin, (failure) => failures.push(failure));
      const inState = opening.state ? `?state=${opening.state}` : '';
      const where = opening.teams ? `/teams?${new URLSearchParams(opening.teams).toString()}` : inState;
      const tracker = `${address}${where}${route ? `#${route}` : ''}`;
      await page.goto(sitePage === undefined ? tracker : `${siteUrl}${sitePage}`);
      return page;
    },
    expectFailure: (pattern) => {
      expected.push(pattern);
    },
    siteUrl: () => {
      if (!workbench) {
        throw new Error('The site is there once beforeAll has run.');
      }
      return workbench.siteUrl;
    },
  };
}

function watch(page: Page, origin: string, report: (failure: string) => void): void {
  page.on('pageerror', (error) => report(`The page threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      report(`The console shows: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    // A browser's own viewer of PDFs is a page of its own.
    const isOfBrowser = ['data:', 'blob:', 'chrome:', 'chrome-extension:'].includes(url.protocol);
    if (url.origin !== origin && !isOfBrowser) {
      report(`The page asked another origin: ${url.href}`);
    }
  });
}

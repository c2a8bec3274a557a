import { ensurePackaged } from '../../../scripts/packaging.mjs';
import { findBrowser } from '../../../scripts/requirements.mjs';
import findPrograms from '../../support/prepare.mjs';

/** Jest calls this once before the end-to-end tests, so that they can be run without `npm test` as well. */
export default async function prepare() {
  findPrograms();
  await ensurePackaged();
  const browser = findBrowser();
  if (!browser) {
    throw new Error('No browser found. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  }
  process.env.CHROME_PATH = browser;
}

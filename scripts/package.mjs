// npm run package: builds sharepoint/solution/assurance-tracker.sppkg anew.
import { ensureInstalled, exitWith } from './install.mjs';
import { buildPackage } from './packaging.mjs';

async function makePackage() {
  await ensureInstalled();
  await buildPackage();
  return 0;
}

exitWith(makePackage());

import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

function onPath(...names) {
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const paths = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return paths.find(isProgram);
}

/** Where programs are installed on this system, beside the PATH. */
function installed(windowsPaths, macPaths) {
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter(Boolean);
    return folders.flatMap((folder) => windowsPaths.map((path) => join(folder, path))).find(existsSync);
  }
  return process.platform === 'darwin' ? macPaths.find(existsSync) : undefined;
}

/** The path of a Chromium, Chrome or Edge: the one that CHROME_PATH names, or one that is installed. */
export function findBrowser() {
  if (process.env.CHROME_PATH) {
    return existsSync(process.env.CHROME_PATH) ? process.env.CHROME_PATH : undefined;
  }
  return (
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
    installed(
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
    )
  );
}

/** The path of LibreOffice, which updates the fields of a Word paper and prints it. */
export const findLibreOffice = () =>
  process.env.SOFFICE_PATH ??
  onPath('soffice', 'libreoffice') ??
  installed(['LibreOffice\\program\\soffice.com'], ['/Applications/LibreOffice.app/Contents/MacOS/soffice']);

/** The path of Poppler's pdftoppm, which turns the pages of a PDF into pictures. */
export const findPdfToPpm = () => onPath('pdftoppm');

const debianPackages = ['chromium', 'libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-liberation'];

const canInstallDebianPackages = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/**
 * Finds the programs that tests drive. On Debian and Ubuntu, as root, those that are missing are installed; elsewhere
 * `problems` says for each what to install.
 */
export async function findRequirements() {
  const isComplete = () => findBrowser() && findLibreOffice() && findPdfToPpm();
  if (!isComplete() && canInstallDebianPackages()) {
    console.error(`Installing ${debianPackages.join(', ')}.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const stdio = ['ignore', 2, 2];
    await run('apt-get', ['update', '-qq'], { env, stdio });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages], { env, stdio });
  }
  const found = { browser: findBrowser(), libreOffice: findLibreOffice(), pdfToPpm: findPdfToPpm() };
  const problems = [];
  if (!found.browser) {
    problems.push('No browser found. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.');
  }
  if (!found.libreOffice) {
    problems.push('No LibreOffice found. Install it (libreoffice.org), or set SOFFICE_PATH to its soffice.');
  }
  if (!found.pdfToPpm) {
    problems.push('No pdftoppm found. Install Poppler (Debian: poppler-utils; macOS: brew install poppler).');
  }
  return { ...found, problems };
}

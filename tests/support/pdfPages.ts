import { spawnSync } from 'node:child_process';

/** The text of each page of a PDF, in the order in which it is read, runs of white space as one space. */
export function pdfPages(pdf: Uint8Array): string[] {
  // Poppler's programs stand side by side.
  const program = (process.env['PDFTOPPM_PATH'] ?? 'pdftoppm').replace(/pdftoppm(?=[^/\\]*$)/, 'pdftotext');
  const { status, stdout, stderr } = spawnSync(program, ['-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  if (status !== 0) {
    throw new Error(`pdftotext did not read the PDF: ${stderr}`);
  }
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

/** Writes a line of the command's result. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Tells the person at the terminal what the result does not say: progress, warnings and problems. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Puts a text on one line, so that each problem is a line of its own. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 row`, `2 rows`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** Writes rows as aligned columns, the first to the left and the others, which hold numbers, to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? [];
  for (const row of rows) {
    const cells = row.map((text, index) =>
      index === 0 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0),
    );
    print(cells.join('  '));
  }
}

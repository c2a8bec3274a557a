/** The longest text that an Excel cell holds, in UTF-16 code units. */
export const MAX_CELL_LENGTH = 32_767;

/** Control characters, noncharacters and halves of surrogate pairs: XML cannot hold them, so a file with one does not open. */
const NOT_XML =
  // eslint-disable-next-line no-control-regex -- control characters are what is removed here
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without the characters that XML cannot hold, and with every line break as `\n`. */
export function cleanText(text: string): string {
  return text.replace(NOT_XML, '').replace(/\r\n?/g, '\n');
}

/** Whether a spreadsheet, or a person who edits the cell, could take the text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t]/.test(text);
}

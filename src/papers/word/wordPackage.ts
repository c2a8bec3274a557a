import { CalendarDay } from '../../domain/calendarDay';
import { PaperProperties } from '../model';
import { clean } from '../xmlText';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

function escapeXml(words: string): string {
  return clean(words).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * The core properties part (ECMA-376-2, 11.1). docx would write the clock's time into it; ours has the paper's own day, so
 * that the same paper gives the same file.
 */
export function corePropertiesXml(properties: PaperProperties): string {
  const moment = `${properties.created}T00:00:00Z`;
  const author = escapeXml(properties.author);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(properties.title)}</dc:title>`,
    `<dc:subject>${escapeXml(properties.subject)}</dc:subject>`,
    `<dc:creator>${author}</dc:creator>`,
    `<cp:keywords>${escapeXml(properties.keywords)}</cp:keywords>`,
    `<dc:language>${properties.language}</dc:language>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

/** MS-DOS date of a ZIP header: seven bits of years since 1980, four of the month, five of the day. */
function dosDate(day: CalendarDay): number {
  const year = Math.max(0, Number(day.slice(0, 4)) - 1980);
  return (year << 9) | (Number(day.slice(5, 7)) << 5) | Number(day.slice(8, 10));
}

/**
 * Sets the time of every part of a ZIP file to the start of the day, in place (APPNOTE.TXT, 4.3.7 and 4.3.12). Bytes that
 * are not such a file stay as they are.
 */
export function setPartDates(zip: Uint8Array, day: CalendarDay): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_CENTRAL_DIRECTORY) {
    return;
  }
  const date = dosDate(day);
  const parts = view.getUint16(end + 10, true);
  let central = view.getUint32(end + 16, true);
  for (let part = 0; part < parts && view.getUint32(central, true) === CENTRAL_HEADER; part += 1) {
    view.setUint16(central + 12, 0, true);
    view.setUint16(central + 14, date, true);
    const local = view.getUint32(central + 42, true);
    if (view.getUint32(local, true) === LOCAL_HEADER) {
      view.setUint16(local + 10, 0, true);
      view.setUint16(local + 12, date, true);
    }
    central +=
      46 + view.getUint16(central + 28, true) + view.getUint16(central + 30, true) + view.getUint16(central + 32, true);
  }
}

import { strings } from './loc/en-GB';

/** How a file can be looked at without leaving the page. */
export type PreviewKind =
  | { readonly kind: 'picture' | 'pdf'; readonly mediaType: string }
  | { readonly kind: 'text' }
  /** SharePoint shows it, on a page of its own. */
  | { readonly kind: 'office'; readonly program: string }
  | { readonly kind: 'none' };

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

const TEXTS = new Set(['txt', 'csv', 'tsv', 'log', 'md']);

const PROGRAMS: Readonly<Record<string, string>> = {
  doc: strings.word,
  docx: strings.word,
  docm: strings.word,
  odt: strings.word,
  xls: strings.excel,
  xlsx: strings.excel,
  xlsm: strings.excel,
  xlsb: strings.excel,
  ods: strings.excel,
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  pptm: 'PowerPoint',
  odp: 'PowerPoint',
};

/** How a file is looked at, by the ending of its name: pages, drawings with scripts and programs are never shown in place. */
export function previewKind(fileName: string): PreviewKind {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const mediaType = PICTURES[ending];
  const program = PROGRAMS[ending];
  if (mediaType !== undefined) {
    return { kind: 'picture', mediaType };
  }
  if (ending === 'pdf') {
    return { kind: 'pdf', mediaType: 'application/pdf' };
  }
  if (TEXTS.has(ending)) {
    return { kind: 'text' };
  }
  return program === undefined ? { kind: 'none' } : { kind: 'office', program };
}

/** The page of SharePoint on which a file of Office opens in the browser. */
export function webViewAddress(address: string): string {
  return `${address}?web=1`;
}

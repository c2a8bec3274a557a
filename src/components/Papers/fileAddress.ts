/** The absolute address of a file of the site, by its server-relative one. */
export function fileAddress(file: string, siteUrl: string): string {
  return new URL(file.split('/').map(encodeURIComponent).join('/'), siteUrl).href;
}

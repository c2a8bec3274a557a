/**
 * The address with which Teams opens this page for everybody in the meeting. It goes through SharePoint's sign-in page for
 * Teams, since those who have no tracker open are not signed in to the site.
 */
export function stageAddress(pageAddress: string, siteUrl: string): string {
  const { pathname, search } = new URL(pageAddress);
  const dest = encodeURIComponent(`${pathname}${search}`);
  return `${siteUrl}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${dest}`;
}

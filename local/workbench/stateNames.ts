/** What the workbench can make of the site, by the name of the choice; the first is as it is. */
export const stateNames = [
  'ordinary',
  'slow',
  'offline',
  'unanswered',
  'throttled',
  'forbidden',
  'first-run',
  'list-missing',
  'empty',
  'changed',
  'deleted',
] as const;
export type StateName = (typeof stateNames)[number];

/** The cookie that says which holds: `throttled.1700000000000`, its name and an instant in milliseconds. */
export const stateCookie = 'LocalState';

/** Sent by the workbench's own page, which has to open whatever state the tracker is in. */
export const pageHeader = 'X-Workbench';

/** The state that a cookie header or `document.cookie` names, and its instant. */
export function stateOf(cookies: string): { name: StateName; at: number } {
  const [name, at] = new RegExp(`(?:^|;\\s*)${stateCookie}=([a-z-]+)\\.(\\d+)`).exec(cookies)?.slice(1) ?? [];
  return { name: stateNames.find((each) => each === name) ?? 'ordinary', at: Number(at ?? 0) };
}

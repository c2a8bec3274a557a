import { layoutNames } from './layouts';
import type { LayoutName } from './layouts';
import { backgroundNames, themeNames } from './themes';
import type { BackgroundName, ThemeName } from './themes';
import type { SiteUser } from './site';

export const widths = ['full', 'phone'] as const;
export type Width = (typeof widths)[number];

/** A choice in the bar that is remembered on this machine; what is not among the values counts as the first of them. */
function rememberedChoice<Value extends string>(
  id: string,
  values: readonly [Value, ...Value[]],
  onChoice: (value: Value) => void,
): Value {
  const select = document.getElementById(id) as HTMLSelectElement;
  const key = `assurance-tracker-workbench-${id}`;
  const known = (text: string | null): Value => values.find((value) => value === text) ?? values[0];
  const chosen = known(localStorage.getItem(key));
  select.value = chosen;
  select.addEventListener('change', () => {
    localStorage.setItem(key, select.value);
    onChoice(known(select.value));
  });
  return chosen;
}

export const chooseTheme = (onChoice: (theme: ThemeName) => void): ThemeName =>
  rememberedChoice('theme', themeNames, onChoice);

export const chooseWidth = (onChoice: (width: Width) => void): Width => rememberedChoice('width', widths, onChoice);

/** What is chosen by reloading the page: web parts are put onto it once. */
function reload(): void {
  location.reload();
}

export const chooseLayout = (): LayoutName => rememberedChoice('layout', layoutNames, reload);

export const chooseBackground = (): BackgroundName => rememberedChoice('background', backgroundNames, reload);

/** Whether the page is being edited, as its author sees it. */
export const chooseEditing = (): boolean => rememberedChoice('mode', ['read', 'edit'], reload) === 'edit';

const propertiesKey = (instance: string): string => `assurance-tracker-workbench-properties-${instance}`;

/** The properties of a web part as they were left, or else as the page has them. */
export function rememberedProperties(instance: string, properties: Record<string, unknown>): Record<string, unknown> {
  const kept = localStorage.getItem(propertiesKey(instance));
  return kept === null ? { ...properties } : (JSON.parse(kept) as Record<string, unknown>);
}

export function rememberProperties(instance: string, properties: Record<string, unknown>): void {
  localStorage.setItem(propertiesKey(instance), JSON.stringify(properties));
}

function signInAs(email: string): void {
  document.cookie = `LocalUser=${encodeURIComponent(email)}; path=/; SameSite=Strict`;
}

/**
 * Signs in whom the address names (`/workbench?user=head.of.transport`, or a whole e-mail address), and takes the name out
 * of the address, so that the choice in the bar holds afterwards.
 */
export function signInAsAddressSays(): void {
  const address = new URL(location.href);
  const name = address.searchParams.get('user')?.trim();
  if (name === undefined || name === '') {
    return;
  }
  signInAs(name.includes('@') ? name : `${name}@tracker.example`);
  address.searchParams.delete('user');
  history.replaceState(null, '', address);
}

/** Offers the site's people; choosing one reloads the page as that person, at the same place. */
export function chooseUser(users: readonly SiteUser[], current: SiteUser): void {
  const select = document.getElementById('user') as HTMLSelectElement;
  select.replaceChildren(
    ...users.map(({ title, email, loginName }) => new Option(title, email, false, loginName === current.loginName)),
  );
  select.addEventListener('change', () => {
    signInAs(select.value);
    location.reload();
  });
}

/** Forgets who was chosen: the local SharePoint takes nobody named for the site's owner. */
export function signInAsOwner(): void {
  document.cookie = 'LocalUser=; path=/; SameSite=Strict; max-age=0';
  location.reload();
}

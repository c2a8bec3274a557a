import { pageHeader } from '../stateNames';
import type { WebPartContext } from './standIns';

/** A person whom the local site knows. */
export interface SiteUser {
  loginName: string;
  title: string;
  email: string;
}

interface UserAnswer {
  LoginName: string;
  Title: string;
  Email: string;
}

async function ask<Answer>(siteUrl: string, path: string, method = 'GET'): Promise<Answer> {
  const response = await fetch(`${siteUrl}/_api/${path}`, {
    method,
    headers: { Accept: 'application/json;odata=nometadata', [pageHeader]: 'page' },
  });
  if (!response.ok) {
    throw new Error(`The local SharePoint answered ${response.status} to ${method} ${path}: ${await response.text()}`);
  }
  return (await response.json()) as Answer;
}

const siteUser = ({ LoginName, Title, Email }: UserAnswer): SiteUser => ({
  loginName: LoginName,
  title: Title,
  email: Email,
});

/** The people of the site, without groups and SharePoint's own accounts, in the order of their names. */
export async function readSiteUsers(siteUrl: string): Promise<SiteUser[]> {
  const { value } = await ask<{ value: UserAnswer[] }>(siteUrl, 'web/siteusers?$filter=PrincipalType eq 1');
  return value
    .map(siteUser)
    .filter(({ email }) => email !== '')
    .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'));
}

/** Who the local SharePoint takes us for. */
export async function readCurrentUser(siteUrl: string): Promise<SiteUser> {
  return siteUser(await ask<UserAnswer>(siteUrl, 'web/currentuser'));
}

/** What a SharePoint page says of itself, for the site and the person asking. */
export async function readPageContext(siteUrl: string, user: SiteUser): Promise<WebPartContext['pageContext']> {
  const [web, digest] = await Promise.all([
    ask<{ Title: string; ServerRelativeUrl: string }>(siteUrl, 'web?$select=Title,ServerRelativeUrl'),
    ask<{ FormDigestValue: string; FormDigestTimeoutSeconds: number }>(siteUrl, 'contextinfo', 'POST'),
  ]);
  return {
    web: { absoluteUrl: siteUrl, serverRelativeUrl: web.ServerRelativeUrl, title: web.Title },
    site: { absoluteUrl: siteUrl, serverRelativeUrl: web.ServerRelativeUrl },
    user: { loginName: user.loginName, displayName: user.title, email: user.email },
    cultureInfo: { currentCultureName: 'en-GB', currentUICultureName: 'en-GB', isRightToLeft: false },
    legacyPageContext: {
      formDigestValue: digest.FormDigestValue,
      formDigestTimeoutSeconds: digest.FormDigestTimeoutSeconds,
    },
  };
}

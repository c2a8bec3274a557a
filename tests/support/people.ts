import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { Connection, connect } from '../../src/data/connect';
import { GROUPS, GroupName } from '../../src/lists/access';
import { LocalSite } from './localSite';

/** Puts a person into one of the tracker's groups, or into none, and connects as that person. */
export async function connectAs(
  site: Pick<LocalSite, 'connection' | 'siteUrl'>,
  person: string,
  group?: GroupName,
): Promise<Connection> {
  const loginName = `${person}@tracker.example`;
  const { web } = site.connection.sp;
  const user: { LoginName: string } = await web.ensureUser(loginName);
  if (group !== undefined) {
    await web.siteGroups.getByName(GROUPS[group].title).users.add(user.LoginName);
  }
  return connect(site.siteUrl, { user: loginName });
}

/** The id of a person in the site. */
export async function idOfPerson({ connection }: LocalSite, person: string): Promise<number> {
  const user: { Id: number } = await connection.sp.web.ensureUser(`${person}@tracker.example`);
  return user.Id;
}

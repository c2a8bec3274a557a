import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../src/data/connect';
import type { Register } from '../../src/domain/register';
import { describeGroup } from '../../src/lists/accessPlan';
import type { TrackerGroup } from '../../src/lists/accessPlan';
import { boardPanel } from '../../src/lists/boardPanels';
import { ROLES } from '../../src/lists/round';

/** Somebody to be on this machine, called by a role. */
export interface SamplePerson {
  readonly role: string;
  readonly email: string;
  /** The group of the tracker that they are in; none sees no register. */
  readonly group: TrackerGroup | undefined;
}

/** Whom the workbench has besides the owners of the register's recommendations. */
const OTHERS: readonly (readonly [string, TrackerGroup | undefined])[] = [
  ['Governance officer', 'governance'],
  ['Panel member', 'panel'],
  ['JARAP member', boardPanel('JARAP')],
  ['Colleague in no group', undefined],
];

function samplePerson(role: string, group: TrackerGroup | undefined): SamplePerson {
  const name = role
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('.');
  return { role, email: `${name}@tracker.example`, group };
}

/** A governance officer, somebody who reads the whole register and a member of JARAP, who reads what is for it, somebody in no group, and an owner for each role that owns something. */
export function samplePeople(register: Pick<Register, 'recommendations'>): readonly SamplePerson[] {
  const roles = new Set(register.recommendations.flatMap(({ owners }) => owners));
  return [
    ...OTHERS.map(([role, group]) => samplePerson(role, group)),
    ...[...roles].sort().map((role) => samplePerson(role, 'owners')),
  ];
}

/**
 * Takes the sample's people into the site, puts each into their group and says in the list Roles who holds which role.
 * Whom the site has already stays as they are.
 */
export async function addSamplePeople({ sp }: Connection, people: readonly SamplePerson[]): Promise<void> {
  const { web } = sp;
  const roles = web.lists.getByTitle(ROLES.title).items;
  const stored: { RegisterKey: string | null }[] = await roles.select('RegisterKey').top(5000)();
  const known = new Set(stored.map(({ RegisterKey }) => RegisterKey));
  const visitors = await web.associatedVisitorGroup();
  for (const { role, email, group } of people) {
    const { Id, LoginName } = await web.ensureUser(email);
    await web.siteUsers.getById(Id).update({ Title: role } as never);
    const { users } =
      group === undefined ? web.siteGroups.getById(visitors.Id) : web.siteGroups.getByName(describeGroup(group).title);
    await users.add(LoginName);
    if (group === 'owners' && !known.has(email)) {
      await roles.add({ Title: role, PersonId: Id, RegisterKey: email });
    }
  }
}

/** Takes the sample's people into a site that has no groups of the tracker yet: all of them may read the site, and no more. */
export async function addVisitors({ sp: { web } }: Connection, people: readonly SamplePerson[]): Promise<void> {
  const visitors = await web.associatedVisitorGroup();
  for (const { role, email } of people) {
    const { Id, LoginName } = await web.ensureUser(email);
    await web.siteUsers.getById(Id).update({ Title: role } as never);
    await web.siteGroups.getById(visitors.Id).users.add(LoginName);
  }
}

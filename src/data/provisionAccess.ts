import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import {
  AccessAction,
  FoundAccess,
  FoundLevel,
  FoundRights,
  Holder,
  OwnLevel,
  describeGroup,
  findLevel,
  ownLevel,
} from '../lists/accessPlan';
import { LISTS } from '../lists/lists';
import { Connection } from './connect';

export interface SPRoleDefinition {
  readonly Id: number;
  readonly Name: string;
  readonly RoleTypeKind: number;
  readonly BasePermissions: { readonly High: string | number; readonly Low: string | number };
}

interface SPRoleAssignment {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
}

export function toFoundLevel({ Id, Name, RoleTypeKind, BasePermissions }: SPRoleDefinition): FoundLevel {
  return {
    id: Id,
    name: Name,
    kind: RoleTypeKind,
    permissions: { high: String(BasePermissions.High), low: String(BasePermissions.Low) },
  };
}

async function readRights(
  securable: Connection['sp']['web'] | ReturnType<Connection['sp']['web']['lists']['getById']>,
  areOwn: boolean,
): Promise<FoundRights> {
  const assignments: SPRoleAssignment[] = await securable.roleAssignments
    .select('PrincipalId', 'RoleDefinitionBindings/Id')
    .expand('RoleDefinitionBindings')();
  return {
    areOwn,
    levels: new Map(
      assignments.map(({ PrincipalId, RoleDefinitionBindings }) => [
        PrincipalId,
        RoleDefinitionBindings.map(({ Id }) => Id),
      ]),
    ),
  };
}

async function readSiteOwners({ sp }: Connection): Promise<number | undefined> {
  try {
    const group: { Id?: number } = await sp.web.associatedOwnerGroup.select('Id')();
    return group.Id;
  } catch {
    // A site may have lost the group; its administrators still see everything.
    return undefined;
  }
}

/** The site's groups, permission levels and rights; whoever may not see rights is refused. */
export async function observeAccess(connection: Connection): Promise<FoundAccess> {
  const { web } = connection.sp;
  const titles = new Set(LISTS.map(({ title }) => title.toLowerCase()));
  const [groups, siteOwners, levels, site, lists] = await Promise.all([
    web.siteGroups.select('Id', 'Title')(),
    readSiteOwners(connection),
    web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind', 'BasePermissions')() as unknown as Promise<
      SPRoleDefinition[]
    >,
    readRights(web, true),
    web.lists.select('Id', 'Title', 'HasUniqueRoleAssignments').top(5000)() as Promise<
      { Id: string; Title: string; HasUniqueRoleAssignments: boolean }[]
    >,
  ]);
  const rights = await Promise.all(
    lists
      .filter(({ Title }) => titles.has(Title.toLowerCase()))
      .map(async ({ Id, Title, HasUniqueRoleAssignments }): Promise<readonly [string, FoundRights]> => [
        Title.toLowerCase(),
        HasUniqueRoleAssignments
          ? await readRights(web.lists.getById(Id), true)
          : { areOwn: false, levels: new Map<number, readonly number[]>() },
      ]),
  );
  return {
    groups: new Map(groups.map(({ Id, Title }) => [Title.toLowerCase(), Id])),
    siteOwners,
    levels: levels.map(toFoundLevel),
    site,
    lists: new Map(rights),
  };
}

/** Carries out what `planAccess` plans; remembers the ids of groups and levels that it makes. */
export class AccessSetter {
  private readonly groups: Map<string, number>;
  private levels: readonly FoundLevel[];

  public constructor(
    private readonly connection: Connection,
    private readonly found: FoundAccess,
  ) {
    this.groups = new Map(found.groups);
    this.levels = found.levels;
  }

  public async apply(action: AccessAction): Promise<void> {
    const { web } = this.connection.sp;
    switch (action.kind) {
      case 'createGroup': {
        const { title, description } = describeGroup(action.group);
        const created: { Id: number } = await web.siteGroups.add({
          Title: title,
          Description: description,
          // Governance, who keeps the rights of rows, must see whether a board has members.
          OnlyAllowMembersViewMembership: false,
        });
        this.groups.set(title.toLowerCase(), created.Id);
        if (action.group !== 'governance') {
          await this.leaveGroup(created.Id);
        }
        return;
      }
      case 'setOwnLevel':
        await this.setOwnLevel(action.level, action.levelId);
        return;
      case 'ownRights':
        await this.giveOwnRights(action.list);
        return;
      case 'setRights': {
        const securable = action.list === undefined ? web : web.lists.getByTitle(action.list);
        const holder = this.idOf(action.holder);
        const wanted = findLevel(this.levels, action.level);
        if (wanted !== undefined) {
          await securable.roleAssignments.add(holder, wanted.id);
        }
        for (const level of action.remove) {
          await securable.roleAssignments.remove(holder, level);
        }
        return;
      }
    }
  }

  private idOf(holder: Holder): number {
    const id =
      holder === 'siteOwners' ? this.found.siteOwners : this.groups.get(describeGroup(holder).title.toLowerCase());
    if (id === undefined) {
      throw new Error(`Rights were planned for ${holder}, which the site does not have`);
    }
    return id;
  }

  /** SharePoint makes whoever creates a group its first member; whoever sets up is the first of governance alone. */
  private async leaveGroup(groupId: number): Promise<void> {
    const { web } = this.connection.sp;
    const me: { Id: number } = await web.currentUser.select('Id')();
    const members: { Id: number }[] = await web.siteGroups.getById(groupId).users.select('Id')();
    if (members.some(({ Id }) => Id === me.Id)) {
      await web.siteGroups.getById(groupId).users.removeById(me.Id);
    }
  }

  private async setOwnLevel(level: OwnLevel, levelId: number | undefined): Promise<void> {
    const { roleDefinitions } = this.connection.sp.web;
    const { name, description, permissions } = ownLevel(level);
    const basePermissions = { High: permissions.high, Low: permissions.low };
    if (levelId === undefined) {
      await roleDefinitions.add(name, description, 130, basePermissions as never);
    } else {
      await roleDefinitions.getById(levelId).update({ BasePermissions: basePermissions } as never);
    }
    const levels = (await roleDefinitions.select('Id', 'Name', 'RoleTypeKind', 'BasePermissions')()) as unknown;
    this.levels = (levels as readonly SPRoleDefinition[]).map(toFoundLevel);
  }

  /** Breaking the inheritance leaves the list to the caller alone, whose place the site's owners take. */
  private async giveOwnRights(title: string): Promise<void> {
    const { web } = this.connection.sp;
    const list = web.lists.getByTitle(title);
    await list.breakRoleInheritance(false, true);
    const full = findLevel(this.levels, 'everything');
    if (this.found.siteOwners === undefined || full === undefined) {
      return;
    }
    await list.roleAssignments.add(this.found.siteOwners, full.id);
    const me: { Id: number } = await web.currentUser.select('Id')();
    await list.roleAssignments.remove(me.Id, full.id);
  }
}

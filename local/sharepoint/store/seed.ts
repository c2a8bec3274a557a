import { addSiteContentTypes } from './contentTypes';
import { addSiteFields, createList } from './lists';
import { insertItem } from './items';
import { addAssignment, addRole, addScope } from './permissions';
import { addMember, addPrincipal, everyoneLogin, membershipPrefix, ownerEmail, systemAccountId } from './principals';
import { principalKind } from './records';
import { firstChangeSequence } from './schema';
import type { Site } from './site';
import { addBlob } from './blobs';

/** The role definitions of every site, as recorded. */
const roles = [
  [1073741829, 'Full Control', 'Has full control.', '2147483647', '4294967295', 1, 5, false],
  [1073741828, 'Design', 'Can view, add, update, delete, approve, and customize.', '432', '1012866047', 32, 4, false],
  [
    1073741830,
    'Edit',
    'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    '432',
    '1011030767',
    48,
    6,
    false,
  ],
  [
    1073741827,
    'Contribute',
    'Can view, add, update, and delete list items and documents.',
    '432',
    '1011028719',
    64,
    3,
    false,
  ],
  [1073741826, 'Read', 'Can view pages and list items and download documents.', '176', '138612833', 128, 2, false],
  [
    1073741825,
    'Limited Access',
    'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    '48',
    '134287360',
    160,
    1,
    true,
  ],
] as const;

const title = 'Tracker';

/** Ids of the three groups that a team site starts with. */
export const associatedGroups = { owner: 3, visitor: 4, member: 5 } as const;

const group = (site: Site, id: number, name: string, description: string): void => {
  addPrincipal(site, {
    id,
    kind: principalKind.group,
    login: name,
    title: name,
    email: '',
    isAdmin: false,
    isHidden: false,
    settings: {
      Description: description,
      AllowMembersEditMembership: id === associatedGroups.member,
      OnlyAllowMembersViewMembership: false,
      RequestToJoinLeaveEmailSetting: '',
      OwnerId: associatedGroups.owner,
    },
  });
};

/** Fills an empty site as a new team site comes: people, groups, roles, Documents, Site Pages with its home page, Site Assets. */
export function seedSite(site: Site): void {
  if (site.meta('seeded') === '1') return;
  site.db.transaction(() => {
    if (site.meta('seeded') === '1') return;
    site.db.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('changes', ?)", firstChangeSequence);
    site.setMeta('web', JSON.stringify({ Title: title, Description: '' }));
    for (const [id, name, description, high, low, order, kind, hidden] of roles) {
      addRole(site, { id, name, description, high, low, order, kind, hidden });
    }
    addScope(site, site.webGuid);
    group(site, associatedGroups.owner, `${title} Owners`, '');
    group(site, associatedGroups.visitor, `${title} Visitors`, '');
    group(site, associatedGroups.member, `${title} Members`, '');
    addPrincipal(site, {
      id: 6,
      kind: principalKind.user,
      login: `${membershipPrefix}${ownerEmail}`,
      title: 'Site Owner',
      email: ownerEmail,
      isAdmin: true,
      isHidden: false,
      settings: { NameId: '1003200000000001' },
    });
    addPrincipal(site, {
      id: 7,
      kind: principalKind.securityGroup,
      login: everyoneLogin(site),
      title: 'Everyone except external users',
      email: '',
      isAdmin: false,
      isHidden: false,
      settings: {},
    });
    addPrincipal(site, {
      id: systemAccountId,
      kind: principalKind.user,
      login: 'SHAREPOINT\\system',
      title: 'System Account',
      email: '',
      isAdmin: false,
      isHidden: false,
      settings: {},
    });
    addMember(site, associatedGroups.owner, 6);
    addAssignment(site, 1, associatedGroups.owner, 1073741829);
    addAssignment(site, 1, associatedGroups.member, 1073741830);
    addAssignment(site, 1, associatedGroups.visitor, 1073741826);
    addSiteContentTypes(site);
    addSiteFields(site);
    createList(site, {
      title: 'Documents',
      template: 101,
      folder: 'Shared Documents',
      author: systemAccountId,
      settings: { OnQuickLaunch: true, ListExperienceOptions: 1, DocumentTemplateUrl: true },
    });
    createList(site, {
      title: 'Site Assets',
      template: 101,
      folder: 'SiteAssets',
      author: systemAccountId,
      settings: {
        Description:
          'Use this library to store files which are included on pages within this site, such as images on Wiki pages.',
        IsApplicationList: true,
      },
    });
    const pages = createList(site, {
      title: 'Site Pages',
      template: 119,
      folder: 'SitePages',
      author: systemAccountId,
      settings: {
        Description: 'Use this library to create and store pages on this site.',
        EnableMinorVersions: true,
        IsApplicationList: true,
      },
    });
    const blob = addBlob(site, Buffer.from('<html><head><title>Home</title></head><body></body></html>'));
    insertItem(
      site,
      pages,
      systemAccountId,
      { leaf: 'Home.aspx', dir: pages.folder, blob },
      new Map([['Title', 'Home']]),
    );
    site.setMeta('seeded', '1');
  });
}

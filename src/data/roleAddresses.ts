import { ROLES } from '../lists/round';
import { normaliseWords } from '../domain/scales';
import { Connection } from './connect';
import { RepositoryError, attempt } from './RepositoryError';

interface SPRoleItem {
  readonly Title: string | null;
  readonly Person: { readonly EMail: string | null } | null;
}

/** The e-mail addresses of those who hold a role, by the role in normalised words. */
export type RoleAddresses = ReadonlyMap<string, readonly string[]>;

/**
 * Who holds which role, by e-mail address; none for those who may not see the list, as members of boards. Throws a
 * {@link RepositoryError}.
 */
export async function readRoleAddresses({ sp }: Connection): Promise<RoleAddresses> {
  try {
    const rows = await attempt('reading who holds which role', () =>
      sp.web.lists.getByTitle(ROLES.title).items.select('Title', 'Person/EMail').expand('Person').top(5000)<
        SPRoleItem[]
      >(),
    );
    const addresses = new Map<string, string[]>();
    for (const { Title, Person } of rows) {
      const address = Person?.EMail?.trim() ?? '';
      if (Title !== null && address !== '') {
        const role = normaliseWords(Title);
        addresses.set(role, [...(addresses.get(role) ?? []), address]);
      }
    }
    return addresses;
  } catch (error) {
    if (error instanceof RepositoryError && (error.code === 'notFound' || error.code === 'forbidden')) {
      return new Map();
    }
    throw error;
  }
}

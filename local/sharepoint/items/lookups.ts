import type { Context } from '../dispatch/context';
import { errors } from '../errors';
import type { Query } from '../odata/query';
import { Entity, Entities, type Property, type Value } from '../odata/value';
import { itemSet, itemType, listAddress } from '../entities/listShape';
import { itemTable } from '../store/itemTable';
import type { Field } from '../store/field';
import type { ListRecord, Principal } from '../store/records';
import { anyPrincipalById } from '../store/principals';
import { selectedColumns, type ItemColumn } from './columns';
import { lookupTarget } from './fieldPath';

/** Makes the expanded value of a lookup or person field from the ids that an item holds. */
export type Expander = (ids: readonly number[], address: string) => Value;

const names = (user: Principal): string[] => user.title.split(' ');

const personProperties: Readonly<Record<string, (user: Principal) => Value>> = {
  id: (user) => user.id,
  title: (user) => user.title,
  email: (user) => user.email || null,
  name: (user) => user.login,
  username: (user) => user.email || null,
  sipaddress: (user) => user.email || null,
  firstname: (user) => names(user)[0] ?? null,
  lastname: (user) => names(user).slice(1).join(' ') || null,
  department: (user) => (user.settings['Department'] as string | undefined) ?? null,
  jobtitle: (user) => (user.settings['JobTitle'] as string | undefined) ?? null,
  mobilephone: () => null,
  workphone: () => null,
  office: () => null,
  picture: () => null,
  deleted: () => false,
  contenttypedisp: () => 'Person',
  issiteadmin: (user) => user.isAdmin,
};

const canonical: Readonly<Record<string, string>> = {
  id: 'Id',
  title: 'Title',
  email: 'EMail',
  name: 'Name',
  username: 'UserName',
  sipaddress: 'SipAddress',
  firstname: 'FirstName',
  lastname: 'LastName',
  department: 'Department',
  jobtitle: 'JobTitle',
  mobilephone: 'MobilePhone',
  workphone: 'WorkPhone',
  office: 'Office',
  picture: 'Picture',
  deleted: 'Deleted',
  contenttypedisp: 'ContentTypeDisp',
  issiteadmin: 'IsSiteAdmin',
};

function personExpander(
  context: Context,
  field: Field,
  selected: readonly string[],
): (id: number) => Entity | undefined {
  const reads = selected.map((name) => {
    const read = personProperties[name.toLowerCase()];
    if (!read) throw errors.unknownQueryField(`${field.name}/${name}`);
    return [name === 'ID' ? 'ID' : (canonical[name.toLowerCase()] ?? name), read] as const;
  });
  const seen = new Map<number, Entity | undefined>();
  return (id) => {
    if (!seen.has(id)) {
      const user = anyPrincipalById(context.site, id);
      const properties = user && reads.map(([name, read]): Property => [name, read(user)]);
      seen.set(
        id,
        properties &&
          new Entity(
            'SP.Data.UserInfoItem',
            'SP.ListData.UserInfo',
            `Web/Lists(guid'${context.site.meta('userListGuid')}')/Items(${id})`,
            properties,
            { id: guidOf(id) },
          ),
      );
    }
    return seen.get(id);
  };
}

/** A stable id for a person's hidden item. */
const guidOf = (id: number): string => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;

function itemExpander(
  context: Context,
  target: ListRecord,
  selected: readonly string[],
): (id: number) => Entity | undefined {
  const columns: ItemColumn[] = selected.flatMap((name) =>
    selectedColumns(context, target, name, (date) => date).filter(
      (one) => name.toLowerCase() !== 'id' || one.name === (name === 'ID' ? 'ID' : 'Id'),
    ),
  );
  const sql = columns.flatMap((one) => one.sql);
  const statement = `SELECT i.unique_id, i.version${sql.map((one) => `, ${one}`).join('')} FROM ${itemTable(target.id)} i WHERE i.id = ?`;
  const seen = new Map<number, Entity | undefined>();
  return (id) => {
    if (!seen.has(id)) {
      const cells = context.site.db.arrays(statement, id)[0];
      let at = 2;
      const properties =
        cells &&
        columns.map((one): Property => {
          const value = one.read(cells, at);
          at += one.sql.length;
          return [one.name, value];
        });
      seen.set(
        id,
        properties &&
          new Entity(itemType(target), itemSet(target), `${listAddress(target)}/Items(${id})`, properties, {
            id: String(cells[0]),
          }),
      );
    }
    return seen.get(id);
  };
}

/**
 * Prepares the expansion of one field.
 * @param inner what the query selects of it; SharePoint wants that said
 */
export function lookupExpander(context: Context, list: ListRecord, field: Field, inner: Query): Expander {
  const selected = inner.select?.map(([name = '']) => name);
  if (!selected) throw errors.expandMissing(field.name);
  const target = field.isPerson ? undefined : lookupTarget(context.site, list, field);
  if (!field.isPerson && !target) throw errors.unknownQueryField(field.name);
  const one = target ? itemExpander(context, target, selected) : personExpander(context, field, selected);
  const set = target ? itemSet(target) : 'SP.ListData.UserInfo';
  return (ids) => {
    const found = ids.map(one).filter((entity): entity is Entity => entity !== undefined);
    return field.isMulti ? new Entities(set, found) : (found[0] ?? null);
  };
}

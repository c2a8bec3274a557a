import { errors } from '../errors';
import type { Filter, Order } from '../odata/filter';
import { itemTable } from '../store/itemTable';
import type { ListRecord } from '../store/records';
import type { Site } from '../store/site';
import { resolvePath } from './fieldPath';
import { ItemSql, type Sql } from './itemSql';

/** Columns that one query may join: every lookup and person, Author and Editor among them. */
const lookupLimit = 12;

/** @throws 500 when a query joins more lookup columns than SharePoint allows */
export function checkLookups(count: number): void {
  if (count > lookupLimit) throw errors.lookupThreshold();
}

const terms = (filter: Filter): Filter[] =>
  filter.kind === 'and' ? [...terms(filter.left), ...terms(filter.right)] : [filter];

/** Whether an index of SharePoint's can answer a condition. */
function isSargable(site: Site, list: ListRecord, filter: Filter): boolean {
  if (filter.kind !== 'comparison' && filter.kind !== 'startswith') return false;
  if (filter.path.part) return false;
  if (filter.kind === 'comparison' && filter.operator === 'ne') return false;
  const { field, isId, inner } = resolvePath(site, list, filter.path.steps);
  if (inner !== undefined || field.isMulti || (field.isReference && !isId)) return false;
  return field.isIndexed;
}

/** How many rows a condition makes SQL Server touch, or undefined when no index helps. */
function touched(site: Site, list: ListRecord, filter: Filter): Sql | undefined {
  if (filter.kind === 'or') {
    const left = touched(site, list, filter.left);
    const right = touched(site, list, filter.right);
    return left && right && { text: `(${left.text} OR ${right.text})`, values: [...left.values, ...right.values] };
  }
  const leading = site.switches.thresholdMode === 'strict' ? terms(filter).slice(0, 1) : terms(filter);
  for (const term of leading) {
    if (term.kind === 'or') {
      const union = touched(site, list, term);
      if (union && isWithin(site, list, union)) return union;
    } else if (isSargable(site, list, term)) {
      const sql = new ItemSql(site, list).filter(term);
      if (isWithin(site, list, sql)) return sql;
    }
  }
  return undefined;
}

const isWithin = (site: Site, list: ListRecord, condition: Sql): boolean =>
  (site.db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${itemTable(list.id)} i WHERE ${condition.text} LIMIT ?)`,
    ...condition.values,
    site.switches.threshold + 1,
  )?.n ?? 0) <= site.switches.threshold;

/**
 * The list view threshold: above it, a query may touch at most that many rows, so it has to begin at an index.
 * @param top rows asked for
 * @throws 500 SPQueryThrottledException
 */
export function checkThreshold(
  site: Site,
  list: ListRecord,
  filter: Filter | undefined,
  orders: readonly Order[],
  top: number,
): void {
  const { threshold } = site.switches;
  if (list.itemCount <= threshold) return;
  if (top > threshold) throw errors.listViewThreshold();
  if (filter) {
    const union = touched(site, list, filter);
    if (!union || !isWithin(site, list, union)) throw errors.listViewThreshold();
    return;
  }
  if (orders.length > 1) throw errors.listViewThreshold();
  for (const { steps } of orders) {
    if (!resolvePath(site, list, steps).field.isIndexed) throw errors.listViewThreshold();
  }
}

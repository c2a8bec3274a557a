import { CalendarDay, formatDay } from '../domain/calendarDay';
import { DEFAULT_CRITERIA_SETS } from '../domain/defaults';
import { CriteriaSet } from '../domain/register';
import { normaliseWords } from '../domain/scales';
import { CRITERIA } from '../lists/settings';
import { NewRow, addRows, findOverlongTexts } from './addRows';
import { Connection } from './connect';
import { todayByClock } from './days';
import { nextSequence } from './oneRecommendation';
import { inOrder, readItems } from './readRegister';
import { criteriaKey } from './registerKeys';
import { RepositoryError, attempt } from './RepositoryError';
import { SPCriteriaItem, criteriaColumns, gatherCriteriaSets, readCriteriaRow } from './rows/settings';

function isSameName(left: string, right: string): boolean {
  return normaliseWords(left) === normaliseWords(right);
}

function refusalOf(set: CriteriaSet, known: readonly CriteriaSet[], today: CalendarDay): string | undefined {
  if (set.name.trim() === '' || set.rules.length === 0) {
    return 'A set of criteria needs a name and at least one rule.';
  }
  const same = known.find(({ name }) => isSameName(name, set.name));
  if (same !== undefined && same.effectiveFrom <= today) {
    return `The set "${same.name}" is in force since ${formatDay(same.effectiveFrom)}: papers were made by it. Save a copy under another name.`;
  }
  if (set.effectiveFrom < today) {
    return 'A set takes effect today or later: earlier papers were made by the set of their day.';
  }
  const other = known.find((each) => each.effectiveFrom === set.effectiveFrom && !isSameName(each.name, set.name));
  return other === undefined
    ? undefined
    : `The set "${other.name}" takes effect on the same day. Choose another day, or change that set.`;
}

function rowsOf(set: CriteriaSet, firstSequence: number): readonly NewRow[] {
  return set.rules.map((rule, index) => ({
    key: criteriaKey(set.name, index + 1),
    columns: { ...criteriaColumns(set, rule), Sequence: firstSequence + index },
  }));
}

/**
 * Adds a set of reporting criteria, or changes one that has not begun; where the site went by the default sets, these are
 * written with it, so that they stay in force until its day. Throws a {@link RepositoryError}, `invalid` for a set that
 * has begun or would change the past.
 */
export async function saveCriteriaSet(
  connection: Connection,
  set: CriteriaSet,
  today: CalendarDay = todayByClock(),
): Promise<void> {
  const operation = `saving the criteria "${set.name}"`;
  const stored = inOrder(await readItems<SPCriteriaItem>(connection, CRITERIA));
  const rows = stored.flatMap((item) => readCriteriaRow(item, []) ?? []);
  const ownRows = rows.filter((row) => isSameName(row.set, set.name));
  const known = stored.length === 0 ? DEFAULT_CRITERIA_SETS : gatherCriteriaSets(rows, []);
  const isUnfinished = (each: CriteriaSet): boolean =>
    DEFAULT_CRITERIA_SETS.some(
      (byDefault) => byDefault.name === each.name && each.rules.length < byDefault.rules.length,
    );
  const refusal =
    refusalOf(set, known, today) ??
    rowsOf(set, 1)
      .flatMap(({ columns }) => findOverlongTexts(CRITERIA, set.name, columns))
      .join(' ');
  if (refusal !== '') {
    throw new RepositoryError('invalid', operation, refusal);
  }
  const items = connection.sp.web.lists.getByTitle(CRITERIA.title).items;
  // A run that broke off among the default sets goes on with them.
  const needsDefaults = stored.length === 0 || known.some(isUnfinished);
  const defaults = needsDefaults ? DEFAULT_CRITERIA_SETS.flatMap((each) => [each]) : [];
  let sequence = needsDefaults ? 1 : nextSequence(stored);
  const added: NewRow[] = [];
  for (const each of defaults) {
    added.push(...rowsOf(each, sequence));
    sequence += each.rules.length;
  }
  const changed = rowsOf(set, sequence);
  for (const [index, { itemId }] of ownRows.entries()) {
    const row = changed[index];
    await attempt(operation, () =>
      row === undefined ? items.getById(itemId).delete() : items.getById(itemId).update(row.columns),
    );
  }
  await addRows(connection, CRITERIA, [...added, ...changed.slice(ownRows.length)], () => undefined);
}

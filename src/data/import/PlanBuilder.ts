import { ListDefinition } from '../../lists/definition';
import { findOverlongTexts } from '../addRows';
import { SPItem, registerKeyOf } from '../rows/ItemReader';
import { Columns, describeColumnDifferences } from './columnDifferences';

/** The id that the site has given to what has this id in the register to be imported. */
export type SiteIdOf = (list: ListDefinition, id: string) => string;

/** A row to be added. */
export interface PlannedRow {
  readonly key: string;
  /** Its id in the register to be imported; `undefined` for what nothing refers to. */
  readonly id: string | undefined;
  readonly columns: Columns;
  /** The columns that refer to other rows, once these have their ids. */
  readonly links: (siteIdOf: SiteIdOf) => Columns;
}

/** Rows of one list that may be added together: all that they refer to is there. */
export interface ImportStage {
  readonly list: ListDefinition;
  readonly rows: readonly PlannedRow[];
}

/** Collects a plan while the parts of a register are gone through. */
export class PlanBuilder {
  public readonly stages: ImportStage[] = [];
  public readonly differing: string[] = [];
  public readonly refusals: string[] = [];
  public readonly warnings: string[] = [];
  public readonly alreadyThere: Record<string, number> = {};
  public readonly siteIds = new Map<string, Map<string, string>>();

  public countThere(list: ListDefinition): void {
    this.alreadyThere[list.title] = (this.alreadyThere[list.title] ?? 0) + 1;
  }

  /** What the site has of an item, `undefined` when it has to be added. */
  public siteIdOf(list: ListDefinition, id: string): string | undefined {
    return this.siteIds.get(list.title)?.get(id);
  }

  public noteSame(list: ListDefinition, id: string, siteId: string): void {
    this.countThere(list);
    const ids = this.siteIds.get(list.title) ?? new Map<string, string>();
    this.siteIds.set(list.title, ids.set(id, siteId));
  }

  public compare(list: ListDefinition, label: string, incoming: Columns, stored: Columns): void {
    this.differing.push(...describeColumnDifferences(list, label, incoming, stored));
  }

  public check(list: ListDefinition, label: string, columns: Columns): void {
    this.refusals.push(...findOverlongTexts(list, `${list.title}, ${label}`, columns));
  }

  public add(list: ListDefinition, rows: readonly PlannedRow[]): void {
    if (rows.length > 0) {
      this.stages.push({ list, rows });
    }
  }
}

/** For rows that refer to none. */
export const noLinks = (): Columns => ({});

/** Something that the site has, under its natural key. */
export interface Stored<T> {
  readonly value: T;
  readonly item: SPItem;
  readonly naturalKey: string;
}

/** What the site has of one kind, with the rows that it was read from. */
export function storedOf<T extends { readonly id: string }>(
  values: readonly T[],
  items: readonly SPItem[],
  keyOf: (value: T) => string,
): readonly Stored<T>[] {
  const byId = new Map(items.map((item) => [String(item.Id), item]));
  return values.flatMap((value) => {
    const item = byId.get(value.id);
    return item === undefined ? [] : [{ value, item, naturalKey: keyOf(value) }];
  });
}

/** Finds what the site has of each: by what it says of itself, then by the key under which it was imported. */
export function matchByKey<T, S>(
  incoming: readonly T[],
  keyOf: (value: T) => string,
  stored: readonly Stored<S>[],
): { readonly matches: ReadonlyMap<T, Stored<S>>; readonly firstSequence: number } {
  const byNaturalKey = new Map([...stored].reverse().map((each) => [each.naturalKey, each]));
  const byRegisterKey = new Map(stored.map((each) => [registerKeyOf(each.item), each]));
  const matches = new Map<T, Stored<S>>();
  for (const value of incoming) {
    const match = byNaturalKey.get(keyOf(value)) ?? byRegisterKey.get(keyOf(value));
    if (match !== undefined) {
      matches.set(value, match);
    }
  }
  const matched = new Set([...matches.values()]);
  const others = stored.filter((each) => !matched.has(each)).map(({ item }) => item.Sequence ?? 0);
  return { matches, firstSequence: Math.max(0, ...others) + 1 };
}

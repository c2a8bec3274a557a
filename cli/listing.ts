import type { RecommendationAsAt } from '../src/domain/asAt';
import { print } from './terminal';

/** A recommendation as the output of a command names it. */
export interface Listed {
  readonly audit: string;
  /** In the register's words. */
  readonly issued: string;
  readonly reference: string;
  readonly priority: string | null;
}

export function listed({ audit, recommendation }: Pick<RecommendationAsAt, 'audit' | 'recommendation'>): Listed {
  return {
    audit: audit.title,
    issued: audit.issued.words,
    reference: recommendation.reference,
    priority: recommendation.priority ?? null,
  };
}

/** Prints a heading with the number of the items, and a line for each of them. */
export function printList<Item extends Listed>(
  title: string,
  items: readonly Item[],
  detail: (item: Item) => string,
): void {
  print(`\n${title}: ${items.length === 0 ? 'none' : items.length}`);
  for (const item of items) {
    print(`  ${item.audit} (${item.issued}) ${item.reference}: ${detail(item)}`);
  }
}

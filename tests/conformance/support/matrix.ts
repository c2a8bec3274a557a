import { routeTables } from '../../../local/sharepoint/operations/model';

/** One line of the support matrix: what a kind of resource answers itself, which operations it has, and where it leads. */
export interface MatrixRow {
  readonly kind: string;
  readonly itself: string;
  readonly operations: string;
  readonly leadsTo: string;
}

const sorted = (values: Iterable<string>): string =>
  [...new Set(values)].sort((one, other) => one.localeCompare(other, 'en')).join(', ');

/** The support matrix as the route table has it. */
export function matrixRows(): MatrixRow[] {
  const operations = routeTables.flatMap((table) => [...table.operations]);
  const steps = routeTables.flatMap((table) => [...table.steps]);
  const kinds = [...new Set([...operations.map(({ on }) => on), ...steps.map(({ on }) => on)])].sort();
  return kinds.map((kind) => ({
    kind,
    itself: sorted(operations.filter(({ on, segment }) => on === kind && segment === '').map(({ verb }) => verb)),
    operations: sorted(
      operations
        .filter(({ on, segment }) => on === kind && segment !== '')
        .map(({ verb, segment }) => (verb === 'POST' ? segment : `${verb} ${segment}`)),
    ),
    leadsTo: sorted(steps.filter(({ on }) => on === kind).map(({ segment }) => (segment === '' ? '(…)' : segment))),
  }));
}

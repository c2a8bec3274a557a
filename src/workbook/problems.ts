/** Something found in a workbook. With an error nothing is imported; a warning says what was ignored or looks odd. */
export interface WorkbookProblem {
  readonly severity: 'error' | 'warning';
  /** The sheet's name; `''` where the file itself cannot be read. */
  readonly sheet: string;
  /** The row's number as Excel shows it; `undefined` for the whole sheet. */
  readonly row: number | undefined;
  /** The column's header. */
  readonly column: string | undefined;
  /** What is wrong, with the value that is wrong, and what to do. */
  readonly message: string;
}

export interface Place {
  readonly sheet: string;
  readonly row: number | undefined;
  readonly column: string | undefined;
}

interface Gathered {
  readonly severity: WorkbookProblem['severity'];
  readonly place: Place;
  readonly message: string;
  readonly furtherRows: Set<number>;
}

/** How much of a value a message shows. */
const MAX_QUOTED = 100;

/** A value as a message shows it: on one line, and cut off where it is long. */
export function quoted(value: string): string {
  const start = value.slice(0, MAX_QUOTED).replace(/\s+/g, ' ');
  return `"${start}${value.length > MAX_QUOTED ? '…' : ''}"`;
}

/** Rows named one by one before the rest are only counted. */
const MAX_ROWS_NAMED = 8;

/** `row 4`, `rows 4 and 7`, `rows 2, 3, 4, 5, 6, 7, 8, 9 and 12 more`. */
export function nameRows(rows: readonly number[]): string {
  const named = rows.slice(0, MAX_ROWS_NAMED).map(String);
  if (rows.length > MAX_ROWS_NAMED) {
    return `rows ${named.join(', ')} and ${rows.length - MAX_ROWS_NAMED} more`;
  }
  const last = named.pop() ?? '';
  return named.length === 0 ? `row ${last}` : `rows ${named.join(', ')} and ${last}`;
}

/** Collects what is found in a workbook; one cause that shows in many rows is one problem that names them. */
export class ProblemLog {
  private readonly problems: WorkbookProblem[] = [];
  private readonly gathered = new Map<string, Gathered>();

  public error(place: Place, message: string): void {
    this.problems.push({ severity: 'error', ...place, message });
  }

  public warning(place: Place, message: string): void {
    this.problems.push({ severity: 'warning', ...place, message });
  }

  /** Reports one cause once, at the first row where it shows; later rows of the same cause are named in its message. */
  public gather(severity: WorkbookProblem['severity'], cause: string, place: Place, message: string): void {
    const key = JSON.stringify([severity, place.sheet, place.column, cause]);
    const known = this.gathered.get(key);
    if (known === undefined) {
      this.gathered.set(key, { severity, place, message, furtherRows: new Set() });
    } else if (place.row !== undefined && place.row !== known.place.row) {
      known.furtherRows.add(place.row);
    }
  }

  /** Whether anything in the sheet has been reported as an error. */
  public hasError(sheet: string): boolean {
    return [
      ...this.problems,
      ...[...this.gathered.values()].map(({ severity, place }) => ({ severity, ...place })),
    ].some((each) => each.severity === 'error' && each.sheet === sheet);
  }

  /** Everything found, in the order of the sheets given and then by row. */
  public all(sheetOrder: readonly string[]): WorkbookProblem[] {
    const gathered = [...this.gathered.values()].map(({ severity, place, message, furtherRows }) => ({
      severity,
      ...place,
      message: furtherRows.size === 0 ? message : `${message} (also in ${nameRows([...furtherRows])})`,
    }));
    const orderOf = (sheet: string): number => {
      const position = sheetOrder.indexOf(sheet);
      return sheet === '' ? -1 : position < 0 ? sheetOrder.length : position;
    };
    return [...this.problems, ...gathered].sort(
      (left, right) => orderOf(left.sheet) - orderOf(right.sheet) || (left.row ?? 0) - (right.row ?? 0),
    );
  }
}

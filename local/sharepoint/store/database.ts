import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { foldText } from './fold';

/** What SQLite stores in a cell. */
export type Cell = null | number | string | Uint8Array;
export type Row = Record<string, Cell>;

/** Prepared statements that are kept; a site's queries repeat, and a list's own SQL comes and goes with its columns. */
const statementLimit = 400;

/**
 * One SQLite file, shared with other processes: write-ahead log, a busy timeout, and immediate write transactions, so that two servers
 * over one folder wait for each other instead of failing. `synchronous = NORMAL` keeps every committed write through the death of
 * the process; only a power cut can cost the newest ones.
 */
export class Database {
  private readonly connection: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;

  public constructor(path: string) {
    this.connection = new DatabaseSync(path);
    this.connection.exec('PRAGMA busy_timeout = 15000');
    this.connection.exec('PRAGMA journal_mode = WAL');
    this.connection.exec('PRAGMA synchronous = NORMAL');
    this.connection.exec('PRAGMA cache_size = -65536');
    this.connection.exec('PRAGMA temp_store = MEMORY');
    this.connection.function('fold', { deterministic: true }, (text) =>
      typeof text === 'string' ? foldText(text) : text,
    );
  }

  public exec(sql: string): void {
    this.connection.exec(sql);
  }

  public all<T = Row>(sql: string, ...values: readonly Cell[]): T[] {
    return this.prepare(sql).all(...values) as T[];
  }

  /** Rows as arrays in the order of the columns: half the cost of objects where thousands are read. */
  public arrays(sql: string, ...values: readonly Cell[]): Cell[][] {
    return this.prepare(sql, true).all(...values) as unknown as Cell[][];
  }

  public get<T = Row>(sql: string, ...values: readonly Cell[]): T | undefined {
    return this.prepare(sql).get(...values) as T | undefined;
  }

  public run(sql: string, ...values: readonly Cell[]): { changes: number; lastId: number } {
    const result = this.prepare(sql).run(...values);
    return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) };
  }

  /** Runs `work` wholly or not at all. Inside another transaction it becomes a savepoint of it. */
  public transaction<T>(work: () => T): T {
    const outermost = this.depth === 0;
    this.connection.exec(outermost ? 'BEGIN IMMEDIATE' : `SAVEPOINT s${this.depth}`);
    this.depth += 1;
    try {
      const result = work();
      this.depth -= 1;
      this.connection.exec(outermost ? 'COMMIT' : `RELEASE s${this.depth}`);
      return result;
    } catch (error) {
      this.depth = outermost ? 0 : this.depth - 1;
      this.connection.exec(outermost ? 'ROLLBACK' : `ROLLBACK TO s${this.depth}; RELEASE s${this.depth}`);
      throw error;
    }
  }

  /** Runs `work` over one state of the file, whatever other processes commit meanwhile. */
  public snapshot<T>(work: () => T): T {
    if (this.depth > 0) return work();
    this.connection.exec('BEGIN');
    this.depth = 1;
    try {
      return work();
    } finally {
      this.depth = 0;
      this.connection.exec('COMMIT');
    }
  }

  public close(): void {
    this.statements.clear();
    this.connection.close();
  }

  private prepare(sql: string, asArrays = false): StatementSync {
    const key = asArrays ? `arrays ${sql}` : sql;
    const known = this.statements.get(key);
    if (known) return known;
    const statement = this.connection.prepare(sql);
    if (asArrays) statement.setReturnArrays(true);
    if (this.statements.size >= statementLimit) this.statements.delete(this.statements.keys().next().value ?? '');
    this.statements.set(key, statement);
    return statement;
  }
}

/** A name made safe as an SQL identifier. The only way a field's name enters SQL. */
export const identifier = (name: string): string => `"${name.replace(/"/g, '""')}"`;

import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startSharePoint } from '../../local/sharepoint/server';
import { connect } from '../../src/data/connect';
import { importRegister } from '../../src/data/importRegister';
import { provision } from '../../src/data/provision';
import { aDecision, aRecommendation, aRegister, anAudit, anUpdate } from './registers';

/** A register of an open recommendation and a closed one, of which a long register is made by repeating them. */
const PATTERN = aRegister({
  audits: [anAudit()],
  recommendations: [
    aRecommendation({ updates: [anUpdate('May 2020')] }),
    aRecommendation({
      id: 'closed',
      reference: '4.2',
      status: 'Closed',
      updates: [anUpdate('May 2020', { proposes: 'Closure' })],
      decisions: [aDecision('SORB', 'June 2020', 'Closure agreed'), aDecision('JARAP', 'July 2020', 'Closure agreed')],
    }),
  ],
});

export interface LongSite {
  readonly recommendations: number;
  /** Every so manieth recommendation is open; the others are closed, with two decisions each. */
  readonly everyOpen: number;
  readonly updatesEach: number;
}

/**
 * Makes a site with a register of that length in a folder that no server has open. The rows are written
 * into the database: over the interface it would take an hour.
 */
export async function fillLongSite(
  folder: string,
  { recommendations, everyOpen, updatesEach }: LongSite,
): Promise<void> {
  const server = await startSharePoint({ dataDir: folder });
  await provision(connect(server.siteUrl));
  await importRegister(connect(server.siteUrl), PATTERN, undefined, '2020-10-16');
  await server.close();
  const db = new DatabaseSync(path.join(folder, 'sharepoint.sqlite'));
  /** Repeats rows of a list: for the row `n` of `count`, the one that `pattern` names, with some columns set otherwise. */
  const repeat = (title: string, count: number, pattern: string, other: Readonly<Record<string, string>>): void => {
    const { id } = db.prepare('SELECT id FROM lists WHERE title = ?').get(title) as { id: number };
    const table = `"items_${id}"`;
    const columns = (db.prepare('SELECT name FROM pragma_table_info(?)').all(`items_${id}`) as { name: string }[]).map(
      ({ name }) => name,
    );
    const unique = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))`;
    const values: Record<string, string> = {
      id: 'n.x',
      guid: unique,
      unique_id: unique,
      leaf: `n.x || '_.000'`,
      f_RegisterKey: `'key ' || n.x`,
      k_RegisterKey: `'key ' || n.x`,
      f_Sequence: 'n.x',
      ...other,
    };
    db.exec(`CREATE TEMP TABLE pattern AS SELECT * FROM ${table}; DELETE FROM ${table};
      WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${count})
      INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
      SELECT ${columns.map((name) => values[name] ?? `p."${name}"`).join(', ')} FROM n JOIN pattern p ON p.id = ${pattern};
      DROP TABLE pattern;`);
    db.prepare('UPDATE lists SET item_count = ?, next_item = ? WHERE id = ?').run(count, count + 1, id);
  };
  const isOpen = (id: string): string => `(${id} % ${everyOpen} = 0)`;
  db.exec('BEGIN');
  repeat('Recommendations', recommendations, `CASE WHEN ${isOpen('n.x')} THEN 1 ELSE 2 END`, {
    f_Title: `'Recommendation ' || n.x`,
    k_Title: `'recommendation ' || n.x`,
    f_UpdatesHeard: String(updatesEach),
  });
  const owner = `((n.x - 1) / ${updatesEach} + 1)`;
  // An update of a closed recommendation proposes it; of an open one none does.
  repeat('Updates', recommendations * updatesEach, `CASE WHEN ${isOpen(owner)} THEN 1 ELSE 2 END`, {
    f_Recommendation: owner,
  });
  repeat('Decisions', 2 * recommendations, '(n.x - 1) % 2 + 1', { f_Recommendation: '((n.x - 1) / 2 + 1)' });
  db.exec(`COMMIT; PRAGMA wal_checkpoint(TRUNCATE);`);
  const decisions = (db.prepare("SELECT id FROM lists WHERE title = 'Decisions'").get() as { id: number }).id;
  // Open ones were never decided on.
  db.exec(`DELETE FROM "items_${decisions}" WHERE ${isOpen('f_Recommendation')}`);
  db.close();
}

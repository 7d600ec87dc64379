import type { WritableDb } from './sqlite';

/** Indexes that are out of the way while many rows of their tables come or go. */
export interface IndexesAside {
  /** Takes those of the tables away that are not away yet. */
  take(tables: readonly string[]): void;
  /** Makes all of them again, each from what the table then holds; yields after each. */
  back(): Generator<undefined, void>;
}

/**
 * A row that enters an index at a random place costs several times what it costs to sort it with all others. So while a table grows to
 * twice its size or loses half of it, an index is better made anew at the end: several times faster, and on fewer pages. Unique
 * indexes stay, because they check; so do those that begin with the id of a record, because rows come in the order of ids and are
 * found by them. All inside the caller's transaction: a rollback brings everything back.
 */
export function indexesAside(db: WritableDb): IndexesAside {
  const taken = new Set<string>();
  const away: string[] = [];
  return {
    take(tables) {
      for (const table of tables) {
        if (taken.has(table)) continue;
        taken.add(table);
        for (const { name, sql } of db.all<{ name: string; sql: string }>(INDEXES, [table])) {
          db.run(`DROP INDEX ${name}`);
          away.push(sql);
        }
      }
    },
    *back() {
      taken.clear();
      for (const sql of away.splice(0)) {
        db.run(sql);
        yield;
      }
    },
  };
}

/** Of a table, in the order in which they were made. */
const INDEXES = `SELECT s.name, s.sql FROM pragma_index_list(?) l JOIN sqlite_schema s ON s.name = l.name AND s.type = 'index'
  WHERE l.origin = 'c' AND NOT l."unique"
    AND (SELECT coalesce(name, '') FROM pragma_index_info(s.name) WHERE seqno = 0) NOT IN ('id', 'client_id', 'person_id', 'deal_id')
  ORDER BY s.rowid`;

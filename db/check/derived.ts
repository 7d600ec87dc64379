import type { RawDb } from '@db/connection/sqlite';
import { DERIVED_TABLES, rebuildDerived } from '@db/derived';
import { EXAMPLES, type Finding, type FindingKind } from './findings';

/** The kept tables by what is wrong when they differ, each with what its rows are known by. */
const KEPT = {
  'client-state-differs': { client_state: 'client_id' },
  'deal-state-differs': { deal_state: 'deal_id' },
  'point-state-differs': { point_state: 'point_id' },
  'touch-state-differs': { touch_state: 'client_id' },
  'occasions-differ': { occasion_days: "kind || ' ' || record_id" },
  'sums-differ': {
    client_counts: "lifecycle || ' ' || manager",
    stage_sums: "stage || ' ' || entered_day",
    day_counts: "layer || ' ' || day || ' ' || manager",
    touch_counts: "from_day || ' ' || manager",
    contact_counts: "figure || ' ' || day || ' ' || manager",
    move_counts: "day || ' ' || manager",
    country_counts: "country || ' ' || manager",
  },
} as const satisfies Partial<Record<FindingKind, Readonly<Record<string, string>>>>;

/**
 * Compares the kept tables with the same tables computed anew. The fresh ones are temporary tables of the same names:
 * SQLite finds those first, so the very code that rebuilds the kept tables fills them, and the file is not touched.
 */
export function* staleAnswers(db: RawDb): Generator<Finding> {
  for (const table of DERIVED_TABLES) freshTable(db, table);
  rebuildDerived(db);
  for (const [kind, tables] of Object.entries(KEPT)) {
    const rows = Object.entries(tables).map(([table, id]) => rowsBothWays(table, id));
    yield* differing(db, kind as FindingKind, rows.join(' UNION ALL '));
  }
  yield* differing(db, 'search-differs', searchedBothWays(db));
}

function freshTable(db: RawDb, table: string): void {
  const sql = db.value<string>('SELECT sql FROM main.sqlite_schema WHERE name = ?', [table]);
  db.exec(sql.replace(/^CREATE (VIRTUAL )?TABLE "?\w+"?/, `CREATE $1TABLE temp.${table}`));
}

const rowsBothWays = (table: string, id: string) => `SELECT DISTINCT id, id AS name FROM (
  SELECT ${id} AS id FROM (SELECT * FROM main.${table} EXCEPT SELECT * FROM temp.${table})
  UNION ALL SELECT ${id} AS id FROM (SELECT * FROM temp.${table} EXCEPT SELECT * FROM main.${table}))`;

/** What is indexed (kind and record), and how often each three letters occur; document numbers may differ. */
function searchedBothWays(db: RawDb): string {
  for (const schema of ['main', 'temp']) {
    db.exec(`CREATE VIRTUAL TABLE temp.letters_${schema} USING fts5vocab(${schema}, search_text, row)`);
  }
  const refs = (schema: string) => `SELECT kind, ref FROM ${schema}.search_ref`;
  const letters = (schema: string) => `SELECT term, doc FROM temp.letters_${schema}`;
  return `SELECT ref AS id, kind AS name FROM (${refs('main')} EXCEPT ${refs('temp')})
    UNION ALL SELECT ref, kind FROM (${refs('temp')} EXCEPT ${refs('main')})
    UNION ALL SELECT term, term FROM (${letters('main')} EXCEPT ${letters('temp')})
    UNION ALL SELECT term, term FROM (${letters('temp')} EXCEPT ${letters('main')})`;
}

function* differing(db: RawDb, kind: FindingKind, sql: string): Generator<Finding> {
  const count = db.value<number>(`SELECT count(*) FROM (${sql})`);
  if (count === 0) return;
  const examples = db.all<{ id: string; name: string }>(`SELECT id, name FROM (${sql}) LIMIT ${EXAMPLES}`);
  yield { kind, severity: 'fault', count, examples };
}

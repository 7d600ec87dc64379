import { indexesAside } from '@db/connection/indexes';
import type { SqlValue, WritableDb } from '@db/connection/sqlite';
import { ADDED, stateOf } from '@db/derived';
import { NO_NEW_CLIENTS } from '@db/derived/added';
import { WORDS_TOGETHER, waitingWords } from '@db/derived/words';
import { insertTrigger, logInserted } from '@db/log/triggers';
import { present } from '@shared/errors';
import { RecentIds } from './recent-ids';
import { waitingRows } from './waiting-rows';

/** The tables an import adds rows to; what a row refers to stands above it, so the log can be undone from its end. */
const TABLES = [
  'products',
  'clients',
  'client_tags',
  'people',
  'phones',
  'emails',
  'deals',
  'stage_visits',
  'control_points',
] as const;
type Table = (typeof TABLES)[number];

/** How new rows of a table are written. */
export interface NewRow {
  readonly table: Table;
  readonly sql: string;
}

/** New rows that are not yet written, nor in the log and in the derived tables. */
export interface Bulk {
  /** A record is added: the rows that are given with `insert` are its own. */
  added(id: string): void;
  /** Keeps a row to be written with many others of its table. */
  insert(row: NewRow, values: readonly SqlValue[]): void;
  /** Call it before a record is changed, or referred to by a change: it must be there, and the log must know it as new first. */
  beforeChange(id: string): void;
  /** There is enough to write: it is time for {@link between}. */
  readonly full: boolean;
  /**
   * Call it between rows: when there is enough to write, writes rows, log and derived tables, and yields often, for others
   * to have a turn. `part` of all rows, 0…1, is done.
   */
  between(part: number): Generator<undefined, void>;
  /** Writes the rest and puts triggers and indexes back. Not needed when the transaction is rolled back: that does both. */
  end(): Generator<undefined, void>;
}

/**
 * Records between two flushes: the more, the better they lie in the indexes; a statement over them must fit one slice. Rows wait
 * too, because twice as many can be written in a time when all go to the same table and its indexes.
 */
const FLUSH_AT = 2_000;

/** Tables whose new rows are found at random places of their indexes, and of those of what is kept of them. */
const INDEXED: readonly Table[] = [
  'clients',
  'people',
  'phones',
  'emails',
  'deals',
  'stage_visits',
  'control_points',
];

/**
 * Takes the triggers that follow every single new row out of the way, and does their work for some hundred rows at once.
 * Triggers for changed rows stay. Indexes step aside where most of what they will hold is new. All inside the caller's
 * transaction.
 */
export function bulk(db: WritableDb): Bulk {
  const replaced = replaceTriggers(db);
  const log = new Map(TABLES.map((table) => [table, logInserted(db, table)]));
  const marks = new Map(TABLES.map((table) => [table, lastRow(db, table)]));
  const before = new Map(marks);
  const indexes = indexesAside(db);
  const fresh = new RecentIds();
  /** Written, but without words in the search. */
  const wordless = new RecentIds();
  const words = waitingWords(db);
  const rows = waitingRows<Table>(db);
  /** Growing an index by fewer rows than it has costs less than making it anew, or not so much more that all should wait for it. */
  function takeIndexes(part: number): void {
    for (const table of INDEXED) {
      const [there, written] = [before.get(table) ?? 0, marks.get(table) ?? 0];
      const made = written - there + rows.count(table);
      if (made > 0 && made / part >= there) indexes.take([table, ...stateOf(table)]);
    }
  }
  function* flush(): Generator<undefined, void> {
    yield* rows.write(TABLES);
    const grown = new Map<string, number>();
    for (const table of TABLES) {
      const [mark, last] = [present(marks.get(table), 'every table has one'), lastRow(db, table)];
      if (last === mark) continue;
      grown.set(table, mark);
      marks.set(table, last);
      db.run(present(log.get(table), 'every table has one'), [mark]);
      yield;
    }
    const made = words.making();
    const newClients = grown.get('clients') ?? NO_NEW_CLIENTS;
    for (const { table, sql, butNewClients } of ADDED) {
      const mark = grown.get(table);
      if (mark === undefined) continue;
      db.run(sql, butNewClients ? [mark, newClients] : [mark]);
      yield;
    }
    made();
    wordless.take(fresh);
  }
  function* index(): Generator<undefined, void> {
    yield* words.write();
    wordless.clear();
  }
  return {
    added: (id) => fresh.add(id),
    get full() {
      return fresh.count >= FLUSH_AT;
    },
    insert: ({ table, sql }, values) => rows.add(table, sql, values),
    beforeChange(id) {
      if (fresh.has(id)) for (const _ of flush());
      if (wordless.has(id)) for (const _ of index());
    },
    *between(part) {
      if (!this.full) return;
      takeIndexes(part);
      yield* flush();
      if (words.count >= WORDS_TOGETHER) yield* index();
    },
    *end() {
      yield* flush();
      yield* index();
      yield* indexes.back();
      for (const sql of replaced) db.run(sql);
    },
  };
}

const lastRow = (db: WritableDb, table: Table): number =>
  db.value<number>(`SELECT coalesce(max(rowid), 0) FROM ${table}`);

/** Drops the triggers whose work is done here; gives the SQL that makes them again. */
function replaceTriggers(db: WritableDb): string[] {
  const names = [
    ...TABLES.map(insertTrigger),
    ...ADDED.filter(({ table }) => TABLES.some((own) => own === table)).map(({ trigger }) => trigger),
  ];
  return [...new Set(names)].map((name) => {
    const sql = db.value<string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", [name]);
    db.run(`DROP TRIGGER ${name}`);
    return sql;
  });
}

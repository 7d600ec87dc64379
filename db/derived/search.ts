import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { LOGGED_ROWS, type Removed } from './removed';

/** What of which table is searched: folded names and titles, digits of phones, folded addresses. */
const SOURCES = [
  { table: 'clients', kind: 'client', text: 'name_key', client: 'id', deletes: true },
  { table: 'people', kind: 'person', text: 'name_key', client: 'client_id', deletes: true },
  { table: 'deals', kind: 'deal', text: 'title_key', client: 'client_id', deletes: true },
  { table: 'phones', kind: 'phone', text: 'digits', client: 'client_id', deletes: false },
  { table: 'emails', kind: 'email', text: 'address_key', client: 'client_id', deletes: false },
] as const;

const add = (source: (typeof SOURCES)[number]) => `
    INSERT INTO search_ref (kind, ref, client_id) SELECT '${source.kind}', NEW.id, NEW.${source.client}
      WHERE NEW.${source.text} <> ''${source.deletes ? ' AND NEW.deleted_at IS NULL' : ''};
    INSERT INTO search_text (rowid, text) SELECT doc, NEW.${source.text} FROM search_ref WHERE ref = NEW.id;`;
const remove = `
    DELETE FROM search_text WHERE rowid = (SELECT doc FROM search_ref WHERE ref = OLD.id);
    DELETE FROM search_ref WHERE ref = OLD.id;`;

export const SEARCH_TRIGGERS: readonly string[] = SOURCES.flatMap((source) => [
  `CREATE TRIGGER derive_search_${source.table}_insert AFTER INSERT ON ${source.table} BEGIN ${add(source)} END`,
  `CREATE TRIGGER derive_search_${source.table}_update
    AFTER UPDATE OF ${source.text}, ${source.client}${source.deletes ? ', deleted_at' : ''} ON ${source.table} BEGIN
    ${remove} ${add(source)} END`,
  `CREATE TRIGGER derive_search_${source.table}_delete AFTER DELETE ON ${source.table} BEGIN ${remove} END`,
]);

/** What the insert triggers do, for all new rows at once; the words of the new documents come with {@link WORDS}. */
export const SEARCH_ADDED: readonly Added[] = SOURCES.map(({ table, kind, text, client, deletes }) => ({
  ...{ trigger: `derive_search_${table}_insert`, table },
  sql: `INSERT OR FAIL INTO search_ref (kind, ref, client_id) SELECT '${kind}', id, ${client} FROM ${table}
    WHERE rowid > ? AND ${text} <> ''${deletes ? ' AND deleted_at IS NULL' : ''} ORDER BY rowid`,
}));

/** The latest document of the search. */
export const LAST_DOCUMENT = 'SELECT coalesce(max(doc), 0) FROM search_ref';

/**
 * Puts the words of the documents behind `:after` up to `:upto` into the full-text index, which must not hold them. The index writes
 * what it was given away with each statement and merges what was written, so the more documents the better.
 */
export const WORDS = `INSERT INTO search_text (rowid, text)
  SELECT doc, CASE kind ${SOURCES.map(
    ({ table, kind, text }) => `WHEN '${kind}' THEN (SELECT ${text} FROM ${table} WHERE id = ref)`,
  ).join(' ')} END
  FROM search_ref WHERE doc > :after AND doc <= :upto ORDER BY doc`;

/** What the delete triggers do, for all rows that go at once. */
export const SEARCH_REMOVED: readonly Removed[] = SOURCES.flatMap(({ table }): Removed[] => {
  const trigger = `derive_search_${table}_delete`;
  return [
    {
      ...{ trigger, table },
      sql: `DELETE FROM search_text WHERE rowid IN (SELECT doc FROM search_ref WHERE ref IN ${LOGGED_ROWS})`,
      words: true,
    },
    { trigger, table, sql: `DELETE FROM search_ref WHERE ref IN ${LOGGED_ROWS}` },
  ];
});

/** Takes all words out of the full-text index; {@link WORDS} puts them in again. */
export const NO_WORDS = "INSERT INTO search_text (search_text) VALUES ('delete-all')";

/** Empties and fills the index; a month of typing takes seconds, a large file some tens of seconds. */
export function rebuildSearch(db: RawDb): void {
  db.exec("DELETE FROM search_ref; INSERT INTO search_text (search_text) VALUES ('delete-all')");
  for (const source of SOURCES) {
    const live = source.deletes ? ' AND deleted_at IS NULL' : '';
    db.exec(`
      INSERT INTO search_ref (kind, ref, client_id)
        SELECT '${source.kind}', id, ${source.client} FROM ${source.table} WHERE ${source.text} <> ''${live} ORDER BY rowid;
      INSERT INTO search_text (rowid, text)
        SELECT r.doc, s.${source.text} FROM search_ref r JOIN ${source.table} s ON s.id = r.ref
        WHERE r.kind = '${source.kind}' ORDER BY r.doc;`);
  }
}

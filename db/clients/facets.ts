import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';

/** Managers, tags and segments that occur, in the order of the alphabet; each is a walk from value to value of an index. */
export function facets(db: ReadableDb): OutputOf<'clients.facets'> {
  const values = (sql: string): string[] => db.all<{ value: string }>(sql).map(({ value }) => value);
  return { managers: values(MANAGERS), segments: values(SEGMENTS), tags: values(TAGS) };
}

const distinct = (table: string, column: string, live: string) => {
  const after = (value: string) => `(SELECT min(${column}) FROM ${table} WHERE ${live}${column} > ${value})`;
  return `WITH RECURSIVE found (value) AS (
      SELECT ${after("''")} UNION ALL SELECT ${after('found.value')} FROM found WHERE found.value IS NOT NULL)
    SELECT value FROM found WHERE value IS NOT NULL LIMIT 1000`;
};

export const MANAGERS = distinct('clients', 'manager', 'deleted_at IS NULL AND ');
export const SEGMENTS = distinct('clients', 'segment', 'deleted_at IS NULL AND ');
export const TAGS = distinct('client_tags', 'tag', '');

import type { RawDb } from '@db/connection/sqlite';

/** Tables, indexes and virtual tables in the order of their names; triggers follow from these and are tested by what they do. */
export const schemaOf = (of: RawDb): string =>
  of
    .all<{ sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger' AND name NOT LIKE 'search_text_%'
       AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name`,
    )
    .map(({ sql }) => `${sql};\n`)
    .join('\n');

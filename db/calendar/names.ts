import type { ReadableDb } from '@db/connection/sqlite';

/** Where it stands; of clients and deals in their kept state, which is one place. */
const NAMES = {
  clients: { table: 'client_state', id: 'client_id', name: 'name' },
  people: { table: 'people', id: 'id', name: 'name' },
  deals: { table: 'deal_state', id: 'deal_id', name: 'title' },
} as const;

/** What records are called, by their ids; each is read once. */
export function namesOf(
  db: ReadableDb,
  records: keyof typeof NAMES,
  ids: readonly string[],
): Map<string, string> {
  if (ids.length === 0) return new Map();
  const { table, id, name } = NAMES[records];
  const rows = db.all<{ id: string; name: string }>(
    `SELECT r.${id} AS id, r.${name} AS name FROM json_each(:ids) i CROSS JOIN ${table} r ON r.${id} = i.value`,
    { ids: JSON.stringify([...new Set(ids)]) },
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

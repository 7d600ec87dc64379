import type { ReadableDb } from '@db/connection/sqlite';

const NAMES = { clients: 'name', people: 'name', deals: 'title' } as const;

/** What records are called, by their ids; each is read once. */
export function namesOf(
  db: ReadableDb,
  table: keyof typeof NAMES,
  ids: readonly string[],
): Map<string, string> {
  if (ids.length === 0) return new Map();
  const rows = db.all<{ id: string; name: string }>(
    `SELECT r.id, r.${NAMES[table]} AS name FROM json_each(:ids) i CROSS JOIN ${table} r ON r.id = i.value`,
    { ids: JSON.stringify([...new Set(ids)]) },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

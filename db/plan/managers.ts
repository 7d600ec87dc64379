import type { ReadableDb } from '@db/connection/sqlite';
import type { Day } from '@shared/domain/time';

/** Everybody who has clients, control points or contacts, '' for what nobody was given; at least one. By name. */
export function managersOf(db: ReadableDb): string[] {
  return named([
    ...seek(db, CLIENTS),
    ...seek(db, POINTS),
    ...rows(db, 'SELECT manager FROM day_counts', {}),
  ]);
}

/** The same where only these days count: contacts of other days bring nobody in. */
export const managersOn = (db: ReadableDb, days: readonly Day[]): string[] =>
  named([
    ...seek(db, CLIENTS),
    ...rows(
      db,
      `SELECT n.manager FROM json_each(:days) j CROSS JOIN day_counts n ON n.layer = 'activity' AND n.day = j.value`,
      { days: JSON.stringify(days) },
    ),
  ]);

const named = (found: readonly string[]): string[] =>
  found.length === 0 ? [''] : [...new Set(found)].sort();

const rows = (db: ReadableDb, sql: string, params: Readonly<Record<string, string>>): string[] =>
  db.all<{ manager: string }>(sql, params).map(({ manager }) => manager);

/** One look into the index per name, '' the first. */
function* seek(db: ReadableDb, from: string): Generator<string> {
  const look = (than: '>=' | '>', name: string) =>
    db.get<{ manager: string }>(`${from} AND manager ${than} ? ORDER BY manager LIMIT 1`, [name]);
  for (let row = look('>=', ''); row; row = look('>', row.manager)) yield row.manager;
}

const CLIENTS = 'SELECT manager FROM clients INDEXED BY clients_by_manager WHERE deleted_at IS NULL';
const POINTS = 'SELECT manager FROM point_state INDEXED BY point_state_by_manager WHERE TRUE';

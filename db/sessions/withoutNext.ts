import type { ReadableDb } from '@db/connection/sqlite';
import type { SessionLineData } from '@shared/contract/sessions';
import { lineState, type SessionSpan } from '@shared/domain/sessions';

/** Clients of finished lines with whom nothing is planned, in the order of the session; not those with whom it has ended. */
export function withoutNext(
  db: ReadableDb,
  lines: readonly SessionLineData[],
  session: SessionSpan,
): { clientId: string; name: string }[] {
  const finished = lines.filter((line) => lineState(line, session) === 'done');
  const ids = [...new Set(finished.map(({ clientId }) => clientId))];
  if (ids.length === 0) return [];
  return db.all<{ clientId: string; name: string }>(
    `SELECT c.id AS clientId, c.name FROM json_each(?) j
     CROSS JOIN client_state s ON s.client_id = j.value CROSS JOIN clients c ON c.id = j.value
     WHERE s.next_day IS NULL AND c.no_contact_reason IS NULL AND c.deleted_at IS NULL ORDER BY j.key`,
    [JSON.stringify(ids)],
  );
}

import type { ReadableDb } from '@db/connection/sqlite';
import type { Lifecycle } from '@shared/domain/words';
import type { Of, Page } from './activities';

export interface ClientWithoutNext {
  readonly clientId: string;
  readonly name: string;
  readonly lifecycle: Lifecycle;
  readonly openDeals: number;
  readonly lastContactDay: string | null;
}

const WITHOUT_NEXT = 's.live AND NOT s.ended AND s.next_id IS NULL';
const COLUMNS = `s.client_id AS clientId, c.name, s.lifecycle, s.open_deals AS openDeals,
  s.last_contact_day AS lastContactDay`;

/** Clients that nobody will contact: those in a sale first, then by name. */
export function clientsWithoutNext(db: ReadableDb, { manager, offset, limit }: Page): ClientWithoutNext[] {
  return manager === null
    ? db.all<ClientWithoutNext>(
        `SELECT ${COLUMNS} FROM client_state s INDEXED BY client_state_attention
           CROSS JOIN clients c ON c.id = s.client_id
         WHERE ${WITHOUT_NEXT} ORDER BY s.open_deals = 0, s.name_key, s.client_id LIMIT ? OFFSET ?`,
        [limit, offset],
      )
    : // The clients of one manager are few enough to look at each.
      db.all<ClientWithoutNext>(
        `SELECT ${COLUMNS} FROM clients c CROSS JOIN client_state s ON s.client_id = c.id
         WHERE c.manager = ? AND c.deleted_at IS NULL AND ${WITHOUT_NEXT}
         ORDER BY s.open_deals = 0, s.name_key, s.client_id LIMIT ? OFFSET ?`,
        [manager, limit, offset],
      );
}

export function countWithoutNext(db: ReadableDb, { manager }: Of): number {
  return manager === null
    ? db.value<number>(
        `SELECT count(*) FROM client_state s INDEXED BY client_state_attention WHERE ${WITHOUT_NEXT}`,
      )
    : db.value<number>(
        `SELECT count(*) FROM clients c CROSS JOIN client_state s ON s.client_id = c.id
         WHERE c.manager = ? AND c.deleted_at IS NULL AND ${WITHOUT_NEXT}`,
        [manager],
      );
}

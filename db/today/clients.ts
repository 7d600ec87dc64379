import type { ReadableDb } from '@db/connection/sqlite';
import type { Lifecycle } from '@shared/domain/words';
import type { Of, Page } from './sections';

export interface ClientWithoutNext {
  readonly clientId: string;
  readonly name: string;
  readonly lifecycle: Lifecycle;
  readonly openDeals: number;
  readonly lastContactDay: string | null;
}

const WITHOUT_NEXT = 's.live AND NOT s.ended AND s.next_id IS NULL';
/** The manager stands in the index, so clients of others cost no look at the table. */
const MANAGER = '(:manager IS NULL OR s.manager = :manager)';

/** Clients that nobody will contact: those in a sale first, then by name. */
export function clientsWithoutNext(db: ReadableDb, { manager, offset, limit }: Page): ClientWithoutNext[] {
  return db.all<ClientWithoutNext>(
    `SELECT s.client_id AS clientId, s.name, s.lifecycle, s.open_deals AS openDeals,
       s.last_contact_day AS lastContactDay
     FROM client_state s INDEXED BY client_state_attention
     WHERE ${WITHOUT_NEXT} AND ${MANAGER}
     ORDER BY s.open_deals = 0, s.name_key, s.client_id LIMIT :limit OFFSET :offset`,
    { manager, offset, limit },
  );
}

export const countWithoutNext = (db: ReadableDb, { manager }: Of): number =>
  db.value<number>(
    `SELECT coalesce(sum(count), 0) FROM client_counts
     WHERE NOT planned AND lifecycle <> 'ended' AND (:manager IS NULL OR manager = :manager)`,
    { manager },
  );

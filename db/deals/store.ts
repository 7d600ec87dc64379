import type { ReadableDb } from '@db/connection/sqlite';
import type { ProcessDeal } from '@shared/domain/process';
import type { DealLength, DealStatus, Direction, Stage } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** A row of the table, as far as commands look at it. */
export interface StoredDeal extends ProcessDeal {
  readonly id: string;
  readonly clientId: string;
  readonly productId: string | null;
  readonly title: string;
  readonly amount: number | null;
  readonly currency: string;
  readonly direction: Direction;
  readonly length: DealLength;
  readonly stage: Stage;
  readonly status: DealStatus;
  readonly pausedUntil: string | null;
  readonly eventDay: string | null;
  readonly eventType: string;
  readonly manager: string;
  readonly notes: string;
}

/** Throws `not-found` for an unknown or deleted deal. */
export function storedDeal(db: ReadableDb, id: string): StoredDeal {
  const deal = db.get<StoredDeal>(
    `SELECT id, client_id AS clientId, product_id AS productId, title, amount, currency, direction, length, stage,
       status, paused_until AS pausedUntil, event_day AS eventDay, event_type AS eventType, manager, notes
     FROM deals WHERE id = ? AND deleted_at IS NULL`,
    [id],
  );
  if (!deal) throw new CuepointError('not-found', { what: 'deal', id });
  return deal;
}

/** Ids of the planned contacts of a deal, earliest first. */
export const plannedContacts = (db: ReadableDb, dealId: string): string[] =>
  db
    .all<{ id: string }>(
      "SELECT id FROM activities WHERE deal_id = ? AND status = 'planned' AND deleted_at IS NULL ORDER BY day, time",
      [dealId],
    )
    .map(({ id }) => id);

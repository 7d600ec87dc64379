import type { ReadableDb } from '@db/connection/sqlite';
import type { WaitingClient } from '@shared/contract/leads';
import { contactSign } from '@shared/domain/contacts';
import type { ActivityKind, DealStatus } from '@shared/domain/words';

/** The rows of these clients in the order of the ids. */
export function waitingRows(db: ReadableDb, ids: readonly string[], today: string): WaitingClient[] {
  const rows = new Map(db.all<Row>(ROWS, [JSON.stringify(ids)]).map((row) => [row.clientId, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [waiting(row, today)] : [];
  });
}

interface Row {
  readonly clientId: string;
  readonly name: string;
  readonly origin: string;
  readonly manager: string;
  readonly phone: string;
  readonly lastContactDay: string | null;
  readonly attempts: number;
  readonly lastAttemptDay: string | null;
  readonly nextId: string | null;
  readonly nextDay: string | null;
  readonly nextTime: string | null;
  readonly nextZone: string | null;
  readonly nextKind: ActivityKind | null;
  readonly nextPurpose: string | null;
  readonly nextProduct: string | null;
  readonly dealId: string | null;
  readonly dealTitle: string | null;
  readonly dealStatus: DealStatus | null;
  readonly closedDay: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

function waiting(row: Row, today: string): WaitingClient {
  const { clientId, name, origin, manager, phone, attempts, lastAttemptDay, lastContactDay, nextDay } = row;
  return {
    ...{ clientId, name, origin, manager, phone, attempts, lastAttemptDay, lastContactDay },
    sign: contactSign({ status: null, pausedUntil: null, nextDay, today }),
    next: nextOf(row),
    lastDeal: dealOf(row),
  };
}

function nextOf({
  nextId,
  nextDay,
  nextTime,
  nextZone,
  nextKind,
  nextPurpose,
  nextProduct,
}: Row): WaitingClient['next'] {
  if (nextId === null || nextDay === null || nextZone === null || nextKind === null) return null;
  return {
    ...{ id: nextId, day: nextDay, time: nextTime, zone: nextZone, kind: nextKind },
    ...{ purpose: nextPurpose ?? '', productName: nextProduct ?? '' },
  };
}

function dealOf({
  dealId,
  dealTitle,
  dealStatus,
  closedDay,
  amount,
  currency,
}: Row): WaitingClient['lastDeal'] {
  if (dealId === null || dealTitle === null || dealStatus === null || closedDay === null) return null;
  return {
    ...{ id: dealId, title: dealTitle, status: dealStatus, closedDay },
    amount: amount === null || currency === null ? null : { minor: amount, currency },
  };
}

/**
 * An attempt is a contact that took place without both sides taking part (`shared/domain/words`, TWO_WAY_RESULTS). Counted
 * for the clients of one page only, each from its own short range of an index.
 */
const ATTEMPTS = `FROM activities a INDEXED BY activities_by_client
  WHERE a.client_id = c.id AND a.status = 'done' AND a.deleted_at IS NULL
    AND (a.result IS NULL OR a.result NOT IN ('spoke', 'call-back', 'refused', 'agreed', 'held'))`;

export const ROWS = `SELECT c.id AS clientId, c.name, c.origin, c.manager,
    coalesce((SELECT number FROM phones WHERE client_id = c.id ORDER BY person_id IS NOT NULL, position LIMIT 1), '') AS phone,
    s.last_contact_day AS lastContactDay, (SELECT count(*) ${ATTEMPTS}) AS attempts,
    (SELECT max(a.done_day) ${ATTEMPTS}) AS lastAttemptDay,
    n.id AS nextId, n.day AS nextDay, n.time AS nextTime, n.zone AS nextZone, n.kind AS nextKind, n.purpose AS nextPurpose,
    r.name AS nextProduct, d.id AS dealId, d.title AS dealTitle, d.status AS dealStatus, d.closed_day AS closedDay,
    d.amount, d.currency
  FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value CROSS JOIN client_state s ON s.client_id = c.id
    LEFT JOIN activities n ON n.id = s.next_id LEFT JOIN products r ON r.id = n.product_id
    LEFT JOIN deals d ON d.id = (SELECT max(id) FROM deals WHERE client_id = c.id AND closed_day = s.last_closed_day
      AND status IN ('won', 'lost', 'cancelled') AND deleted_at IS NULL)`;

import type { ReadableDb } from '@db/connection/sqlite';

/**
 * What each client is worth, in the smallest unit of the file's currency: the amounts of its running deals, else what it has brought
 * already. Deals in other currencies do not count; clients without any are left out.
 */
export function valuesOf(
  db: ReadableDb,
  clientIds: readonly string[],
  currency: string,
): Map<string, number> {
  const rows = db.all<{ id: string; running: number | null; won: number | null }>(VALUES, {
    ids: JSON.stringify(clientIds),
    currency,
  });
  return new Map(rows.map(({ id, running, won }) => [id, running ?? won ?? 0]));
}

const SUM = (which: string) => `(SELECT sum(s.amount) FROM deal_state s INDEXED BY deal_state_by_client
    WHERE s.client_id = j.value AND s.on_board = ${which} AND s.currency = :currency AND s.amount > 0)`;

const VALUES = `SELECT j.value AS id, ${SUM('1')} AS running,
    (SELECT sum(d.amount) FROM deals d INDEXED BY deals_won
     WHERE d.client_id = j.value AND d.status = 'won' AND d.deleted_at IS NULL AND d.currency = :currency) AS won
  FROM json_each(:ids) j`;

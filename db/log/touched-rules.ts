import type { RawDb } from '@db/connection/sqlite';
import { type Broken, brokenFor, type Owners } from '@db/rules';
import { CuepointError } from '@shared/errors';

/**
 * Whether taking `command` back gives a state that never was: later commands stand, or an earlier one was taken back alone. In turn,
 * the rows become what they were, which needs no asking.
 */
export const isOutOfTurn = (db: RawDb, command: number): boolean =>
  db.get(
    `SELECT 1 FROM commands WHERE seq > :command AND state = 'done'
     AND (kind = 'do' AND name <> 'settings.start' OR kind = 'undo' AND target < :command)`,
    { command },
  ) !== undefined;

/**
 * Looks at the rules over all that `command` touched, now and when the function it gives is called. That throws `undo-conflict` for a
 * rule which has been broken in between: rows that a later command relies on have gone, though it did not touch them itself.
 */
export function watchRules(db: RawDb, command: number): () => void {
  const owners = touchedBy(db, command);
  const before = new Set(brokenFor(db, owners).map(known));
  return () => {
    const broken = brokenFor(db, owners).find((one) => !before.has(known(one)));
    if (broken) throw new CuepointError('undo-conflict', { table: broken.of, id: broken.id, count: 1 });
  };
}

const known = ({ rule, id }: Broken): string => `${rule} ${id}`;

function touchedBy(db: RawDb, command: number): Owners {
  const ids = (sql: string) => new Set(db.all<{ id: string }>(sql, { command }).map(({ id }) => id));
  return { clients: ids(CLIENTS), deals: ids(DEALS), call_sessions: ids(SESSIONS) };
}

/** Both rows of each change: a record may have gone from one owner to another. */
const ROWS = `(SELECT table_name, row_id, before AS row FROM change_log WHERE command = :command AND before IS NOT NULL
  UNION ALL SELECT table_name, row_id, after FROM change_log WHERE command = :command AND after IS NOT NULL)`;

const CLIENTS = `SELECT DISTINCT iif(table_name = 'clients', row_id, row ->> 'client_id') AS id FROM ${ROWS}
  WHERE table_name = 'clients' OR row ->> 'client_id' IS NOT NULL`;

const DEALS = `SELECT DISTINCT iif(table_name = 'deals', row_id, row ->> 'deal_id') AS id FROM ${ROWS}
  WHERE table_name = 'deals' OR row ->> 'deal_id' IS NOT NULL`;

const SESSIONS = `SELECT DISTINCT row_id AS id FROM change_log WHERE command = :command AND table_name = 'call_sessions'`;

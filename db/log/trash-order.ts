import type { RawDb } from '@db/connection/sqlite';
import { WITH_DEAL } from './belonging';
import type { LoggedTable } from './triggers';

/** What goes into the trash with what: a record in use never belongs to one that is deleted. */
export const BELONGS: readonly {
  readonly table: LoggedTable;
  readonly column: string;
  readonly to: LoggedTable;
}[] = [
  { table: 'people', column: 'client_id', to: 'clients' },
  { table: 'deals', column: 'client_id', to: 'clients' },
  { table: 'control_points', column: 'client_id', to: 'clients' },
  { table: 'activities', column: 'client_id', to: 'clients' },
  { table: 'recurrences', column: 'client_id', to: 'clients' },
  { table: 'yearly_events', column: 'client_id', to: 'clients' },
  ...WITH_DEAL.map((table) => ({ table, column: 'deal_id', to: 'deals' }) as const),
];

/**
 * Whether a record that has just been deleted or brought back stands as the trash wants it: nothing that belongs to it
 * is in use while it is deleted, and it belongs to nothing deleted while it is in use. An old command that is taken back
 * out of turn can leave that behind, since other commands made the rows that it does not touch.
 */
export function isInOrder(db: RawDb, table: LoggedTable, id: string): boolean {
  return BELONGS.every((one) => {
    if (one.table === table) return db.get(IN_USE_UNDER_DELETED(one), [id]) === undefined;
    if (one.to === table) return db.get(DELETED_OVER_IN_USE(one), [id]) === undefined;
    return true;
  });
}

type Belonging = (typeof BELONGS)[number];

const IN_USE_UNDER_DELETED = ({ table, column, to }: Belonging): string =>
  `SELECT 1 FROM ${table} r JOIN ${to} o ON o.id = r.${column}
   WHERE r.id = ? AND r.deleted_at IS NULL AND o.deleted_at IS NOT NULL`;

const DELETED_OVER_IN_USE = ({ table, column, to }: Belonging): string =>
  `SELECT 1 FROM ${to} o WHERE o.id = ? AND o.deleted_at IS NOT NULL
   AND EXISTS (SELECT 1 FROM ${table} r WHERE r.${column} = o.id AND r.deleted_at IS NULL)`;

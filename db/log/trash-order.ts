import { WITH_DEAL } from './belonging';
import type { Law, LoggedRow } from './laws';
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

/** Nothing that belongs to a record is in use while it is in the trash, and a record in use belongs to nothing in there. */
export const TRASH_IN_ORDER: Law = {
  concerns: ({ from, to }) => markOf(from) !== markOf(to),
  holds: (db, table, id) =>
    BELONGS.every((one) => {
      if (one.table === table) return db.get(IN_USE_UNDER_DELETED(one), [id]) === undefined;
      if (one.to === table) return db.get(DELETED_OVER_IN_USE(one), [id]) === undefined;
      return true;
    }),
};

/** Since when a row is in the trash; null for one in use and for one that is not there. */
const markOf = (row: LoggedRow): unknown => row?.deleted_at ?? null;

type Belonging = (typeof BELONGS)[number];

const IN_USE_UNDER_DELETED = ({ table, column, to }: Belonging): string =>
  `SELECT 1 FROM ${table} r JOIN ${to} o ON o.id = r.${column}
   WHERE r.id = ? AND r.deleted_at IS NULL AND o.deleted_at IS NOT NULL`;

const DELETED_OVER_IN_USE = ({ table, column, to }: Belonging): string =>
  `SELECT 1 FROM ${to} o WHERE o.id = ? AND o.deleted_at IS NOT NULL
   AND EXISTS (SELECT 1 FROM ${table} r WHERE r.${column} = o.id AND r.deleted_at IS NULL)`;

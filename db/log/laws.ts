import type { RawDb } from '@db/connection/sqlite';
import type { LoggedTable } from './triggers';

/** A row as the log keeps it, null where there is none. */
export type LoggedRow = Readonly<Record<string, unknown>> | null;

/** What becomes of a row that is taken back: as it stands, and as it will be. */
export interface Turn {
  readonly table: LoggedTable;
  readonly from: LoggedRow;
  readonly to: LoggedRow;
}

/**
 * What every command leaves so, but an old one that is taken back out of turn may not, because others made the rows that it does not
 * touch. Asked when all rows are back; of a command of any size, so it must be cheap. Of most commands all rules of `db/rules` are asked besides.
 */
export interface Law {
  /** Whether the change of this row can break it. */
  concerns(turn: Turn): boolean;
  /** Whether it holds of the row. */
  holds(db: RawDb, table: LoggedTable, id: string): boolean;
}

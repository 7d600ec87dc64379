import type { RawDb } from '@db/connection/sqlite';

/**
 * One step of the schema. Runs in its own transaction together with the new `user_version`. `up` may use SQL only:
 * a migration never calls rules or word lists of the program, since those go on changing after it.
 */
export interface Migration {
  readonly version: number;
  /** What it is for, in a word or two; its test has the same name. */
  readonly name: string;
  readonly up: (db: RawDb) => void;
}

import type { RawDb } from '@db/connection/sqlite';
import { ANEW } from '@db/derived';
import { LOGGED_ROWS } from '@db/derived/removed';
import type { LoggedTable } from './triggers';

/** Clients and deals whose kept answers follow from rows that are gone, to be computed anew when all are gone. */
export interface WaitingAnew {
  /** To be called before the rows of these lines of the log are deleted. */
  note(table: LoggedTable, lines: { command: number; from: number; to: number }): void;
  /** Computes them; yields after each statement. */
  write(): Generator<undefined, void>;
}

/** Clients or deals computed with one statement: some milliseconds. */
const TOGETHER = 500;

export function waitingAnew(db: RawDb): WaitingAnew {
  /** By statement: contacts and deals have one in common. */
  const waiting = new Map<string, Set<string>>();
  return {
    note(table, lines) {
      const follow = ANEW.filter((anew) => anew.table === table);
      for (const of of new Set(follow.map((anew) => anew.of))) {
        const found = db.all<{ id: string }>(
          `SELECT DISTINCT ${of} AS id FROM ${table} WHERE id IN ${LOGGED_ROWS} AND ${of} IS NOT NULL`,
          lines,
        );
        for (const { sql } of follow.filter((anew) => anew.of === of)) {
          const ids = waiting.get(sql) ?? new Set();
          waiting.set(sql, ids);
          for (const { id } of found) ids.add(id);
        }
      }
    },
    *write() {
      for (const sql of new Set(ANEW.map((anew) => anew.sql))) {
        const ids = [...(waiting.get(sql) ?? [])];
        for (let from = 0; from < ids.length; from += TOGETHER) {
          db.run(sql, { ids: JSON.stringify(ids.slice(from, from + TOGETHER)) });
          yield;
        }
      }
      waiting.clear();
    },
  };
}

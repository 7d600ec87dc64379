import type { ReadableDb } from '@db/connection/sqlite';
import type { LoggedTable } from './triggers';

/** Lines of a command's log that stand together, are about one table, and either all made a row or all removed one. */
export interface Run {
  readonly table: LoggedTable;
  readonly made: boolean;
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** A piece of a command's log from its end: so many lines before line `before`, as runs, the last one first; `last`: there are no more. */
export function runsBefore(
  db: ReadableDb,
  command: number,
  before: number,
): { readonly runs: readonly Run[]; readonly last: boolean } {
  const lines = db.all<Line>(LINES, [command, before, PIECE]);
  return { runs: runsOf(lines), last: lines.length < PIECE };
}

/** Lines of the log looked at together. */
const PIECE = 1_000;

interface Line {
  readonly n: number;
  readonly table: LoggedTable;
  readonly made: number;
  readonly gone: number;
}

/** Neighbours of one table that all made a row or all removed one; any other change stands alone. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const { n, table, made, gone } of lines) {
    const last = runs.at(-1);
    const plain = made + gone === 1;
    if (last && plain && last.rows > 0 && last.table === table && last.made === (made === 1))
      runs[runs.length - 1] = { ...last, from: n, rows: last.rows + 1 };
    else runs.push({ table, made: made === 1, from: n, to: n, rows: plain ? 1 : 0 });
  }
  return runs;
}

const LINES = `SELECT n, table_name AS "table", before IS NULL AS made, after IS NULL AS gone FROM change_log
  WHERE command = ? AND n < ? ORDER BY n DESC LIMIT ?`;

import { errorData } from '@db/connection/errors';
import { withRoom } from '@db/connection/room';
import type { RawDb } from '@db/connection/sqlite';
import { pacer } from '@db/serve/pace';
import type { Progress } from '@shared/contract/transport';
import { CuepointError } from '@shared/errors';
import { type Change, changesIn, rowInverter } from './by-row';
import { beginCommand, type CommandClock, type CommandOutcome } from './command';
import { NotPlain } from './one-run';
import { withoutForeignKeys } from './references';
import { runsBefore } from './runs';
import { goesInRuns, type Inverting, setwise } from './setwise';
import { isOutOfTurn, watchRules } from './touched-rules';
import type { LoggedTable } from './triggers';

/** What was taken back or done again: the command it was about, and of how many rows. */
export interface Inverted {
  readonly target: number;
  readonly rows: number;
}

/** Work in slices, because a command may be an import of many rows: yields its progress. Ended early, nothing is changed. */
export type UndoSteps = Generator<Progress, CommandOutcome<Inverted>>;

export interface Inversion {
  readonly name: string;
  readonly kind: 'undo' | 'redo';
  readonly target: number;
  /** The command whose row changes are inverted. */
  readonly changesOf: number;
}

/** One command that inverts another; `settle` writes which of them stand then. */
export function* invert(db: RawDb, clock: CommandClock, how: Inversion, settle: () => void): UndoSteps {
  const total = db.value<number>('SELECT count(*) FROM change_log WHERE command = ?', [how.changesOf]);
  if (total < MANY) return yield* attempt(db, clock, how, settle, { total, runs: null });
  const runs = runsWay(db, how.changesOf);
  const inRuns = attempt(db, clock, how, settle, { total, runs });
  try {
    return yield* runs.bare ? withoutForeignKeys(db, inRuns) : inRuns;
  } catch (thrown) {
    if (!(thrown instanceof NotPlain)) throw thrown;
    return yield* attempt(db, clock, how, settle, { total, runs: null });
  }
}

interface Work {
  /** Row changes to invert. */
  readonly total: number;
  /** Whole runs at once: many times faster, but it gives up where row by row (null) finds out what is wrong. */
  readonly runs: RunsWay | null;
}

type RunsWay = Pick<Inverting, 'lines' | 'bare'>;

/**
 * A command that did nothing but make rows of tables that go in runs, as most imports do, is taken back with foreign keys off. One
 * other table, and its rows would have to go one by one with the keys on.
 */
function runsWay(db: RawDb, command: number): RunsWay {
  const tables = db.all<{ table: LoggedTable; rows: number; made: number }>(
    `SELECT table_name AS "table", count(*) AS rows, sum(before IS NULL) AS made FROM change_log WHERE command = ?
     GROUP BY table_name`,
    [command],
  );
  return {
    lines: new Map(tables.map(({ table, rows }) => [table, rows])),
    bare: tables.every(({ table, rows, made }) => rows === made && goesInRuns(db, table, true)),
  };
}

function* attempt(
  db: RawDb,
  clock: CommandClock,
  { name, kind, target, changesOf }: Inversion,
  settle: () => void,
  work: Work,
): UndoSteps {
  const command = beginCommand(db, name, clock, { kind, target });
  try {
    const inverted = inverting(db, changesOf, command.context.seq, work);
    yield* work.runs ? withRoom(db, inverted) : inverted;
    settle();
    return command.commit({ target, rows: work.total });
  } catch (thrown) {
    throw asUndoError(thrown);
  } finally {
    // Without effect after the commit.
    command.rollback();
  }
}

/** From here on it pays to keep more pages in memory, and to take whole runs. */
const MANY = 5_000;

/**
 * Puts every row back to what it was before `command`. Each row must still be as the command left it, and nothing else
 * may change on the way (a cascade would take later rows with it).
 */
function* inverting(
  db: RawDb,
  command: number,
  into: number,
  { total, runs }: Work,
): Generator<Progress, void> {
  db.exec('PRAGMA defer_foreign_keys = ON');
  const outOfTurn = isOutOfTurn(db, command);
  const checkRules = outOfTurn && total < MANY ? watchRules(db, command) : null;
  const byRow = rowInverter(db);
  const bySet = runs && setwise(db, { command, into, ...runs });
  const pace = pacer();
  let done = 0;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const piece = runsBefore(db, command, before);
    for (const run of piece.runs) {
      before = run.from;
      if (bySet?.can(run)) {
        for (const _ of bySet.invert(run)) yield pace.report('reverting', done, total);
        done += run.rows;
        continue;
      }
      if (runs?.bare) throw new NotPlain();
      bySet?.settle();
      for (const change of changesIn(db, command, run)) {
        byRow.invert(change);
        done += 1;
        if (pace.due()) yield pace.report('reverting', done, total);
      }
    }
    if (piece.last) break;
  }
  for (const _ of bySet?.end() ?? []) yield pace.report('reverting', done, total);
  if (outOfTurn) byRow.checkLaws();
  checkRules?.();
  const logged = db.value<number>('SELECT count(*) FROM change_log WHERE command = ?', [into]);
  if (logged !== total) {
    const extra = db.get<Change>('SELECT * FROM change_log WHERE command = ? ORDER BY n DESC LIMIT 1', [
      into,
    ]);
    throw new CuepointError('undo-conflict', {
      table: extra?.table_name ?? '',
      id: extra?.row_id ?? '',
      count: logged - total,
    });
  }
}

/** What SQLite refuses is a conflict too: another row took the place meanwhile, or what a row belongs to is gone. */
const asUndoError = (thrown: unknown): unknown =>
  !(thrown instanceof CuepointError) && errorData(thrown).code === 'conflict'
    ? new CuepointError('undo-conflict', { table: '', id: '', count: 1 }, { cause: thrown })
    : thrown;

import type { RawDb } from '@db/connection/sqlite';
import { CuepointError } from '@shared/errors';
import type { CommandClock } from './command';
import { invert, type UndoSteps } from './invert';

/**
 * Takes a command back by applying the inverse of its row changes as a new command. Without `seq` the latest command
 * that still stands. Throws `nothing-to-undo`, or `undo-conflict` when a later change touches the same rows.
 */
export function* undo(db: RawDb, clock: CommandClock, seq?: number): UndoSteps {
  const target = undoable(db, seq);
  return yield* invert(db, clock, { name: 'history.undo', kind: 'undo', target, changesOf: target }, () => {
    db.one("UPDATE commands SET state = 'undone' WHERE seq = ?", [target]);
  });
}

/** Applies again what the latest undo took back. Throws `nothing-to-redo` when something new was done since. */
export function* redo(db: RawDb, clock: CommandClock): UndoSteps {
  const found = nextRedo(db);
  if (!found) throw new CuepointError('nothing-to-redo');
  const { target, undo: changesOf } = found;
  return yield* invert(db, clock, { name: 'history.redo', kind: 'redo', target, changesOf }, () => {
    db.one("UPDATE commands SET state = 'done' WHERE seq = ?", [target]);
    db.one("UPDATE commands SET state = 'undone' WHERE seq = ?", [changesOf]);
  });
}

/** The command to take back; throws `nothing-to-undo` or `not-found`. */
function undoable(db: RawDb, seq: number | undefined): number {
  const target = seq ?? nextUndo(db);
  if (target === null) throw new CuepointError('nothing-to-undo');
  const line = db.get<{ state: string }>("SELECT state FROM commands WHERE seq = ? AND kind = 'do'", [
    target,
  ]);
  if (!line) throw new CuepointError('not-found', { what: 'command', id: String(target) });
  if (line.state !== 'done') throw new CuepointError('nothing-to-undo');
  return target;
}

/** The command that `undo` would take back, null when none stands. What the program did by itself is not the user's to undo. */
export const nextUndo = (db: Pick<RawDb, 'get'>): number | null =>
  db.get<{ seq: number }>(
    `SELECT seq FROM commands WHERE kind = 'do' AND state = 'done' AND name <> 'settings.start'
     ORDER BY seq DESC LIMIT 1`,
  )?.seq ?? null;

/** The undo that `redo` would invert: the latest that stands, if nothing new was done after it. */
export const nextRedo = (db: Pick<RawDb, 'get'>): { undo: number; target: number } | null => {
  const latest = db.get<{ undo: number; target: number }>(
    "SELECT seq AS undo, target FROM commands WHERE kind = 'undo' AND state = 'done' ORDER BY seq DESC LIMIT 1",
  );
  if (!latest) return null;
  const done = db.get<{ seq: number }>(
    "SELECT seq FROM commands WHERE kind = 'do' ORDER BY seq DESC LIMIT 1",
  );
  return done && done.seq > latest.undo ? null : latest;
};

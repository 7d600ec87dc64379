import type { RawDb, WritableDb } from '@db/connection/sqlite';
import type { Topic } from '@shared/contract/define';
import type { LoggedTable } from './triggers';

/** What the sentence of a command in the history is filled with (`shared/text/<language>/undo.json`). */
export type CommandParams = Record<string, string | number>;

/** What a command's code gets: the writer inside an open transaction, the clock, new ids, and its label. */
export interface CommandContext {
  readonly db: WritableDb;
  /** The command's line in the log. */
  readonly seq: number;
  /** Instant of the command, ISO 8601 in UTC. */
  readonly now: string;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** The user's name from the settings, '' when not set. */
  readonly who: string;
  /** Fills the placeholders of the command's sentence. */
  label(params: CommandParams): void;
}

export interface CommandKind {
  readonly kind: 'do' | 'undo' | 'redo';
  readonly target: number | null;
}

/** What a finished command reports: its line in the log (null when it changed nothing) and the touched topics. */
export interface CommandOutcome<T> {
  readonly value: T;
  readonly seq: number | null;
  readonly topics: readonly Topic[];
}

const TOPIC_OF: Record<LoggedTable, Topic> = {
  settings: 'settings',
  products: 'products',
  clients: 'clients',
  client_tags: 'clients',
  people: 'people',
  phones: 'people',
  emails: 'people',
  deals: 'deals',
  stage_visits: 'deals',
  control_points: 'points',
  activities: 'activities',
  needs: 'clients',
  templates: 'documents',
  documents: 'documents',
  document_files: 'documents',
  approval_rounds: 'approvals',
  approvals: 'approvals',
  payment_lines: 'payments',
  receipts: 'payments',
  receipt_parts: 'payments',
  refunds: 'payments',
  preparation_steps: 'preparation',
  survey_responses: 'surveys',
  survey_scores: 'surveys',
  cases: 'surveys',
  segments: 'segments',
  permissions: 'people',
  contact_windows: 'people',
  recurrences: 'activities',
  yearly_events: 'occasions',
  occasion_skips: 'occasions',
  scripts: 'scripts',
  call_sessions: 'sessions',
  call_session_lines: 'sessions',
  week_plans: 'plans',
  plan_lines: 'plans',
  plan_removals: 'plans',
  import_batches: 'imports',
};

export interface CommandClock {
  readonly now: () => string;
  readonly newId: () => string;
}

/**
 * Opens a command: `BEGIN IMMEDIATE` and its line in the log. End it with exactly one of `commit` and `rollback`.
 * A command that changed no row leaves no line.
 */
export function beginCommand(db: RawDb, name: string, clock: CommandClock, how: CommandKind = DO) {
  db.exec('BEGIN IMMEDIATE');
  try {
    const now = clock.now();
    const who = db.get<{ me: string }>("SELECT value ->> '$' AS me FROM settings WHERE id = 'me'")?.me ?? '';
    db.one(
      "INSERT INTO commands (at, who, name, params, kind, target, state) VALUES (?, ?, ?, '{}', ?, ?, 'done')",
      [now, who, name, how.kind, how.target],
    );
    const seq = db.value<number>('SELECT max(seq) FROM commands');
    let params: CommandParams = {};
    const context: CommandContext = {
      db,
      seq,
      now,
      who,
      newId: clock.newId,
      label: (given) => {
        params = given;
      },
    };
    return { context, commit: <T>(value: T) => commit(db, seq, params, value), rollback: () => rollback(db) };
  } catch (thrown) {
    rollback(db);
    throw thrown;
  }
}

/** Runs a whole command: everything in `body` is stored durably, or nothing is. */
export function runCommand<T>(
  db: RawDb,
  name: string,
  clock: CommandClock,
  body: (context: CommandContext) => T,
  how: CommandKind = DO,
): CommandOutcome<T> {
  const command = beginCommand(db, name, clock, how);
  try {
    return command.commit(body(command.context));
  } catch (thrown) {
    command.rollback();
    throw thrown;
  }
}

const DO: CommandKind = { kind: 'do', target: null };

function commit<T>(db: RawDb, seq: number, params: CommandParams, value: T): CommandOutcome<T> {
  const changes = db.value<number>('SELECT count(*) FROM change_log WHERE command = ?', [seq]);
  if (changes === 0) {
    rollback(db);
    return { value, seq: null, topics: [] };
  }
  // Apart from the count: sorting the lines of a large import by table would cost twice as much.
  const touched = db.all<{ table: LoggedTable }>(
    'SELECT DISTINCT table_name AS "table" FROM change_log WHERE command = ?',
    [seq],
  );
  db.one('UPDATE commands SET params = ?, changes = ? WHERE seq = ?', [JSON.stringify(params), changes, seq]);
  db.exec('COMMIT');
  const topics = new Set<Topic>(
    touched
      .map(({ table }) => table)
      .sort()
      .map((table) => TOPIC_OF[table]),
  );
  return { value, seq, topics: [...topics, 'history'] };
}

function rollback(db: RawDb): void {
  if (db.sqlite.inTransaction) db.exec('ROLLBACK');
}

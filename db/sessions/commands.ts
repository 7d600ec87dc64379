import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { type DayContact, inSessionOrder } from '@shared/domain/sessions';
import { CuepointError } from '@shared/errors';
import { callAbout } from './duePoints';
import { freshContacts, openSession, readSession, type StoredSession } from './read';

export const sessionCommands: FeatureCommands<'sessions'> = {
  'sessions.start': (context, { day, manager }) => {
    endOthers(context, day, manager);
    const open = openSession(context.db, day, manager);
    const id = open?.id ?? insertSession(context, day, manager);
    const lines = takeIn(context, { id, day, manager });
    return { id, lines };
  },

  'sessions.takeFresh': (context, { id }) => {
    return { added: takeIn(context, running(context, id)) };
  },

  'sessions.takePoints': (context, { id, items }) => {
    const session = running(context, id);
    callAbout(context, items, session.day);
    context.label({ count: items.length });
    return { added: takeIn(context, session) };
  },

  'sessions.skip': (context, { id, activityId, skipped }) => {
    running(context, id);
    const { db } = context;
    const line = db.get<{ id: string; client: string }>(
      `SELECT l.id, c.name AS client FROM call_session_lines l JOIN activities a ON a.id = l.activity_id
       JOIN clients c ON c.id = a.client_id WHERE l.session_id = ? AND l.activity_id = ?`,
      [id, activityId],
    );
    if (!line) throw new CuepointError('not-found', { what: 'session-line', id: activityId });
    db.one('UPDATE call_session_lines SET skipped = ? WHERE id = ?', [skipped ? 1 : 0, line.id]);
    context.label({ client: line.client });
    return { id };
  },

  'sessions.takeSkipped': (context, { id }) => {
    running(context, id);
    const changed = context.db.run(
      'UPDATE call_session_lines SET skipped = 0 WHERE session_id = ? AND skipped = 1',
      [id],
    );
    return { changed };
  },

  'sessions.end': (context, { id }) => {
    const { endedAt } = readSession(context.db, id);
    if (endedAt === null)
      context.db.one('UPDATE call_sessions SET ended_at = ? WHERE id = ?', [context.now, id]);
    return { id };
  },
};

/** Throws `not-found`, and `conflict` for a session that has ended. */
function running({ db }: CommandContext, id: string): StoredSession {
  const session = readSession(db, id);
  if (session.endedAt !== null) throw new CuepointError('conflict', { what: 'session', id });
  return session;
}

/** Whoever begins a day has left the others behind: what is open in them is overdue in this one. */
function endOthers({ db, now }: CommandContext, day: string, manager: string): void {
  db.run('UPDATE call_sessions SET ended_at = ? WHERE ended_at IS NULL AND manager = ? AND day <> ?', [
    now,
    manager,
    day,
  ]);
}

function insertSession({ db, now, newId }: CommandContext, day: string, manager: string): string {
  const id = newId();
  db.one('INSERT INTO call_sessions (id, day, manager, started_at) VALUES (?, ?, ?, ?)', [
    id,
    day,
    manager,
    now,
  ]);
  return id;
}

/** Puts what is planned for the session's day and not in it yet behind its lines; tells how many. */
function takeIn(
  { db, newId }: CommandContext,
  session: Pick<StoredSession, 'id' | 'day' | 'manager'>,
): number {
  const { id, day } = session;
  const last = db.value<number>(
    'SELECT coalesce(max(position), -1) FROM call_session_lines WHERE session_id = ?',
    [id],
  );
  const fresh = inSessionOrder<DayContact>(freshContacts(db, session), day);
  for (const [index, contact] of fresh.entries()) {
    db.one('INSERT INTO call_session_lines (id, session_id, activity_id, position) VALUES (?, ?, ?, ?)', [
      newId(),
      id,
      contact.id,
      last + 1 + index,
    ]);
  }
  return fresh.length;
}

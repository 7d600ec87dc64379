import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import { summaryOf } from '@shared/domain/sessions';
import { linesOf, SESSION, type StoredSession } from './read';

/** See `sessions.past`. */
export const pastSessions = (
  db: ReadableDb,
  { today, manager, limit }: ParsedInputOf<'sessions.past'>,
): OutputOf<'sessions.past'> =>
  db.all<StoredSession>(PAST, { today, manager, limit }).map((session) => {
    const { lines, states, talkSeconds } = summaryOf(linesOf(db, session), session);
    return { ...session, lines, states, talkSeconds };
  });

/** There is about one a day. */
const PAST = `${SESSION} WHERE (:manager = '' OR manager = :manager) AND NOT (ended_at IS NULL AND day = :today)
    AND EXISTS (SELECT 1 FROM call_session_lines l INDEXED BY call_session_lines_by_session WHERE l.session_id = call_sessions.id)
  ORDER BY day DESC, started_at DESC, id DESC LIMIT :limit`;

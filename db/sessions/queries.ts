import type { FeatureQueries } from '@db/serve/handlers';
import { summaryOf } from '@shared/domain/sessions';
import { sessionCard } from './card';
import { duePoints } from './duePoints';
import { pastSessions } from './past';
import { freshOf, linesOf, openSession, readSession, waitingCount } from './read';
import { withoutNext } from './withoutNext';

export const sessionQueries: FeatureQueries<'sessions'> = {
  'sessions.open': (db, { today, manager }) => {
    const waiting = waitingCount(db, today, manager);
    const session = openSession(db, today, manager);
    if (!session) return { session: null, waiting };
    const { lines, states } = summaryOf(linesOf(db, session), session);
    const { count: fresh } = freshOf(db, session);
    return {
      session: { id: session.id, lines, left: states.open, done: states.done, fresh },
      waiting,
    };
  },

  'sessions.get': (db, { id }) => {
    const session = readSession(db, id);
    const lines = linesOf(db, session);
    const fresh = session.endedAt === null ? freshOf(db, session) : { count: 0, names: [] };
    return { ...session, lines, fresh, withoutNext: withoutNext(db, lines, session) };
  },

  'sessions.past': pastSessions,

  'sessions.duePoints': (db, { today, manager }) => duePoints(db, today, manager),

  'sessions.card': sessionCard,
};

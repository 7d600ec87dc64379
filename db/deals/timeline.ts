import { ACTIVITY_COLUMNS, ACTIVITY_JOINS } from '@db/activities';
import type { ReadableDb } from '@db/connection/sqlite';
import type { DealEvent } from '@shared/contract/dealTimeline';
import type { Activity } from '@shared/contract/activity';
import { EVENTS } from './timelineEvents';

/**
 * Everything that happened on a deal, and what is planned: planned contacts first, then backwards in time. One page; each
 * table is read by its index on the deal, names and who did it are looked up for the rows of the page only.
 */
export function dealTimeline(
  db: ReadableDb,
  { id, limit, offset }: { readonly id: string; readonly limit: number; readonly offset: number },
): DealEvent[] {
  const rows = db.all<Row>(PAGE, { id, limit, offset });
  const contacts = new Map(
    db
      .all<Activity>(ACTIVITIES, [JSON.stringify(rows.filter(isContact).map((row) => row.id))])
      .map((activity) => [activity.id, activity]),
  );
  return rows.map(({ doneBy, ...row }) => ({
    ...row,
    who: row.who === '' ? (doneBy ?? '') : row.who,
    activity: isContact(row) ? (contacts.get(row.id) ?? null) : null,
  }));
}

type Row = Omit<DealEvent, 'activity'> & { readonly doneBy: string | null };

const isContact = ({ what }: Pick<DealEvent, 'what'>): boolean => what === 'contact';

/** Who did it: whoever gave the command that filled the column; rows that came without a command have nobody. */
const DONE_BY = `(SELECT c.who FROM change_log l JOIN commands c ON c.seq = l.command
  WHERE l.row_id = e.id AND e.mark <> '' AND l.after ->> e.mark IS NOT NULL
    AND (l.before IS NULL OR l.before ->> e.mark IS NULL) ORDER BY l.n DESC LIMIT 1)`;

const PAGE = `
SELECT e.id, e.what, e.day, e.name, e.text, e.who, e.amount, e.version, e.kind, e.score, ${DONE_BY} AS doneBy
FROM (SELECT * FROM (${EVENTS}) ORDER BY planned DESC, day DESC, at DESC, id DESC LIMIT :limit OFFSET :offset) e`;

const ACTIVITIES = `SELECT ${ACTIVITY_COLUMNS} FROM json_each(?) j CROSS JOIN activities a ON a.id = j.value ${ACTIVITY_JOINS}`;

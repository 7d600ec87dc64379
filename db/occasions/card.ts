import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import type { OutputOf } from '@shared/contract';
import type { YearlyEvent } from '@shared/contract/occasions';
import type { MergedOccasion, Occasion } from '@shared/domain/occasions';
import { addDays, type Day } from '@shared/domain/time';
import type { ActivityStatus } from '@shared/domain/words';
import { byBestDay, openOccasions } from './find';
import { gatherOccasions } from './gather';
import { namedOccasions } from './named';

type Card = OutputOf<'occasions.ofClient'>;
type Standing = Pick<Card['occasions'][number], 'state' | 'contact'>;

/** What comes to a client within a year of `today`, each record once, and what became of it. */
export function occasionsOfClient(db: ReadableDb, clientId: string, today: Day): Card {
  const { occasions: choices } = readSettings(db);
  const span = { from: today, to: addDays(today, 365) };
  // What the user does not want to be told of is still a fact about the client.
  const every = { birthday: true, anniversary: true, 'client-event': true, holiday: choices.on.holiday };
  const gathered =
    gatherOccasions(
      db,
      ...[span, { clientId }, { choices: { ...choices, on: every }, calendar: readCalendar(db) }],
    ).get(clientId) ?? [];
  const next = firstOfEach(gathered).map((each) => ({ ...each, also: [] }));
  const open = openOccasions(db, span, { clientId });
  const standing = (each: Occasion): Standing => {
    const answered = answerOf(db, each.id);
    if (answered) return answered;
    if (!choices.on[each.kind]) return { state: 'off', contact: null };
    if (open.some(({ id }) => id === each.id)) return { state: 'open', contact: null };
    const joined = open.some(({ also }) => also.some(({ id }) => id === each.id));
    return { state: joined ? 'joined' : 'greeted', contact: null };
  };
  const states = new Map(next.map((each) => [each.id, standing(each)]));
  const alsoOf = new Map(open.map(({ id, also }) => [id, also]));
  const merged: MergedOccasion[] = next.map((each) => ({ ...each, also: alsoOf.get(each.id) ?? [] }));
  return {
    occasions: namedOccasions(db, merged).map((row) => ({
      ...row,
      ...(states.get(row.key) ?? { state: 'off', contact: null }),
    })),
    events: db.all<YearlyEvent>(
      `SELECT id, client_id AS clientId, title, day, lead, makes, notes FROM yearly_events
       WHERE client_id = ? AND deleted_at IS NULL ORDER BY substr(day, -5), id`,
      [clientId],
    ),
  };
}

/** Of every person, event and holiday what comes first, by the day it is about. */
function firstOfEach(occasions: readonly Occasion[]): Occasion[] {
  const first = new Map<string, Occasion>();
  for (const each of [...occasions].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : byBestDay(a, b),
  )) {
    const record = `${each.kind} ${each.recordId || each.title}`;
    if (!first.has(record)) first.set(record, each);
  }
  return [...first.values()];
}

/** The contact about an occasion, or that it was let pass; null when nobody answered it. */
function answerOf(db: ReadableDb, key: string): Standing | null {
  const contact = db.get<{ id: string; day: Day; status: ActivityStatus }>(
    `SELECT id, coalesce(done_day, day) AS day, status FROM activities
     WHERE occasion = ? AND deleted_at IS NULL ORDER BY status = 'cancelled', id DESC LIMIT 1`,
    [key],
  );
  if (contact && contact.status !== 'cancelled') return { state: contact.status, contact };
  const skipped = db.get('SELECT 1 FROM occasion_skips WHERE occasion = ?', [key]) !== undefined;
  return contact || skipped ? { state: 'skipped', contact: null } : null;
}

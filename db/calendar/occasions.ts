import type { ReadableDb } from '@db/connection/sqlite';
import { type OccasionDay, occasionsOnDays } from '@db/occasions/onDays';
import type { CalendarItem } from '@shared/contract/calendar';
import type { Counts, Span } from './counts';
import { namesOf } from './names';

type Item = Extract<CalendarItem, { layer: 'occasion' }>;

/** The occasions of a span by day: they are found for all days at once, and named for those that are shown. */
export interface OccasionBook {
  readonly counts: Counts;
  of(day: string, limit: number): readonly OccasionDay[];
}

export const NO_OCCASIONS: OccasionBook = { counts: new Map(), of: () => [] };

/** So many of a kind are counted a day; more are told in the list of occasions. */
const COUNTED = 20;

export function occasionBook(db: ReadableDb, { from, to, manager }: Span, perDay: number): OccasionBook {
  const byDay = new Map<string, OccasionDay[]>();
  for (const each of occasionsOnDays(db, { from, to }, manager, Math.max(COUNTED, perDay))) {
    const day = byDay.get(each.day);
    if (day) day.push(each);
    else byDay.set(each.day, [each]);
  }
  return {
    counts: new Map([...byDay].map(([day, { length }]) => [day, length])),
    of: (day, limit) => (byDay.get(day) ?? []).slice(0, Math.max(0, limit)),
  };
}

/** Occasions with names and with what became of them. */
export function occasionItems(db: ReadableDb, occasions: readonly OccasionDay[]): Map<string, Item> {
  if (occasions.length === 0) return new Map();
  const clients = namesOf(
    db,
    'clients',
    occasions.map(({ clientId }) => clientId),
  );
  const people = namesOf(
    db,
    'people',
    occasions.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  const events = namesOf(
    db,
    'deals',
    occasions.flatMap(({ kind, recordId }) => (kind === 'anniversary' ? [recordId] : [])),
  );
  const states = statesOf(
    db,
    occasions.map(({ key }) => key),
  );
  return new Map(
    occasions.map(({ key, kind, day, clientId, recordId, personId, title, years, makes }) => [
      key,
      {
        ...{
          layer: 'occasion',
          id: key,
          day,
          clientId,
          dealTitle: '',
          dealId: null,
          kind,
          title: events.get(recordId) ?? title,
          years,
          makes,
        },
        clientName: clients.get(clientId) ?? '',
        person: people.get(personId ?? '') ?? '',
        state: states.get(key) ?? 'open',
      },
    ]),
  );
}

function statesOf(db: ReadableDb, keys: readonly string[]): Map<string, Item['state']> {
  const rows = db.all<{ key: string; state: 'planned' | 'done' | 'cancelled' | 'skipped' }>(
    `SELECT k.value AS key, 'skipped' AS state FROM json_each(:keys) k CROSS JOIN occasion_skips s ON s.occasion = k.value
     UNION ALL SELECT k.value, a.status FROM json_each(:keys) k
       CROSS JOIN activities a INDEXED BY activities_by_occasion ON a.occasion = k.value
     WHERE a.deleted_at IS NULL`,
    { keys: JSON.stringify(keys) },
  );
  const states = new Map<string, Item['state']>();
  for (const { key, state } of rows) {
    const before = states.get(key);
    // A contact that was cancelled lets the occasion pass, unless there is another one.
    if (before !== 'planned' && before !== 'done') states.set(key, state === 'cancelled' ? 'skipped' : state);
  }
  return states;
}
